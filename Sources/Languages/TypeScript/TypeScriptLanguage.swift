import Base
public import LanguageKit
public import Program

/// TypeScript, for the Node.js runtime.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct TypeScriptLanguage: Language {
    public static let id: LanguageID = "typescript"
    public static let aliases: [LanguageID] = ["nodejs"]
    public static let displayName = "TypeScript"
    public static let fence = "typescript"
    public static let mainFile = "index.ts"
    public static let commentMark = "//"
    public static let options = TypeScriptStyle.options + TypeScriptBindings.options

    private let style: TypeScriptStyle

    public init(style: StyleSection) { self.style = TypeScriptStyle(style) }

    public func emit(_ program: Program) -> Emission {
        let main = TypeScriptTranslation.main(program, style: style)
        var files = [File(path: Self.mainFile, bytes: main.printed)]
        var diagnostics = main.diagnostics
        for component in TypeScriptComponentFile.all(of: program) {
            let translation = TypeScriptTranslation.component(component, style: style)
            files.append(File(path: component.path, bytes: translation.printed))
            diagnostics += translation.diagnostics
        }
        return Emission(files: files, diagnostics: diagnostics)
    }

    public func emitFragment(_ program: Program) -> Emission {
        let translation = TypeScriptTranslation.fragment(program, style: style)
        let bytes = TypeScriptPrinter.print(statementsOf: translation.file, naming: translation.naming)
        return Emission(fragment: bytes, path: Self.mainFile, diagnostics: translation.diagnostics)
    }
}

extension TypeScriptTranslation {
    /// The file's text.
    fileprivate var printed: [UInt8] { TypeScriptPrinter.print(file, naming: naming) }
}
