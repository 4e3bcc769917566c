import Program

/// How C# holds a value, where that is not the type that the program's type names.
struct CSharpHolding {
    /// What the value is.
    indirect enum Kind {
        /// A value of the type that the program's type names.
        case declared
        /// A value that the program writes out: objects are dictionaries, and lists arrays.
        case literal(Expression)
        /// A value of configuration: a class, a `Dictionary` or an array whose parts of unknown type are JSON.
        case configured
        /// A part of JSON, a `JsonElement`.
        case json
        /// What an SDK gives where its schema allows anything: collections are immutable ones.
        case untyped
    }

    var kind: Kind
    /// Whether the value is part of an object that the program writes out: lists in it hold values of any type.
    var isFree = false
    /// Whether C# knows the value as an `object` or as `dynamic` only, so that a cast comes before everything else.
    var needsCast = false

    static let declared = CSharpHolding(kind: .declared)
}

extension CSharpType {
    static let jsonElement = CSharpType.named(CSharpName("JsonElement", using: .json))
    static let untypedMap = CSharpType.named(CSharpName("ImmutableDictionary<string, object>", using: .immutableCollections))
    static let untypedList = CSharpType.named(CSharpName("ImmutableArray<object>", using: .immutableCollections))
}
