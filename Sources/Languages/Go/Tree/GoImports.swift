import Base

/// The imports of one file, and the name by which each is used in it. No two have the same name.
struct GoImports: Sendable {
    private var paths: [String: String] = [:]
    private var aliases: [String: String] = [:]
    /// The name of each module.
    private var used: [ObjectIdentifier: (module: GoModule, name: String)] = [:]

    /// No imports.
    init() { _ = add(.pulumi) }

    /// Every name that an import is used by.
    var names: Set<String> { Set(paths.keys) }

    /// Imports modules, each unless it is imported already.
    mutating func add(_ modules: [GoModule]) {
        for module in modules { _ = add(module) }
    }

    /// Imports a module, and gives the name to use in the file.
    mutating func add(_ module: GoModule) -> String {
        if let known = used[ObjectIdentifier(module)] { return known.name }
        let name = add(module.path, name: module.name)
        used[ObjectIdentifier(module)] = (module, name)
        return name
    }

    /// Whether the module is imported.
    func has(_ module: GoModule) -> Bool { module === GoModule.pulumi || used[ObjectIdentifier(module)] != nil }

    /// The name by which the file uses a module that it imports.
    func name(of module: GoModule) -> String {
        // No other module has its name, which is by far the most common.
        if module === GoModule.pulumi { return module.name }
        return used[ObjectIdentifier(module)]?.name ?? module.name
    }

    /// The name that the file's import gives a path; nil where it is the path's last part.
    func alias(of path: String) -> String? { aliases[path] }

    /// Imports a path whose package is called `name`, and gives the name to use in the file: another one if the name is
    /// taken. A name that isn't the path's last part is written as an alias.
    mutating func add(_ path: String, name: String) -> String {
        let name = GoNames.withoutHyphens(name)
        let used = claim(path, name: name)
        if path.lastPart(after: UInt8(ascii: "/")) != name { aliases[path] = used }
        return used
    }

    private mutating func claim(_ path: String, name: String) -> String {
        if let taken = paths[name] {
            if taken == path { return name }
        } else {
            paths[name] = path
            return name
        }
        if let alias = aliases[path] { return alias }
        let parts = path.split(separator: "/")
        if parts.count > 2 {
            let joined = parts.suffix(2).joined().unicodeScalars.filter { GoNames.isPart($0) }
            let candidate = String(String.UnicodeScalarView(joined))
            if paths[candidate] == nil, GoNames.identifier(candidate) == candidate { return take(candidate, for: path) }
        }
        var number = 2
        while paths["\(name)\(number)"] != nil { number += 1 }
        return take("\(name)\(number)", for: path)
    }

    private mutating func take(_ name: String, for path: String) -> String {
        paths[name] = path
        aliases[path] = name
        return name
    }
}
