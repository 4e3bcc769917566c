public import Base
public import Schema

/// A bound expression: every name is resolved and every part has its type.
///
/// `convert` and `apply` come into being by lowering, never by binding.
public indirect enum Expression: Sendable {
    case literal(LiteralExpression)
    case template(TemplateExpression)
    case object(ObjectExpression)
    case list(ListExpression)
    case reference(ReferenceExpression)
    case access(AccessExpression)
    case index(IndexExpression)
    case call(CallExpression)
    case invoke(InvokeExpression)
    case method(MethodExpression)
    case conditional(ConditionalExpression)
    case binary(BinaryExpression)
    case unary(UnaryExpression)
    case forEach(ForExpression)
    case splat(SplatExpression)
    case convert(ConvertExpression)
    case apply(ApplyExpression)

    /// Its type.
    public var type: ValueType {
        switch self {
        case .literal(let e): e.type
        case .template(let e): e.type
        case .object(let e): e.type
        case .list(let e): e.type
        case .reference(let e): e.type
        case .access(let e): e.type
        case .index(let e): e.type
        case .call(let e): e.type
        case .invoke(let e): e.type
        case .method(let e): e.type
        case .conditional(let e): e.type
        case .binary(let e): e.type
        case .unary(let e): e.type
        case .forEach(let e): e.type
        case .splat(let e): e.type
        case .convert(let e): e.target
        case .apply(let e): e.type
        }
    }

    /// Where it stands in the source.
    public var span: SourceSpan {
        switch self {
        case .literal(let e): e.span
        case .template(let e): e.span
        case .object(let e): e.span
        case .list(let e): e.span
        case .reference(let e): e.span
        case .access(let e): e.span
        case .index(let e): e.span
        case .call(let e): e.span
        case .invoke(let e): e.span
        case .method(let e): e.span
        case .conditional(let e): e.span
        case .binary(let e): e.span
        case .unary(let e): e.span
        case .forEach(let e): e.span
        case .splat(let e): e.span
        case .convert(let e): e.value.span
        case .apply(let e): e.body.span
        }
    }

    /// The string, if this is a string literal.
    public var stringLiteral: String? {
        if case .literal(let e) = self, case .string(let s) = e.value { return s }
        return nil
    }
}

/// A number as written: exact text for output, value for checks.
public struct NumberLiteral: Hashable, Sendable {
    /// The number in its shortest decimal form: `250`, `0.5`, `1e+30`.
    public var text: String
    /// Its value as an integer, if it is one that fits 64 bits.
    public var integer: Int64?
    /// Its value.
    public var value: Double

    /// Creates an integer.
    public init(_ value: Int64) {
        text = String(value)
        integer = value
        self.value = Double(value)
    }

    /// Creates a number that is written as floating point; a whole one that fits 64 bits counts as an integer.
    public init(floating value: Double) {
        if let integer = Int64(exactly: value) {
            self.init(integer)
        } else {
            self.init(text: NumberFormat.general(value), integer: nil, value: value)
        }
    }

    /// Creates a number from its text.
    public init(text: String, integer: Int64?, value: Double) {
        self.text = text
        self.integer = integer
        self.value = value
    }
}

/// A literal's value.
public enum LiteralValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(NumberLiteral)
    case string(String)
}

/// `null`, `true`, `42`, `"text"`.
public struct LiteralExpression: Sendable {
    public var value: LiteralValue
    public var type: ValueType
    public var span: SourceSpan

    /// Creates a literal; its type follows from the value.
    public init(_ value: LiteralValue, span: SourceSpan = .none) {
        self.value = value
        self.span = span
        switch value {
        case .null: type = .none
        case .boolean: type = .boolean
        case .number(let n): type = n.integer == nil ? .number : .integer
        case .string: type = .string
        }
    }
}

/// A string with values in it: `"a ${b} c"`. String parts are literals; never only one literal part.
public struct TemplateExpression: Sendable {
    public var parts: [Expression]
    /// `.string`, or an output of it when a part is an output.
    public var type: ValueType
    public var span: SourceSpan

    /// Creates a template; its type follows from the parts.
    public init(_ parts: [Expression], span: SourceSpan = .none) {
        self.parts = parts
        self.span = span
        type = ValueType.string.lifted(by: parts.map(\.type))
    }
}

/// Comments of the source that belong to a construct, without their marks.
public struct Comments: Hashable, Sendable {
    /// Lines above it, each with whatever follows the comment mark (a leading blank included).
    public var leading: [String]
    /// The rest of its own line.
    public var trailing: String?

