import Program
import Schema

extension CSharpTranslator {
    /// An object where a type is wanted.
    func object(_ object: ObjectExpression, to target: ValueType, in place: CSharpPlace, fillsMember: Bool) -> CSharpExpression {
        if object.items.isEmpty, fillsMember { return .null }
        switch target.unwrapped {
        case .object(.declared(let type, _)):
            let className = CSharpClassNames.arguments(type, ofFunction: place.isInsideArguments)
            // An element can't be null: C# infers an array's type from its elements.
            if object.items.isEmpty { return .new(.named(className), []) }
            return members(of: object, .type(.named(className)), properties: type.properties, in: place)
        case _ where object.items.isEmpty: return .null
        case .dynamic where target != .dynamic: return dictionary(object, of: .nullableObject, in: place)
        default: return collection(object, in: place, fillsMember: fillsMember)
        }
    }

    /// An object of which no type is known.
    func untyped(_ object: ObjectExpression, in place: CSharpPlace, fillsMember: Bool) -> CSharpExpression {
        object.items.isEmpty && fillsMember ? .null : collection(object, in: place, fillsMember: fillsMember)
    }

    /// An object of a class, with its members set.
    func members(
        of object: ObjectExpression, _ target: CSharpCreation.Target, properties: PropertyList?, in place: CSharpPlace
    ) -> CSharpExpression {
        .new(
            target,
            object.items.map { item in member(item.name ?? "", item.value, declared: properties?[item.name ?? ""], in: place) })
    }

    /// A member that is set to a lowered value.
    func member(_ name: String, _ value: Expression, declared property: Property?, in place: CSharpPlace)
        -> CSharpInitializer.Entry
    {
        let name = CSharpClassNames.property(name, declared: property)
        // A list without elements is a collection of the member's own type.
        if place.listStart == .array, case .list(let list) = value.withoutConversions, list.items.isEmpty {
            return .property(name, .new(.implicit, [], .inline))
        }
        let marked = property.map { value.markingFreeObjects(in: $0.type) } ?? value
        return .property(name, expression(marked, in: place, fillsMember: true))
    }

    /// A map, or an object of which no class is known: braces that add to a member's own collection, or a `Dictionary` where there is
    /// no such member.
    private func collection(_ object: ObjectExpression, in place: CSharpPlace, fillsMember: Bool) -> CSharpExpression {
        fillsMember ? .new(.existing, pairs(of: object, in: place)) : dictionary(object, of: .nullableObject, in: place)
    }

    /// The entries of an object that are added to a collection.
    private func pairs(of object: ObjectExpression, in place: CSharpPlace) -> [CSharpInitializer.Entry] {
        object.items.map { .pair(expression($0.key, in: place), element($0.value, in: place, fillsMember: true)) }
    }

    /// An element of a collection, which can't be bare braces itself.
    ///
    /// - Parameter fillsMember: whether the collection is the whole value of a member, so that lists in it may be bare braces.
    func element(_ value: Expression, in place: CSharpPlace, fillsMember: Bool) -> CSharpExpression {
        if let element = value.nestedMapElement, let object = value.objectLiteral {
            return .new(.type(.generic("InputMap", [CSharpTypes.inputElement(element)])), pairs(of: object, in: place))
        }
        return expression(value, in: place, fillsMember: fillsMember && value.objectLiteral == nil)
    }

    /// A `Dictionary` of the given element type. Objects and lists in it are dictionaries and arrays, too.
    func dictionary(_ object: ObjectExpression, of element: CSharpType, in place: CSharpPlace) -> CSharpExpression {
        .new(
            .type(.dictionary(of: element)),
            object.items.map { .key(expression($0.key, in: place), free($0.value, in: place)) })
    }

    /// A value that may be of any type.
    func free(_ value: Expression, in place: CSharpPlace) -> CSharpExpression {
        switch value.withoutFreeConversion {
        case .object(let object): dictionary(object, of: .nullableObject, in: place)
        case .list(let list):
            .new(
                list.items.isEmpty || list.hasDifferentTypes ? .arrayOf(.nullableObject) : .array,
                list.items.map { .value(free($0.value, in: place)) })
        default: expression(value, in: place)
        }
    }
}

extension Expression {
    /// The value of a conversion to any type, which changes nothing.
    var withoutFreeConversion: Expression {
        if case .convert(let e) = self, case .dynamic = e.target.unwrapped { return e.value.withoutFreeConversion }
        return self
    }

    /// The element's type, if it is an object literal that stands where a map is wanted.
    fileprivate var nestedMapElement: ValueType? {
        guard case .convert(let e) = self, case .object = e.value else { return nil }
        return e.target.mapElement
    }

    /// The expression with its object literals marked that stand where any value is wanted: they are dictionaries.
    fileprivate func markingFreeObjects(in type: TypeReference) -> Expression {
        switch (self, type) {
        case (.convert(let e), _):
            return .convert(ConvertExpression(e.value.markingFreeObjects(in: type), to: e.target, coercion: e.coercion))
        case (_, .plain(.any)), (_, .plain(.json)): return self
        case (_, .plain(let t)): return markingFreeObjects(in: t)
        case (.object, .any), (.object, .json): return .convert(ConvertExpression(self, to: .input(.dynamic)))
        case (.list(var e), .array(let t)):
            for i in e.items.indices { e.items[i].value = e.items[i].value.markingFreeObjects(in: t) }
            return .list(e)
        case (.object(var e), .map(let t)):
            for i in e.items.indices { e.items[i].value = e.items[i].value.markingFreeObjects(in: t) }
            return .object(e)
        default: return self
        }
    }
}

extension ValueType {
    /// The element's type of a map, or of the map among a union's alternatives.
    fileprivate var mapElement: ValueType? {
        switch unwrapped {
        case .map(let t): t
        case .union(let u): u.elements.lazy.compactMap(\.mapElement).first
        default: nil
        }
    }
}
