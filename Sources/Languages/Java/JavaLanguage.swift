import Base
public import LanguageKit
public import Program
import Schema

/// Java.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct JavaLanguage: Language {
    public static let id: LanguageID = "java"
    public static let aliases: [LanguageID] = []
    public static let displayName = "Java"
    public static let fence = "java"
    public static let mainFile = "App.java"
    public static let commentMark = "//"
    public static let options: [StyleOption] = JavaStyle.options + JavaBindings.options

    private let style: JavaStyle

    public init(style: StyleSection) { self.style = JavaStyle(style) }

    public func emit(_ program: Program) -> Emission {
        let translator = JavaTranslator(program, style: style)
        let file = File(path: Self.mainFile, bytes: translator.mainFile().printed())
        var emission = Emission(files: [file], diagnostics: translator.context.diagnostics)
        JavaComponents.append(program, style: style, to: &emission)
        return emission
    }

    public func emitFragment(_ program: Program) -> Emission {
        // One package is what a fragment is about; classes of others are told apart by the rules of programs.
        let package = program.declarations.lazy.compactMap { declaration -> Package? in
            if case .resource(let resource) = declaration { resource.schema?.package } else { nil }
        }.first
        let translator = JavaTranslator(program, style: style)
        let statements = translator.declarations()
        let imports = JavaImports(of: statements, style: style, shared: package.map { JavaSharedNames.all[$0] })
        var writer = CodeWriter(indent: "    ")
        JavaPrinter(qualified: imports.qualified).write(statements, to: &writer)
        return Emission(fragment: writer.bytes, path: Self.mainFile, diagnostics: translator.context.diagnostics)
    }
}
