import Program

/// What is known at one point of a program of the variables that can be read there.
struct GoScope {
    /// What the program's variables are in Go, by position.
    var declared: [Int: ValueType] = [:]
    /// The types that references to the program's variables have, where values side by side have become values of one type.
    var retyped: [Int: ValueType] = [:]
    /// What variables of loops are in Go.
    var variables: [VariableID: ValueType] = [:]
    /// Variables of loops over lists of inputs, which have no callbacks of their own.
    var inputElements: Set<VariableID> = []
    /// What the hook that is being translated calls its arguments.
    var hookArguments: VariableID?
    /// Whether the elements of the range that is being gone through are inputs: those that a component is given.
    var rangesOverInputs = false
    /// Whether something is made of the value, so that documents are parts of it.
    var isPart = false
    /// Whether no schema tells what values are used for, so that lists and objects stay as the program has them.
    var isUntyped = false
}
