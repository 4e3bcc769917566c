/// A type in an SDK's annotations. Names are resolved.
indirect enum PythonSDKType: Hashable, Sendable {
    /// A name: `Any`, `_builtins.str`.
    case name(String)
    /// A name in quotes, of a class that may be declared later.
    case quoted(String)
    /// A literal as a type: `Literal['a']`.
    case literal(String)
    /// A generic type with its arguments: `Sequence[T]`.
    case applied(String, [PythonSDKType])

    static let any = PythonSDKType.name("Any")

    /// `Optional[T]`
    var optional: PythonSDKType { .applied("Optional", [self]) }
    /// `pulumi.Input[T]`
    var input: PythonSDKType { .applied("pulumi.Input", [self]) }
    /// `pulumi.Output[T]`
    var output: PythonSDKType { .applied("pulumi.Output", [self]) }

    /// A union of the types, without repetitions.
    static func anyOf(_ types: [PythonSDKType]) -> PythonSDKType {
        var elements: [PythonSDKType] = []
        func add(_ type: PythonSDKType) {
            if case .applied("Union", let inner) = type {
                inner.forEach(add)
            } else if !elements.contains(type) {
                elements.append(type)
            }
        }
        types.forEach(add)
        if elements.count == 1, let only = elements.first { return only }
        return .applied("Union", elements)
    }
}
