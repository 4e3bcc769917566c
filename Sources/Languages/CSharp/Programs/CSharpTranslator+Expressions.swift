import LanguageKit
import Program
import Schema

extension CSharpTranslator {
    /// Translates a lowered expression.
    ///
    /// - Parameters:
    ///   - place: where it stands.
    ///   - fillsMember: whether it is the whole value of a member, so that an object without a class may be bare braces.
    func expression(_ expression: Expression, in place: CSharpPlace = CSharpPlace(), fillsMember: Bool = false)
        -> CSharpExpression
    {
        switch expression {
        case .literal(let e): literal(e)
        case .template(let e): template(e, in: place)
        case .object(let e): untyped(e, in: place, fillsMember: fillsMember)
        case .list(let e): list(e, in: place, fillsMember: fillsMember)
        case .reference(let e): reference(e, in: place)
        case .access(let e):
            access(e, in: place)
        case .index(let e): self.expression(e.collection, in: place).element(self.expression(e.key, in: place))
        case .call(let e): call(e, in: place)
        case .invoke(let e): invoke(e, in: place)
        case .method(let e): method(e, in: place)
        case .conditional(let e):
            .conditional(
                condition(e.condition, in: place), branch(e.whenTrue, beside: e.whenFalse, in: place),
                branch(e.whenFalse, beside: e.whenTrue, in: place))
        case .binary(let e): binary(e, in: place)
        case .unary(let e):
            .unary(e.operation, e.operation == .not ? condition(e.operand, in: place) : present(e.operand, in: place))
        case .forEach(let e): loop(e, in: place)
        case .splat(let e): splat(e, in: place)
        case .convert(let e): conversion(e, in: place, fillsMember: fillsMember)
        case .apply(let e): apply(e, in: place)
        }
    }

    /// Translates a branch of a conditional: beside an output, it is one, too.
    private func branch(_ branch: Expression, beside other: Expression, in place: CSharpPlace) -> CSharpExpression {
        let value = expression(branch, in: place)
        guard !style.keepsMembersUncast, facts.isOutput(other), !facts.isOutput(branch), !branch.isNull else { return value }
        return Self.output.calling("Create", value)
    }

    private func access(_ e: AccessExpression, in place: CSharpPlace) -> CSharpExpression {
        // Of a list that is written out, the element alone is written.
        if !style.keepsMembersUncast, case .list(let list) = e.source.withoutConversions, case .index(let index)? = e.steps.first,
            list.items.indices.contains(index)
        {
            let item = list.items[index].value
            if e.steps.count == 1 { return expression(item, in: place) }
            let rest = AccessExpression(
                item, steps: Array(e.steps.dropFirst()), types: Array(e.types.dropFirst()), span: e.span)
            return access(rest, in: place)
        }
        let source = expression(e.source, in: place)
        if style.keepsMembersUncast {
            return reading(e.steps, of: source, e.types[...], isDictionary: e.source.objectLiteral != nil).value
        }
        let reading = reading(e.steps, of: source, e.types[...], holding(of: e.source, in: place))
        if case .literal = reading.holding.kind { return cast(reading).value }
        return reading.value
    }

    private func binary(_ e: BinaryExpression, in place: CSharpPlace) -> CSharpExpression {
        switch e.operation {
        case .and, .or: .binary(e.operation, condition(e.left, in: place), condition(e.right, in: place))
        case .add, .subtract, .multiply, .divide, .modulo:
            .binary(
                e.operation, needsDouble(e) ? double(e.left, in: place) : present(e.left, in: place), present(e.right, in: place))
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            .binary(e.operation, present(e.left, in: place), present(e.right, in: place))
        case .equal, .notEqual:
            .binary(e.operation, expression(e.left, in: place), expression(e.right, in: place))
        }
    }

    /// Whether the operands are integers and 32 bits may not hold the result, or C# would drop its fraction.
    private func needsDouble(_ e: BinaryExpression) -> Bool {
        if style.keepsMembersUncast { return false }
        if e.operation == .divide {
            return [e.left, e.right].allSatisfy { integerRange($0).map(Program.integers32.holds) ?? false }
        }
        return integerRange(.binary(e)).map { !Program.integers32.holds($0) } ?? false
    }

    private func integerRange(_ value: Expression) -> ClosedRange<Double>? {
        program.integerRange(of: value, isComponent: component != nil) { _ in nil }
    }

    /// An operand as a `double`, so that all that is computed from it is one.
    private func double(_ operand: Expression, in place: CSharpPlace) -> CSharpExpression {
        switch operand.withoutConversions {
        case .literal(let e):
            if case .number(let number) = e.value, let integer = number.integer { return .wholeDouble(integer) }
            return present(operand, in: place)
        case .binary(let e) where e.operation != .divide && e.type.unwrapped == .number:
            return .binary(e.operation, double(e.left, in: place), present(e.right, in: place))
        default: return .cast(.double, present(operand, in: place))
        }
    }

