import Schema

/// Whether and how a value of one type can stand where another is wanted.
public enum ConversionKind: Int, Sendable, Comparable {
    /// It can't.
    case none
    /// It may fail, or lose something.
    case unsafe
    /// It always works.
    case safe

    /// Safer is greater.
    public static func < (a: ConversionKind, b: ConversionKind) -> Bool { a.rawValue < b.rawValue }
}

extension ValueType {
    /// Whether a value of the source type can stand in a place of this type just as it is.
    ///
    /// Source of the rules: the type system of the published program language. An integer is not assignable to a number,
    /// since some languages spell the two differently.
    public func isAssignable(from source: ValueType) -> Bool {
        if case .dynamic = self { return true }
        if self == source { return true }
        if case .constant(let t, _) = source { return isAssignable(from: t) }
        switch self {
        case .optional(let t): return source == .none || t.isAssignable(from: source)
        case .input(let t):
            if t.isAssignable(from: source) { return true }
            // An output of the type.
            if let element = source.eventualElement { return t.resolved.isAssignable(from: element.resolved) }
            return t.hasEventuals && t.resolved.isAssignable(from: source)
        case .output(let t):
            if let element = source.eventualElement { return t.isAssignable(from: element.resolved) }
            return t.isAssignable(from: source)
        case .promise(let t):
            if case .promise(let element) = source { return t.isAssignable(from: element) }
            return !source.isOutput && t.isAssignable(from: source)
        case .list(let t):
            switch source {
            case .list(let u): return t.isAssignable(from: u)
            case .tuple(let us): return us.allSatisfy { t.isAssignable(from: $0) }
            default: return false
            }
        case .map(let t):
            switch source {
            case .map(let u): return t.isAssignable(from: u)
            case .object(.literal(let members)): return members.allSatisfy { t.isAssignable(from: $0.type) }
            default: return false
            }
        case .tuple(let ts):
            guard case .tuple(let us) = source, us.count == ts.count else { return false }
            return zip(ts, us).allSatisfy { $0.isAssignable(from: $1) }
        case .object(let shape):
            guard case .object(let other) = source else { return false }
            return shape.isAssignable(from: other)
        case .union(let u): return u.elements.contains { $0.isAssignable(from: source) }
        case .assetOrArchive: return source == .asset || source == .archive
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .enumeration, .constant:
            return false
        }
    }

    /// How a value of the source type can be converted to this type.
    public func conversion(from source: ValueType) -> ConversionKind {
        var comparison = ObjectComparison(isStructural: false)
        return conversion(from: source, &comparison)
    }

    /// Whether a value of the source type can stand in a place of this type at all: objects are compared by what they hold.
    public func accepts(_ source: ValueType) -> Bool {
        var comparison = ObjectComparison(isStructural: true)
        return conversion(from: source, &comparison) != .none
    }

