import Lowering
import Program

/// Values that stand side by side, made values of one type.
///
/// The elements of a list or map that no declared destination types, and both results of a conditional, have one type in Go. Where one of them is
/// an output of a primitive type, all become outputs of it; ids become the texts that they are.
extension GoTranslator {
    /// The expression with such values converted. `isDestined` says that a declared destination types its parts.
    func uniform(_ expression: Expression, isDestined: Bool) -> Expression {
        switch expression {
        case .literal, .reference, .apply: return expression
        case .list(var e):
            for i in e.items.indices { e.items[i].value = uniform(e.items[i].value, isDestined: isDestined) }
            if !isDestined, let target = sharedOutput(of: e.items.map(\.value)) {
                for i in e.items.indices { e.items[i].value = e.items[i].value.asOutput(target) }
            }
            return .list(ListExpression(e.items, span: e.span, endComments: e.endComments))
        case .object(var e):
            for i in e.items.indices {
                e.items[i].key = uniform(e.items[i].key, isDestined: false)
                e.items[i].value = uniform(e.items[i].value, isDestined: isDestined)
            }
            if !isDestined, let target = sharedOutput(of: e.items.map(\.value)) {
                for i in e.items.indices { e.items[i].value = e.items[i].value.asOutput(target) }
            }
            return .object(ObjectExpression(e.items, span: e.span, endComments: e.endComments))
        case .conditional(let e):
            var results = [e.whenTrue, e.whenFalse].map { uniform($0, isDestined: isDestined).idAsText }
            if results.contains(where: { $0.type == .output(.dynamic) }), let target = sharedOutput(of: results) {
                results = results.map { $0.type == .output(.dynamic) ? $0.asOutput(target) : $0 }
            }
            return .conditional(
                ConditionalExpression(uniform(e.condition, isDestined: false), results[0], results[1], span: e.span))
        case .call(var e):
            for i in e.arguments.indices {
                e.arguments[i] = uniform(
                    e.arguments[i], isDestined: e.function.handsOnArguments || isDestined && e.function == .secret)
            }
            return .call(e)
        case .invoke(var e):
            e.arguments = e.arguments.map { uniform($0, isDestined: true) }
            return .invoke(e)
        case .method(var e):
            e.receiver = uniform(e.receiver, isDestined: false)
            e.arguments = e.arguments.map { uniform($0, isDestined: true) }
            return .method(e)
        case .forEach(let e):
            let collection = uniform(e.collection, isDestined: false)
            let retyping = GoRetyping(e.valueVariable, of: collection)
            return .forEach(
                ForExpression(
                    keyVariable: e.keyVariable, valueVariable: retyping?.variable ?? e.valueVariable, collection: collection,
                    key: e.key.map { uniform(retyping.retyped($0), isDestined: false) },
                    value: uniform(retyping.retyped(e.value), isDestined: isDestined),
                    condition: e.condition.map { uniform(retyping.retyped($0), isDestined: false) }, isGrouped: e.isGrouped,
                    span: e.span))
        case .splat(let e):
            let source = uniform(e.source, isDestined: false)
            let retyping = GoRetyping(e.item, of: source)
            return .splat(
                SplatExpression(
                    source, item: retyping?.variable ?? e.item, each: uniform(retyping.retyped(e.each), isDestined: isDestined),
                    span: e.span))
        case .convert(let e):
            return .convert(ConvertExpression(uniform(e.value, isDestined: isDestined), to: e.target, coercion: e.coercion))
        case .template, .access, .index, .binary, .unary: return expression.mappingChildren { uniform($0, isDestined: false) }
        }
    }

