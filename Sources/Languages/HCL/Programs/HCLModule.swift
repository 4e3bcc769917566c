import Base
import LanguageKit
import Program

/// The modules of a program: its own, and a folder for each component.
struct HCLModule {
    let program: Program
    let style: HCLStyle
    private(set) var emission = Emission(files: [])

    init(_ program: Program, style: HCLStyle) {
        self.program = program
        self.style = style
        add(program, in: "", isComponent: false)
        if style.repeatsNestedModules { for component in program.components.values { repeatModules(of: component) } }
    }

    /// Writes the modules of a component's components in the main folder, with those that aren't there yet.
    private mutating func repeatModules(of program: Program) {
        for case .component(let component) in program.declarations {
            let folder = "\(Self.folder(of: component))/"
            guard let module = Self.program(of: component, in: program),
                !emission.files.contains(where: { $0.path.hasPrefix(folder) })
            else { continue }
            let diagnostics = emission.diagnostics
            add(module, in: folder, isComponent: true)
            emission.diagnostics = diagnostics
            repeatModules(of: module)
        }
    }

    private static func program(of component: ComponentDeclaration, in program: Program) -> Program? {
        component.token == nil ? program.components[component.className] ?? program.components[component.name] : nil
    }

    private mutating func add(_ program: Program, in folder: String, isComponent: Bool) {
        var translator = HCLTranslator(program: program, style: style, isComponent: isComponent)
        for (name, file) in translator.files() {
            emission.files.append(File(path: folder + name, bytes: HCLPrinter.text(of: file, style: style)))
        }
        emission.diagnostics += translator.diagnostics
        var seen: Set<String> = []
        for case .component(let component) in program.declarations {
            let inner = "\(folder)\(Self.folder(of: component))/"
            guard let module = Self.program(of: component, in: program), seen.insert(inner).inserted else { continue }
            add(module, in: inner, isComponent: true)
        }
    }

    /// The name of a component's folder.
    static func folder(of component: ComponentDeclaration) -> String {
        component.directory.split(separator: "/").last.map(String.init) ?? component.className
    }
}
