/// How a language wants expressions lowered before it plans and emits them.
public struct LoweringOptions: Sendable {
    /// Whether a promise is waited for like an output (TypeScript), or is plain by the time its members are read.
    public var appliesPromises: Bool
    /// Whether `toJSON` itself takes outputs, so that nothing inside it needs lifting.
    public var jsonTakesOutputs: Bool
    /// Whether an output that is read twice has a callback parameter for each reading rather than one.
    public var repeatsSources: Bool
    /// A callback parameter's name in the language, from the best name that lowering found.
    public var parameterName: @Sendable (String) -> String

    /// Creates options.
    public init(
        appliesPromises: Bool, jsonTakesOutputs: Bool, repeatsSources: Bool = false,
        parameterName: @escaping @Sendable (String) -> String
    ) {
        self.appliesPromises = appliesPromises
        self.jsonTakesOutputs = jsonTakesOutputs
        self.repeatsSources = repeatsSources
        self.parameterName = parameterName
    }
}
