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
