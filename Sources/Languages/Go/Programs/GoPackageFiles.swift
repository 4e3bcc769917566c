import Base
import LanguageKit
import Program

/// What a file is made of.
struct GoSource {
    let program: Program
    let kind: GoContext.Kind
    /// The outputs of a component of which the program that uses it reads more than the whole.
    var typedOutputs: Set<String> = []
}

/// The files of a program: one package, in which each function is declared once.
struct GoPackageFiles {
    let style: GoStyle
    private(set) var files: [File] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var helpers: Set<GoHelper> = []
    private var components: Set<String> = []

    /// No files yet.
    init(style: GoStyle) { self.style = style }

    /// Adds a file for each component of a program, and for those that components use.
    mutating func addComponents(of program: Program) {
        for case .component(let component) in program.declarations {
            guard let inner = program.components[component.name], components.insert(component.className).inserted else {
                continue
            }
            let source = GoSource(
                program: style.keepsOutputTypes ? inner : inner.readingArgumentsAsOutputs(), kind: .component,
                typedOutputs: style.keepsOutputTypes ? [] : program.outputsRead(of: component))
            add(component.fileName, source) { $0.componentFile(component) }
            // Source of the option: published programs lack these files.
            if !style.keepsOutputTypes { addComponents(of: inner) }
        }
    }

    /// Adds a file, which `translate` makes. It may be made twice: which modules it imports is known once it is made, and a variable must not
    /// have the name of one.
    mutating func add(_ path: String, _ source: GoSource, translate: (GoTranslator) -> GoFile) {
        var context = GoContext(source.program, style: style, kind: source.kind, typedOutputs: source.typedOutputs)
        var file = translate(GoTranslator(context))
        var uses = GoUses(file, declared: helpers)
        let hidden = context.hiddenImports(among: uses.modules)
        if !hidden.isEmpty {
            context = GoContext(
                source.program, style: style, kind: source.kind, typedOutputs: source.typedOutputs, reserved: hidden)
            file = translate(GoTranslator(context))
            uses = GoUses(file, declared: helpers)
        }
        let bytes = GoPrinter.print(
            file, uses, reserved: context.imports, helperStyle: style.helpers, style: style.text)
        helpers.formUnion(uses.helpers)
        files.append(File(path: path, bytes: bytes))
        diagnostics += context.diagnostics
    }
}

extension GoContext {
    /// The names of imports that a declaration's variable hides.
    fileprivate func hiddenImports(among modules: [GoModule]) -> Set<String> {
        let unplanned = modules.lazy.filter { !self.imports.has($0) }.map(\.name)
        return Set(unplanned.filter { self.names.contains($0) })
    }
}

extension ComponentDeclaration {
    /// The file that defines it: named as its folder.
    fileprivate var fileName: String {
        let folder = directory.split(separator: "/").last { $0 != "." && $0 != ".." }
        return (folder.map(String.init) ?? className) + ".go"
    }
}
