import LanguageKit

/// The names of a file's variables and packages, none of which hides another name that the file reads.
struct PythonNameTable: Sendable {
    /// The variable of each declaration, by position; empty for those that have none.
    let variables: [String]
    /// A package's name, as an identifier → the name that it is imported as.
    private let aliases: [String: String]

    /// Names what a file declares.
    ///
    /// - Parameters:
    ///   - preferred: for each declaration, the name that it should have; empty for those that have no variable.
    ///   - uses: what the file reads.
    ///   - reserved: names that no variable may have.
    init(_ preferred: [String], uses: PythonUses, reserved: Set<String> = []) {
        var used: Set<String> = ["pulumi"]
        var aliases: [String: String] = [:]
        // A package of this name would be hidden by the object that reads the configuration.
        let readsConfiguration = uses.globals[PythonGlobal.config.rawValue] != nil
        if readsConfiguration { used.insert(PythonGlobal.config.rawValue) }
        for package in uses.packages.sorted(by: { $0.module < $1.module })
        where aliases[package.name] == nil && !package.isSDK {
            aliases[package.name] = used.insertDistinct(PythonNames.snakeCase(package.name), numberedFrom: 1, separator: "_")
        }
        if readsConfiguration { used.remove(PythonGlobal.config.rawValue) }
        used.formUnion(reserved)
        for helper in uses.helpers { used.insert(helper.name) }
        self.aliases = aliases
        let names = Self.distinct(preferred, from: used)
        let hidden = names.enumerated().compactMap { position, name in
            uses.globals[name].map { $0 > position } ?? false ? name : nil
        }
        variables = hidden.isEmpty ? names : Self.distinct(preferred, from: used.union(hidden))
    }

    /// What a package's classes and functions are read from.
    func alias(_ package: PythonPackageImport) -> String { aliases[package.name] ?? package.name }

    /// Whether a variable has the name.
    func contains(_ name: String) -> Bool { variables.contains(name) }

    private static func distinct(_ names: [String], from used: Set<String>) -> [String] {
        var used = used
        return names.map { $0.isEmpty ? "" : used.insertDistinct($0, numberedFrom: 1, separator: "_") }
    }
}