    /// Creates comments.
    public init(leading: [String] = [], trailing: String? = nil) {
        self.leading = leading
        self.trailing = trailing
    }

    /// No comment.
    public static let none = Comments()
    /// Whether there is none.
    public var isEmpty: Bool { leading.isEmpty && trailing == nil }
}

/// One `key: value` of an object.
public struct ObjectItem: Sendable {
    public var key: Expression
    public var value: Expression
    public var comments: Comments

    /// Creates an item.
    public init(key: Expression, value: Expression, comments: Comments = .none) {
        self.key = key
        self.value = value
        self.comments = comments
    }

    /// The key, where it is known.
    public var name: String? { key.stringLiteral }
}

/// `{a: 1, b: 2}`.
public struct ObjectExpression: Sendable {
    public var items: [ObjectItem]
    public var type: ValueType
    public var span: SourceSpan
    /// Comments after the last item.
    public var endComments: [String]

    /// Creates an object; its type follows from the items.
    public init(_ items: [ObjectItem], span: SourceSpan = .none, endComments: [String] = []) {
        self.items = items
        self.span = span
        self.endComments = endComments
        type = ValueType.ofObject(items)
    }
}

/// One element of a list.
public struct ListItem: Sendable {
    public var value: Expression
    public var comments: Comments

    /// Creates an element.
    public init(_ value: Expression, comments: Comments = .none) {
        self.value = value
        self.comments = comments
    }
}

/// `[1, 2]`.
public struct ListExpression: Sendable {
    public var items: [ListItem]
    public var type: ValueType
    public var span: SourceSpan
    /// Comments after the last element.
    public var endComments: [String]

    /// Creates a list; its type is the tuple of its elements' types.
    public init(_ items: [ListItem], span: SourceSpan = .none, endComments: [String] = []) {
        self.items = items
        self.span = span
        self.endComments = endComments
        type = .tuple(items.map(\.value.type))
    }
}

/// One step into a value: `.name`, or `[3]`, or `["key"]`.
public enum Step: Hashable, Sendable {
    case member(String)
    case index(Int)
    case key(String)

    /// The member's name, if the step has one.
    public var name: String? {
        switch self {
        case .member(let n), .key(let n): n
        case .index: nil
        }
    }
}

/// What a reference starts from.
public enum ReferenceRoot: Hashable, Sendable {
    /// A declaration of the program, by its position in `Program.declarations`.
    case declaration(Int)
    /// A variable that an enclosing expression introduces (`for`, splat, a lifted callback), by identity.
    case variable(VariableID)
    /// `range` inside a resource or component with a range.
    case range
    /// Nothing declares the name: documentation programs are fragments.
    case undeclared
}

/// Identity of a variable that an expression introduces; unique within a program.
public struct VariableID: Hashable, Sendable {
    public var number: Int
    /// Creates an identity.
    public init(_ number: Int) { self.number = number }
}

/// A variable that an expression introduces.
public struct Variable: Hashable, Sendable {
    public var id: VariableID
    public var name: String
    public var type: ValueType

    /// Creates a variable.
    public init(id: VariableID, name: String, type: ValueType) {
        self.id = id
        self.name = name
        self.type = type
    }
}

/// `name.member[0].other`: a name and the steps from it.
public struct ReferenceExpression: Sendable {
    public var root: ReferenceRoot
    /// The name as the program language has it, before any language's own rules.
    public var name: String
    public var steps: [Step]
    /// The type of the root, then after each step: one more than there are steps.
    public var types: [ValueType]
    public var span: SourceSpan
    /// For an undeclared name: the words of the reference as the source has them, before any renaming.
    public var rawSteps: [Step]?
    /// For an undeclared name: the root as the source has it.
    public var rawName: String?

    /// The type of the whole.
    public var type: ValueType { types.last ?? .dynamic }

    /// Creates a reference; the types follow from the root's.
    public init(root: ReferenceRoot, name: String, rootType: ValueType, steps: [Step] = [], span: SourceSpan = .none) {
        self.root = root
        self.name = name
        self.steps = steps
        self.span = span
        types = rootType.traversed(steps)
    }

    /// Creates a reference whose types are known already.
    public init(root: ReferenceRoot, name: String, steps: [Step], types: [ValueType], span: SourceSpan) {
        self.root = root
        self.name = name
        self.steps = steps
        self.types = types
        self.span = span
    }
}

/// `expression.member[0]`: steps from a value that is no plain name.
public struct AccessExpression: Sendable {
    public var source: Expression
    public var steps: [Step]
    /// The type of the source, then after each step.
    public var types: [ValueType]
    public var span: SourceSpan

