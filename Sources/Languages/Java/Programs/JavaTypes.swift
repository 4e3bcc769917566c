import LanguageKit
import Lowering
import Program
import Schema

/// What an object literal is in Java, given the place that it stands in.
enum JavaObjectForm {
    /// A builder of a declared type's argument class.
    case arguments(ObjectType)
    /// A map whose values stand in places of the given type; nil if nothing is known of them.
    case map(ValueType?)

    /// What an object literal becomes in a place.
    init(of object: ObjectExpression, in place: ValueType?) {
        switch place?.unwrapped {
        case .object(.declared(let type, _)): self = .arguments(type)
        case .list(let element): self.init(of: object, in: element)
        case .map(let element): self = .map(element)
        case .union(let union): self.init(of: object, in: Self.alternative(of: union, for: object))
        default: self = .map(nil)
        }
    }

    /// The alternative of a union that an object is: the one that its discriminator names, else the first object type.
    private static func alternative(of union: UnionShape, for object: ObjectExpression) -> ValueType? {
        let declared = union.elements.filter { $0.declaredType != nil }
        if let key = union.discriminator,
            let value = object.items.first(where: { $0.name == key })?.value.literalText
        {
            let target = union.mapping[value] ?? value
            if let found = declared.first(where: { $0.declaredType.map { target.hasSuffix($0.token) } ?? false })
                ?? declared.first(where: { $0.declaredType.map { Token($0.token).member.contains(value) } ?? false })
            {
                return found
            }
        }
        let names = object.items.compactMap(\.name)
        return declared.first { place in
            guard let type = place.declaredType else { return false }
            return names.allSatisfy { type.properties[$0] != nil }
        } ?? declared.first ?? union.elements.first { if case .map = $0.unwrapped { true } else { false } }
    }
}

/// A union of two Java types, which is an `Either` in the SDKs' collections.
struct JavaEither {
    private let kinds: [JavaType]
    private let elements: [ValueType]

    /// Nil for unions of objects and of more than two types, whose values are plain `Object`s.
    init?(_ union: UnionShape) {
        elements = union.elements
        guard !elements.contains(where: { $0.declaredType != nil }) else { return nil }
        var distinct: [JavaType] = []
        for element in elements {
            let kind = Self.kind(of: element)
            if !distinct.contains(kind) { distinct.append(kind) }
        }
        guard distinct.count == 2 else { return nil }
        kinds = distinct
    }

    /// The method that makes an `Either` of a value.
    func side(of value: Expression) -> String? {
        guard let target = value.choice(of: elements, from: value.type.resolved.textsUnified, takesConstants: false),
            let side = kinds.firstIndex(of: Self.kind(of: target))
        else { return nil }
        return side == 0 ? "ofLeft" : "ofRight"
    }

    private static func kind(of type: ValueType) -> JavaType {
        if case .enumeration(let type) = type.unwrapped {
            return .named(JavaClassName(JavaSymbols.all[type.package].enumeration(type.token), .imported))
        }
        return JavaTypeName.type(of: type)
    }
}

// Which of Java's types the values of a type have, and what the builder's method of a place takes.
extension ValueType {
    /// Whether a value of the type is a `List`.
    var isSequence: Bool {
        switch unwrapped {
        case .list, .tuple: true
        case .union(let u): u.elements.allSatisfy(\.isSequence)
        default: false
        }
    }

    /// Whether a value of the type is a `Map`: objects that no schema declares are, but the pairs of `entries` are not.
    var isDictionary: Bool {
        switch unwrapped {
        case .map: true
        case .object(.literal(let members)): !members.isEmpty && members.map(\.name) != ["key", "value"]
        case .union(let u): u.elements.allSatisfy(\.isDictionary)
        default: false
        }
    }

    /// Whether it is the type of an object literal without members.
    var isEmptyObject: Bool { withoutOptional == .object(.literal([])) }

    /// Whether a value of the type is an instance of a class that a schema declares.
    var isSchemaClass: Bool {
        switch unwrapped {
        case .object(.declared), .object(.resource), .object(.resolvedResource): true
        default: false
        }
    }

    /// Whether what a `List` or `Map` of the type gives is a plain `Object`.
    var holdsObjects: Bool {
        switch unwrapped {
        case .list(let t), .map(let t): t.unwrapped == .dynamic
        case .object(.literal): true
        case .tuple(let ts): Set(ts.map { JavaTypeName.type(of: $0.isPromise ? .output($0.resolved) : $0) }).count > 1
        case .union(let u): u.elements.contains(where: \.holdsObjects)
        default: false
        }
    }

    /// The type, an id as the text that it is.
    var asText: ValueType { self == .identifier ? .string : self }

    /// Whether all members of an object literal are of one Java type, so that its `Map` gives values of that type.
    var holdsOneType: Bool {
        guard case .object(.literal(let members)) = unwrapped else { return false }
        return Set(members.map { JavaTypeName.type(of: $0.type.isPromise ? .output($0.type.resolved) : $0.type) }).count == 1
    }

    /// Whether the place takes a list and nothing else, so that its builder method takes the elements one by one.
    var takesList: Bool { if case .list = unwrapped { true } else { false } }

    /// The object type that the place takes.
    var declaredType: ObjectType? { if case .object(.declared(let type, _)) = unwrapped { type } else { nil } }

    /// Whether the place takes one value only, so that Java's builders have no method for it.
    var takesConstant: Bool {
        switch self {
        case .constant: true
        case .optional(let t), .input(let t): t.takesConstant
        default: false
        }
    }

    /// What the elements of a list in this place are given to; nil if the place takes no list.
    var elementPlace: ValueType? {
        switch unwrapped {
        case .list(let element): element
        case .union(let union): union.elements.lazy.compactMap(\.elementPlace).first
        default: nil
        }
    }
}

extension ObjectType {
    /// What the builder's method of a property takes.
    func place(of name: String) -> ValueType? { properties[name].map { .of($0, in: package, isInput: true) } }
}

extension Declaration {
    /// What a resource or component ranges over.
    var range: ResourceDeclaration.Range? {
        switch self {
        case .resource(let d): d.range
        case .component(let d): d.range
        case .configuration, .variable, .output, .hook: nil
        }
    }
}

extension ResourceDeclaration.Range {
    /// Whether it goes through the entries of a map.
    var isMap: Bool {
        if case .elements(let value, _, _) = self { value.type.isDictionary || value.type.isEmptyObject } else { false }
    }
}

extension Expression {
    /// The string that this is once conversions around it are taken off.
    var literalText: String? { withoutConversions.stringLiteral }
}
