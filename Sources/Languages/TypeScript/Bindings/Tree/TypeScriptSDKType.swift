/// A type in an SDK's declarations. Names are resolved; unions keep their order.
indirect enum TypeScriptSDKType: Hashable, Sendable {
    /// A name or a path of names: `number`, `inputs.s3.BucketArgs`.
    case name(String)
    /// A string literal as a type.
    case literal(String)
    /// `T[]`
    case array(TypeScriptSDKType)
    /// `{[key: string]: T}`
    case map(TypeScriptSDKType)
    /// `A | B`
    case union([TypeScriptSDKType])
    /// A generic type with its argument: `pulumi.Output<T>`.
    case applied(String, TypeScriptSDKType)

    static let any = TypeScriptSDKType.name("any")
    static let undefined = TypeScriptSDKType.name("undefined")

    /// The type, or `undefined`.
    var orUndefined: TypeScriptSDKType {
        switch self {
        case .union(let elements): .union(elements + [.undefined])
        case .name, .literal, .array, .map, .applied: .union([self, .undefined])
        }
    }

    /// A union of the types, with nested unions opened and repetitions left out.
    static func anyOf(_ types: [TypeScriptSDKType]) -> TypeScriptSDKType {
        var elements: [TypeScriptSDKType] = []
        func add(_ type: TypeScriptSDKType) {
            if case .union(let inner) = type {
                inner.forEach(add)
            } else if !elements.contains(type) {
                elements.append(type)
            }
        }
        types.forEach(add)
        if elements.count == 1, let only = elements.first { return only }
        return .union(elements)
    }
}
