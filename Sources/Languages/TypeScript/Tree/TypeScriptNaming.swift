/// The names of a file: what it imports, under which names, and what its own declarations are called.
///
/// It follows from the tree, so that a file imports and defines just what it uses.
struct TypeScriptNaming: Sendable {
    /// What a declaration of the file asks of its name.
    enum Local: Sendable {
        /// A name that nothing else in the file has: a number follows it where it is taken.
        case distinct(String)
        /// A name that is seen from outside, so that it can't change.
        case exported(String)
        /// A name that can't stand for anything but what it is read from, such as a parameter's member.
        case member(String)

        /// The name, before it is made distinct.
        var wanted: String {
            switch self {
            case .distinct(let name), .exported(let name), .member(let name): name
            }
        }
    }

    private struct Module {
        let name: String
        let source: String
        let alias: String
    }

    private let packages: [Module]
    private let modules: [Module]
    private let components: [String]
    /// The names of the file's declarations, by position.
    let locals: [String]
    /// The functions that the file defines for itself, sorted by their texts.
    let helpers: [TypeScriptHelper]
    /// Whether an exported name is taken by an import or by another declaration, so that no constant of the module can have it.
    let exportsClash: Bool

    /// Names everything in a file.
    init(_ file: TypeScriptFile) {
        var uses = TypeScriptUses()
        for statement in file.statements { TypeScriptNode.statement(statement).forEachNested { uses.add($0) } }

        var taken: Set<String> = ["pulumi"]
        taken.formUnion(uses.components.keys)
        components = uses.components.map { "import { \($0) } from \(TypeScriptText.quoted("./" + $1));" }
        var packages: [Module] = []
        var modules: [Module] = []
        // Imports get their names in the order of what is imported.
        var wanted = uses.packages.map { (source: $1 ?? "@pulumi/\($0)", key: $0, isPackage: true) }
        wanted += uses.modules.map { (source: $0, key: $0, isPackage: false) }
        wanted.sort {
            ($0.source, $0.isPackage ? $0.key : "node:" + $0.key) < ($1.source, $1.isPackage ? $1.key : "node:" + $1.key)
        }
        for item in wanted {
            let module = Module(name: item.key, source: item.source, alias: TypeScriptNames.unique(item.key, &taken))
            if item.isPackage { packages.append(module) } else { modules.append(module) }
        }
        self.packages = packages
        self.modules = modules
        helpers = uses.helpers.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
        for helper in helpers { taken.insert(helper.name) }
        taken.formUnion(file.reservedNames)
        taken.formUnion(uses.globals)

        locals = file.locals.map { local in
            switch local {
            case .distinct(let name): TypeScriptNames.unique(name, &taken)
            case .exported(let name), .member(let name): TypeScriptNames.identifier(name)
            }
        }
        var clashes = false
        for (local, name) in zip(file.locals, locals) {
            if case .exported = local, !taken.insert(name).inserted { clashes = true }
        }
        exportsClash = clashes
    }

    /// The name that something is imported by.
    func alias(of module: TypeScriptImport) -> String {
        switch module {
        case .core: "pulumi"
        case .package(let name, _): packages.first { $0.name == name }?.alias ?? TypeScriptNames.identifier(name)
        case .module(let name): modules.first { $0.name == name }?.alias ?? name
        case .component(let className, _): className
        case .unknown(let name): name
        }
    }

    /// The import statements, sorted, the SDK's own first.
    var importStatements: [String] {
        var lines = Set(components)
        for module in packages + modules { lines.insert(Self.statement(module.alias, module.source)) }
        return [Self.statement("pulumi", "@pulumi/pulumi")] + lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func statement(_ name: String, _ source: String) -> String {
        "import * as \(name) from \(TypeScriptText.quoted(source));"
    }
}

/// What the parts of a file use.
private struct TypeScriptUses {
    /// Package name → name in npm, if it is known.
    var packages: [String: String?] = [:]
    var modules: Set<String> = []
    /// Class name → file.
    var components: [String: String] = [:]
    var helpers: Set<TypeScriptHelper> = []
    /// Objects of JavaScript's own that the file reads, which no declaration may hide.
    var globals: Set<String> = []

    mutating func add(_ node: TypeScriptNode) {
        switch node {
        case .entity(let e): add(e.module)
        case .expression(.helper(let helper)):
            helpers.insert(helper)
            modules.formUnion(helper.modules)
            globals.formUnion(helper.globals)
        case .expression(.name(let name)): if TypeScriptReservedWords.globals.contains(name) { globals.insert(name) }
        case .expression, .statement, .type: break
        }
    }

    private mutating func add(_ module: TypeScriptImport) {
        switch module {
        case .core, .unknown: break
        case .package(let name, let npmName): if npmName != nil || packages[name] == nil { packages[name] = .some(npmName) }
        case .module(let name): modules.insert(name)
        case .component(let className, let file): components[className] = file
        }
    }
}
