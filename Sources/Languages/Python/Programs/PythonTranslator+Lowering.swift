import Lowering
import Program

extension PythonTranslator {
    /// The expression as it is translated for a place of the given type.
    func lowered(_ expression: Expression, for destination: ValueType) -> Expression {
        let attempted = style.readsPlainArguments ? expression : expression.attemptingInCallbacks()
        return opened(attempted.liftingOutputs(lifting).readingThroughOutputs().converted(to: destination))
    }

    /// The value of an input as it is translated.
    func lowered(_ input: Attribute) -> Expression {
        input.converted.map(opened) ?? lowered(input.value, for: input.destination)
    }

    private func opened(_ expression: Expression) -> Expression { guarded(expression.openingAbsentValues()) }

    /// A value that reads a resource which may not have been made is `None` if it wasn't.
    private func guarded(_ expression: Expression) -> Expression {
        guard hasConditionals else { return expression }
        // The other result of a conditional is there nevertheless.
        if case .conditional(var e) = expression, !readsConditional(e.condition) {
            if !decides(e.condition, e.whenTrue) { e.whenTrue = guarded(e.whenTrue) }
            e.whenFalse = guarded(e.whenFalse)
            return .conditional(e)
        }
        var roots: [ReferenceExpression] = []
        expression.forEachNested { part in
            guard case .reference(let e) = part, case .declaration(let index) = e.root, !e.steps.isEmpty, isConditional(index),
                !roots.contains(where: { $0.root == e.root })
            else { return }
            roots.append(ReferenceExpression(root: e.root, name: e.name, rootType: e.types.first ?? .dynamic, span: e.span))
        }
        let none = Expression.literal(LiteralExpression(.null))
        var condition: Expression?
        for root in roots {
            let exists = Expression.binary(BinaryExpression(.notEqual, .reference(root), none, span: root.span))
            condition = condition.map { .binary(BinaryExpression(.and, $0, exists, span: root.span)) } ?? exists
        }
        guard let condition else { return expression }
        return .conditional(ConditionalExpression(condition, expression, none, span: expression.span))
    }

    /// Whether an expression reads a resource that may not have been made.
    private func readsConditional(_ expression: Expression) -> Bool {
        expression.containsNested {
            if case .reference(let e) = $0, case .declaration(let index) = e.root { return isConditional(index) }
            return false
        }
    }

    /// Whether a condition is the one on which everything that an expression reads has been made.
    private func decides(_ condition: Expression, _ expression: Expression) -> Bool {
        guard case .reference(let decisive) = condition.withoutConversions else { return false }
        return !expression.containsNested { part in
            guard case .reference(let e) = part, case .declaration(let index) = e.root, isConditional(index) else { return false }
            guard case .resource(let d) = program.declarations[index], case .condition(let made)? = d.range,
                case .reference(let own) = made.withoutConversions
            else { return true }
            return own.root != decisive.root || own.steps != decisive.steps
        }
    }

    private func isConditional(_ index: Int) -> Bool {
        program.declarations.indices.contains(index) && program.declarations[index].isConditional
    }
}
