import Base

/// What an object type or enum is called, found once for all types of a package.
struct GoSDKTypeName: Sendable {
    /// The name in the Go package that declares it.
    var name: String
    /// The name in other Go packages.
    var path: String
    /// The folder of the Go package.
    var folder: String
    var isEnum: Bool

    /// The names of all types, by token.
    static func all(_ symbols: GoSymbols) -> [String: GoSDKTypeName] {
        var all: [String: GoSDKTypeName] = [:]
        for (folder, tokens) in symbols.tokens {
            let names = symbols.names(in: folder).types
            let location = symbols.location(of: folder)
            let alias =
                symbols.settings.packageImportAliases[location.importPath]
                ?? (folder.isEmpty ? symbols.rootPackageName : location.name)
            let prefix = GoNames.withoutHyphens(alias) + "."
            for (list, isEnum) in [(tokens.objects, false), (tokens.enums, true)] {
                for token in list {
                    guard let name = names[token] else { continue }
                    all[token] = GoSDKTypeName(name: name, path: prefix + name, folder: folder, isEnum: isEnum)
                }
            }
        }
        return all
    }
}
