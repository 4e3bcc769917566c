public import Base

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
    /// The identity as a number.
    public var number: Int
    /// Creates an identity.
    public init(_ number: Int) { self.number = number }
}

/// A variable that an expression introduces.
public struct Variable: Hashable, Sendable {
    /// Its identity.
    public var id: VariableID
    /// Its name.
    public var name: String
    /// Its type.
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
    /// What it starts from.
    public var root: ReferenceRoot
    /// The name as the program language has it, before any language's own rules.
    public var name: String
    /// The steps from there.
    public var steps: [Step]
    /// The type of the root, then after each step: one more than there are steps.
    public var types: [ValueType]
    /// Where it stands in the source.
    public var span: SourceSpan
    /// For an undeclared name: the words of the reference as the source has them, before any renaming.
    public var rawSteps: [Step]?
    /// For an undeclared name: the root as the source has it.
    public var rawName: String?
    /// What analysis has found out about the value.
    public var facts = ReferenceFacts()

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
    /// What the steps start from.
    public var source: Expression
    /// The steps from there.
    public var steps: [Step]
    /// The type of the source, then after each step.
    public var types: [ValueType]
    /// Where it stands in the source.
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
    /// What is gone through.
    public var collection: Expression
    /// Its key.
    public var key: Expression
    /// Its type.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates an index; its type follows from the collection's and the key's.
    public init(_ collection: Expression, _ key: Expression, span: SourceSpan = .none) {
        self.collection = collection
        self.key = key
        self.span = span
        type = collection.type.element.lifted(by: [key.type])
    }
}
