import Base
import LanguageKit
import Program
import Schema

/// The names that a program's variables have in C#.
struct CSharpScope {
    /// The identifier of each declaration, by its position. Inputs of a component and outputs are properties, not variables.
    private(set) var names: [String] = []
    /// The variable that holds the configuration.
    private(set) var configuration = "config"

    /// Names agree with those of the source wherever they can: only what C# can't name, or what would be declared twice, differs.
    init(of program: Program, style: CSharpStyle, isComponent: Bool) {
        var taken: Set<String> = isComponent ? CSharpReservedWords.constructorParameters : []
        if program.declarations.contains(where: \.hasRange) { taken.formUnion(CSharpReservedWords.loopVariables) }
        taken.formUnion(program.namesOfCSharpClasses)
        names = program.declarations.map { declaration in
            var wanted = CSharpNames.identifier(declaration.name)
            switch declaration {
            case .output(let d): return CSharpNames.property(d.name)
            case .configuration(let d) where isComponent: return CSharpNames.property(d.name)
            case .resource(let d): if style.followsSourceNames { wanted = CSharpNames.identifier(d.sourceName) }
            case .variable(let d): if style.followsSourceNames { wanted = CSharpNames.identifier(d.sourceName) }
            case .configuration, .component, .hook: break
            }
            return taken.insertDistinct(wanted, numberedFrom: 2)
        }
        if taken.contains("config") { configuration = taken.contains("stackConfig") ? "pulumiStackConfig" : "stackConfig" }
    }
}

extension Declaration {
    fileprivate var hasRange: Bool {
        switch self {
        case .resource(let d): d.range != nil
        case .component(let d): d.range != nil
        case .configuration, .variable, .output, .hook: false
        }
    }
}

extension Program {
    /// The names by which expressions of the program start that read a class. A variable of such a name would hide the class.
    fileprivate var namesOfCSharpClasses: Set<String> {
        // Only names with a capital can be among them.
        guard declarations.contains(where: { $0.name.utf8.first.map(NameStyle.isUpper) ?? false }) else { return [] }
        var names = CSharpReservedWords.classes
        for declaration in declarations {
            if case .resource(let d) = declaration, d.lookup != nil, let package = d.schema?.package {
                names.insert(CSharpSymbols.all[package].alias)
            }
            declaration.forEachExpression { expression in
                expression.forEachNested { part in
                    if case .invoke(let e) = part, let package = e.function?.package {
                        names.insert(CSharpSymbols.all[package].alias)
                    }
                }
            }
        }
        return names
    }
}
