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
    public static let options = TypeScriptStyle.options

    private let style: TypeScriptStyle

    public init(style: StyleSection) { self.style = TypeScriptStyle(style) }

    public func emit(_ program: Program) -> Emission {
        var main = TypeScriptEmitter(program: program, style: style, isComponent: false)
        var files = [Emission.File(path: Self.mainFile, bytes: main.mainFile())]
        var diagnostics = main.diagnostics
        for component in TypeScriptComponentFile.all(of: program) {
            var emitter = TypeScriptEmitter(program: component.program, style: style, isComponent: true)
            files.append(Emission.File(path: component.path, bytes: emitter.componentFile(className: component.className)))
            diagnostics += emitter.diagnostics
        }
        return Emission(files: files, diagnostics: diagnostics)
    }

    public func emitFragment(_ program: Program) -> Emission {
        var emitter = TypeScriptEmitter(program: program, style: style, isComponent: false)
        let bytes = emitter.fragment()
        return Emission(fragment: bytes, path: Self.mainFile, diagnostics: emitter.diagnostics)
    }
}
