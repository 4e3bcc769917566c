import Program

/// What is known at one point of a program of the variables that can be read there.
struct GoScope {
    /// What the program's variables are in Go, by position.
    var declared: [Int: ValueType] = [:]
    /// What variables of loops are in Go.
    var variables: [VariableID: ValueType] = [:]
    /// Variables of loops over lists of inputs, which have no callbacks of their own.
    var inputElements: Set<VariableID> = []
    /// What the hook that is being translated calls its arguments.
    var hookArguments: VariableID?
    /// Whether the elements of the range that is being gone through are inputs: those that a component is given.
    var rangesOverInputs = false
    /// Whether no schema tells what values are used for, so that lists and objects stay as the program has them.
    var isUntyped = false
}

/// What Go's syntax asks of a value where it stands, apart from its type.
struct GoPlace {
    /// Whether the type of a literal is said by the list that it stands in.
    enum Elision { case none, values, pointers }

    /// Whether the value may be left out; nil where nothing is known. It is true of the value alone, not of its parts.
    var isOptional: Bool?
    /// Whether it stands in a list whose element type the list names.
    var elision = Elision.none
    /// Whether it is the value of a field that takes no outputs.
    var isPlainField = false
    /// Whether it is an argument of a function that takes no outputs.
    var isPlainArgument = false

    /// A place of which nothing is known.
    static let any = GoPlace()

    /// The place of a part of the value.
    var inner: GoPlace {
        var place = self
        place.isOptional = nil
        return place
    }

    /// The place of a field or element, which may be left out or not.
    func optional(_ isOptional: Bool?) -> GoPlace {
        var place = self
        place.isOptional = isOptional
        return place
    }
}

/// The statements of a block, and what they have declared.
struct GoBlock {
    private(set) var statements: [GoStatement] = []
    /// Whether `err` is declared by now.
    private(set) var declaresError = false
    /// Whether `cfg` is declared by now.
    private(set) var declaresConfiguration = false
    /// What is returned where there is an error; nil where nothing checks errors.
    let failure: [GoExpression]?

    /// An empty block.
    init(failure: [GoExpression]?) { self.failure = failure }

    /// An empty block inside this one.
    func nested() -> GoBlock {
        var block = self
        block.statements = []
        return block
    }

    /// An empty block inside this one, in which `err` is declared anew.
    func loop() -> GoBlock { GoBlock(failure: failure) }

    /// Adds a statement.
    mutating func add(_ statement: GoStatement) { statements.append(statement) }

    /// Adds the statements of another block, which are a part of this one.
    mutating func add(_ block: GoBlock) {
        statements += block.statements
        declaresError = declaresError || block.declaresError
    }

    /// Adds a call that gives an error beside its result, and the check of the error. What nothing reads has no name.
    mutating func define(_ name: String?, orError value: GoExpression) {
        // The blank identifier is never new, so that it is assigned to.
        if name == nil, declaresError {
            add(.assign([.name("_"), .error], value))
        } else {
            add(.define([name ?? "_", "err"], value))
        }
        declaresError = true
        checkError()
    }

    /// Adds a call that gives an error alone, and the check of the error.
    mutating func check(_ value: GoExpression) {
        add(declaresError ? .assign([.error], value) : .define(["err"], value))
        declaresError = true
        checkError()
    }

    /// Adds `if err != nil { return … }`.
    private mutating func checkError() {
        if let failure { add(.errorCheck(giving: failure)) }
    }

    /// Adds the variable of the program's configuration, unless it is there.
    mutating func declareConfiguration() {
        guard !declaresConfiguration else { return }
        declaresConfiguration = true
        add(.define(["cfg"], .call(.member(.config, "New"), [.context, .key("")])))
    }
}