    /// The type of the whole.
    public var type: ValueType { types.last ?? .dynamic }

    /// Creates an access; the types follow from the source's.
    public init(_ source: Expression, steps: [Step], span: SourceSpan = .none) {
        self.source = source
        self.steps = steps
        self.span = span
        types = source.type.traversed(steps)
    }

    /// Creates an access whose types are known already.
    public init(_ source: Expression, steps: [Step], types: [ValueType], span: SourceSpan) {
        self.source = source
        self.steps = steps
        self.types = types
        self.span = span
    }
}

/// `collection[key]` with a key that is computed.
public struct IndexExpression: Sendable {
    public var collection: Expression
    public var key: Expression
    public var type: ValueType
    public var span: SourceSpan

    /// Creates an index; its type follows from the collection's and the key's.
    public init(_ collection: Expression, _ key: Expression, span: SourceSpan = .none) {
        self.collection = collection
        self.key = key
        self.span = span
        type = collection.type.element.lifted(by: [key.type])
    }
}

/// A call of one of the program language's own functions, such as `toJSON` or `fileAsset`.
public struct CallExpression: Sendable {
    public var function: BuiltinFunction
    public var arguments: [Expression]
    /// Whether the last argument is a list of which each element is an argument (`f(list...)`).
    public var expandsLast: Bool
    /// What each argument is converted to; the last also serves all that follow it.
    public var parameters: [ValueType]
    public var type: ValueType
    public var span: SourceSpan

    /// Creates a call; parameters and result follow from the function and its arguments. Where an argument is an output of what
    /// the function takes, the result is an output too.
    public init(_ function: BuiltinFunction, _ arguments: [Expression], expandsLast: Bool = false, span: SourceSpan = .none) {
        self.function = function
        self.arguments = arguments
        self.expandsLast = expandsLast
        self.span = span
        let types = arguments.map(\.type)
        let (parameters, result) = function.signature(types)
        self.parameters = parameters
        let isDirect = types.enumerated().allSatisfy { position, type in
            guard let parameter = position < parameters.count ? parameters[position] : parameters.last else { return true }
            return parameter.isAssignable(from: type)
        }
        type = isDirect ? result : result.lifted(by: types)
    }
}

/// A call of a package's function (`fn::invoke`).
public struct InvokeExpression: Sendable {
    /// Canonical token, or as written where no schema is known.
    public var token: String
    /// Its declaration; nil where no schema is known.
    public var function: Function?
    /// The arguments, an object; nil only where the source gives none.
    public var arguments: Expression?
    /// `parent`, `provider`, `version`, `pluginDownloadUrl`, `dependsOn`, in source order.
    public var options: [ObjectItem]
    /// A promise of the result, an output of it, or `.dynamic` where no schema is known.
    public var type: ValueType
    public var span: SourceSpan

    /// Whether the form that takes and gives outputs (`getXOutput`) is called.
    public var isOutputForm: Bool {
        if case .output = type { return true }
        return false
    }

    /// What the arguments are converted to.
    public var argumentType: ValueType {
        guard let inputs = function?.inputs else { return .dynamic }
        return .object(.declared(inputs, isInput: isOutputForm))
    }

    /// Creates a call.
    public init(
        token: String, function: Function?, arguments: Expression?, options: [ObjectItem] = [], type: ValueType,
        span: SourceSpan = .none
    ) {
        self.token = token
        self.function = function
        self.arguments = arguments
        self.options = options
        self.type = type
        self.span = span
    }
}

/// A call of a resource's method.
public struct MethodExpression: Sendable {
    public var receiver: Expression
    public var name: String
    /// Its declaration; nil where no schema is known.
    public var function: Function?
    /// The arguments, an object.
    public var arguments: Expression?
    public var type: ValueType
    public var span: SourceSpan

    /// Creates a method call.
    public init(
        receiver: Expression, name: String, function: Function?, arguments: Expression?, type: ValueType, span: SourceSpan = .none
    ) {
        self.receiver = receiver
        self.name = name
        self.function = function
        self.arguments = arguments
        self.type = type
        self.span = span
    }
}

/// `condition ? a : b`.
public struct ConditionalExpression: Sendable {
    public var condition: Expression
    public var whenTrue: Expression
    public var whenFalse: Expression
    public var type: ValueType
    public var span: SourceSpan

