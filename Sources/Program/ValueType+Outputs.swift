extension ValueType {
    /// The element of an output or promise; nil for everything else.
    public var eventualElement: ValueType? {
        switch self {
        case .output(let t), .promise(let t): t
        default: nil
        }
    }

    /// Whether it is an output.
    public var isOutput: Bool {
        if case .output = self { return true }
        return false
    }

    /// Whether it is a promise.
    public var isPromise: Bool {
        if case .promise = self { return true }
        return false
    }

    /// Whether null (or leaving it out) is allowed.
    public var isOptional: Bool {
        switch self {
        case .optional, .none: true
        case .input(let t): t.isOptional
        case .union(let u): u.elements.contains(.none)
        default: false
        }
    }

    /// The type without `optional`, `input` and `output` around it: what a value in the place is made of.
    public var unwrapped: ValueType {
        switch self {
        case .optional(let t), .input(let t), .output(let t), .promise(let t): t.unwrapped
        case .constant(let t, _): t.unwrapped
        default: self
        }
    }

    /// The type without `optional` around it.
    public var withoutOptional: ValueType {
        if case .optional(let t) = self { return t.withoutOptional }
        return self
    }

    /// The type without `optional` and `input`.
    public var unwrappedPlace: ValueType {
        switch self {
        case .optional(let t), .input(let t): t.unwrappedPlace
        default: self
        }
    }

    /// Whether an output stands anywhere in it.
    public var containsOutputs: Bool { contains { $0.isOutput } }
    /// Whether a promise stands anywhere in it.
    public var containsPromises: Bool { contains { $0.isPromise } }

    private func contains(_ test: (ValueType) -> Bool) -> Bool {
        if test(self) { return true }
        switch self {
        case .list(let t), .map(let t), .optional(let t), .output(let t), .promise(let t), .constant(let t, _):
            return t.contains(test)
        case .input(let t): return test(.output(t)) || t.contains(test)
        case .tuple(let ts): return ts.contains { $0.contains(test) }
        case .union(let u): return u.elements.contains { $0.contains(test) }
        case .object(.literal(let members)): return members.contains { $0.type.contains(test) }
        case .object(.resource): return test(.output(.string))
        case .object(.declared(_, let isInput)): return isInput && test(.output(.string))
        case .object(.resolvedResource), .enumeration, .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset,
            .archive, .assetOrArchive:
            return false
        }
    }

    /// Whether it is a list or map that is there at once while its elements, or theirs, are outputs or promises. Whoever needs the
    /// elements' values has to combine it first.
    public var combinesEventuals: Bool {
        switch self {
        case .list(let t), .map(let t): t.mayBeEventual || t.combinesEventuals
        case .tuple(let ts): ts.contains { $0.mayBeEventual || $0.combinesEventuals }
        case .optional(let t): t.combinesEventuals
        case .union(let u): u.elements.contains { $0.combinesEventuals }
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .object,
            .enumeration, .constant, .input, .output, .promise:
            false
        }
    }

    /// Whether it is an output or promise, or one of several types of which one is.
    private var mayBeEventual: Bool {
        switch self {
        case .output, .promise: true
        case .optional(let t): t.mayBeEventual
        case .union(let u): u.elements.contains(where: \.mayBeEventual)
        default: false
        }
    }

    /// The type with every output and promise in it replaced by what it holds.
    public var resolved: ValueType {
        switch self {
        case .output(let t), .promise(let t): t.resolved
        case .list(let t): .list(t.resolved)
        case .map(let t): .map(t.resolved)
        case .optional(let t): .optional(t.resolved)
        case .input(let t): t.resolved
        case .tuple(let ts): .tuple(ts.map(\.resolved))
        case .union(let u):
            .union(UnionShape(u.elements.map(\.resolved), discriminator: u.discriminator, mapping: u.mapping))
        case .object(.literal(let members)): .object(.literal(members.map { LiteralMember($0.name, $0.type.resolved) }))
        case .object(.resource(let r)): .object(.resolvedResource(r))
        case .object(.declared(let t, _)): .object(.declared(t, isInput: false))
        case .object(.resolvedResource), .enumeration, .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset,
            .archive, .assetOrArchive, .constant:
            self
        }
    }

    /// Whether resolving changes it.
    public var hasEventuals: Bool { containsOutputs || containsPromises }

    /// This type as the result of an operation on operands of the given types: an output if an operand holds one, else a
    /// promise if one holds that.
    public func lifted(by operands: [ValueType]) -> ValueType {
        var holdsPromise = false
        for operand in operands {
            if operand.containsOutputs { return eventualElement == nil ? .output(self) : .output(resolved) }
            if operand.containsPromises { holdsPromise = true }
        }
        if holdsPromise, eventualElement == nil { return .promise(self) }
        return self
    }

    /// This type as the result of going through a collection: an output or promise if the collection itself is one. Outputs among
    /// the elements stay in what is made of each.
    func lifted(byCollection collection: ValueType) -> ValueType {
        switch collection.withoutOptional {
        case .output: .output(resolved)
        case .promise: eventualElement == nil ? .promise(self) : self
        default: self
        }
    }
}
