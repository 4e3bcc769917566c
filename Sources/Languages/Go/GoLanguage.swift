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
        let main = GoContext(program, style: style, kind: .program)
        var files = [File(path: Self.mainFile, bytes: print(GoTranslator(main).mainFile(), of: main))]
        var diagnostics = main.diagnostics
        for component in program.distinctComponents {
            guard let inner = program.components[component.name] else { continue }
            let context = GoContext(
                style.keepsOutputTypes ? inner : inner.readingArgumentsAsOutputs(), style: style, kind: .component,
                typedOutputs: style.keepsOutputTypes ? [] : program.outputsRead(of: component))
            let file = GoTranslator(context).componentFile(component)
            files.append(File(path: component.fileName, bytes: print(file, of: context)))
            diagnostics += context.diagnostics
        }
        return Emission(files: files, diagnostics: diagnostics)
    }

    /// The statements of `main`, without the checks of errors.
    public func emitFragment(_ program: Program) -> Emission {
        let context = GoContext(program, style: style, kind: .fragment)
        let bytes = GoPrinter.print(GoTranslator(context).fragment(), reserved: context.imports, style: style.text)
        return Emission(fragment: bytes, path: Self.mainFile, diagnostics: context.diagnostics)
    }

    private func print(_ file: GoFile, of context: GoContext) -> [UInt8] {
        GoPrinter.print(file, reserved: context.imports, helperStyle: style.helpers, style: style.text)
    }
}

extension Program {
    /// The first declaration of each component class.
    fileprivate var distinctComponents: [ComponentDeclaration] {
        var seen: Set<String> = []
        return declarations.compactMap {
            guard case .component(let component) = $0, seen.insert(component.className).inserted else { return nil }
            return component
        }
    }
}

extension ComponentDeclaration {
    /// The file that defines it: named as its folder.
    fileprivate var fileName: String {
        let folder = directory.split(separator: "/").last { $0 != "." && $0 != ".." }
        return (folder.map(String.init) ?? className) + ".go"
    }
}
