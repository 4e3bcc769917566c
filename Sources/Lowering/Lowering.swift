/// How a language wants expressions lowered before it plans and emits them.
public struct LoweringOptions: Sendable {
    /// Whether a promise is waited for like an output (TypeScript), or is plain by the time its members are read.
    public var appliesPromises: Bool
    /// Whether `toJSON` itself takes outputs, so that nothing inside it needs lifting.
    public var jsonTakesOutputs: Bool
    /// Whether `length` and `element` take outputs of lists, so that no callback is needed for them.
    public var listFunctionsTakeOutputs: Bool
    /// Whether an output that is read twice has a callback parameter for each reading rather than one.
    public var repeatsSources: Bool
    /// A callback parameter's name in the language, from the best name that lowering found.
    public var parameterName: @Sendable (String) -> String

    /// Creates options.
    public init(
        appliesPromises: Bool, jsonTakesOutputs: Bool, listFunctionsTakeOutputs: Bool = false, repeatsSources: Bool = false,
        parameterName: @escaping @Sendable (String) -> String
    ) {
        self.appliesPromises = appliesPromises
        self.jsonTakesOutputs = jsonTakesOutputs
        self.listFunctionsTakeOutputs = listFunctionsTakeOutputs
        self.repeatsSources = repeatsSources
        self.parameterName = parameterName
    }
}
