public import Program
import Schema

extension Expression {
    /// The expression with `convert` wherever a value's type isn't the one that its place takes. Literals are converted in
    /// place; object and list literals hand the place's type down to their items.
    ///
    /// A place that takes outputs always converts: what a language writes there (a wrapper, a pointer) depends on the place.
    /// Source of the rule: the published program generators' conversion rewriting.
    public func converted(to target: ValueType) -> Expression {
        var target = target
        var result: Expression
        switch self {
        case .literal, .reference, .template: result = self
        case .access(let e):
            let source = e.source.converted(to: e.source.type)
            result = .access(AccessExpression(source, steps: e.steps, types: e.types, span: e.span))
        case .object(let e):
            if let alternative = e.alternative(in: target) { target = alternative }
            let places = target.literalPlaces
            let items = e.items.map { item -> ObjectItem in
                guard let name = item.name else { return item }
                let place = places.map { $0[name] ?? .dynamic } ?? target.place(of: .key(name))
                return ObjectItem(key: item.key, value: item.value.converted(to: place), comments: item.comments)
            }
            result = .object(ObjectExpression(items, span: e.span, endComments: e.endComments))
        case .list(let e):
            let items = e.items.enumerated().map { position, item -> ListItem in
                if case .dynamic = item.value.type { return item }
                return ListItem(item.value.converted(to: target.place(of: .index(position))), comments: item.comments)
            }
            result = .list(ListExpression(items, span: e.span, endComments: e.endComments))
        case .index(var e):
            if case .map = e.collection.type.unwrapped {
                e.key = e.key.converted(to: .string)
            } else if case .list = e.collection.type.unwrapped, case .number = e.key.type {
                e.key = e.key.converted(to: .integer)
            }
            result = .index(e)
        case .call(var e):
            for i in e.arguments.indices {
                guard let parameter = i < e.parameters.count ? e.parameters[i] : e.parameters.last else { continue }
                e.arguments[i] = e.arguments[i].converted(to: parameter)
            }
            result = .call(e)
        case .invoke(var e):
            e.arguments = e.arguments?.converted(to: e.argumentType)
            result = .invoke(e)
        case .method(var e):
            let place: ValueType = (e.function?.inputs).map { .object(.declared($0, isInput: true)) } ?? .dynamic
            e.arguments = e.arguments?.converted(to: place)
            result = .method(e)
        case .conditional(let e):
            // Where the place takes what the conditional gives, each result stays what it is.
            let isGiven = target == e.type
            result = .conditional(
                ConditionalExpression(
                    e.condition.converted(to: .boolean), e.whenTrue.converted(to: isGiven ? e.whenTrue.type : target),
                    e.whenFalse.converted(to: isGiven ? e.whenFalse.type : target), span: e.span))
        case .binary(let e): result = e.withConvertedOperands
        case .unary(let e):
            let place: ValueType = e.operation == .not ? .boolean : e.operand.type.numberPlace
            result = .unary(UnaryExpression(e.operation, e.operand.converted(to: place), span: e.span))
        case .forEach(var e):
            e.key = e.key?.converted(to: .string)
            e.condition = e.condition?.converted(to: .boolean)
            e.value = e.value.converted(to: e.isGrouped ? target.element.element : target.element)
            result = .forEach(e)
        case .splat(var e):
            e.each = e.each.converted(to: .dynamic)
            result = .splat(e)
        case .convert: return self
        case .apply(let e):
            result = .apply(
                ApplyExpression(
                    e.sources.map { $0.converted(to: $0.type) }, parameters: e.parameters, body: e.body.converted(to: .dynamic)))
        }
        var isTaken = target.isAssignable(from: result.type)
        if !isTaken, let literal = result.literal(for: target) {
            result = literal
            isTaken = target.isAssignable(from: literal.type)
        }
        if target == result.type || (isTaken && target.mark == result.type.mark) { return result }
        return .convert(ConvertExpression(result, to: target, coercion: Coercion(of: result, to: target)))
    }

    /// The same primitive value as a literal of another type, if the place wants one; it is taken that it doesn't take this one.
    private func literal(for target: ValueType) -> Expression? {
        switch self {
        case .literal, .unary: break
        case .template, .object, .list, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary, .forEach,
            .splat,
            .convert, .apply:
            return nil
        }
        if target.isAssignable(from: .boolean) {
            switch stringLiteral {
            case "true", "1": return .literal(LiteralExpression(.boolean(true), span: span))
            case "false", "0": return .literal(LiteralExpression(.boolean(false), span: span))
            default: return nil
            }
        }
        if target.isAssignable(from: .integer) || target.isAssignable(from: .number) {
            guard let text = stringLiteral, let number = NumberLiteral(parsing: text) else { return nil }
            return .literal(LiteralExpression(.number(number), span: span))
        }
        if target.isAssignable(from: .string) {
            return literalText.map { .literal(LiteralExpression(.string($0), span: span)) }
        }
        return nil
    }

