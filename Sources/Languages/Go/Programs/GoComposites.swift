import Base
import Program
import Schema

/// Objects and lists as composite literals.
extension GoTranslator {
    /// An object as a struct or map of the destination's type.
    func object(_ e: ObjectExpression, as target: ValueType, _ place: GoPlace) -> GoExpression {
        let isInput =
            !place.isPlainField
            && (target.takesOutputs || !place.isPlainArgument && target.declaredForm?.objectType != nil)
        if target.holdsAnything {
            return fields(e, of: .map(.any), as: target, place).converted(to: .anything)
        }
        var type = structType(target, isInput: isInput)
        // The values of such a field are written as structs, not as pointers.
        if place.isPlainField, case .map(.pointer(let element)) = type, style.keepsOutputTypes || !target.isMapOfResources {
            type = .map(element)
        }
        return fields(e, of: type, as: target, place)
    }

    private func structType(_ target: ValueType, isInput: Bool) -> GoType {
        if let type = target.declaredForm?.objectType, let function = type.package.function(type.token), function.inputs == type {
            let name = locations.arguments(function)
            return .named(isInput ? GoTypeName(name.module, name.text, form: .arguments) : name)
        }
        // Values of several kinds under computed keys have no type in common.
        if !isInput, case .map(let element) = target, case .union = element.withoutOptional { return .map(.any) }
        return goType(target, isInput: isInput)
    }

    /// An object's items in a literal of a type.
    func fields(_ e: ObjectExpression, of type: GoType, as target: ValueType, _ place: GoPlace) -> GoExpression {
        let map: GoType? = if case .map(let element) = type { element } else { nil }
        var isInputMap = false
        if case .named(let name) = type { isInputMap = name.container == .map }
        let isPointer = place.isPointer
        let place = place.optional(place.isOptional)
        let hasKeys = map != nil || isInputMap
        let isAnything = type == .named(GoTypeName(.pulumi, "", containers: [.map]))
        let object = target.declaredForm?.objectType
        let elementIsOptional = hasKeys && !isAnything ? false : nil
        let elements = e.items.map { item -> GoComposite.Element in
            var item = item
            let key: GoComposite.Key =
                if let name = item.literalKey {
                    hasKeys ? .value(.key(name)) : .field(GoNames.field(name))
                } else {
                    .value(translate(read(item.key), place))
                }
            if let held = map?.library, held.form == .input { item.value = item.value.asInput }
            let value: GoExpression
            if map == nil, let name = item.literalKey {
                value = field(item, object?.properties[name], elementIsOptional, in: target, place)
            } else {
                value = translate(item.value, place.optional(elementIsOptional))
            }
            return GoComposite.Element(key: key, value: value)
        }
        switch place.elision {
        case .none:
            let isAddress = isPointer || map == nil && type.isArguments && !place.isPlainField
            return .composite(GoComposite(type: type, isAddress: isAddress, elements: elements))
        case .values: return .composite(GoComposite(elements: elements))
        case .pointers: return .composite(GoComposite(type: type, isAddress: true, elements: elements))
        }
    }

    /// The value of a field or of an entry of inputs.
    private func field(
        _ item: ObjectItem, _ property: Property?, _ elementIsOptional: Bool?, in target: ValueType, _ place: GoPlace
    ) -> GoExpression {
        var place = place.optional(property.map { !$0.isRequired } ?? elementIsOptional)
        guard let property else {
            return argument(item.value, place) ?? translate(item.value, place)
        }
        if target.isPlain(property) { place.isPlainField = true }
        guard place.isPlainArgument else { return translate(item.value, place) }
        if let list = argument(item.value, place) { return list }
        if property.type.isListOfAnything, let e = item.value.list {
            // By themselves, elements of one type would make a list of that.
            return elements(e, of: .slice(.any), place)
        }
        let primitive = property.type.primitive
        if primitive == nil, !style.keepsPlainArguments, let package = target.declaredForm?.objectType?.package,
            property.hasPointerType(in: package)
        {
            return pointer(item.value, place)
        }
        if let primitive, isReadByPointer(item.value.source, primitive) {
            let value = translate(item.value.source, place.inner)
            return property.isRequired ? .unary(.dereference, value) : value
        }
        if !property.isRequired, let primitive {
            return .call(.library(primitive.pointerFunction), [translate(item.value, place.inner)])
        }
        return translate(item.value, place)
    }

