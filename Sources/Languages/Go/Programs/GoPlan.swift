import LanguageKit
import Program

/// What is decided before anything is translated: the imports whose names nothing may take, the names of declarations, and which are used.
struct GoPlan {
    private let program: Program
    private let locations: GoLocations
    private let kind: GoContext.Kind
    private var uses = GoUses()
    /// Whether the program makes documents of values.
    private var makesDocuments = false
    /// Positions of the declarations that something refers to.
    private(set) var used: Set<Int> = []
    /// Positions of the declarations that something reads as a part of another value, if the program makes documents.
    private(set) var parts: Set<Int> = []
    /// The imports that the program's declarations need.
    private(set) var imports = GoImports()

    /// Looks through a program.
    init(_ program: Program, _ locations: GoLocations, _ kind: GoContext.Kind) {
        self.program = program
        self.locations = locations
        self.kind = kind
        for declaration in program.declarations {
            switch declaration {
            case .resource(let resource): add(locations.resource(resource.token, resource.schema))
            case .configuration: if kind != .component { uses.add(.config) }
            case .hook(let hook): if !hook.command.isEmpty { uses.add(.exec) }
            case .component, .variable, .output: break
            }
            if kind == .component, declaration.isChild { uses.add(.fmt) }
            declaration.forEachExpression { add($0) }
        }
        if let version = program.requiredVersion { add(version) }
        if makesDocuments { program.declarations.forEach { $0.forEachExpression { addParts(of: $0, isPart: false) } } }
        imports.add(uses.modules)
    }

    private mutating func add(_ root: Expression) {
        root.forEachNested { expression in
            switch expression {
            case .reference(let e): if case .declaration(let index) = e.root { used.insert(index) }
            case .invoke(let e): add(locations.function(e.token, e.function))
            case .call(let e):
                // The SDK itself makes some documents: only the translation tells whether the module is imported.
                if e.function == .toJSON { makesDocuments = true }
                e.function.goModules.forEach { uses.add($0) }
            default: break
            }
        }
    }

    private mutating func addParts(of expression: Expression, isPart: Bool) {
        switch expression {
        case .reference(let e): if isPart, case .declaration(let index) = e.root { parts.insert(index) }
        case .list, .object, .convert: expression.children.forEach { addParts(of: $0, isPart: isPart) }
        default: expression.children.forEach { addParts(of: $0, isPart: true) }
        }
    }

    private mutating func add(_ name: GoTypeName) {
        if let module = name.module { uses.add(module) }
    }

    /// The Go name of each declaration, none of which is a reserved one.
    func names(_ style: GoStyle, reserved: Set<String>) -> [String] {
        var taken = imports.names.union(GoReservedWords.program).union(reserved)
        if kind != .component, program.declarations.contains(where: \.isConfiguration) { taken.insert("cfg") }
        if kind == .component { taken.formUnion(GoReservedWords.component) }
        if makesDocuments { taken.insert("json") }
        return program.declarations.map { declaration in
            if case .output = declaration { return declaration.name }
            let key = style.namesFromKeys ? declaration.sourceName : nil
            let base = GoNames.identifier(key ?? declaration.name)
            var name = base
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(base)\(number)"
                number += 1
            }
            return name
        }
    }
}

extension Declaration {
    /// The source's key, for what has one beside its name.
    fileprivate var sourceName: String? {
        switch self {
        case .resource(let d): d.sourceName
        case .variable(let d): d.sourceName
        case .configuration, .output, .component, .hook: nil
        }
    }

    /// Whether it is a configuration variable.
    fileprivate var isConfiguration: Bool {
        if case .configuration = self { return true }
        return false
    }

    /// Whether it registers a resource.
    fileprivate var isChild: Bool {
        switch self {
        case .resource, .component: true
        case .configuration, .variable, .output, .hook: false
        }
    }
}
