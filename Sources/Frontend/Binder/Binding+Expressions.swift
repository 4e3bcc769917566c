import Base
import Program
import Schema

extension Binding {
    /// Binds an expression that stands in a place of the given type; `.dynamic` where nothing is known of the place.
    mutating func bind(_ syntax: ExpressionSyntax, place: ValueType = .dynamic) -> Expression {
        switch syntax {
        case .null(let span): return .literal(LiteralExpression(.null, span: span))
        case .boolean(let value, let span): return .literal(LiteralExpression(.boolean(value), span: span))
        case .number(let value, let span): return .literal(LiteralExpression(literal(value, span, place), span: span))
        case .string(let value, let span): return .literal(LiteralExpression(.string(value), span: span))
        case .template(let parts, let span): return .template(TemplateExpression(parts.map { bind($0) }, span: span))
        case .object(let items, let endComments, let span):
            let container = place.unwrappedPlace
            let bound = items.map { item -> ObjectItem in
                var inner: ValueType = .dynamic
                if case .string(let name, let keySpan) = item.key {
                    if let member = container.member(name) {
                        inner = member
                    } else {
                        reportMissing(name, in: container, at: keySpan)
                    }
                }
                return ObjectItem(key: bind(item.key), value: bind(item.value, place: inner), comments: item.comments)
            }
            return .object(ObjectExpression(bound, span: span, endComments: endComments))
        case .list(let items, let endComments, let span):
            let inner = place.unwrappedPlace.element
            let bound = items.map { ListItem(bind($0.value, place: inner), comments: $0.comments) }
            return .list(ListExpression(bound, span: span, endComments: endComments))
        case .reference(let name, let steps, let span): return bindReference(name, steps, span, place: place)
        case .access(let source, let steps, let span):
            let access = AccessExpression(bind(source), steps: steps, span: span)
            check(steps, access.types, of: "the value", at: span)
            return Expression.access(access).elementOfList
        case .index(let collection, let key, let span):
            return Expression.index(IndexExpression(bind(collection), bind(key), span: span)).elementOfList
        case .call(let name, let arguments, let expandsLast, let span):
            if name == "invoke" { return bindInvoke(arguments, span) }
            if name == "call" { return bindMethod(arguments, span) }
            return bindCall(name, arguments, expandsLast: expandsLast, span).elementOfList
        case .conditional(let condition, let whenTrue, let whenFalse, let span):
            return .conditional(
                ConditionalExpression(bind(condition), bind(whenTrue, place: place), bind(whenFalse, place: place), span: span))
        case .binary(let operation, let left, let right, let span):
            return .binary(BinaryExpression(operation, bind(left), bind(right), span: span))
        case .unary(.negate, .number(let number, _), let span):
            return .literal(LiteralExpression(.number(number.negated), span: span))
        case .unary(let operation, let operand, let span): return .unary(UnaryExpression(operation, bind(operand), span: span))
        case .forEach(let loop, let span): return bindFor(loop, span)
        case .splat(let source, let steps, let span):
            let collection = bind(source)
            let item = newVariable("__item", collection.type.resolvedCollectionElement)
            let each: Expression = .reference(
                ReferenceExpression(root: .variable(item.id), name: item.name, rootType: item.type, steps: steps, span: span))
            return .splat(SplatExpression(collection, item: item, each: each, span: span))
        }
    }

    /// A number's value, or its spelling where text is wanted and the number alone would lose part of it: `0123` isn't 83.
    private mutating func literal(_ number: NumberLiteral, _ span: SourceSpan, _ place: ValueType) -> LiteralValue {
        guard let spelling = number.spelling, place.takesOnlyText else { return .number(number) }
        report(
            .warning, .numberAsText, "`\(spelling)` is a number in YAML, and text is wanted here; it is kept as it is written",
            hint: "Write \"\(spelling)\": the engine itself would read the text \"\(number.decimalText)\".", at: span)
        return .string(spelling)
    }

    private mutating func reportMissing(_ name: String, in container: ValueType, at span: SourceSpan) {
        guard case .object(.declared(let type, _)) = container else { return }
        report(
            .warning, .unknownProperty, "`\(type.token)` has no property `\(name)`",
            hint: suggestion(for: name, among: type.properties.map(\.name)), at: span)
    }

    // MARK: References

    private mutating func bindReference(_ name: String, _ steps: [Step], _ span: SourceSpan, place: ValueType) -> Expression {
        let bound = resolveReference(name, steps, span, place: place)
        if case .reference(let e) = bound, e.root != .undeclared { check(e.steps, e.types, of: "`\(e.name)`", at: e.span) }
        return bound
    }

    private mutating func resolveReference(_ name: String, _ steps: [Step], _ span: SourceSpan, place: ValueType) -> Expression {
        if let variable = variables.last(where: { $0.name == name }) {
            return .reference(
                ReferenceExpression(root: .variable(variable.id), name: name, rootType: variable.type, steps: steps, span: span))
        }
        if name == "args", let hookArguments {
            return .reference(
                ReferenceExpression(
                    root: .variable(hookArguments.id), name: hookArguments.name, rootType: hookArguments.type, steps: steps,
                    span: span))
        }
        if name == "range", let rangeType {
            return .reference(ReferenceExpression(root: .range, name: name, rootType: rangeType, steps: steps, span: span))
        }
        if let index = names[name], let position = positions[index] {
            let type = bound[index].map { self.type(of: $0) } ?? .dynamic
            var steps = steps
            // A resource where a string is wanted means its id.
            if steps.isEmpty, place.unwrapped == .string, case .resource? = bound[index] { steps = [.member("id")] }
            var reference = ReferenceExpression(
                root: .declaration(position), name: name, rootType: type, steps: steps, span: span)
            // What a resource has is known only while deploying, even if no schema says more of it. How one gets there stays as it is
            // written: nothing says which step leads to an output.
            if !steps.isEmpty, case .resource(let d)? = bound[index], d.schema == nil, d.range == nil,
                !d.token.hasPrefix("pulumi:")
            {
                reference.types[steps.count] = .output(.dynamic)
            }
            return .reference(reference)
        }
        report(
            .warning, .undeclaredName, "nothing declares `\(name)`: it stays as it is",
            hint: suggestion(for: name, among: self.syntax.declarations.lazy.map(\.sourceName)), at: span)
        return .reference(
            UndeclaredName.reference(name, steps, span, isFinal: self.syntax.hasFinalNames, names: self.syntax.undeclaredNames))
    }

