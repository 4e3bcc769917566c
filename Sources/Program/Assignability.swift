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
        case .input(let t): return t.isAssignable(from: source) || ValueType.output(t.resolved).isAssignable(from: source)
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
        if case .dynamic = self { return .safe }
        if self == source { return .safe }
        switch source {
        case .union(let u): return u.conversion(to: self)
        case .optional(let t):
            let both = [conversion(from: .none), conversion(from: t)]
            if both.allSatisfy({ $0 == .none }) { return .none }
            return both.allSatisfy { $0 == .safe } ? .safe : .unsafe
        case .constant(let t, let value):
            if case .enumeration(let e) = self, e.member(value) != nil { return .safe }
            return conversion(from: t)
        case .dynamic: return .unsafe
        default: break
        }
        switch self {
        case .optional(let t): return source == .none ? .safe : t.conversion(from: source)
        case .input(let t): return max(t.conversion(from: source), ValueType.output(t.resolved).conversion(from: source))
        case .output(let t): return t.conversion(from: source.eventualElement?.resolved ?? source)
        case .promise(let t):
            if source.isOutput { return .none }
            return t.conversion(from: source.eventualElement ?? source)
        case .list(let t):
            switch source {
            case .list(let u): return t.conversion(from: u)
            case .tuple(let us): return us.map { t.conversion(from: $0) }.min() ?? .safe
            default: return .none
            }
        case .map(let t):
            switch source {
            case .map(let u): return t.conversion(from: u)
            case .object(.literal(let members)): return members.map { t.conversion(from: $0.type) }.min() ?? .safe
            case .object: return .unsafe
            default: return .none
            }
        case .tuple(let ts):
            switch source {
            case .tuple(let us): return us.count == ts.count ? zip(ts, us).map { $0.conversion(from: $1) }.min() ?? .safe : .none
            case .list(let u): return ts.map { min($0.conversion(from: u), .unsafe) }.min() ?? .unsafe
            default: return .none
            }
        case .object(let shape):
            switch source {
            case .object(let other): return shape.conversion(from: other)
            case .map(let u): return shape.memberTypes.map { min($0.type.conversion(from: u), .unsafe) }.min() ?? .unsafe
            default: return .none
            }
        case .union(let u): return u.elements.map { $0.conversion(from: source) }.max() ?? .none
        case .enumeration(let e):
            return min(ValueType.of(e.valueType, in: e.package, isInput: false).conversion(from: source), .unsafe)
        case .constant(let t, _): return min(t.conversion(from: source), .unsafe)
        case .number:
            switch source {
            case .integer: return .safe
            case .string, .identifier: return .unsafe
            default: return .none
            }
        case .integer:
            switch source {
            case .number, .string, .identifier: return .unsafe
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
    fileprivate func conversion(to target: ValueType) -> ConversionKind {
        let kinds = elements.map { target.conversion(from: $0) }
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

    // Declared types may contain themselves, so two of them are compared by identity; only a literal, which is finite, is
    // looked into.
    fileprivate func isAssignable(from other: ObjectShape) -> Bool {
        switch (self, other) {
        case (.declared(let a, _), .declared(let b, _)): return a == b
        case (_, .literal(let given)):
            let types = Dictionary(given.map { ($0.name, $0.type) }, uniquingKeysWith: { $1 })
            return memberTypes.allSatisfy { $0.type.isAssignable(from: types[$0.name] ?? .none) }
        default: return self == other
        }
    }

    fileprivate func conversion(from other: ObjectShape) -> ConversionKind {
        switch (self, other) {
        case (.declared(let a, _), .declared(let b, _)): return a == b ? .safe : .none
        case (_, .literal(let given)):
            let types = Dictionary(given.map { ($0.name, $0.type) }, uniquingKeysWith: { $1 })
            return memberTypes.map { $0.type.conversion(from: types[$0.name] ?? .none) }.min() ?? .safe
        default: return self == other ? .safe : .unsafe
        }
    }
}
