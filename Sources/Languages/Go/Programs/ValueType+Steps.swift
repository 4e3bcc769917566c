import Program
import Schema

/// The types of parts of values, as Go and as the published generator have them.
extension ValueType {
    /// The type after the steps: optional only if the last one reads what its schema leaves out.
    func inGo(after steps: [Step]) -> ValueType { steps.reduce(self) { $0.inGo(after: $1) } }

    /// The type after a step: optional only if it reads what its schema leaves out.
    func inGo(after step: Step) -> ValueType {
        switch self {
        case .output(let t): .output(t.inGo(after: step).known)
        case .promise(let t): .promise(t.inGo(after: step).known)
        case .optional(let t), .input(let t), .constant(let t, _): t.inGo(after: step)
        case .object(.declared(let type, let isInput)): type.member(step, isInput: isInput)
        default: traversed(step)
        }
    }

    /// The type after the steps, as the schema has it: a member is optional where it, or what it is read of, is declared so.
    func declared(after steps: [Step]) -> ValueType { steps.reduce(self) { $0.declared(after: $1) } }

    private func declared(after step: Step) -> ValueType {
        switch self {
        case .output(let t): return .output(t.declared(after: step).known)
        case .promise(let t): return .promise(t.declared(after: step).known)
        case .optional(let t):
            let inner = t.declared(after: step)
            return inner == .dynamic ? inner : .optionally(inner)
        case .input(let t), .constant(let t, _): return t.declared(after: step)
        case .object(.declared(let type, let isInput)): return type.member(step, isInput: isInput)
        default: return traversed(step)
        }
    }

    private var known: ValueType { eventualElement ?? self }

    /// The type of the collection that a loop makes of elements.
    static func gathered(_ collection: ValueType, of element: ValueType, isOutput: Bool) -> ValueType {
        if element.isInputPlace { return .input(collection) }
        return isOutput ? .output(collection.resolved) : collection
    }

    /// The type of a variable that takes either of two values; nil if only the program's types tell.
    static func common(_ first: ValueType, _ second: ValueType) -> ValueType? {
        if first == second || second.isEmptyCollection(like: first) { return first }
        if first.isEmptyCollection(like: second) { return second }
        if first == .none { return second == .none ? nil : .optionally(second) }
        if second == .none { return .optionally(first) }
        if first.withoutOptional == second.withoutOptional { return .optionally(first.withoutOptional) }
        return nil
    }

    /// Whether it is the type of an empty literal that a value of the other type may stand beside.
    private func isEmptyCollection(like other: ValueType) -> Bool {
        switch (self, other.withoutOptional) {
        case (.tuple(let ts), .list): ts.isEmpty
        case (.object(.literal(let members)), .map): members.isEmpty
        default: false
        }
    }

    /// The type with members of literals that are never pointers: configuration has values there.
    var withPlainMembers: ValueType {
        switch self {
        case .list(let t): .list(t.withPlainMembers)
        case .map(let t): .map(t.withPlainMembers)
        case .optional(let t): .optional(t.withPlainMembers)
        case .output(let t): .output(t.withPlainMembers)
        case .promise(let t): .promise(t.withPlainMembers)
        case .object(.literal(let members)):
            .object(.literal(members.map { LiteralMember($0.name, $0.type.withoutOptional.withPlainMembers) }))
        default: self
        }
    }

    /// The type with an integer in place of the number that it is or gives.
    var withInteger: ValueType {
        switch self {
        case .output: .output(.integer)
        case .promise: .promise(.integer)
        default: .integer
        }
    }
}

extension ObjectType {
    /// The type of a member, as the schema has it.
    fileprivate func member(_ step: Step, isInput: Bool) -> ValueType {
        guard let property = step.name.flatMap({ properties[$0] }) else { return .dynamic }
        return .of(property, in: package, isInput: isInput)
    }
}
