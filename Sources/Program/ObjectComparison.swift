import Schema

/// How the conversion between types looks at objects.
///
/// Lowering takes two declared types for one only if they are the same. A check of a program asks what they hold: the result of a
/// function fits an input that has the same members, whatever both are called.
struct ObjectComparison {
    /// Whether objects are compared by what they hold.
    let isStructural: Bool
    /// What is known of pairs of shapes, so that types which branch are gone through once. A pair that is being looked at counts as
    /// convertible: types may contain themselves, and what they end in decides.
    private var known: [Pair: ConversionKind] = [:]

    private struct Pair: Hashable {
        var target: ObjectShape
        var source: ObjectShape
    }

    init(isStructural: Bool) { self.isStructural = isStructural }

    /// How an object can be converted to another shape: each member that the target needs is there and converts.
    mutating func conversion(
        to target: ObjectShape, from source: ObjectShape,
        _ member: (ValueType, ValueType, inout ObjectComparison) -> ConversionKind
    ) -> ConversionKind {
        if target == source { return .safe }
        let pair = Pair(target: target, source: source)
        if let kind = known[pair] { return kind }
        known[pair] = .safe
        var given: [String: ValueType]?
        if case .literal(let members) = source {
            given = Dictionary(members.map { ($0.name, $0.type) }, uniquingKeysWith: { $1 })
        }
        var kind = ConversionKind.safe
        for place in target.neededTypes {
            let type = given.map { $0[place.name] ?? .none } ?? source.member(place.name) ?? .none
            kind = min(kind, member(place.type, type, &self))
            if kind == .none { break }
        }
        known[pair] = kind
        return kind
    }
}

extension ObjectShape {
    /// Its members with their types; those that the schema requires have to be given, except constants, whose value goes without saying.
    fileprivate var neededTypes: [LiteralMember] {
        guard case .declared(let type, let isInput) = self else { return memberTypes }
        return type.properties.map { property in
            let member = ValueType.of(property, in: type.package, isInput: isInput)
            return LiteralMember(property.name, property.constant == nil ? member : .optionally(member))
        }
    }
}
