import LanguageKit
import Program
import Schema

/// Values where another type is wanted.
extension GoTranslator {
    /// A value where another type is wanted.
    func translate(_ e: ConvertExpression, _ place: GoPlace) -> GoExpression {
        let target = e.target
        let value = emptyLiteral(of: e.value) ?? e.value
        if target.isOutput, value.type.isPromise { return exported(value, as: target, place) }
        if let read = reading(value, in: target, place) { return read }
        let given = givenType(of: value)
        let choice = value.target(in: target, from: given, takesConstants: !style.writesEnumValues)
        var wanted = choice.resolved
        if case .constant(let t, _) = wanted { wanted = t }
        if let read = unknown(value, in: target) ?? secret(value, in: target, place) { return read }
        if case .enumeration(let type) = wanted { return enumeration(value, type, in: target, place) }
        if given.containsOutputs, !style.keepsIDs, given.resolved == .identifier, wanted != .identifier,
            let converted = id(value, as: wanted, place)
        {
            return converted
        }
        if let converted = primitive(value, in: target, place) { return converted }
        switch value {
        case .list(let e): return list(e, as: target, place.inner)
        case .object(let e):
            var inner = place.inner
            inner.isPointer = place.isPointer
            return object(e, as: target, inner)
        case .literal(let e): return literal(e, as: target)
        case .template(let e): return template(e, as: target, place.inner)
        case .reference(let e):
            return converted(e, given: given, to: wanted, in: target, isOutput: choice.containsOutputs, place)
        default: return computed(value, given: given, as: wanted, choice, in: target, place.inner)
        }
    }

    /// The literal that a variable stands for whose value is an empty list or object: where it is read, the destination says of what.
    func emptyLiteral(of value: Expression) -> Expression? {
        guard !style.keepsOutputTypes, case .reference(let e) = value, e.steps.isEmpty,
            case .variable(let variable)? = context.declaration(of: e.root), variable.value.isEmptyLiteral
        else { return nil }
        return variable.value
    }

    /// What a function gave, as an output.
    private func exported(_ value: Expression, as target: ValueType, _ place: GoPlace) -> GoExpression {
        if !style.exportsPlainValues, isOfTheSDK(value) { return result(value, place) }
        if case .reference(let e) = value { return reference(e, as: target) }
        return translate(value, place.inner)
    }

    private func converted(
        _ e: ReferenceExpression, given: ValueType, to wanted: ValueType, in target: ValueType, isOutput: Bool, _ place: GoPlace
    ) -> GoExpression {
        let value = reference(e, as: target)
        let isFromOutput = given.containsOutputs
        if place.isPlainArgument, given.isPromise, given.resolved.withoutOptional != wanted.withoutOptional,
            let primitive = wanted.withoutOptional.bare
        {
            // The published generator's spelling for a value of another type: Go has no conversion of its own here.
            return value.converted(to: primitive.input)
        }
        if isFromOutput { return value }
        if !isOutput, given.resolved == .identifier, wanted == .string, !target.isInputPlace {
            return value.converted(to: .plain(.string))
        }
        if isOutput, !style.exportsPlainValues, target.declaredForm == nil {
            return exportWrapper(.reference(e), wanted).map { .call($0, [value]) } ?? value
        }
        return value
    }

    /// A computed value where another type is wanted.
    private func computed(
        _ value: Expression, given: ValueType, as wanted: ValueType, _ choice: ValueType, in target: ValueType, _ place: GoPlace
    ) -> GoExpression {
        let result = translate(value, place)
        let isFromOutput = given.containsOutputs
        let isInputAlready = style.readsFilesAsInputs && value.readsFile
        if isInputAlready { return result }
        if !isFromOutput, target.isInputPlace, let primitive = wanted.bare, given.resolved != .dynamic {
            return result.converted(to: primitive.input)
        }
        if isFromOutput, target.holdsAnything { return result }
        return cast(result, given: given, as: wanted, in: choice)
    }

    /// A plain value where another is wanted: what may be missing is read through its pointer, and what is no text becomes one.
    /// Nil where neither is the case.
    private func reading(_ value: Expression, in target: ValueType, _ place: GoPlace) -> GoExpression? {
        let given = valueType(of: value).withoutOptional.bare
        if place.isPlainArgument {
            if let read = argument(value, given, in: target.withoutOptional, place) { return read }
        } else if target == .string, !style.keepsPrimitives, let given, given != .string {
            return template(TemplateExpression([value], span: value.span), as: .string, place.inner)
        }
        guard target.isPlainPrimitive else { return nil }
        guard isPointer(value) else { return nil }
        if target == .number, given == .integer {
            return translate(.convert(ConvertExpression(read(value), to: .number)), place.inner)
        }
        return .unary(.dereference, translate(value, place.inner))
    }

    /// The type that a value has where it is converted.
    private func givenType(of value: Expression) -> ValueType {
        switch value {
        case .apply, .binary, .unary, .access: publishedType(of: value)
        case .call(let e) where e.function == .length: valueType(of: value)
        default: value.type
        }
    }

    /// A computed value, in a conversion where Go needs one.
    private func cast(_ value: GoExpression, given: ValueType, as wanted: ValueType, in target: ValueType) -> GoExpression {
        let isOutput = target.containsOutputs
        let isFromOutput = given.containsOutputs
        // What a function gives is plain by the time that it is read.
        let from = given.isPromise && !isOutput ? given.resolved : given
        if target.isAssignable(from: from), isOutput == isFromOutput { return value }
        let type = goType(wanted, isInput: isOutput)
        let plain = from.resolved
        let isUnchanged =
            type == .nothing || type == .named(GoPrimitive.string.input) && plain == .identifier || wanted.isAsset
            || isFromOutput && plain.isOptional && plain.withoutOptional == wanted
        if isUnchanged { return value }
        if isFromOutput { return value.converted(to: type) }
        if plain == .dynamic {
            return .assert(value, isOutput && wanted == .dynamic ? .named(GoTypeName.anything.with(.output)) : type)
        }
        let plainType = goType(plain)
        if plainType.isPlainContainer, plain.isCollection, let name = plainType.libraryForm, type == .named(name) {
            return .call(.library("To" + name.text), [value])
        }
        return value.converted(to: type)
    }

