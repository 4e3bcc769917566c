import Base
public import LanguageKit
public import Program

/// YAML.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct YAMLLanguage: Language {
    public static let id: LanguageID = "yaml"
    public static let aliases: [LanguageID] = []
    public static let displayName = "YAML"
    public static let fence = "yaml"
    public static let mainFile = "Pulumi.yaml"
    public static let commentMark = "#"
    public static let options: [StyleOption] = YAMLStyle.options
    private let style: YAMLStyle

    public init(style: StyleSection) { self.style = YAMLStyle(style) }

    public func emit(_ program: Program) -> Emission {
        var emitter = YAMLEmitter(program: program, style: style)
        emitter.writeProgram()
        return Emission(files: [.init(path: Self.mainFile, bytes: emitter.out.bytes)], diagnostics: emitter.diagnostics)
    }

    public func emitFragment(_ program: Program) -> Emission {
        guard let bytes = YAMLFragment.text(of: program, style: style) else { return emit(program) }
        return Emission(fragment: bytes, path: Self.mainFile, diagnostics: [])
    }
}