    /// A boolean's or number's spelling as a string, a leading minus included.
    private var literalText: String? {
        switch self {
        case .literal(let e):
            switch e.value {
            case .boolean(let b): b ? "true" : "false"
            case .number(let n): n.decimalText
            case .null, .string: nil
            }
        case .unary(let e) where e.operation == .negate: e.operand.literalText.map { "-" + $0 }
        default: nil
        }
    }

    /// The alternative of a place's type that this value is converted to: for a union, a constant of an enum before what it
    /// is assignable to, before what it safely converts to, before the rest. `optional` and `input` stay out of the result.
    ///
    /// Source of the rule: the published generators' choice among conversions.
    public func conversionTarget(in place: ValueType) -> ValueType {
        switch place {
        case .optional(let t), .input(let t): return conversionTarget(in: t)
        case .union(let u):
            // What may be missing is what it is where it is there.
            let source = type.withoutOptional
            let sorted = u.elements.map(\.unwrappedPlace).sorted { $0.rank < $1.rank }
            return choice(of: sorted, from: source) ?? place
        default: return place
        }
    }

    /// The first of several types that a value of the given type is converted to: a constant of an enum or what takes it as it is before what
    /// it safely converts to, before the rest.
    package func choice(of types: [ValueType], from source: ValueType, takesConstants: Bool = true) -> ValueType? {
        for type in types {
            if takesConstants, case .enumeration(let e) = type, let value = constantValue, e.member(value) != nil { return type }
            if type.isAssignable(from: source) { return type }
        }
        return types.first { $0.conversion(from: source) == .safe } ?? types.first { $0.conversion(from: source) == .unsafe }
    }
}

extension BinaryExpression {
    fileprivate var withConvertedOperands: Expression {
        switch operation {
        case .add, .subtract, .multiply, .divide, .modulo, .less, .lessOrEqual, .greater, .greaterOrEqual:
            .binary(
                BinaryExpression(
                    operation, left.converted(to: left.type.numberPlace), right.converted(to: right.type.numberPlace), span: span)
            )
        case .and, .or:
            .binary(BinaryExpression(operation, left.converted(to: .boolean), right.converted(to: .boolean), span: span))
        case .equal, .notEqual:
            .binary(BinaryExpression(operation, left.converted(to: .dynamic), right.converted(to: .dynamic), span: span))
        }
    }
}

extension ValueType {
    /// What a number's place takes, for a value of this type: integers stay integers.
    fileprivate var numberPlace: ValueType { unwrapped == .integer ? .dynamic : .number }

    /// What the place of a member or element takes; `.dynamic` where nothing is known.
    fileprivate func place(of step: Step) -> ValueType {
        switch self {
        case .optional(let t), .input(let t): t.place(of: step)
        // An object where a list is wanted: its members are taken for elements.
        case .list(let t): t
        default: traversed(step)
        }
    }

    /// What the places of all members take, if the type is that of a literal: it has as many members as an object that is converted to
    /// it, so that looking through them for each takes quadratic time. Nil for other types, which find their members by name.
    fileprivate var literalPlaces: [String: ValueType]? {
        switch self {
        case .optional(let t), .input(let t): t.literalPlaces
        case .object(.literal(let members)): Dictionary(members.map { ($0.name, $0.type) }, uniquingKeysWith: { $1 })
        default: nil
        }
    }

    /// The order in which the published generators try a union's alternatives: by the types' names.
    package var rank: Int {
        switch self {
        case .archive, .asset, .assetOrArchive: 0
        case .boolean: 1
        case .dynamic: 2
        case .enumeration: 3
        case .identifier: 4
        case .integer: 5
        case .list: 6
        case .map: 7
        case .none: 8
        case .number: 9
        case .object: 10
        case .output: 11
        case .promise: 12
        case .string: 13
        case .tuple: 14
        case .union, .optional, .input, .constant: 15
        }
    }

    /// What a schema says of a type beyond its form: two types with different marks need a conversion though one is assignable
    /// to the other.
    fileprivate var mark: Mark? {
        switch self {
        case .input: .input
        case .optional(let t): t.mark
        case .output(let t), .promise(let t): t.mark
        case .list(let t): t.mark.map { .list($0) }
        case .object(.declared(let t, _)): .object(t)
        case .object(.resource(let r)), .object(.resolvedResource(let r)): .resource(r)
        case .object(.literal): nil
        case .enumeration(let t): .enumeration(t)
        case .union(let u):
            u.discriminator != nil ? .union(u) : u.elements.lazy.compactMap(\.mark).first
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .map, .tuple,
            .constant:
            nil
        }
    }

    fileprivate indirect enum Mark: Hashable {
        case input
        case list(Mark)
        case object(ObjectType)
        case resource(Resource)
        case enumeration(EnumType)
        case union(UnionShape)
    }
}
