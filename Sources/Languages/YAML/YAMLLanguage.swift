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
    public static let hasNullInputs = true
    public static let options: [StyleOption] = YAMLStyle.options
    private let style: YAMLStyle

    public init(style: StyleSection) { self.style = YAMLStyle(style) }

    public func emit(_ program: Program) -> Emission {
        var translator = YAMLTranslator(program: program, style: style)
        let document = translator.document()
        let bytes = YAMLPrinter.text(of: document, leavesNullEmpty: style.leavesNullEmpty, listBlocks: style.listBlocks)
        return Emission(files: [.init(path: Self.mainFile, bytes: bytes)], diagnostics: translator.diagnostics)
    }

    public func emitFragment(_ program: Program) -> Emission {
        var translator = YAMLTranslator(program: program, style: style)
        // What can't be said is reported for the whole program.
        guard let fragment = translator.fragment(), translator.diagnostics.isEmpty else { return emit(program) }
        return Emission(fragment: YAMLFragmentPrinter.text(of: fragment), path: Self.mainFile, diagnostics: [])
    }
}
