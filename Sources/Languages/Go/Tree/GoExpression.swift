/// An expression of Go.
indirect enum GoExpression: Sendable {
    /// A variable, a constant of the language or a function of the file.
    case name(String)
    /// A declaration of a package: `strings.Join`.
    case member(GoModule, String)
    /// A type, as what converts a value.
    case type(GoType)
    /// A function that the file declares since no library has it.
    case helper(GoHelper)
    /// A string of the program, raw if it has many lines.
    case string(String)
    /// A string that names something: always between quotation marks.
    case key(String)
    case number(String)
    /// A field or method.
    case select(GoExpression, String)
    case index(GoExpression, GoExpression)
    case call(GoExpression, [GoExpression])
    /// A list as the last arguments of a call.
    case spread(GoExpression)
    /// A value asserted to be of a type.
    case assert(GoExpression, GoType)
    case unary(GoUnaryOperator, GoExpression)
    case binary(GoBinaryOperator, GoExpression, GoExpression)
    case composite(GoComposite)
    case function(GoFunction)

    static let null = GoExpression.name("nil")
    static let context = GoExpression.name("ctx")
    static let error = GoExpression.name("err")

    /// A function of the SDK that all programs use.
    static func library(_ name: String) -> GoExpression { .member(.pulumi, name) }

    /// A method called without arguments.
    func calling(_ method: String, _ arguments: [GoExpression] = []) -> GoExpression { .call(.select(self, method), arguments) }

    /// The value in a conversion. A conversion to a pointer is read: the published programs convert and dereference in one.
    func converted(to type: GoType) -> GoExpression {
        if case .pointer(let inner) = type { return .unary(.dereference, .call(.type(inner), [self])) }
        return .call(.type(type), [self])
    }

    /// The value in a conversion.
    func converted(to name: GoTypeName) -> GoExpression { .call(.type(.named(name)), [self]) }
}

/// A composite literal: `T{…}`.
struct GoComposite: Sendable {
    /// What stands before the colon of an element.
    enum Key: Sendable {
        case none
        /// A struct's field.
        case field(String)
        /// A map's key.
        case value(GoExpression)
    }

    /// An element, with its key if it has one.
    struct Element: Sendable {
        var key = Key.none
        var value: GoExpression
    }

    enum Layout: Sendable {
        /// Each element on a line of its own.
        case rows
        /// All elements on one line.
        case line
    }

    /// The type; nil where the literal that it is an element of says it.
    var type: GoType?
    /// Whether it gives a pointer.
    var isAddress = false
    var elements: [Element]
    var layout = Layout.rows
}

extension GoExpression {
    /// A list, each element on a line.
    static func list(_ type: GoType, _ values: [GoExpression], layout: GoComposite.Layout = .rows) -> GoExpression {
        .composite(GoComposite(type: type, elements: values.map { GoComposite.Element(value: $0) }, layout: layout))
    }

    /// A struct on one line.
    static func line(_ type: GoType, isAddress: Bool = false, _ fields: [(name: String, value: GoExpression)]) -> GoExpression {
        let elements = fields.map { GoComposite.Element(key: .field($0.name), value: $0.value) }
        return .composite(GoComposite(type: type, isAddress: isAddress, elements: elements, layout: .line))
    }
}

/// A function without a name.
struct GoFunction: Sendable {
    var parameters: [GoParameter] = []
    var results: [GoType] = []
    var body: [GoStatement]
    /// Whether its one statement stands on the line that it begins on.
    var isLine = false
}

/// A parameter of a function.
struct GoParameter: Sendable {
    var name: String
    var type: GoType

    /// Creates a parameter.
    init(_ name: String, _ type: GoType) {
        self.name = name
        self.type = type
    }
}
