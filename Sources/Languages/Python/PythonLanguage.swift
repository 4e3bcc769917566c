import Base
public import LanguageKit
public import Program

/// Python.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct PythonLanguage: Language {
    public static let id: LanguageID = "python"
    public static let aliases: [LanguageID] = []
    public static let displayName = "Python"
    public static let fence = "python"
    public static let mainFile = "__main__.py"
    public static let commentMark = "#"
    public static let options: [StyleOption] = PythonStyle.options + PythonBindings.options

    private let style: PythonStyle

    public init(style: StyleSection) { self.style = PythonStyle(style) }

    public func emit(_ program: Program) -> Emission {
        var diagnostics: [Diagnostic] = []
        var seen: Set<String> = []
        var files = [file(of: program, className: nil, path: Self.mainFile, &diagnostics)]
        addComponents(of: program, to: &files, &seen, &diagnostics)
        return Emission(files: files, diagnostics: diagnostics)
    }

    public func emitFragment(_ program: Program) -> Emission {
        var diagnostics: [Diagnostic] = []
        let translator = PythonTranslator(program, className: nil, style: style)
        let bytes = text(of: translator.fragment, by: translator, &diagnostics)
        return Emission(fragment: bytes, path: Self.mainFile, diagnostics: diagnostics)
    }

    private func addComponents(
        of program: Program, to files: inout [File], _ seen: inout Set<String>, _ diagnostics: inout [Diagnostic]
    ) {
        for declaration in program.declarations {
            guard case .component(let component) = declaration, let inner = program.components[component.name] else { continue }
            guard seen.insert(component.moduleName).inserted else { continue }
            files.append(file(of: inner, className: component.className, path: component.moduleName + ".py", &diagnostics))
            addComponents(of: inner, to: &files, &seen, &diagnostics)
        }
    }

    private func file(
        of program: Program, className: String?, path: String, _ diagnostics: inout [Diagnostic]
    ) -> File {
        let translator = PythonTranslator(program, className: className, style: style)
        return File(path: path, bytes: text(of: translator.file, by: translator, &diagnostics))
    }

    /// Names what a tree declares, and prints it.
    private func text(
        of file: PythonFile, by translator: PythonTranslator, _ diagnostics: inout [Diagnostic]
    ) -> [UInt8] {
        let uses = PythonUses(file.statements)
        for call in uses.unsupported {
            diagnostics.append(.unsupportedFunction(named: call.function, of: translator.program, at: call.span))
        }
        let names = PythonNameTable(
            translator.preferredNames, uses: uses, reserved: translator.isComponent ? ["self", "name", "args"] : [])
        return PythonPrinter.text(of: file, uses: uses, names: names, layout: style.layout)
    }
}

extension Diagnostic {
    /// A function of the program language that has no counterpart in Python.
    fileprivate static func unsupportedFunction(named name: String, of program: Program, at span: SourceSpan) -> Diagnostic {
        .unsupportedFunction(CallExpression(.unknown(name), [], span: span), in: PythonLanguage.self, of: program)
    }
}

extension ComponentDeclaration {
    /// The Python module that holds the component's class: the last part of its folder's path.
    var moduleName: String {
        let last = directory.split(separator: "/").last { $0 != "." && $0 != ".." } ?? "component"
        return String(last).split(separator: "-", omittingEmptySubsequences: false).joined(separator: "_")
    }
}
