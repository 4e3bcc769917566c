import Base
import Program
import Schema

extension Checking {
    /// Checks a value that stands in a place of the given type, and everything in it.
    ///
    /// - Parameter name: the place in words, for messages.
    mutating func check(_ value: Expression, in place: ValueType, named name: String) {
        switch value {
        case .object(let e): check(e, in: place, named: name)
        case .list(let e): check(e, in: place, named: name)
        case .conditional(let e):
            checkLifted(e.condition, in: .boolean, named: "a condition")
            check(e.whenTrue, in: place, named: name)
            check(e.whenFalse, in: place, named: name)
        case .literal(let e): check(e, in: place, named: name)
        case .template, .reference, .access, .index, .call, .invoke, .method, .binary, .unary, .forEach, .splat, .convert, .apply:
            inspect(value)
            if !place.accepts(isLifting ? value.type.resolved : value.type) {
                reportMismatch(value.type, place, name, value.span)
            }
        }
    }

    /// Checks a value in a place that waits for outputs and promises by itself.
    mutating func checkLifted(_ value: Expression, in place: ValueType, named name: String) {
        lifting { $0.check(value, in: place, named: name) }
    }

    mutating func reportMismatch(_ type: ValueType, _ place: ValueType, _ name: String, _ span: SourceSpan) {
        let isTooLate = !isLifting && type.hasEventuals && place.accepts(type.resolved)
        report(
            .typeMismatch, "\(name) takes \(TypeWords.text(place)), not \(TypeWords.text(type))",
            hint: isTooLate
                ? "It needs a value that is known before anything is deployed." : "Write a value of the type that it takes.",
            at: span)
    }

    // MARK: Literals

    private mutating func check(_ literal: LiteralExpression, in place: ValueType, named name: String) {
        switch literal.fit(in: place) {
        case .fits: return
        case .isNoMember(let members):
            report(
                .invalidEnumValue, "\(name) has no value \(literal.words)",
                hint: isTalkative
                    ? Suggestion.hint(for: literal.text ?? "", amongValues: members) : "Use one of the values that it has.",
                at: literal.span)
        case .isOther: reportMismatch(literal.type, place, name, literal.span)
        }
    }

    // MARK: Collections

    private mutating func check(_ list: ListExpression, in place: ValueType, named name: String) {
        let container = place.collection { $0.isList }
        switch container {
        case .list(let element):
            for item in list.items { check(item.value, in: element, named: "an element of \(name)") }
            return
        case .tuple(let elements) where elements.count == list.items.count:
            for (item, element) in zip(list.items, elements) { check(item.value, in: element, named: "an element of \(name)") }
            return
        case .dynamic: break
        default:
            if !place.accepts(isLifting ? list.type.resolved : list.type) { reportMismatch(list.type, place, name, list.span) }
        }
        for item in list.items { check(item.value, in: .dynamic, named: "an element of \(name)") }
    }

    private mutating func check(_ object: ObjectExpression, in place: ValueType, named name: String) {
        for item in object.items where item.name == nil { checkLifted(item.key, in: .string, named: "a key of an object") }
        let container = object.alternative(in: place)?.unwrappedPlace ?? place.collection { $0.isObject }
        switch container {
        case .object(.declared(let type, let isInput)): check(object, against: type, isInput: isInput)
        case .object(.literal(let members)):
            let places = Dictionary(members.map { ($0.name, $0.type) }, uniquingKeysWith: { $1 })
            for item in object.items {
                check(item.value, in: item.name.flatMap { places[$0] } ?? .dynamic, named: Self.words(for: item))
            }
            let given = Set(object.items.compactMap(\.name))
            for member in members where !given.contains(member.name) && !member.type.accepts(.none) && !object.hasComputedKeys {
                reportMissing(member.name, of: name, at: object.span)
            }
        case .map(let element): for item in object.items { check(item.value, in: element, named: Self.words(for: item)) }
        default:
            if container != .dynamic, !place.accepts(isLifting ? object.type.resolved : object.type) {
                reportMismatch(object.type, place, name, object.span)
            }
            for item in object.items { check(item.value, in: .dynamic, named: Self.words(for: item)) }
        }
    }

    private mutating func check(_ object: ObjectExpression, against type: ObjectType, isInput: Bool) {
        var given: Set<String> = []
        for item in object.items {
            let property = item.name.flatMap { type.properties[$0] }
            if let name = item.name {
                given.insert(name)
                if property == nil { reportUnknown(name, in: type, at: item.key.span) }
            }
            let place = property.map { ValueType.of($0, in: type.package, isInput: isInput) } ?? .dynamic
            check(item.value, in: place, named: Self.words(for: item))
        }
        guard !object.hasComputedKeys else { return }
        for property in type.properties where property.isRequired && property.constant == nil && !given.contains(property.name) {
            // A method's resource is no argument.
            if property.name != "__self__" { reportMissing(property.name, of: "`\(type.token)`", at: object.span) }
        }
    }

    /// The binder says the same where it knows the type, so that it is said once.
    private mutating func reportUnknown(_ name: String, in type: ObjectType, at span: SourceSpan) {
        report(
            .unknownProperty, "`\(type.token)` has no property `\(name)`",
            hint: suggestion(for: name, among: type.properties.map(\.name)), at: span)
    }

    private static func words(for item: ObjectItem) -> String { item.name.map { "`\($0)`" } ?? "a value of an object" }
}

extension ObjectExpression {
    /// Whether some keys aren't known.
    fileprivate var hasComputedKeys: Bool { items.contains { $0.name == nil } }
}

extension ValueType {
    /// The collection that a literal in the place must be: the place itself, or the one alternative of a union that is of the right
    /// kind. Nil if there is none, or if there are several, which are told apart by their types.
    fileprivate func collection(_ isRight: (ValueType) -> Bool) -> ValueType? {
        switch self {
        case .optional(let t), .input(let t), .output(let t), .promise(let t), .constant(let t, _): return t.collection(isRight)
        case .union(let u):
            let found = u.elements.compactMap { $0.collection(isRight) }
            return found.count == 1 ? found[0] : nil
        default: return self == .dynamic || isRight(self) ? self : nil
        }
    }

    fileprivate var isList: Bool {
        switch self {
        case .list, .tuple: true
        default: false
        }
    }

    fileprivate var isObject: Bool {
        switch self {
        case .map, .object(.declared), .object(.literal): true
        default: false
        }
    }
}
