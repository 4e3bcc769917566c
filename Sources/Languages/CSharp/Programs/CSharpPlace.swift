import Program

/// Where an expression stands, as far as its form depends on that.
struct CSharpPlace {
    /// How a list literal begins.
    enum ListStart {
        /// `new[]`.
        case array
        /// `new()`: what the destination takes.
        case implicit
        /// Nothing: braces that add to the collection that the destination has.
        case existing
    }

    /// What a variable that an expression introduces stands for.
    enum Meaning {
        /// The result of a function that the variable at the position holds. Reading a member of it brings a callback.
        case result(ofVariable: Int)
        /// A parameter of the given name.
        case parameter(String)
    }

    /// How list literals begin.
    var listStart = ListStart.array
    /// Whether it is inside the arguments of a function, whose object types have a suffix of their own.
    var isInsideArguments = false
    /// Whether it is inside the call of a function that is awaited.
    var isInsideAwait = false
    /// The variables whose meaning isn't their own name.
    var meanings: [VariableID: Meaning] = [:]
    /// How C# holds the values of variables, where that isn't by their types.
    var holdings: [VariableID: CSharpHolding] = [:]
    /// The variables whose type in C# is one that may be null: `int?`.
    var nullable: Set<VariableID> = []

    /// The place inside a callback whose parameter has the given meaning; nil if the parameter is written by its own name.
    func inside(_ parameter: Variable, as meaning: Meaning? = nil) -> CSharpPlace {
        if meaning == nil, meanings.isEmpty { return self }
        var place = self
        place.meanings[parameter.id] = meaning
        return place
    }
}
