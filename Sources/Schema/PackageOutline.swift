import Documents

/// The outline of a package: all of its schema but what is inside its resources, functions and types. Whatever is true of the
/// package as a whole follows from it: names, modules, the tokens that there are and which of them are taken.
///
/// What a declaration holds isn't part of it, except for the keys that are listed here. Whoever asks for one of these asks for
/// a fact of the package and not for the declaration; nothing else of a declaration can be read so.
public enum PackageOutline {
    /// The root's keys that hold declarations, each with their kind.
    public static let sections: [(key: String, kind: DeclarationKind)] = [
        ("resources", .resource), ("functions", .function), ("types", .type),
    ]

    /// Keys of declarations that belong to the outline with their values.
    public static let keys: [DeclarationKind: [String]] = [
        .resource: ["isComponent", "aliases", "methods", "deprecationMessage"]
    ]

    /// The key whose presence in a type belongs to the outline.
    public static let presentKey = "enum"
}

extension Package {
    /// Every token of a kind, in the schema's order.
    public func tokens(_ kind: DeclarationKind) -> [String] {
        switch kind {
        case .resource: resourceTokens
        case .function: functionTokens
        case .type: typeTokens
        }
    }

    /// Whether a resource is a component.
    public func isComponent(_ token: String) -> Bool {
        outlined(.resource, token, "isComponent")?.boolean ?? false
    }

    /// Whether a resource is deprecated.
    public func isDeprecated(_ token: String) -> Bool {
        outlined(.resource, token, "deprecationMessage")?.string?.isEmpty == false
    }

    /// Whether a type is an enumeration.
    public func isEnumeration(_ token: String) -> Bool { declaration(.type, token)?[PackageOutline.presentKey] != nil }

    /// Whether there is a type of that token.
    func declaresType(_ token: String) -> Bool { declaration(.type, token) != nil }

    /// A value of a declaration that belongs to the outline; nil for every other key.
    func outlined(_ kind: DeclarationKind, _ token: String, _ key: String) -> DataNode? {
        guard PackageOutline.keys[kind]?.contains(key) == true else { return nil }
        return declaration(kind, token)?[key]
    }
}