    /// A list with outputs in it as an argument of a function that takes none: the published generator takes it for one of inputs. Nil for
    /// anything else.
    private func argument(_ value: Expression, _ place: GoPlace) -> GoExpression? {
        guard place.isPlainArgument, let e = value.list, e.holdsOutputs else { return nil }
        return list(e, as: .tuple(e.items.map { .output($0.value.source.type.resolved) }), place.inner)
    }

    /// Whether a value is a member that a function may not have given, a pointer, of the type that a function takes.
    private func isReadByPointer(_ value: Expression, _ wanted: GoPrimitive) -> Bool {
        !style.keepsPointers && value.isOptionalField && isOfTheSDK(value)
            && goType(publishedType(of: value).resolved.withoutOptional) == .plain(wanted)
    }

    // MARK: Lists

    /// A list as a slice of the destination's type.
    func list(_ e: ListExpression, as target: ValueType, _ place: GoPlace) -> GoExpression {
        if target.holdsAnything { return elements(e, of: .slice(.any), place).converted(to: .anything) }
        let type = goType(target, isInput: target.takesOutputs)
        var place = place
        if case .slice(let element) = type, !element.mentionsAny {
            if case .pointer = element {
                place.elision = .pointers
            } else if place.elision == .none {
                place.elision = .values
            }
        }
        var list = e
        if !style.keepsUnknownValues, GoPrimitive(target.unwrappedPlace.element.resolved.withoutOptional) != nil {
            for i in list.items.indices where list.items[i].value.type == .dynamic && !isOfUnknownDeclaration(list.items[i].value)
            {
                list.items[i].value = .convert(ConvertExpression(list.items[i].value, to: target.unwrappedPlace.element))
            }
        }
        if type.library != nil, case .tuple = target {
            for i in list.items.indices { list.items[i].value = list.items[i].value.asInput }
        }
        return elements(list, of: type, place)
    }

    /// A list's elements in a literal of a type.
    func elements(_ e: ListExpression, of type: GoType, _ place: GoPlace) -> GoExpression {
        let takesPointers = type == .named(GoTypeName(.pulumi, "", containers: [.array]))
        let place = place.optional(takesPointers ? nil : false)
        return .list(type, e.items.map { translate($0.value, place) })
    }
}

extension GoType {
    /// Whether `interface{}` occurs in it.
    fileprivate var mentionsAny: Bool { self == .any || plainContainer?.element.mentionsAny ?? false }
}

extension ObjectItem {
    /// The key, if it is a literal of any kind.
    fileprivate var literalKey: String? {
        guard case .literal(let e) = key else { return nil }
        switch e.value {
        case .string(let text): return text
        case .number(let number): return number.text
        case .boolean(let value): return value ? "true" : "false"
        case .null: return nil
        }
    }
}

extension TypeReference {
    /// Whether it is a list whose elements may be anything.
    fileprivate var isListOfAnything: Bool {
        switch self {
        case .array(.any), .array(.plain(.any)): true
        case .plain(let t): t.isListOfAnything
        default: false
        }
    }

    /// The primitive that it is.
    fileprivate var primitive: GoPrimitive? {
        switch self {
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .string
        case .plain(let t): t.primitive
        case .any, .archive, .asset, .json, .array, .map, .type, .resource, .union: nil
        }
    }
}

extension ValueType {
    /// Whether it is a map of resources, which are always pointers.
    fileprivate var isMapOfResources: Bool {
        guard case .map(let element) = unwrapped, case .object(let shape) = element.unwrapped else { return false }
        switch shape {
        case .resource, .resolvedResource: return true
        case .declared, .literal: return false
        }
    }

    /// Whether a property of the object takes plain values only.
    fileprivate func isPlain(_ property: Property) -> Bool {
        guard case .object(.declared(_, let isInput))? = declaredForm?.unwrapped else { return false }
        if case .plain = property.type { return true }
        return !isInput
    }
}

extension Expression {
    /// The value as an input where it is none, for a list or map of inputs.
    fileprivate var asInput: Expression {
        type.containsOutputs ? self : .convert(ConvertExpression(self, to: .input(type.resolved.withoutOptional)))
    }
}

extension Property {
    /// Whether the SDK has a pointer where the property may be left out: to an object, or to a member of an enum.
    fileprivate func hasPointerType(in package: Package) -> Bool {
        guard !isRequired else { return false }
        switch ValueType.of(type, in: package, isInput: false) {
        case .object(.declared), .enumeration: return true
        default: return false
        }
    }
}

extension ListExpression {
    /// Whether an element is known only while deploying.
    fileprivate var holdsOutputs: Bool { items.contains { $0.value.source.type.containsOutputs } }
}
