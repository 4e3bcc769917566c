import Lowering
import Program
import Schema

/// What steps read of values: members of classes, elements of dictionaries and arrays, parts of JSON.
extension CSharpTranslator {
    /// A value that is read, and how C# holds it.
    struct Reading {
        var value: CSharpExpression
        var holding: CSharpHolding
    }

    /// What steps read of a value; `types` has the type before each, as far as it is known.
    ///
    /// - Parameter isDictionary: whether the value is a `Dictionary` with elements of a known type, though its type is an object.
    func reading(
        _ steps: [Step], of value: CSharpExpression, _ types: ArraySlice<ValueType>, _ holding: CSharpHolding = .declared,
        isDictionary: Bool = false
    ) -> Reading {
        var reading = Reading(value: value, holding: style.keepsMembersUncast ? .declared : holding)
        for (position, step) in steps.enumerated() {
            let type = types.indices.contains(position) ? types[position] : .dynamic
            let isTyped = isDictionary && position == 0
            reading = read(step, of: reading, type, isDictionary: isTyped)
        }
        return reading
    }

    private func read(_ step: Step, of reading: Reading, _ type: ValueType, isDictionary: Bool) -> Reading {
        switch reading.holding.kind {
        case .literal(let content):
            let container = cast(reading).value
            switch (content.withoutFreeConversion, step) {
            case (.object(let object), .member(let name)), (.object(let object), .key(let name)):
                guard let item = object.items.last(where: { $0.name == name })?.value else { break }
                return Reading(
                    value: container.element(.quoted(name)),
                    holding: CSharpHolding(kind: kind(ofContent: item), isFree: true, needsCast: !isDictionary))
            case (.list(let list), .index(let index)):
                guard list.items.indices.contains(index) else { break }
                return Reading(
                    value: container.element(.integer(Int64(index))),
                    holding: CSharpHolding(
                        kind: kind(ofContent: list.items[index].value), isFree: reading.holding.isFree,
                        needsCast: arrayElement(of: list, isFree: reading.holding.isFree) == .nullableObject))
            default: break
            }
            return member(step, of: container, type, isDictionary: isDictionary)
        case .json:
            let element = cast(reading).value
            let part: CSharpExpression
            switch step {
            case .index(let index): part = element.element(.integer(Int64(index)))
            case .member(let name), .key(let name): part = element.calling("GetProperty", .quoted(name))
            }
            return Reading(value: part, holding: CSharpHolding(kind: .json))
        case .untyped:
            switch step {
            case .index(let index):
                return Reading(
                    value: .element(.cast(.untypedList, reading.value), .integer(Int64(index)), isConditional: false),
                    holding: CSharpHolding(kind: .untyped, needsCast: true))
            case .member(let name), .key(let name):
                return Reading(
                    value: .element(.cast(.untypedMap, reading.value), .quoted(name), isConditional: false),
                    holding: CSharpHolding(kind: .untyped, needsCast: true))
            }
        case .configured: return configured(step, of: reading.value, type)
        case .declared: return member(step, of: reading.value, type, isDictionary: isDictionary)
        }
    }

    /// What a step reads of a value of configuration. Its classes have the names of the source, since JSON has these.
    private func configured(_ step: Step, of value: CSharpExpression, _ type: ValueType) -> Reading {
        var part = member(step, of: value, type, isDictionary: false).value
        let element: CSharpType
        switch (type.unwrapped, step) {
        case (.object(.literal(let members)), .member(let name)), (.object(.literal(let members)), .key(let name)):
            part = .member(value, CSharpNames.identifier(name), isConditional: CSharpFacts.mayBeNull(type))
            element = members.last { $0.name == name }.map { CSharpTypes.configurationMember($0.type) } ?? .dynamic
        case (.list(let t), _), (.map(let t), _):
            element = t.unwrapped.isLiteralObject ? .object : CSharpTypes.configuration(t, className: "object")
        default: element = .dynamic
        }
        return Reading(
            value: part,
            holding: element == .dynamic
                ? CSharpHolding(kind: .json, needsCast: true) : CSharpHolding(kind: .configured))
    }

