import Program
import Schema

/// What an object literal is in Java, given the place that it stands in.
enum JavaObjectForm {
    /// A builder of a declared type's argument class.
    case arguments(ObjectType)
    /// A map whose values stand in places of the given type; nil if nothing is known of them.
    case map(ValueType?)
}

/// Questions about the types of places.
enum JavaTypes {
    /// What an object literal becomes in a place.
    static func form(of object: ObjectExpression, in place: ValueType?) -> JavaObjectForm {
        guard let place else { return .map(nil) }
        switch place.unwrapped {
        case .object(.declared(let type, _)): return .arguments(type)
        case .list(let element): return form(of: object, in: element)
        case .map(let element): return .map(element)
        case .union(let union): return form(of: object, in: alternative(of: union, for: object))
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .tuple,
            .object, .enumeration, .constant, .optional, .input, .output, .promise:
            return .map(nil)
        }
    }

    /// The alternative of a union that an object is: the one that its discriminator names, else the first object type.
    private static func alternative(of union: UnionShape, for object: ObjectExpression) -> ValueType? {
        let declared = union.elements.filter { objectType(of: $0) != nil }
        if let key = union.discriminator,
            let value = object.items.first(where: { $0.name == key })?.value.literalText
        {
            let target = union.mapping[value] ?? value
            if let found = declared.first(where: { objectType(of: $0).map { target.hasSuffix($0.token) } ?? false })
                ?? declared.first(where: { objectType(of: $0).map { Token($0.token).member.contains(value) } ?? false })
            {
                return found
            }
        }
        let names = object.items.compactMap(\.name)
        return declared.first { place in
            guard let type = objectType(of: place) else { return false }
            return names.allSatisfy { type.properties[$0] != nil }
        } ?? declared.first ?? union.elements.first { isMap($0) }
    }

    private static func objectType(of place: ValueType) -> ObjectType? {
        if case .object(.declared(let type, _)) = place.unwrapped { return type }
        return nil
    }

    private static func isMap(_ place: ValueType) -> Bool {
        if case .map = place.unwrapped { return true }
        return false
    }

    /// The type of a list's elements; nil if the place takes no list.
    static func element(of place: ValueType?) -> ValueType? {
        guard let place else { return nil }
        switch place.unwrapped {
        case .list(let element): return element
        case .union(let union): return union.elements.lazy.compactMap { element(of: $0) }.first
        default: return nil
        }
    }

    /// Whether the place takes a list and nothing else, so that its builder method takes the elements one by one.
    static func isList(_ place: ValueType?) -> Bool {
        if case .list? = place?.unwrapped { return true }
        return false
    }

    /// Whether the place takes an object of a declared type.
    static func isDeclared(_ place: ValueType?) -> Bool {
        if case .object(.declared)? = place?.unwrapped { return true }
        return false
    }

    /// Whether the place takes one value only, so that Java's builders have no method for it.
    static func isConstant(_ place: ValueType?) -> Bool {
        switch place {
        case .constant: true
        case .optional(let t), .input(let t): isConstant(t)
        default: false
        }
    }

    /// The type of a property's place.
    static func member(_ name: String, of type: ObjectType) -> ValueType? {
        type.properties[name].map { .of($0, in: type.package, isInput: true) }
    }
}

extension Expression {
    /// The string that this is once conversions around it are taken off.
    var literalText: String? {
        if case .convert(let e) = self { return e.value.literalText }
        return stringLiteral
    }
}
