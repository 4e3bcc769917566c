import Documents

/// What the document says of a declaration, asked without reading the declaration as a whole.
extension Package {
    /// Whether a resource is a component.
    public func isComponent(_ token: String) -> Bool { resourceNode(token)?["isComponent"]?.boolean ?? false }

    /// Whether a resource is deprecated.
    public func isDeprecated(_ token: String) -> Bool {
        resourceNode(token)?["deprecationMessage"]?.string?.isEmpty == false
    }

    /// Whether a type is an enumeration.
    public func isEnumeration(_ token: String) -> Bool { typeNode(token)?["enum"] != nil }

    /// Whether there is a type of that token.
    func declaresType(_ token: String) -> Bool { typeNode(token) != nil }
}