    fileprivate func conversion(from source: ValueType, _ objects: inout ObjectComparison) -> ConversionKind {
        if case .dynamic = self { return .safe }
        if self == source { return .safe }
        switch source {
        case .union(let u): return u.conversion(to: self, &objects)
        case .optional(let t):
            let both = [conversion(from: .none, &objects), conversion(from: t, &objects)]
            if both.allSatisfy({ $0 == .none }) { return .none }
            return both.allSatisfy { $0 == .safe } ? .safe : .unsafe
        case .constant(let t, let value):
            if case .enumeration(let e) = self, e.member(value) != nil { return .safe }
            return conversion(from: t, &objects)
        case .dynamic: return .unsafe
        default: break
        }
        switch self {
        case .optional(let t): return source == .none ? .safe : t.conversion(from: source, &objects)
        case .input(let t):
            let direct = t.conversion(from: source, &objects)
            if direct == .safe || (source.eventualElement == nil && !t.hasEventuals) { return direct }
            return max(direct, ValueType.output(t.resolved).conversion(from: source, &objects))
        case .output(let t): return t.conversion(from: source.eventualElement?.resolved ?? source, &objects)
        case .promise(let t):
            if source.isOutput { return .none }
            return t.conversion(from: source.eventualElement ?? source, &objects)
        case .list(let t):
            switch source {
            case .list(let u): return t.conversion(from: u, &objects)
            case .tuple(let us): return us.map { t.conversion(from: $0, &objects) }.min() ?? .safe
            default: return .none
            }
        case .map(let t):
            switch source {
            case .map(let u): return t.conversion(from: u, &objects)
            case .object(.literal(let members)): return members.map { t.conversion(from: $0.type, &objects) }.min() ?? .safe
            case .object(let other):
                guard objects.isStructural else { return .unsafe }
                return other.memberTypes.map { t.conversion(from: $0.type, &objects) }.min() ?? .safe
            default: return .none
            }
        case .tuple(let ts):
            switch source {
            case .tuple(let us):
                return us.count == ts.count ? zip(ts, us).map { $0.conversion(from: $1, &objects) }.min() ?? .safe : .none
            case .list(let u): return ts.map { min($0.conversion(from: u, &objects), .unsafe) }.min() ?? .unsafe
            default: return .none
            }
        case .object(let shape):
            switch source {
            case .object(let other): return shape.conversion(from: other, &objects)
            case .map(let u):
                return shape.memberTypes.map { min($0.type.conversion(from: u, &objects), .unsafe) }.min() ?? .unsafe
            default: return .none
            }
        case .union(let u): return u.elements.map { $0.conversion(from: source, &objects) }.max() ?? .none
        case .enumeration(let e):
            return min(ValueType.of(e.valueType, in: e.package, isInput: false).conversion(from: source, &objects), .unsafe)
        case .constant(let t, _): return min(t.conversion(from: source, &objects), .unsafe)
        case .number:
            switch source {
            case .integer: return .safe
            case .string, .identifier: return .unsafe
            case .enumeration(let e): return e.valueType == .string ? .unsafe : .safe
            default: return .none
            }
        case .integer:
            switch source {
            case .number, .string, .identifier, .enumeration: return .unsafe
            default: return .none
            }
        case .boolean: return source == .string || source == .identifier ? .unsafe : .none
        case .string, .identifier:
            switch source {
            case .boolean, .integer, .number, .string, .identifier: return .safe
            case .enumeration(let e): return e.valueType == .string ? .safe : .unsafe
            default: return .none
            }
        case .assetOrArchive: return source == .asset || source == .archive ? .safe : .none
        case .none, .dynamic, .asset, .archive: return .none
        }
    }
}

extension UnionShape {
    /// How a value of any of the alternatives can be converted to a type.
    fileprivate func conversion(to target: ValueType, _ objects: inout ObjectComparison) -> ConversionKind {
        let kinds = elements.map { target.conversion(from: $0, &objects) }
        if kinds.allSatisfy({ $0 == .none }) { return .none }
        return kinds.allSatisfy { $0 == .safe } ? .safe : .unsafe
    }
}

extension ObjectShape {
    /// Its members with their types.
    public var memberTypes: [LiteralMember] {
        switch self {
        case .declared(let type, let isInput):
            type.properties.map { LiteralMember($0.name, .ofMember($0, in: type.package, isInput: isInput)) }
        case .resource(let r): r.outputs.map { LiteralMember($0.name, .output(.of($0, in: r.package, isInput: false))) }
        case .resolvedResource(let r): r.outputs.map { LiteralMember($0.name, .of($0, in: r.package, isInput: false)) }
        case .literal(let members): members
        }
    }

    /// The places of this shape with the types that a literal's members give them; `.none` for what the literal leaves out. A declared
    /// type lets everything be left out, so that only what is given counts there.
    private func places(for given: [LiteralMember]) -> [(place: ValueType, given: ValueType)] {
        if case .declared(let type, let isInput) = self {
            return given.compactMap { member in
                type.properties[member.name].map { (.ofMember($0, in: type.package, isInput: isInput), member.type) }
            }
        }
        let types = Dictionary(given.map { ($0.name, $0.type) }, uniquingKeysWith: { $1 })
        return memberTypes.map { ($0.type, types[$0.name] ?? .none) }
    }

    // Declared types may contain themselves, so two of them are compared by identity; only a literal, which is finite, is
    // looked into.
    fileprivate func isAssignable(from other: ObjectShape) -> Bool {
        switch (self, other) {
        case (.declared(let a, _), .declared(let b, _)): return a == b
        case (_, .literal(let given)):
            return places(for: given).allSatisfy { $0.place.isAssignable(from: $0.given) }
        default: return self == other
        }
    }

    fileprivate func conversion(from other: ObjectShape, _ objects: inout ObjectComparison) -> ConversionKind {
        if objects.isStructural { return objects.conversion(to: self, from: other) { $0.conversion(from: $1, &$2) } }
        switch (self, other) {
        case (.declared(let a, _), .declared(let b, _)): return a == b ? .safe : .none
        case (_, .literal(let given)):
            return places(for: given).map { $0.place.conversion(from: $0.given, &objects) }.min() ?? .safe
        default: return self == other ? .safe : .unsafe
        }
    }
}
