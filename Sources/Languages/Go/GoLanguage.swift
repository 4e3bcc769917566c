import Base
public import LanguageKit
public import Program

/// Go.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct GoLanguage: Language {
    public static let id: LanguageID = "go"
    public static let aliases: [LanguageID] = ["golang"]
    public static let displayName = "Go"
    public static let fence = "go"
    public static let mainFile = "main.go"
    public static let commentMark = "//"
    public static let options: [StyleOption] = GoStyle.options + GoBindings.options

    private let style: GoStyle

    /// Creates an emitter that follows the given style options.
    public init(style: StyleSection) { self.style = GoStyle(style) }

    /// The program as `main.go`, and a file for each component.
    public func emit(_ program: Program) -> Emission {
        var package = GoPackageFiles(style: style)
        package.add(Self.mainFile, GoSource(program: program, kind: .program)) { $0.mainFile() }
        package.addComponents(of: program)
        return Emission(files: package.files, diagnostics: package.diagnostics)
    }

    /// The statements of `main`, without the checks of errors.
    public func emitFragment(_ program: Program) -> Emission {
        let context = GoContext(program, style: style, kind: .fragment)
        let bytes = GoPrinter.print(GoTranslator(context).fragment(), reserved: context.imports, style: style.text)
        return Emission(fragment: bytes, path: Self.mainFile, diagnostics: context.diagnostics)
    }
}
