package import Schema

/// The names and locations of a package's declarations in the SDK of one language, as the published SDKs have them.
///
/// Programs, bindings and reference pages ask here and never derive a name themselves. An answer is computed when first asked for, so
/// that a program with three resources does not pay for a package of ten thousand types.
package protocol Symbols: AnyObject, Sendable {
    /// Reads the language's settings of a package; resolves nothing yet.
    init(_ package: Package)

    /// The package whose declarations it names.
    var schema: Package { get }

    /// What a kind of declaration is called for a token of the package; nil if the SDK has no such declaration, for example a function's
    /// output form where the schema excludes it.
    func symbol(_ kind: SymbolKind, _ token: String) -> Symbol?

    /// The name of a property.
    func property(_ property: Property, of owner: PropertyOwner) -> String

    /// The name of an enum's member; nil if no identifier can be made of it.
    func member(_ member: EnumType.Member, of enumeration: EnumType) -> String?

    /// The name of a resource's method, by its name in the schema.
    func method(_ name: String) -> String

    /// Every declaration of the SDK that follows from the schema, in no particular order.
    var entries: [SymbolEntry] { get }
}

/// One declaration in a file of an SDK, as a list of all declarations shows it.
package struct SymbolEntry: Hashable, Sendable {
    /// The language's word for what is declared: `class`, `interface`, `function`, `property`.
    package var kind: String
    /// The file that declares it, relative to the SDK's folder for the language.
    package var file: String
    /// The name; the names of enclosing declarations stand before it, with dots between: `Bucket.arn`.
    package var name: String

    /// Creates an entry.
    package init(_ kind: String, _ file: String, _ name: String) {
        self.kind = kind
        self.file = file
        self.name = name
    }

    /// The entry as a line of text: kind, file and name with tabs between.
    package var line: String { "\(kind)\t\(file)\t\(name)" }
}