    /// Translates a value that decides. Where it is absent, the program fails when it runs: C# takes no `bool?` for a condition.
    func condition(_ value: Expression, in place: CSharpPlace = CSharpPlace()) -> CSharpExpression {
        if case .convert(let e) = value, e.value.type.unwrapped == .boolean {
            switch e.coercion {
            case .none, .opening: return condition(e.value, in: place)
            case .member, .enumeration, .primitive: break
            }
        }
        let condition = expression(value, in: place)
        guard CSharpFacts.isNullableBoolean(value, as: condition) else { return condition }
        // Without parentheses, nothing would be asked of a value that is absent already.
        return (condition.isReadConditionally ? .parentheses(condition) : condition).member("Value")
    }

    private func literal(_ literal: LiteralExpression) -> CSharpExpression {
        switch literal.value {
        case .null: .null
        case .boolean(let b): .boolean(b)
        case .number(let n): n.integer.map { .integer($0) } ?? .double(n.value)
        case .string(let s): .string(CSharpString(value: s, isOneLine: false))
        }
    }

    private func template(_ template: TemplateExpression, in place: CSharpPlace) -> CSharpExpression {
        var hasValues = false
        let parts = template.parts.map { part -> CSharpTextPart in
            if let text = part.stringLiteral { return .text(text) }
            hasValues = true
            return .value(text(of: part, in: place))
        }
        if hasValues { return .interpolated(parts, isOneLine: false) }
        return .string(CSharpString(value: template.parts.compactMap(\.stringLiteral).joined(), isOneLine: false))
    }

    /// Translates a part of a text, so that it is written in the same way wherever the program runs: `true`, `1.5`. Where the value is
    /// absent, the program fails when it runs.
    private func text(of part: Expression, in place: CSharpPlace) -> CSharpExpression {
        if style.keepsTextParts || facts.isOutput(part) { return expression(part, in: place) }
        switch part.type.resolved.unwrapped {
        case .boolean:
            return .parentheses(.conditional(condition(part, in: place), .quoted("true"), .quoted("false")))
        case .number: return present(part, in: place).isolated.calling("ToString", Self.invariantCulture)
        case .integer, .enumeration: return present(part, in: place)
        case .string, .identifier:
            let value = expression(part, in: place)
            return isNullable(part, in: place) || value.isReadConditionally
                ? value.withoutConditionalReading.isolated.calling("ToString")
                : value
        default: return expression(part, in: place)
        }
    }

    // MARK: References

    /// Translates a reference.
    ///
    /// - Parameter finish: what to make of the value that is read, inside of the callback where there is one.
    func reference(
        _ reference: ReferenceExpression, in place: CSharpPlace,
        finish: (CSharpExpression) -> CSharpExpression = { $0 }
    ) -> CSharpExpression {
        if style.keepsUndeclaredNames, reference.root == .undeclared {
            let root = CSharpExpression.name(CSharpNames.identifier(reference.rawName ?? reference.name))
            return reading(reference.rawSteps ?? reference.steps, of: root, []).value
        }
        let root: CSharpExpression
        var result: Function?
        var isDictionary = false
        switch reference.root {
        case .declaration(let position) where reference.steps.isEmpty && values[position]?.isNull == true: return .null
        case .declaration(let position) where scope.names.indices.contains(position):
            root = variable(at: position)
            result = facts.results[position]
            isDictionary = dictionaries[position] != nil
        case .variable(let id):
            switch place.meanings[id] {
            case .result(let position):
                root = variable(at: position)
                result = facts.results[position]
            case .parameter(let name): root = .name(name)
            case nil: root = .name(CSharpNames.identifier(reference.name))
            }
        case .declaration, .range, .undeclared: root = .name(CSharpNames.identifier(reference.name))
        }
        if reference.steps.isEmpty { return finish(root) }
        if !facts.isAsync, let result {
            let parameter = Self.parameterName(for: result)
            let value = reading(reference.steps, of: .name(parameter), reference.types[...]).value
            return root.applying(.lambda(parameter, finish(value)))
        }
        let reading = reading(
            reference.steps, of: root, reference.types[...], holding(ofRoot: reference, in: place), isDictionary: isDictionary)
        // What the program writes out is cast here; of other values, their destination decides.
        if case .literal = reading.holding.kind { return finish(cast(reading).value) }
        return finish(reading.value)
    }

    /// The variable of a declaration, or the property of the component's arguments that an input is.
    func variable(at position: Int) -> CSharpExpression {
        if component != nil, case .configuration = program.declarations[position] {
            return .name("args").member(scope.names[position])
        }
        return .name(scope.names[position])
    }

    /// The name of the parameter for a function's result: its type's name, as in `getUserResult`.
    static func parameterName(for function: Function) -> String {
        switch function.result {
        case .object(let type):
            let name = Token(type.token).member
            return CSharpNames.lowered(type.token == function.token ? name + "Result" : name)
        case .none, .value: return "invoke"
        }
    }
}

extension Expression {
    /// The object literal that it is, or converts.
    var objectLiteral: ObjectExpression? {
        if case .object(let e) = withoutConversions { return e }
        return nil
    }
}