    /// The output type that all values become; nil where they can stay as they are.
    private func sharedOutput(of values: [Expression]) -> ValueType? {
        guard values.contains(where: { $0.type.containsOutputs || $0.type == .identifier }) else { return nil }
        var shared: ValueType?
        var isOutput = false
        var isUniform = true
        var holdsIDsOnly = true
        for value in values {
            let own = value.type.hasEventuals ? valueType(of: lifted(value)) : value.type
            if value.type.containsOutputs { isOutput = true }
            if own != .output(.identifier) { holdsIDsOnly = false }
            if own == .output(.dynamic) {
                // Its type is asserted.
                isUniform = false
                continue
            }
            guard let element = own.outputElement(isOutput: &isOutput) else { return nil }
            if shared == nil { shared = element } else if shared != element { return nil }
            if own != .output(element) { isUniform = false }
        }
        guard let shared, !isUniform, !holdsIDsOnly else { return nil }
        return isOutput ? .output(shared) : shared
    }
}

extension Expression {
    /// The expression with what was made an output of a value that a callback knows, known again.
    func withoutOutputsInCallbacks(isInside: Bool = false) -> Expression {
        switch self {
        case .literal, .reference: return self
        case .apply(let e):
            return .apply(
                ApplyExpression(
                    e.sources.map { $0.withoutOutputsInCallbacks(isInside: isInside) }, parameters: e.parameters,
                    body: e.body.withoutOutputsInCallbacks(isInside: true)))
        case .convert(let e) where isInside && e.target.isOutput && !e.value.type.containsOutputs:
            let value = e.value.withoutOutputsInCallbacks(isInside: true)
            let target = e.target.resolved
            return value.type.resolved == target ? value : .convert(ConvertExpression(value, to: target))
        case .convert(let e) where e.target.isOutput:
            // Nothing converts what is inside of a conversion later.
            let value = e.value.withoutOutputsInCallbacks(isInside: isInside)
            return .convert(ConvertExpression(value.converted(to: value.type), to: e.target))
        default: return mappingChildren { $0.withoutOutputsInCallbacks(isInside: isInside) }
        }
    }

    fileprivate func asOutput(_ type: ValueType) -> Expression {
        self.type == type ? self : .convert(ConvertExpression(self, to: type))
    }

    /// The value, where it is an id as a text.
    fileprivate var idAsText: Expression {
        switch type {
        case .identifier: .convert(ConvertExpression(self, to: .string))
        case .output(.identifier): .convert(ConvertExpression(self, to: .output(.string)))
        default: self
        }
    }
}

extension ValueType {
    /// The primitive type of a value or of what an output holds; nil for other types.
    fileprivate func outputElement(isOutput: inout Bool) -> ValueType? {
        switch self {
        case .output(let t):
            isOutput = true
            return t.outputElement(isOutput: &isOutput)
        case .promise(let t): return t.outputElement(isOutput: &isOutput)
        case .optional(let t): return t.outputElement(isOutput: &isOutput)
        case .constant(let t, _): return t.outputElement(isOutput: &isOutput)
        case .identifier: return .string
        case .string, .integer, .number, .boolean: return self
        case .union(let u):
            var found: ValueType?
            for element in u.elements {
                guard let type = element.outputElement(isOutput: &isOutput), found == nil || found == type else { return nil }
                found = type
            }
            return found
        default: return nil
        }
    }
}

extension BuiltinFunction {
    /// Whether the parts of its arguments may be of any type.
    fileprivate var handsOnArguments: Bool {
        switch self {
        case .toJSON, .assetArchive: true
        default: false
        }
    }
}

/// Gives a loop's variable the type that its collection's elements have become.
private struct GoRetyping {
    let variable: Variable

    init?(_ variable: Variable, of collection: Expression) {
        let elements: [Expression]
        switch collection {
        case .list(let e): elements = e.items.map(\.value)
        case .object(let e): elements = e.items.map(\.value)
        default: return nil
        }
        guard let type = elements.first?.type, type != variable.type, type.isOutput || type == .string,
            elements.allSatisfy({ $0.type == type })
        else { return nil }
        self.variable = Variable(id: variable.id, name: variable.name, type: type)
    }
}

extension Optional<GoRetyping> {
    fileprivate func retyped(_ expression: Expression) -> Expression {
        guard let variable = self?.variable else { return expression }
        return expression.mappingNested { part in
            guard case .reference(var e) = part, e.root == .variable(variable.id), e.steps.isEmpty else { return part }
            e.types = [variable.type]
            return .reference(e)
        }
    }
}
