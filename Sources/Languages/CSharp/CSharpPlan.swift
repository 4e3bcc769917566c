import Base
import LanguageKit
import Program
import Schema

/// What must be known of a program before its first line is written: imports, names, helpers, and what is awaited.
struct CSharpPlan {
    /// The identifier of each declaration, by its position.
    private(set) var names: [String] = []
    /// The functions whose results variables hold, by the variable's position.
    private(set) var invokes: [Int: Function] = [:]
    /// `System…` namespaces that are used.
    private(set) var systemNamespaces: Set<String> = ["System.Collections.Generic"]
    /// Aliases of packages, each as `Alias = Namespace`.
    private(set) var packageAliases: Set<String> = []
    /// Methods that stand before the program.
    private(set) var helpers: Set<CSharpHelper> = []
    /// Whether results of functions are awaited: only where a range needs a plain value.
    private(set) var isAsync = false
    /// The name of the variable that holds the configuration.
    private(set) var configurationName = "config"

    /// Plans a program, or a component's program.
    init(_ program: Program, style: CSharpStyle, isComponent: Bool) {
        if !style.importsLinqOnDemand { systemNamespaces.insert("System.Linq") }
        nameDeclarations(program, style: style, isComponent: isComponent)
        for (position, declaration) in program.declarations.enumerated() {
            switch declaration {
            case .configuration(let d): visit(d.defaultValue)
            case .variable(let d):
                if case .invoke(let e) = d.value, let function = e.function { invokes[position] = function }
                visit(d.value)
            case .resource(let d):
                importPackage(of: d.schema?.package, token: d.token)
                visit(d.inputs, d.options.items, d.range)
                if let lookup = d.lookup {
                    visit(lookup.id)
                    visit(lookup.state, [], nil)
                }
            case .output(let d): visit(d.value)
            case .component(let d):
                visit(d.inputs, d.options.items, d.range)
                if d.token != nil, !d.inputs.isEmpty { systemNamespaces.insert("System.Collections.Immutable") }
            case .hook(let d):
                for expression in d.expressions { visit(expression) }
                systemNamespaces.formUnion(["System", "System.Diagnostics", "System.Threading.Tasks"])
            }
        }
        if isAsync { systemNamespaces.insert("System.Threading.Tasks") }
    }

    /// Names agree with those of the source wherever they can: only what C# can't name, or what would be declared twice, differs.
    private mutating func nameDeclarations(_ program: Program, style: CSharpStyle, isComponent: Bool) {
        var taken: Set<String> = isComponent ? CSharpReservedWords.constructorParameters : []
        if Self.hasRanges(program) { taken.formUnion(CSharpReservedWords.loopVariables) }
        names = program.declarations.map { declaration in
            var wanted = CSharpNames.identifier(declaration.name)
            switch declaration {
            case .output(let d): return CSharpNames.property(d.name)
            case .configuration(let d) where isComponent: return "args." + CSharpNames.property(d.name)
            case .resource(let d): if style.followsSourceNames { wanted = CSharpNames.identifier(d.sourceName) }
            case .variable(let d): if style.followsSourceNames { wanted = CSharpNames.identifier(d.sourceName) }
            case .configuration, .component, .hook: break
            }
            return taken.insertDistinct(wanted, numberedFrom: 2)
        }
        if taken.contains("config") { configurationName = taken.contains("stackConfig") ? "pulumiStackConfig" : "stackConfig" }
    }

    private mutating func visit(_ inputs: [Attribute], _ options: [Attribute], _ range: ResourceDeclaration.Range?) {
        for attribute in inputs + options { visit(attribute.value) }
        guard let range else { return }
        visit(range.expression)
        if range.expression.type.containsPromises { isAsync = true }
    }

    private mutating func visit(_ expression: Expression?) {
        expression?.forEachNested { nested in
            switch nested {
            case .invoke(let e): importPackage(of: e.function?.package, token: e.token)
            case .call(let e): importNamespaces(for: e.function)
            case .splat, .forEach: systemNamespaces.insert("System.Linq")
            case .literal, .template, .object, .list, .reference, .access, .index, .method, .conditional, .binary, .unary,
                .convert,
                .apply:
                break
            }
        }
    }

    private mutating func importPackage(of package: Package?, token text: String) {
        let token = Token(text)
        // Classes of the core SDK need no alias.
        guard package?.name ?? token.package != "pulumi" || token.isProvider else { return }
        let names = CSharpTypeNames.names(of: package, token: token)
        packageAliases.insert("\(names.alias) = \(names.namespace)")
    }

    private mutating func importNamespaces(for function: BuiltinFunction) {
        switch function {
        case .readDir: systemNamespaces.formUnion(["System.IO", "System.Linq"])
        case .readFile, .currentDirectory: systemNamespaces.insert("System.IO")
        case .fileBase64:
            systemNamespaces.formUnion(["System", "System.IO", "System.Text"])
            helpers.insert(.readFileBase64)
        case .fileBase64SHA256:
            systemNamespaces.formUnion(["System", "System.IO", "System.Security.Cryptography", "System.Text"])
            helpers.insert(.computeFileBase64SHA256)
        case .sha1:
            systemNamespaces.formUnion(["System", "System.Security.Cryptography", "System.Text"])
            helpers.insert(.computeSHA1)
        case .notImplemented: helpers.insert(.notImplemented)
        case .toJSON: systemNamespaces.insert("System.Text.Json")
        case .toBase64, .fromBase64, .maximum, .minimum: systemNamespaces.insert("System")
        case .singleOrNone, .range, .entries: systemNamespaces.insert("System.Linq")
        case .element, .length, .lookup, .join, .split, .fileArchive, .remoteArchive, .assetArchive, .fileAsset, .stringAsset,
            .remoteAsset, .mimeType, .secret, .unsecret, .stack, .project, .organization, .rootDirectory, .getOutput, .tryCatch,
            .can, .resourceName, .resourceType, .unknown:
            break
        }
    }

    private static func hasRanges(_ program: Program) -> Bool {
        program.declarations.contains {
            switch $0 {
            case .resource(let d): d.range != nil
            case .component(let d): d.range != nil
            case .configuration, .variable, .output, .hook: false
            }
        }
    }
}
