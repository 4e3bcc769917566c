import Lowering
import Program
import Schema

extension TypeScriptEmitter {
    /// An expression as it is written: callbacks over outputs where their values are needed, conversions to what the place
    /// takes, and plain member access where an output itself offers it.
    func lowered(_ expression: Expression, to destination: ValueType?) -> Expression {
        if case .literal = expression { return destination.map { expression.converted(to: $0) } ?? expression }
        var result = (style.namesBySource ? namedBySource(expression) : expression).liftingOutputs(lowering)
        if let destination { result = result.converted(to: destination) }
        return result.containsNested({ $0.isApply }) ? result.mappingNested(TypeScriptProxies.withoutCallback) : result
    }

    /// The expression with references to variables by the names of the source, by which callbacks name their parameters.
    private func namedBySource(_ expression: Expression) -> Expression {
        expression.mappingNested { part in
            guard case .reference(var reference) = part, case .declaration(let position) = reference.root,
                program.declarations.indices.contains(position), case .variable(let d) = program.declarations[position]
            else { return part }
            reference.name = d.sourceName
            return .reference(reference)
        }
    }
}

/// The function that stands for a template literal of outputs. No program can call it, since its name is no identifier.
extension BuiltinFunction {
    static let interpolate = BuiltinFunction.unknown("pulumi.interpolate")
}

extension Expression {
    /// Whether it is a callback.
    fileprivate var isApply: Bool {
        if case .apply = self { return true }
        return false
    }
}

/// Callbacks that aren't needed: an output offers the members of its value, and `pulumi.interpolate` takes outputs.
enum TypeScriptProxies {
    /// The expression without its own callback, where that is possible.
    static func withoutCallback(_ expression: Expression) -> Expression {
        guard case .apply(let apply) = expression else { return expression }
        let parameters = Set(apply.parameters.map(\.id))
        if apply.sources.count == 1, let source = apply.sources.first, let member = access(apply.body, of: source, parameters) {
            return member
        }
        if case .template(let template) = apply.body, let parts = interpolated(template, apply, parameters) {
            var call = CallExpression(.interpolate, parts, span: template.span)
            call.type = .output(.string)
            return .call(call)
        }
        return expression
    }

    /// What a callback reads of its one source, as members of the source itself.
    private static func access(_ body: Expression, of source: Expression, _ parameters: Set<VariableID>) -> Expression? {
        if source.type.waitsForPromise { return nil }
        let steps: [Step]
        let types: [ValueType]
        switch body {
        case .reference(let e):
            guard case .variable(let id) = e.root, parameters.contains(id) else { return nil }
            (steps, types) = (e.steps, e.types)
        case .access(let e):
            guard case .reference(let root) = e.source, case .variable(let id) = root.root, parameters.contains(id),
                root.steps.isEmpty
            else { return nil }
            (steps, types) = (e.steps, e.types)
        case .call(let e) where e.function == .element && e.arguments.count == 2:
            guard case .reference(let list) = e.arguments[0], case .variable(let id) = list.root, parameters.contains(id),
                case .integer(let position)? = e.arguments[1].constantValue, let index = Int(exactly: position), index >= 0
            else { return nil }
            (steps, types) = (list.steps + [.index(index)], list.types + [e.type])
        case .literal, .template, .object, .list, .index, .call, .invoke, .method, .conditional, .binary, .unary, .forEach,
            .splat,
            .convert, .apply:
            return nil
        }
        if steps.isEmpty { return source }
        if source.type == .output(.dynamic) { return nil }
        let isReachable = types.dropLast().allSatisfy { !$0.isNullable && !$0.waitsForPromise }
        guard isReachable, steps.allSatisfy({ $0.name.map(isOffered) ?? true }) else { return nil }
        let outputs = types.dropFirst().map { ValueType.output($0.resolved) }
        return .access(AccessExpression(source, steps: steps, types: [source.type] + outputs, span: body.span))
    }

    /// Whether an output passes a member's name on to its value.
    private static func isOffered(_ name: String) -> Bool {
        !name.hasPrefix("__") && !TypeScriptReservedWords.outputMembers.contains(name)
    }

    /// A template's parts with outputs in place of a callback's parameters; nil if a part needs the callback.
    private static func interpolated(
        _ template: TemplateExpression, _ apply: ApplyExpression, _ parameters: Set<VariableID>
    ) -> [Expression]? {
        var parts: [Expression] = []
        parts.reserveCapacity(template.parts.count)
        for part in template.parts {
            var used: [VariableID] = []
            part.forEachNested { nested in
                if case .reference(let e) = nested, case .variable(let id) = e.root, parameters.contains(id) { used.append(id) }
            }
            if used.isEmpty {
                parts.append(part)
                continue
            }
            guard used.count == 1, let index = apply.parameters.firstIndex(where: { $0.id == used[0] }),
                apply.sources.indices.contains(index), let member = access(part, of: apply.sources[index], parameters)
            else { return nil }
            parts.append(member)
        }
        return parts
    }
}

extension ValueType {
    /// Whether the value may be missing, once it is known.
    var isNullable: Bool {
        switch self {
        case .output(let t), .promise(let t): t == .dynamic || t.isNullable
        default: isOptional
        }
    }

    /// Whether callbacks over it are those of an output.
    var offersApply: Bool {
        switch self {
        case .output: true
        case .optional(let t), .input(let t): t.offersApply
        case .union(let u): u.elements.contains { $0.isOutput }
        default: false
        }
    }

    /// Whether it has to be waited for, and is no output.
    var waitsForPromise: Bool {
        switch self {
        case .promise: true
        case .optional(let t): t.waitsForPromise
        case .union(let u): !u.elements.contains { $0.isOutput } && u.elements.contains { $0.isPromise }
        default: false
        }
    }
}