    // MARK: Calls

    private mutating func bindCall(_ name: String, _ arguments: [ExpressionSyntax], expandsLast: Bool, _ span: SourceSpan)
        -> Expression
    {
        let function = BuiltinFunction(name: name)
        if case .unknown = function, !Self.furtherFunctions.contains(name) {
            report(
                .warning, .unknownFunction, "the program language has no function `\(name)`",
                hint: "Check the spelling; a package's function is called with invoke.", at: span)
        }
        let depth = variables.count
        let isTryingOutside = isTrying
        if function == .tryCatch || function == .can { isTrying = true }
        defer {
            isTrying = isTryingOutside
            variables.removeLast(variables.count - depth)
        }
        let bound = arguments.enumerated().map { position, argument in
            // What recovers from a failure sees its message.
            if name == "recover", position == 1 { variables.append(newVariable("error", .string)) }
            return bind(argument)
        }
        return .call(CallExpression(function, bound, expandsLast: expandsLast, span: span))
    }

    /// Functions of the program language that languages write by their names.
    private static let furtherFunctions: Set<String> = ["recover"]

    // MARK: Loops

    private mutating func bindFor(_ loop: ForSyntax, _ span: SourceSpan) -> Expression {
        let collection = bind(loop.collection)
        let resolved = collection.type.eventualElement ?? collection.type
        let keyType: ValueType
        switch resolved.withoutOptional {
        case .map, .object: keyType = .string
        default: keyType = .integer
        }
        let keyVariable = loop.keyName.map { newVariable($0, keyType) }
        let valueVariable = newVariable(loop.valueName, collection.type.resolvedCollectionElement)
        let depth = variables.count
        variables += (keyVariable.map { [$0] } ?? []) + [valueVariable]
        defer { variables.removeLast(variables.count - depth) }
        let key = loop.key.map { bind($0) }
        let value = bind(loop.value)
        let condition = loop.condition.map { bind($0) }
        if !collection.type.isOutput {
            reportKnownLater(condition, "condition")
            reportKnownLater(key, "key")
        } else {
            let own = [keyVariable, valueVariable].compactMap { $0?.id }
            for part in [key, value, condition] { reportCall(in: part, reading: own) }
        }
        return .forEach(
            ForExpression(
                keyVariable: keyVariable, valueVariable: valueVariable, collection: collection, key: key, value: value,
                condition: condition, isGrouped: loop.isGrouped, span: span))
    }

    /// Reports a call in a loop over an output that reads the loop's variables and gives an output itself: the loop's callback has the
    /// elements, and no callback inside it waits for the call.
    private mutating func reportCall(in part: Expression?, reading own: [VariableID]) {
        var found: SourceSpan?
        _ = part?.containsNested { inner in
            guard inner.isCall, inner.type.hasEventuals, own.contains(where: inner.reads) else { return false }
            found = inner.span
            return true
        }
        guard let found else { return }
        report(
            .error, .loopKnownLater, "this call reads an element of a list that is known only while deploying",
            hint: "Loop over a list that is known at once, or move the call out of the loop.", at: found)
    }

    /// Reports a part of a loop that decides what the loop gives, but is an output: no language can wait for it there.
    private mutating func reportKnownLater(_ part: Expression?, _ name: String) {
        guard let part, part.type.isOutput else { return }
        report(
            .error, .loopKnownLater, "the \(name) of this `for` is known only while deploying",
            hint: "Decide by what is known at once, or go through an output.", at: part.span)
    }
}

extension ValueType {
    /// Whether it takes text, and no number.
    fileprivate var takesOnlyText: Bool {
        switch unwrapped {
        case .string, .identifier: true
        case .enumeration(let e): e.valueType == .string
        case .union(let u): u.elements.allSatisfy { $0 == .none || $0.takesOnlyText }
        default: false
        }
    }

    /// What a loop's variable is: an element, of the collection itself where that is an output.
    fileprivate var resolvedCollectionElement: ValueType { (eventualElement ?? self).withoutOptional.element }
}

extension Expression {
    /// Whether it calls a package's function or a resource's method.
    fileprivate var isCall: Bool {
        switch self {
        case .invoke, .method: true
        default: false
        }
    }

    /// The member of a value with the given name.
    func member(_ name: String) -> Expression {
        switch self {
        case .reference(let e):
            .reference(
                ReferenceExpression(
                    root: e.root, name: e.name, steps: e.steps + [.member(name)],
                    types: e.types + [e.type.traversed(.member(name))],
                    span: e.span))
        case .access(let e): .access(AccessExpression(e.source, steps: e.steps + [.member(name)], span: e.span))
        default: .access(AccessExpression(self, steps: [.member(name)], span: span))
        }
    }
}
