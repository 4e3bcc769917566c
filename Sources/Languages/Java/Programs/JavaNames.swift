import Base
import LanguageKit
import Program

/// The variables of a program.
struct JavaNames {
    /// The variable of each declaration, by position.
    let variables: [String]
    /// The variable that keeps a loop's counter for callbacks.
    let counterCopy: String

    /// Chooses names that are Java identifiers, each its own; `ctx` and `config` are the stack's.
    init(_ program: Program, style: JavaStyle, isComponent: Bool) {
        var taken: Set<String> = isComponent ? ["name", "args", "options"] : ["ctx"]
        if program.hasConfiguration { taken.insert("config") }
        let keepsCase = style.usesSourceNames || style.namesByVariables
        variables = program.declarations.map { declaration in
            let wanted: String
            switch declaration {
            case .resource(let d):
                wanted = Self.variable(style.usesSourceNames ? d.sourceName : d.name)
            case .component(let d): wanted = Self.variable(d.name)
            // A variable with the name of a class would hide it.
            case .configuration(let d): wanted = JavaNaming.identifier(keepsCase ? d.name : JavaNaming.lowerFirst(d.name))
            case .variable(let d):
                let name = style.usesSourceNames ? d.sourceName : d.name
                wanted = JavaNaming.identifier(keepsCase ? name : JavaNaming.lowerFirst(name))
            case .output(let d): return JavaNaming.identifier(d.name)
            // Hooks are never written.
            case .hook(let d): return JavaNaming.identifier(d.name)
            }
            return taken.insertDistinct(wanted, numberedFrom: 2)
        }
        counterCopy = variables.contains("index") || program.loopVariables.contains("index") ? "rangeIndex" : "index"
    }
}

extension JavaNames {
    /// A resource's name in lower case, also where that makes a reserved word of it: `Class` → `class_`.
    private static func variable(_ name: String) -> String {
        JavaNaming.identifier(JavaNaming.lowerFirst(JavaNaming.identifier(name)))
    }
}

extension Program {
    /// The positions of the declarations that something refers to.
    var referencedDeclarations: Set<Int> {
        var found: Set<Int> = []
        for expression in expressions {
            expression.forEachNested { part in
                if case .reference(let e) = part, case .declaration(let index) = e.root { found.insert(index) }
            }
        }
        return found
    }

    /// The names of the variables of its loops.
    var loopVariables: Set<String> {
        var found: Set<String> = []
        for expression in expressions {
            expression.forEachNested { part in
                if case .forEach(let e) = part { found.formUnion([e.keyVariable, e.valueVariable].compactMap { $0?.name }) }
            }
        }
        return found
    }

    /// Whether it goes through what a function of a package gives.
    var goesThroughResults: Bool {
        var isFound = false
        for expression in expressions where !isFound {
            isFound = expression.containsNested { part in
                switch part {
                case .forEach(let e): e.collection.type.containsPromises
                case .splat(let e): e.source.type.containsPromises
                default: false
                }
            }
        }
        return isFound
    }
}
