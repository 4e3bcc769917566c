public import Documents
public import Schema

/// What a page is about: a resource or function as its package declares it.
public struct PageSubject: Sendable {
    /// The package.
    public let package: Package
    /// The resource's or function's token.
    public let token: String
    /// The node that declares it.
    public let node: DataNode

    /// Creates a subject.
    public init(package: Package, token: String, node: DataNode) {
        self.package = package
        self.token = token
        self.node = node
    }

    /// Everything of a package that has a page: resources, then functions, in the schema's order.
    public static func all(of package: Package) -> [PageSubject] {
        let resources = package.resourceTokens.map { ($0, package.resourceNode($0)) }
        let functions = package.functionTokens.map { ($0, package.functionNode($0)) }
        return (resources + functions).compactMap { token, node in
            node.map { PageSubject(package: package, token: token, node: $0) }
        }
    }

    /// Where its page lies; nil if the token is no safe name.
    public var path: PagePath? {
        PagePath(package: package.name, module: package.module(of: token), name: Token(token).member)
    }
}
