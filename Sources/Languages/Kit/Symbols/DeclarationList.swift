package import Schema

/// A list of what an SDK declares for a schema. A language says what its SDK has for each declaration of the schema.
package protocol DeclarationList {
    /// Adds what the SDK has for a resource, or for the provider.
    mutating func add(resource: Resource)
    /// Adds what the SDK has for a function. Methods of resources are functions, too.
    mutating func add(function: Function)
    /// Adds what the SDK has for an object type.
    mutating func add(object: ObjectType)
    /// Adds what the SDK has for an enum type.
    mutating func add(enumeration: EnumType)
}

extension DeclarationList {
    /// Adds every declaration of a package, but for overlays: their code is written by hand.
    package mutating func addDeclarations(of package: Package) {
        for token in [package.providerToken] + package.resourceTokens {
            guard let resource = package.resource(token), !resource.isOverlay else { continue }
            add(resource: resource)
        }
        for token in package.functionTokens {
            guard let function = package.function(token), !function.isOverlay else { continue }
            add(function: function)
        }
        for token in package.typeTokens where !package.isOverlayType(token) {
            switch package.type(token) {
            case .object(let object)?: add(object: object)
            case .enumeration(let enumeration)?: add(enumeration: enumeration)
            case nil: break
            }
        }
    }
}

/// The entries of a list, as they are collected. What is declared twice, such as a class for two shapes of a type, is one entry.
package struct SymbolEntryList {
    private var entries: Set<SymbolEntry> = []

    /// Creates an empty list.
    package init() {}

    /// All entries.
    package var all: [SymbolEntry] { Array(entries) }

    /// Adds one entry for each name.
    package mutating func add(_ kind: String, _ file: String, _ names: String...) {
        for name in names { entries.insert(SymbolEntry(kind, file, name)) }
    }

    /// Adds a declaration and its members.
    package mutating func add(
        _ kind: String, _ file: String, _ name: String, _ properties: PropertyList, as memberKind: String,
        _ memberName: (Property) -> String
    ) {
        add(kind, file, name)
        for property in properties { add(memberKind, file, "\(name).\(memberName(property))") }
    }

    /// Adds an enum and its members.
    package mutating func add(_ kind: String, _ file: String, _ name: String, _ type: EnumType, of symbols: some Symbols) {
        add(kind, file, name)
        for member in type.members {
            if let member = symbols.member(member, of: type) { add("member", file, "\(name).\(member)") }
        }
    }
}
