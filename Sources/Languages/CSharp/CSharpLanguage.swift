import Base
public import LanguageKit
import Lowering
public import Program

/// C#: a program of top-level statements for .NET 6 or later, one more file for each component.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct CSharpLanguage: Language {
    public static let id: LanguageID = "csharp"
    public static let aliases: [LanguageID] = ["dotnet"]
    public static let displayName = "C#"
    public static let fence = "csharp"
    public static let mainFile = "Program.cs"
    public static let commentMark = "//"
    public static let options: [StyleOption] = CSharpStyle.options + CSharpBindings.options

    private let style: CSharpStyle

    public init(style: StyleSection) { self.style = CSharpStyle(style) }

    public func emit(_ program: Program) -> Emission {
        let main = CSharpTranslator(program, style: style, component: nil)
        var files = [File(path: Self.mainFile, bytes: CSharpPrinter.text(of: main.programFile()))]
        var diagnostics = main.findings.diagnostics
        var seen: Set<String> = []
        emitComponents(of: program, into: &files, &diagnostics, seen: &seen, depth: 0)
        return Emission(files: files, diagnostics: diagnostics)
    }

    public func emitFragment(_ program: Program) -> Emission {
        let translator = CSharpTranslator(program, style: style, component: nil)
        let text = CSharpPrinter.text(of: translator.declarations())
        return Emission(fragment: text, path: Self.mainFile, diagnostics: translator.findings.diagnostics)
    }

    /// Adds the files of a program's components, and of theirs, each class once.
    private func emitComponents(
        of program: Program, into files: inout [File], _ diagnostics: inout [Diagnostic], seen: inout Set<String>,
        depth: Int
    ) {
        guard depth < 64 else { return }
        for case .component(let declaration) in program.declarations where seen.insert(declaration.className).inserted {
            guard let component = program.component(of: declaration) else { continue }
            let name = CSharpNames.identifier(declaration.className)
            let translator = CSharpTranslator(
                style.usesPlainArguments ? component : component.readingInputsAsOutputs(), style: style, component: name)
            let text = CSharpPrinter.text(of: translator.componentFile(named: name))
            files.append(File(path: "\(declaration.className).cs", bytes: text))
            diagnostics += translator.findings.diagnostics
            emitComponents(of: component, into: &files, &diagnostics, seen: &seen, depth: depth + 1)
        }
    }
}

extension Program {
    /// The program of one of its components, whether filed by class or by name.
    func component(of declaration: ComponentDeclaration) -> Program? {
        components[declaration.className] ?? components[declaration.name]
    }
}