    /// What makes an output of a plain variable, for destinations that no schema describes.
    private func exportWrapper(_ value: Expression, _ wanted: ValueType) -> GoExpression? {
        let from = valueType(of: value)
        if case .reference(let e) = value, e.steps.isEmpty, case .variable(let variable)? = context.declaration(of: e.root),
            holdsObjects(variable.value)
        {
            return .library("ToMapArray")
        }
        if isPointer(value) {
            guard let primitive = GoPrimitive(from.withoutOptional) else { return .type(.named(.anything)) }
            return .library(primitive.name + "PtrFromPtr")
        }
        let type: ValueType
        if case .union = wanted { type = from.withoutOptional } else { type = wanted.withoutOptional }
        switch type {
        case .string, .integer, .number, .boolean, .dynamic, .identifier: return .type(goType(type, isInput: true))
        case .object, .map, .list, .tuple:
            let type = goType(from)
            if let (container, element) = type.plainContainer, let name = element.inputContainer(container) {
                return .type(.named(name))
            }
            // The SDK has no lists or maps of pointers, nor any of what a package declares.
            return type.libraryForm.map { .library("To" + $0.text) } ?? .type(.named(.anything))
        case .none, .asset, .archive, .assetOrArchive, .union, .enumeration, .constant, .optional, .input, .output, .promise:
            return nil
        }
    }

    // MARK: Enums

    /// A value of an enum, or one that is read as such.
    private func enumeration(_ value: Expression, _ type: EnumType, in target: ValueType, _ place: GoPlace) -> GoExpression {
        let name = locations.enumeration(type)
        if let constant = value.constantValue, let member = type.member(constant) {
            let constant = name.sibling(GoNames.enumMember(member.name ?? constant.text, of: name.text))
            if case .input(let t)? = target.declaredForm, case .union = t {
                return constant.converted(to: GoPrimitive.string.input)
            }
            return constant
        }
        let own = publishedType(of: value)
        let isMissing = own.isOutput ? own.resolved.isOptional : value.isOptionalField
        let result = translate(value, place.inner)
        if case .enumeration(type) = own.resolved.withoutOptional {
            guard isMissing, place.isOptional == false else { return result }
            return own.isOutput ? result.calling("Elem") : .unary(.dereference, result)
        }
        let named = GoType.named(name)
        if !style.keepsUnknownValues, own == .dynamic, !isOfUnknownDeclaration(value) {
            return GoExpression.assert(result, goType(type.plainType)).converted(to: name)
        }
        guard own.isOutput else {
            return (isMissing ? .unary(.dereference, result) : result).converted(to: name)
        }
        let plain = goType(type.plainType)
        let x = GoExpression.name("x")
        let callback = GoFunction(
            parameters: [GoParameter("x", isMissing ? .pointer(plain) : plain)], results: [named],
            body: [.give([(isMissing ? .unary(.dereference, x) : x).converted(to: name)])], isLine: true)
        return .assert(result.calling("ApplyT", [.function(callback)]), .named(name.with(.output)))
    }

    // MARK: Ids

    /// An id as the plain type that is wanted; nil if it is none that an id can be read as.
    private func id(_ value: Expression, as wanted: ValueType, _ place: GoPlace) -> GoExpression? {
        guard let wanted = wanted.bare else { return nil }
        let output = translate(value, place.inner).calling("ToIDOutput")
        if wanted == .string { return output.calling("ToStringOutput") }
        let id = GoExpression.name("id").converted(to: .plain(.string))
        return output.parsing("id", of: .library("ID"), id, as: wanted)
    }
}

extension GoExpression {
    /// The callback over an output that gives its value, which `value` stands for, as one of another type.
    func parsing(_ name: String, of type: GoType, _ value: GoExpression, as wanted: GoPrimitive) -> GoExpression {
        let results: [GoExpression] =
            switch wanted {
            case .integer: [.call(.member(.strconv, "Atoi"), [value])]
            case .number: [.call(.member(.strconv, "ParseFloat"), [value, .number("64")])]
            case .boolean: [.call(.member(.strconv, "ParseBool"), [value])]
            case .string: [value, .null]
            }
        return applying(name, of: type, results, as: wanted)
    }

    /// The callback over an output of which the only statement gives the results.
    func applying(_ name: String, of type: GoType, _ results: [GoExpression], as wanted: GoPrimitive) -> GoExpression {
        let callback = GoFunction(
            parameters: [GoParameter(name, type)], results: [.plain(wanted), .error], body: [.give(results)], isLine: true)
        return .assert(calling("ApplyT", [.function(callback)]), .named(wanted.input.with(.output)))
    }
}

extension ValueType {
    /// Whether it is a list or a map.
    fileprivate var isCollection: Bool {
        switch withoutOptional {
        case .list, .map, .tuple: true
        default: false
        }
    }

    /// Whether it is that of an asset, an interface which assets have as they are.
    fileprivate var isAsset: Bool {
        switch self {
        case .asset, .archive, .assetOrArchive: true
        default: false
        }
    }
}

extension Expression {
    /// Whether it reads a file.
    fileprivate var readsFile: Bool {
        if case .call(let call) = self { return call.function == .readFile }
        return false
    }
}
