import LanguageKit
import Program
import Schema

/// What has to be known of a program before its first line is written: what it imports, and every name in it.
struct TypeScriptPlan: Sendable {
    /// The identifier of each declaration, by its position.
    let names: [String]
    /// Whether the main program is an asynchronous function that returns its outputs.
    let isAsync: Bool
    /// The name of the object that reads the configuration.
    let configuration: String
    /// Functions that the program needs above it.
    let helpers: [TypeScriptHelper]
    /// What is imported, and under which name.
    let imports: TypeScriptImports

    /// Plans a program; `components` are those whose classes have files of their own.
    init(_ program: Program, style: TypeScriptStyle, isComponent: Bool, components: [TypeScriptComponentFile]) {
        var imports = TypeScriptImports()
        var helpers: Set<TypeScriptHelper> = []
        var hasPlainCall = false
        for expression in program.expressions {
            expression.forEachNested { part in
                switch part {
                case .invoke(let e): imports.add(package: Token(e.token).package, e.function?.package)
                case .method(let e): if !e.type.isOutput { hasPlainCall = true }
                case .call(let e):
                    for module in e.function.nodeModules { imports.add(module: module) }
                    if let helper = TypeScriptHelper(for: e) { helpers.insert(helper) }
                case .literal, .template, .object, .list, .reference, .access, .index, .conditional, .binary, .unary, .forEach,
                    .splat, .convert, .apply:
                    break
                }
            }
        }
        for declaration in program.declarations {
            switch declaration {
            case .resource(let d):
                let token = Token(d.token)
                imports.add(package: token.isProvider ? token.member : token.package, d.schema?.package)
            case .component(let d):
                if components.contains(where: { $0.className == d.className }) {
                    imports.add(component: d.className, file: TypeScriptComponentFile.name(of: d))
                }
            case .hook(let d): if !d.command.isEmpty { imports.add(module: "child_process") }
            case .configuration, .variable, .output: break
            }
        }
        imports.assignNames()

        var taken = imports.names.union(helpers.map(\.name))
        // A component's constructor has these as parameters.
        if isComponent { taken.formUnion(["name", "args", "opts"]) }
        var names: [String] = []
        names.reserveCapacity(program.declarations.count)
        for declaration in program.declarations {
            if case .output(let d) = declaration {
                names.append(TypeScriptNames.identifier(style.namesBySource ? d.logicalName : d.name))
            } else if isComponent, case .configuration = declaration {
                names.append(TypeScriptNames.identifier(declaration.name))
            } else {
                var name = declaration.name
                if style.namesBySource {
                    if case .resource(let d) = declaration { name = d.sourceName }
                    if case .variable(let d) = declaration { name = d.sourceName }
                }
                names.append(TypeScriptNames.unique(name, &taken))
            }
        }
        // Only where it is declared does the object take a name from an output.
        let isConfigured = program.declarations.contains { if case .configuration = $0 { true } else { false } }
        configuration = isConfigured && !isComponent ? TypeScriptNames.unique("config", &taken) : "config"
        self.names = names
        self.helpers = helpers.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
        self.imports = imports
        isAsync = !isComponent && (hasPlainCall || Self.needsFunction(program, names, taken))
    }

    /// Whether something in the program can't stand at the top level of a module: an output whose name no constant can have, or
    /// a range that has to be waited for.
    private static func needsFunction(_ program: Program, _ names: [String], _ taken: Set<String>) -> Bool {
        var exported = taken
        for (declaration, name) in zip(program.declarations, names) {
            switch declaration {
            case .output(let d):
                if TypeScriptNames.identifier(d.logicalName) != d.logicalName || !exported.insert(name).inserted { return true }
            case .resource(let d): if d.range?.expression.type.containsPromises == true { return true }
            case .component(let d): if d.range?.expression.type.containsPromises == true { return true }
            case .configuration, .variable, .hook: break
            }
        }
        return false
    }
}

/// The imports of a program.
struct TypeScriptImports: Sendable {
    private var packages: [String: String] = [:]
    private var modules: Set<String> = []
    private var components: Set<String> = []
    private var aliases: [String: String] = [:]
    /// Every name that an import takes.
    private(set) var names: Set<String> = ["pulumi"]

    /// Imports a package's SDK.
    mutating func add(package name: String, _ schema: Package?) {
        guard name != "pulumi", !name.isEmpty else { return }
        if schema == nil, packages[name] != nil { return }
        packages[name] = schema?.language.nodePackageName ?? "@\(schema?.namespace ?? "pulumi")/\(name)"
    }

    /// Imports a module of Node.js.
    mutating func add(module name: String) { modules.insert(name) }

    /// Imports a component's class from its file.
    mutating func add(component className: String, file: String) {
        components.insert("import { \(className) } from \(TypeScriptText.quoted("./" + file));")
        names.insert(className)
    }

    /// Gives each import its name, in the order of what is imported.
    mutating func assignNames() {
        aliases = [:]
        var wanted = packages.map { (source: $0.value, key: $0.key, name: $0.key) }
        wanted += modules.map { (source: $0, key: "node:" + $0, name: $0) }
        wanted.sort { ($0.source, $0.key) < ($1.source, $1.key) }
        for item in wanted { aliases[item.key] = TypeScriptNames.unique(item.name, &names) }
    }

    /// The name of a package that turns out to be used only while the program is being written, such as that of an enum.
    mutating func alias(ofPackage name: String, _ schema: Package) -> String {
        if !contains(package: name) {
            add(package: name, schema)
            aliases[name] = TypeScriptNames.unique(name, &names)
        }
        return alias(ofPackage: name)
    }

    /// The name that a package is imported by.
    func alias(ofPackage name: String) -> String { aliases[name] ?? TypeScriptNames.identifier(name) }
    /// The name that a module of Node.js is imported by.
    func alias(ofModule name: String) -> String { aliases["node:" + name] ?? name }
    /// Whether a package is imported.
    func contains(package name: String) -> Bool { name == "pulumi" || packages[name] != nil }

    /// The statements, sorted, the SDK's own first.
    var statements: [String] {
        var lines = components
        for (name, source) in packages { lines.insert(Self.statement(alias(ofPackage: name), source)) }
        for name in modules { lines.insert(Self.statement(alias(ofModule: name), name)) }
        return [Self.statement("pulumi", "@pulumi/pulumi")] + lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func statement(_ name: String, _ source: String) -> String {
        "import * as \(name) from \(TypeScriptText.quoted(source));"
    }
}

extension BuiltinFunction {
    /// Modules of Node.js that the function's TypeScript form uses.
    var nodeModules: [String] {
        switch self {
        case .readFile, .fileBase64, .readDir: ["fs"]
        case .fileBase64SHA256: ["fs", "crypto"]
        case .sha1: ["crypto"]
        case .mimeType: ["mime"]
        case .element, .entries, .length, .lookup, .range, .join, .split, .singleOrNone, .fileArchive, .remoteArchive,
            .assetArchive,
            .fileAsset, .stringAsset, .remoteAsset, .secret, .unsecret, .toJSON, .toBase64, .fromBase64, .stack, .project,
            .organization, .currentDirectory, .rootDirectory, .notImplemented, .getOutput, .tryCatch, .can, .resourceName,
            .resourceType, .maximum, .minimum, .unknown:
            []
        }
    }
}
