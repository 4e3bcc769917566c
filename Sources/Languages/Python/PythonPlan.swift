import LanguageKit
import Program
import Schema

/// What a program needs before its first statement: imports, helper functions, and a name for each declaration.
struct PythonPlan {
    /// The import statements after `import pulumi`, sorted.
    private(set) var imports: [String] = []
    /// The functions of our own that the program calls, sorted by their text.
    private(set) var helpers: [PythonHelper] = []
    /// The variable of each declaration, by position; empty for outputs, which have none.
    private(set) var names: [String] = []
    /// Package name, as an identifier → the name that it is imported as.
    private var aliases: [String: String] = [:]

    /// Plans a program, or the program of a component.
    init(_ program: Program, isComponent: Bool, style: PythonStyle, reserving reserved: Set<String>) {
        var used: Set<String> = ["pulumi"]
        var modules: Set<String> = []
        var found: Set<PythonHelper> = []
        let hasConfiguration = program.declarations.contains {
            if case .configuration = $0 { return true }
            return false
        }
        // A package of this name would be hidden by the object that reads the configuration.
        if hasConfiguration, !isComponent { used.insert("config") }
        var packages: [String: String] = [:]
        func add(_ package: PythonPackage) {
            guard package.name != "pulumi" else { return }
            if aliases[package.name] == nil { aliases[package.name] = Self.distinct(package.name, from: &used) }
            packages[package.module] = aliases[package.name]
        }
        for declaration in program.declarations {
            if case .resource(let resource) = declaration { add(PythonPackage(resource)) }
            if case .hook(let hook) = declaration, !hook.command.isEmpty { modules.insert("subprocess") }
            declaration.forEachExpression { expression in
                expression.forEachNested { part in
                    switch part {
                    case .invoke(let invoke): add(PythonPackage(invoke))
                    case .call(let call):
                        modules.formUnion(call.function.pythonModules)
                        if let helper = PythonHelper(call) {
                            found.insert(helper)
                            if helper == .graphemeLength { modules.insert("unicodedata") }
                        }
                    case .forEach(let loop): if loop.isGrouped { found.insert(.groupValues) }
                    case .literal, .template, .object, .list, .reference, .access, .index, .method, .conditional, .binary, .unary,
                        .splat, .convert, .apply:
                        break
                    }
                }
            }
        }
        if hasConfiguration, !isComponent { used.remove("config") }

        imports = packages.map { "import \($0) as \($1)" } + modules.map { "import \($0)" }
        if isComponent {
            imports += ["from typing import Optional, Dict, TypedDict, Any", "from pulumi import Input"]
        } else if !style.hasUntypedLoops, program.declarations.contains(where: \.hasRange) {
            imports.append("from typing import Any")
        }
        for case .component(let component) in program.declarations where component.token == nil {
            let line = "from \(component.moduleName) import \(component.className)"
            if !imports.contains(line) { imports.append(line) }
        }
        imports.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        helpers = found.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }

        used.formUnion(reserved)
        if isComponent { used.formUnion(["self", "name", "args"]) }
        used.formUnion(helpers.map(\.name))
        for declaration in program.declarations {
            if case .output = declaration {
                names.append("")
            } else {
                var name = declaration.name
                if style.namesBySource, let source = declaration.sourceName { name = source }
                names.append(Self.distinct(name, from: &used))
            }
        }
    }

    /// What a package's classes and functions are read from.
    func alias(_ package: PythonPackage) -> String { aliases[package.name] ?? PythonNames.snakeCase(package.name) }

    /// The variable of a declaration.
    func name(of declaration: Int) -> String? { names.indices.contains(declaration) ? names[declaration] : nil }

    private static func distinct(_ name: String, from used: inout Set<String>) -> String {
        let base = PythonReservedWords.avoidingKeywords(PythonNames.snakeCase(name))
        return used.insertDistinct(base, numberedFrom: 1, separator: "_")
    }
}

/// The Python package that a token belongs to, and the path of attributes that leads to its member.
struct PythonPackage {
    /// The package's name as an identifier.
    let name: String
    /// The module that is imported: `pulumi_random`.
    let module: String
    /// Attributes after the package, such as `.s3`; empty for members of the root.
    let path: String
    /// The member's name, its first letter raised.
    let member: String

    /// The package of a resource.
    init(_ resource: ResourceDeclaration) { self.init(resource.token, package: resource.schema?.package) }

    /// The package of a function.
    init(_ invoke: InvokeExpression) { self.init(invoke.token, package: invoke.function?.package) }

    /// The package of a token; without a schema the token alone tells.
    init(_ token: String, package: Package?) {
        let parts = Token(token)
        guard !parts.isProvider else {
            name = PythonNames.identifier(parts.member)
            module = package?.pythonModule ?? "pulumi_" + name
            path = ""
            member = "Provider"
            return
        }
        name = PythonNames.identifier(parts.package)
        module = package?.pythonModule ?? "pulumi_" + name
        member = PythonNames.identifier(parts.member.capitalizedFirst)
        // The engine's own resources stand in the root of its package.
        guard parts.package != "pulumi" || parts.module != "pulumi" else {
            path = ""
            return
        }
        guard let package else {
            // `s3/bucket:Bucket` names the file that declares the member.
            let files = parts.module.split(separator: "/")
            let isFile = files.count > 1 && files.last.map { $0.lowercased() == parts.member.lowercased() } ?? false
            path = PythonNames.modulePath(isFile ? files.dropLast().joined(separator: "/") : parts.module)
            return
        }
        let own = package.module(of: token)
        let renamed = package.language.pythonModuleNames[parts.module] ?? package.language.pythonModuleNames[own]
        path =
            renamed.map { $0.isEmpty ? "" : "." + $0.split(separator: "/").joined(separator: ".") }
            ?? PythonNames.modulePath(own)
    }
}

extension Package {
    /// The module that holds the package's Python code.
    var pythonModule: String {
        if let given = language.pythonPackageName, !given.isEmpty { return given }
        return PythonNames.identifier(namespace ?? "pulumi") + "_" + PythonNames.identifier(name)
    }

    /// Whether nested objects are written as dictionaries of which each key is a property.
    var hasTypedDictionaries: Bool { language.pythonInputTypes != "classes" }
}

extension String {
    /// The text with its first letter raised.
    var capitalizedFirst: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst()
    }
}

extension Declaration {
    /// The source's own key, of what has a variable.
    fileprivate var sourceName: String? {
        switch self {
        case .resource(let d): d.sourceName
        case .variable(let d): d.sourceName
        case .configuration, .output, .component, .hook: nil
        }
    }

    /// Whether there may be several of it, or none.
    fileprivate var hasRange: Bool {
        switch self {
        case .resource(let d): d.range != nil
        case .component(let d): d.range != nil
        case .configuration, .variable, .output, .hook: false
        }
    }
}