    /// What a step reads of a value whose C# type is the one that its type names.
    private func member(_ step: Step, of value: CSharpExpression, _ type: ValueType, isDictionary: Bool) -> Reading {
        var property: Property?
        let part: CSharpExpression
        switch step {
        case .index(let index): part = value.element(.integer(Int64(index)))
        case .member(let name), .key(let name):
            if isDictionary { return Reading(value: value.element(.quoted(name)), holding: .declared) }
            let mayBeNull = CSharpFacts.mayBeNull(type)
            if case .map = type.unwrapped {
                part = .element(value, .quoted(name), isConditional: mayBeNull)
            } else {
                property = Self.property(name, of: type)
                part = .member(value, CSharpClassNames.property(name, declared: property), isConditional: mayBeNull)
            }
        }
        let isUntyped: Bool
        switch type.unwrapped {
        case .map(let t), .list(let t): isUntyped = t.unwrapped == .dynamic
        default: isUntyped = property?.type.isAnything ?? false
        }
        return Reading(
            value: part,
            holding: isUntyped && !style.keepsMembersUncast ? CSharpHolding(kind: .untyped, needsCast: true) : .declared)
    }

    /// The declaration of a member, where the type is declared by a schema.
    private static func property(_ name: String, of type: ValueType) -> Property? {
        switch type.unwrapped {
        case .object(.declared(let t, _)): t.properties[name]
        case .object(.resource(let r)), .object(.resolvedResource(let r)): r.outputs[name] ?? r.inputs[name]
        default: nil
        }
    }

    // MARK: Holdings

    /// How C# holds a lowered expression's value. Of an output it says so of the value that the output holds.
    func holding(of expression: Expression, in place: CSharpPlace) -> CSharpHolding {
        if style.keepsMembersUncast { return .declared }
        switch expression {
        case .reference(let e):
            var isDictionary = false
            if case .declaration(let position) = e.root { isDictionary = dictionaries[position] != nil }
            return reading(e.steps, of: .null, e.types[...], holding(ofRoot: e, in: place), isDictionary: isDictionary).holding
        case .access(let e): return reading(e.steps, of: .null, e.types[...], holding(of: e.source, in: place)).holding
        case .object, .list: return CSharpHolding(kind: .literal(expression))
        case .convert(let e): return holding(of: e.value, in: place)
        case .call(let e):
            guard let first = e.arguments.first else { return .declared }
            switch e.function {
            case .secret, .unsecret: return holding(of: first, in: place)
            case .getOutput: return CSharpHolding(kind: .untyped, needsCast: true)
            default: return .declared
            }
        case .apply(let e): return holding(of: e.body, in: inside(e, in: place))
        case .literal, .template, .index, .invoke, .method, .conditional, .binary, .unary, .forEach, .splat: return .declared
        }
    }

    /// How C# holds what a reference starts from.
    func holding(ofRoot reference: ReferenceExpression, in place: CSharpPlace) -> CSharpHolding {
        switch reference.root {
        case .declaration(let position):
            guard program.declarations.indices.contains(position) else { return .declared }
            switch program.declarations[position] {
            case .configuration(let d):
                if component != nil { return .declared }
                let isUntyped = CSharpTypes.configuration(d.type.unwrapped, className: "object") == .dynamic
                return isUntyped ? CSharpHolding(kind: .json, needsCast: true) : CSharpHolding(kind: .configured)
            case .variable: return values[position].map { holding(of: $0, in: CSharpPlace()) } ?? .declared
            case .resource, .component, .output, .hook: return .declared
            }
        case .variable(let id): return place.holdings[id] ?? .declared
        case .range, .undeclared: return .declared
        }
    }

    private func kind(ofContent content: Expression) -> CSharpHolding.Kind {
        let inner = holding(of: content, in: CSharpPlace())
        if case .declared = inner.kind { return .literal(content) }
        return inner.kind
    }

    // MARK: Casts

    /// A value that is read, in the type that it has.
    func cast(_ reading: Reading) -> Reading {
        guard reading.holding.needsCast else { return reading }
        var reading = reading
        reading.holding.needsCast = false
        switch reading.holding.kind {
        case .literal(let content):
            guard let type = type(ofContent: content, isFree: reading.holding.isFree) else { return reading }
            reading.value = .cast(type, .nonNull(reading.value))
        case .json: reading.value = .cast(.jsonElement, reading.value)
        case .declared, .configured, .untyped: break
        }
        return reading
    }

