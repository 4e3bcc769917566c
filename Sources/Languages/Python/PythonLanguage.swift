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
    public static let options: [StyleOption] = PythonStyle.options

    private let style: PythonStyle

    public init(style: StyleSection) { self.style = PythonStyle(style) }

    public func emit(_ program: Program) -> Emission {
        var diagnostics: [Diagnostic] = []
        let main = text(of: program, className: nil, &diagnostics) { $0.writeFile() }
        var files = [Emission.File(path: Self.mainFile, bytes: main)]
        var seen: Set<String> = []
        addComponents(of: program, to: &files, &seen, &diagnostics)
        return Emission(files: files, diagnostics: diagnostics)
    }

    public func emitFragment(_ program: Program) -> Emission {
        var diagnostics: [Diagnostic] = []
        let bytes = text(of: program, className: nil, &diagnostics) { $0.writeFragment() }
        return Emission(fragment: bytes, path: Self.mainFile, diagnostics: diagnostics)
    }

    private func addComponents(
        of program: Program, to files: inout [Emission.File], _ seen: inout Set<String>, _ diagnostics: inout [Diagnostic]
    ) {
        for declaration in program.declarations {
            guard case .component(let component) = declaration, let inner = program.components[component.name] else { continue }
            guard seen.insert(component.moduleName).inserted else { continue }
            let bytes = text(of: inner, className: component.className, &diagnostics) { $0.writeFile() }
            files.append(Emission.File(path: component.moduleName + ".py", bytes: bytes))
            addComponents(of: inner, to: &files, &seen, &diagnostics)
        }
    }

    private func text(
        of program: Program, className: String?, _ diagnostics: inout [Diagnostic], write: (inout PythonEmitter) -> Void
    ) -> [UInt8] {
        var emitter = PythonEmitter(program, className: className, style: style)
        write(&emitter)
        // A declared name that hides a function or module which the program needs is renamed, in a second run.
        let hidden = emitter.globals.intersection(emitter.plan.names)
        if !hidden.isEmpty {
            emitter = PythonEmitter(program, className: className, style: style, reserving: hidden)
            write(&emitter)
        }
        diagnostics += emitter.diagnostics
        return emitter.out.bytes
    }
}

extension ComponentDeclaration {
    /// The Python module that holds the component's class: the last part of its folder's path.
    var moduleName: String {
        let last = directory.split(separator: "/").last { $0 != "." && $0 != ".." } ?? "component"
        return String(last).split(separator: "-", omittingEmptySubsequences: false).joined(separator: "_")
    }
}