    /// Creates a conditional; its type is what both results have in common.
    public init(_ condition: Expression, _ whenTrue: Expression, _ whenFalse: Expression, span: SourceSpan = .none) {
        self.condition = condition
        self.whenTrue = whenTrue
        self.whenFalse = whenFalse
        self.span = span
        type = ValueType.unified([whenTrue.type, whenFalse.type]).lifted(by: [condition.type])
    }
}

/// An operator between two values.
public enum BinaryOperator: String, Sendable {
    case add = "+", subtract = "-", multiply = "*", divide = "/", modulo = "%"
    case equal = "==", notEqual = "!="
    case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    case and = "&&", or = "||"
}

/// `a + b`.
public struct BinaryExpression: Sendable {
    public var operation: BinaryOperator
    public var left: Expression
    public var right: Expression
    public var type: ValueType
    public var span: SourceSpan

    /// Creates an operation; its type follows from the operator.
    public init(_ operation: BinaryOperator, _ left: Expression, _ right: Expression, span: SourceSpan = .none) {
        self.operation = operation
        self.left = left
        self.right = right
        self.span = span
        let plain: ValueType
        switch operation {
        case .add, .subtract, .multiply, .divide, .modulo: plain = .number
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: plain = .boolean
        }
        type = plain.lifted(by: [left.type, right.type])
    }
}

/// `!a` or `-a`.
public struct UnaryExpression: Sendable {
    public enum Operator: String, Sendable { case not = "!", negate = "-" }
    public var operation: Operator
    public var operand: Expression
    public var type: ValueType
    public var span: SourceSpan

    /// Creates an operation; its type follows from the operator.
    public init(_ operation: Operator, _ operand: Expression, span: SourceSpan = .none) {
        self.operation = operation
        self.operand = operand
        self.span = span
        type = (operation == .not ? ValueType.boolean : .number).lifted(by: [operand.type])
    }
}

/// `[for k, v in collection : value if condition]` or `{for k, v in collection : key => value}`.
public struct ForExpression: Sendable {
    public var keyVariable: Variable?
    public var valueVariable: Variable
    public var collection: Expression
    /// The key of each result; nil if the result is a list.
    public var key: Expression?
    public var value: Expression
    public var condition: Expression?
    /// Whether values of one key are gathered in a list (`...`).
    public var isGrouped: Bool
    public var type: ValueType
    public var span: SourceSpan

    /// Creates a `for` expression; its type follows from key and value.
    public init(
        keyVariable: Variable?, valueVariable: Variable, collection: Expression, key: Expression?, value: Expression,
        condition: Expression?, isGrouped: Bool, span: SourceSpan = .none
    ) {
        self.keyVariable = keyVariable
        self.valueVariable = valueVariable
        self.collection = collection
        self.key = key
        self.value = value
        self.condition = condition
        self.isGrouped = isGrouped
        self.span = span
        let result: ValueType = key == nil ? .list(value.type) : .map(isGrouped ? .list(value.type) : value.type)
        type = result.lifted(by: [collection.type])
    }
}

/// `source[*].member`.
public struct SplatExpression: Sendable {
    public var source: Expression
    /// The variable that stands for each element in `each`.
    public var item: Variable
    public var each: Expression
    public var type: ValueType
    public var span: SourceSpan

    /// Creates a splat; its type is a list of what `each` gives.
    public init(_ source: Expression, item: Variable, each: Expression, span: SourceSpan = .none) {
        self.source = source
        self.item = item
        self.each = each
        self.span = span
        type = ValueType.list(each.type).lifted(by: [source.type])
    }
}

/// A value that stands where another type is wanted. The target is the place's type, the value's own is `value.type`.
public struct ConvertExpression: Sendable {
    public var value: Expression
    public var target: ValueType

    /// Creates a conversion.
    public init(_ value: Expression, to target: ValueType) {
        self.value = value
        self.target = target
    }
}

/// Code that runs once outputs (or promises) are known: `apply(sources, parameters => body)`.
public struct ApplyExpression: Sendable {
    /// The outputs or promises to wait for.
    public var sources: [Expression]
    /// One variable for each source, of its resolved type, named by the language's own rules.
    public var parameters: [Variable]
    public var body: Expression
    /// An output of the body's type, or a promise if every source is a promise.
    public var type: ValueType

    /// Creates a lifted expression.
    public init(_ sources: [Expression], parameters: [Variable], body: Expression) {
        self.sources = sources
        self.parameters = parameters
        self.body = body
        let arePromises = sources.allSatisfy {
            if case .promise = $0.type { return true }
            return false
        }
        let resolved = body.type.resolved
        type = arePromises ? .promise(resolved) : .output(resolved)
    }
}
