import Lowering
import Program
import Schema

extension GoPrimitive {
    /// The primitive that a type is, or that the value of a constant is of.
    init?(_ type: ValueType) {
        if let primitive = type.bare {
            self = primitive
        } else if case .constant(let t, _) = type {
            self.init(t)
        } else {
            return nil
        }
    }

    /// Whether a value of it can be read as one of the other.
    func converts(to other: GoPrimitive) -> Bool {
        self == other || self == .string || other == .string || self != .boolean && other != .boolean
    }

    /// Whether both are numbers.
    func isNumber(like other: GoPrimitive) -> Bool {
        (self == .integer || self == .number) && (other == .integer || other == .number)
    }
}

extension ValueType {
    /// The primitive that it is.
    var bare: GoPrimitive? {
        switch self {
        case .string: .string
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        default: nil
        }
    }

    /// The primitive that a value of it holds once it is known and there.
    var heldPrimitive: GoPrimitive? { GoPrimitive(resolved.withoutOptional) }

    /// The primitive that values have in common of which some are outputs of it: inputs of it hold them all.
    static func heldInput(_ types: [ValueType]) -> GoPrimitive? {
        var found: GoPrimitive?
        for type in types {
            guard let primitive = GoPrimitive(type.resolved), found == nil || found == primitive else { return nil }
            found = primitive
        }
        return types.contains(where: \.isOutput) ? found : nil
    }

    /// Whether it is a primitive value, or one of an enum, that can't be missing.
    var isPlainPrimitive: Bool {
        if case .enumeration = self { return true }
        return GoPrimitive(self) != nil
    }

    /// The part of the type that a schema declares, if any: its form there decides the name.
    var declaredForm: ValueType? {
        switch self {
        case .list(let t): t.declaredForm.map { .list($0) }
        case .output(let t), .promise(let t), .optional(let t), .constant(let t, _): t.declaredForm
        case .input, .object(.declared), .object(.resource), .object(.resolvedResource), .enumeration: self
        case .union(let u): u.discriminator != nil ? self : Self.sharedForm(u.elements)
        default: nil
        }
    }

    private static func sharedForm(_ elements: [ValueType]) -> ValueType? {
        var forms: [ValueType] = []
        for form in elements.compactMap(\.declaredForm) where !forms.contains(form) { forms.append(form) }
        return forms.count > 1 ? .union(UnionShape(forms)) : forms.first
    }

    /// Whether a schema declares that the destination takes outputs.
    var isInputPlace: Bool {
        if case .input? = declaredForm { return true }
        return false
    }

    /// Whether it is a destination that takes outputs of anything.
    var holdsAnything: Bool {
        if case .input(let t)? = declaredForm, case .dynamic = t.unwrapped { return true }
        return false
    }

    /// Whether the destination takes an output directly.
    var takesOutputs: Bool {
        switch self {
        case .input: true
        case .optional(let t): t.takesOutputs
        case .union(let u): u.elements.contains { $0.takesOutputs }
        default: isOutput
        }
    }

    /// The declared object type that the type is, whatever is around it.
    var objectType: ObjectType? {
        switch self {
        case .object(.declared(let type, _)): type
        case .input(let t), .optional(let t), .output(let t), .promise(let t): t.objectType
        default: nil
        }
    }

    /// What a value of the type can be, each once, in the order in which the published generators try them: by name.
    var alternatives: [ValueType] {
        var found: [ValueType] = []
        collectAlternatives(into: &found)
        // There are two or three of them, as a rule; those of the same rank keep their order.
        for end in found.indices.dropFirst() {
            var place = end
            while place > 0, found[place - 1].rank > found[place].rank {
                found.swapAt(place - 1, place)
                place -= 1
            }
        }
        return found
    }

    private func collectAlternatives(into found: inout [ValueType]) {
        switch self {
        case .optional(let t):
            t.collectAlternatives(into: &found)
            if !found.contains(.none) { found.append(.none) }
        case .input(let t):
            t.collectAlternatives(into: &found)
            let output = ValueType.output(t.resolved)
            if !found.contains(output) { found.append(output) }
        case .union(let u): for element in u.elements { element.collectAlternatives(into: &found) }
        default: if !found.contains(self) { found.append(self) }
        }
    }
}

extension Expression {
    /// The alternative of a destination's type that the value is converted to, outputs among them: a constant of an enum or what takes it as
    /// it is before what it safely converts to, before the rest.
    func target(in place: ValueType, from source: ValueType, takesConstants: Bool) -> ValueType {
        switch place {
        case .optional, .input, .union: choice(of: place.alternatives, from: source, takesConstants: takesConstants) ?? place
        default: place
        }
    }
}
