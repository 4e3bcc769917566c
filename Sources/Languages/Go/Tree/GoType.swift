/// A type as Go code names it.
indirect enum GoType: Hashable, Sendable {
    /// The type of `nil` alone, which Go can't name.
    case nothing
    /// `interface{}`.
    case any
    case error
    /// A type of the language itself.
    case plain(GoPrimitive)
    case pointer(GoType)
    case slice(GoType)
    /// A map whose keys are strings.
    case map(GoType)
    /// The last parameter of a function that takes any number of arguments.
    case variadic(GoType)
    case named(GoTypeName)

    /// A type of the SDK that all programs use.
    static func library(_ name: String) -> GoType { .named(.library(name)) }

    /// The name, if it is a type of the SDK that all programs use: an input, or an output.
    var library: GoTypeName? {
        guard case .named(let name) = self, name.isLibrary else { return nil }
        return name
    }

    /// Whether it is the SDK's type of a list or map of inputs.
    var isNamedContainer: Bool {
        if case .named(let name) = self { return name.container != nil }
        return false
    }

    /// Whether it is a struct of arguments.
    var isArguments: Bool {
        if case .named(let name) = self { return name.form == .arguments }
        return false
    }

    /// Whether it is a plain list or map.
    var isPlainContainer: Bool { plainContainer != nil }

    /// What a plain list or map is, and what it holds.
    var plainContainer: (container: GoContainer, element: GoType)? {
        switch self {
        case .slice(let t): (.array, t)
        case .map(let t): (.map, t)
        case .nothing, .any, .error, .plain, .pointer, .variadic, .named: nil
        }
    }

    /// Whether nil is a value of it.
    var canBeNil: Bool {
        switch self {
        case .any, .error, .pointer, .slice, .map: true
        case .nothing, .plain, .variadic, .named: false
        }
    }

    /// Whether it is the interface of inputs of some type, or a plain list or map of such.
    var holdsInterface: Bool {
        if case .named(let name) = self { return name.form == .input }
        return plainContainer?.element.holdsInterface ?? false
    }

    /// The SDK's type of inputs that a plain type has: of `string` it is `String`, of `[]int` it is `IntArray`. Nil where the SDK has none.
    var libraryForm: GoTypeName? {
        switch self {
        case .pointer(.plain(let primitive)): return primitive.input.asPointer
        case .plain(let primitive): return primitive.input
        default: break
        }
        var containers: [GoContainer] = []
        var element = self
        while let (container, inner) = element.plainContainer {
            containers.insert(container, at: 0)
            element = inner
        }
        // The SDK has them three deep, except lists of lists of maps.
        guard !containers.isEmpty, containers.count <= 3, containers != [.map, .array, .array] else { return nil }
        switch element {
        case .any: return GoTypeName(.pulumi, "", containers: containers)
        case .plain(let primitive): return GoTypeName(.pulumi, primitive.name, containers: containers)
        default: return nil
        }
    }

    /// Whether it is a list or map of pointers to primitive values, which the SDK has no inputs of.
    var holdsPointersToPrimitives: Bool {
        switch self {
        case .pointer(.plain): true
        default: plainContainer?.element.holdsPointersToPrimitives ?? false
        }
    }

    /// The type with something done to the name that is at its core.
    func mappingName(_ transform: (GoTypeName) -> GoTypeName) -> GoType {
        switch self {
        case .named(let name): .named(transform(name))
        case .pointer(let t): .pointer(t.mappingName(transform))
        case .slice(let t): .slice(t.mappingName(transform))
        case .map(let t): .map(t.mappingName(transform))
        case .variadic(let t): .variadic(t.mappingName(transform))
        case .nothing, .any, .error, .plain: self
        }
    }
}
