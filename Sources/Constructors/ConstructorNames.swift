import Base
import Schema

/// The variables of a package's constructor examples, by token.
///
/// Source of the rules: the public registry, where the examples of a package are fragments of one program, so that their names
/// are all different: `bucketResource`; where that is taken, `awsBucketResource`; and then one with the module in it.
struct ConstructorNames: Sendable {
    private let names: [String: String]

    /// Names the resources of a package. Deprecated ones have no example there; here they are named after all others.
    init(_ package: Package) {
        var names: [String: String] = [:]
        var taken: Set<String> = []
        var last: [String] = []
        for token in package.resourceTokens.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            if package.isDeprecated(token) {
                last.append(token)
            } else {
                names[token] = Self.name(of: Token(token), &taken)
            }
        }
        for token in last { names[token] = Self.name(of: Token(token), &taken) }
        self.names = names
    }

    /// The name of the resource's variable.
    subscript(token: String) -> String { names[token] ?? Self.simpleName(of: Token(token)) }

    private static func simpleName(of token: Token) -> String { NameStyle.camel(token.member) + "Resource" }

    private static func name(of token: Token, _ taken: inout Set<String>) -> String {
        let simple = simpleName(of: token)
        if taken.insert(simple).inserted { return simple }
        let withPackage = "\(token.package)\(token.member)Resource"
        if taken.insert(withPackage).inserted { return withPackage }
        let module = token.module.split(separator: "/").joined()
        let withModule = "example\(simple)ResourceFrom\(NameStyle.capitalized(module))"
        taken.insert(withModule)
        return withModule
    }
}
