import Program

/// What `range` means in the declaration of a resource or component.
enum JavaRange {
    /// The counter `i`.
    case counter
    /// An element, as a `KeyedValue`.
    case element
    /// An entry of a map.
    case entry
    /// Nothing: there is one or none.
    case none

    /// What tells the name of one instance from those of the others.
    var suffix: JavaExpression? {
        switch self {
        case .counter: .variable("i")
        case .element, .entry: reading("key")
        case .none: nil
        }
    }

    /// How `range.value` or `range.key` is read, apart from the counter in callbacks.
    func reading(_ member: String) -> JavaExpression {
        let range = JavaExpression.variable("range")
        switch self {
        case .counter: return .variable("i")
        case .element, .none: return range.calling(member)
        case .entry: return range.calling(member == "key" ? "getKey" : "getValue")
        }
    }
}

/// A parameter of a callback or loop.
struct JavaVariable {
    /// Its name.
    var name: String
    /// Whether it is a plain `Object`.
    var isErased = false
    /// Whether it is an `Optional`.
    var isOptional = false
    /// The range of the integer that it is, where more is known of it than its type says.
    var range: ClosedRange<Double>?
}

/// What names mean at one place of a program.
struct JavaScope {
    /// The position of the declaration.
    var position = 0
    /// What `range` is.
    var range: JavaRange?
    /// The parameters of callbacks and loops around the place.
    var variables: [VariableID: JavaVariable] = [:]
    /// The names of lambdas' parameters and variables around the place, which no other lambda may hide.
    var names: Set<String> = []
    /// Whether the place is in a callback, in which no variable may be read that changes.
    var isInCallback = false
    /// How many lambdas over pairs are around the place.
    var pairs = 0
    /// Whether the file imports the classes of functions that are called here.
    var importsFunctions: Bool
    /// Whether the file imports the argument classes of objects that stand here.
    var importsTypes = true

    /// The scope of a program's declarations.
    init(style: JavaStyle) { importsFunctions = !style.importsOutermostTypes }
}
