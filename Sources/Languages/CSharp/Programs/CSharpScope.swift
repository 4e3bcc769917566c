import LanguageKit
import Program

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