    /// The C# type of a value that the program writes out, where it is a part of another one; nil if it isn't known.
    private func type(ofContent content: Expression, isFree: Bool) -> CSharpType? {
        let content = content.withoutFreeConversion
        switch content {
        case .object: return .dictionary(of: .nullableObject)
        case .list(let list): return .array(arrayElement(of: list, isFree: isFree) ?? .dynamic)
        case .literal(let literal):
            switch literal.value {
            case .null: return nil
            case .boolean: return .bool
            case .number(let n): return n.integer.map { Int32(exactly: $0) == nil ? .long : .int } ?? .double
            case .string: return .string
            }
        case .template where !facts.isOutput(content): return .string
        default: return Self.type(of: content.type)
        }
    }

    /// The type of the elements of a list that the program writes out; nil if it isn't known.
    private func arrayElement(of list: ListExpression, isFree: Bool) -> CSharpType? {
        if !isFree, let mixed = mixedElement(of: list) { return mixed }
        guard let first = list.items.first, !list.hasDifferentTypes else { return .nullableObject }
        return type(ofContent: first.value, isFree: isFree)
    }

    private static func type(of type: ValueType) -> CSharpType? {
        switch type {
        case .output(let t): self.type(of: t).map { .output(of: $0) }
        case .object(.resource(let resource)):
            .named(CSharpClassNames.resource(token: resource.token, schema: resource))
        default: CSharpTypes.primitive(type)
        }
    }

    /// Translates a value of unknown type where a primitive one, or a list or map of those, is needed; nil if C# knows its type.
    func known(_ e: ConvertExpression, in place: CSharpPlace) -> CSharpExpression? {
        guard !style.keepsMembersUncast, e.value.type.resolved.unwrapped == .dynamic else { return nil }
        let holding = holding(of: e.value, in: place)
        let target = e.value.conversionTarget(in: e.target).resolved.unwrapped
        let finish: (CSharpExpression) -> CSharpExpression
        switch holding.kind {
        case .json:
            guard let convert = Self.conversion(ofJSONTo: target) else { return nil }
            finish = { [self] in convert(cast(Reading(value: $0, holding: holding)).value) }
        case .untyped:
            guard let primitive = target.primitive else { return nil }
            finish = { Self.conversion(of: $0, to: primitive) }
        case .declared, .literal, .configured: return nil
        }
        switch e.value {
        case .apply(let apply):
            return self.apply(apply, in: place) { body, inner in
                if case .reference(let reference) = body { return self.reference(reference, in: inner, finish: finish) }
                return finish(expression(body, in: inner))
            }
        case .reference(let reference) where !facts.isOutput(e.value): return self.reference(reference, in: place, finish: finish)
        default:
            let value = expression(e.value, in: place)
            return facts.isOutput(e.value) ? value.applying(.lambda("x", finish(.name("x")))) : finish(value)
        }
    }

    private static func conversion(ofJSONTo type: ValueType) -> ((CSharpExpression) -> CSharpExpression)? {
        switch type {
        case .list, .map:
            let wanted = CSharpTypes.configuration(type, className: "object")
            return { .call(.generic($0.member("Deserialize"), [wanted]), []) }
        default: break
        }
        switch type.primitive {
        case .text: return { .nonNull($0.calling("GetString")) }
        case .integer: return { $0.calling("GetInt32") }
        case .number: return { $0.calling("GetDouble") }
        case .boolean: return { $0.calling("GetBoolean") }
        case nil: return nil
        }
    }

    /// What an SDK gives as an `object` is a text, a boolean or a `double`.
    private static func conversion(of value: CSharpExpression, to primitive: Coercion.Primitive) -> CSharpExpression {
        let convert = CSharpExpression.core("System.Convert")
        return switch primitive {
        case .text: .cast(.string, value)
        case .boolean: .cast(.bool, value)
        case .integer: convert.calling("ToInt32", value, invariantCulture)
        case .number: convert.calling("ToDouble", value, invariantCulture)
        }
    }
}

extension TypeReference {
    /// Whether any value is allowed.
    fileprivate var isAnything: Bool {
        switch self {
        case .any: true
        case .plain(let t): t.isAnything
        default: false
        }
    }
}
