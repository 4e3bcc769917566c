/// An expression of Python.
///
/// Names of declarations, packages and helpers are symbols: the printer writes the names that `PythonNameTable` gives them.
indirect enum PythonExpression: Sendable {
    case none
    /// `...`
    case ellipsis
    case boolean(Bool)
    /// A number as it is written; a leading minus belongs to it.
    case number(String)
    case string(PythonString)
    /// A string with values in it.
    case template(PythonTemplate)
    /// A name of a fixed spelling that may be read anywhere in its function: `self`, `args`, an undeclared name.
    case name(String)
    /// A parameter of a lambda or the variable of a loop, which can be read only inside.
    case local(String)
    case symbol(PythonSymbol)
    /// `value.name`
    case attribute(PythonExpression, String)
    /// `value[key]`
    case item(PythonExpression, PythonExpression)
    case call(PythonCall)
    case list([PythonExpression], PythonListLayout)
    /// `(a, b)`
    case tuple([PythonExpression])
    /// `a, b` as a key: `dict[str, Any]`
    case unbracketed([PythonExpression])
    case dictionary([PythonEntry], PythonDictionaryLayout)
    case comprehension(PythonComprehension)
    case lambda(PythonLambda)
    case conditional(PythonExpression, if: PythonExpression, else: PythonExpression)
    case binary(PythonOperator, PythonExpression, PythonExpression)
    case not(PythonExpression)
    case negated(PythonExpression)
    /// `*value` or, of a dictionary, `**value`, as an argument.
    case unpacked(PythonExpression, isDictionary: Bool)
    /// `(value)`, where the published programs have parentheses that nothing needs.
    case parenthesized(PythonExpression)
}

/// One `key: value` of a dictionary.
struct PythonEntry: Sendable {
    var key: PythonExpression
    var value: PythonExpression
}

/// An operator between two values.
enum PythonOperator: Sendable {
    case or, and
    case equal, notEqual, identical, notIdentical, less, lessOrEqual, greater, greaterOrEqual
    case add, subtract, multiply, divide, modulo

    /// Its spelling, with the blanks around it.
    var text: StaticString {
        switch self {
        case .or: " or "
        case .and: " and "
        case .equal: " == "
        case .notEqual: " != "
        case .identical: " is "
        case .notIdentical: " is not "
        case .less: " < "
        case .lessOrEqual: " <= "
        case .greater: " > "
        case .greaterOrEqual: " >= "
        case .add: " + "
        case .subtract: " - "
        case .multiply: " * "
        case .divide: " / "
        case .modulo: " % "
        }
    }
}

/// `lambda a, b, i=i: body`
struct PythonLambda: Sendable {
    var parameters: [String]
    /// Variables of enclosing loops whose values are kept by parameters with defaults: the body runs after the loop has gone on.
    var kept: [PythonExpression] = []
    var body: PythonExpression
}

/// `[value for a, b in collection if condition]`
struct PythonComprehension: Sendable {
    /// What it makes.
    enum Kind: Sendable {
        case list
        case dictionary(key: PythonExpression)
        /// The only argument of a call, without brackets of its own.
        case generator
    }

    var kind: Kind
    var value: PythonExpression
    /// The variables that each element is assigned to.
    var variables: [String]
    /// Whether brackets enclose the variables, as in published loops of resources.
    var bracketsVariables = false
    var collection: PythonExpression
    var condition: PythonExpression?
}

/// How the items of a list are laid out.
enum PythonListLayout: Sendable {
    /// All on one line.
    case inline
    /// Several items each on a line of its own, with a comma after it; a single one on the line of the brackets.
    case block
}

/// How the entries of a dictionary are laid out.
enum PythonDictionaryLayout: Sendable {
    /// All on one line.
    case inline
    /// Each on a line of its own, with a comma after it.
    case block
    /// The arguments of a component: as published, the closing brace follows the last entry's line without a break.
    case arguments
    /// The outputs that a component registers: as published, a blank follows each comma.
    case outputs
}
