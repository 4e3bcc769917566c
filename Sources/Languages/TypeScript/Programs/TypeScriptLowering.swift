import Lowering
import Program
import Schema

extension TypeScriptTranslator {
    /// An expression as it is translated: callbacks over outputs where their values are needed, conversions to what the destination
    /// takes, and absent values opened.
    func lowered(_ expression: Expression, to destination: ValueType?) -> Expression {
        if case .literal = expression { return destination.map { expression.converted(to: $0) } ?? expression }
        let lifted = namedBySource(expression).liftingOutputs(unit.lowering)
        return opened(destination.map { lifted.converted(to: $0) } ?? lifted)
    }

    private func opened(_ expression: Expression) -> Expression {
        let opened = expression.openingAbsentValues()
        return style.keepsAbsentOutputs ? opened : opened.assertingRequiredArguments()
    }

    /// An input as it is translated.
    func lowered(_ input: Attribute) -> Expression {
        input.converted.map { opened($0) } ?? lowered(input.value, to: input.destination)
    }

    /// The expression with references to variables by the names of the source, where the style wants them: callbacks name their
    /// parameters by them.
    private func namedBySource(_ expression: Expression) -> Expression {
        guard style.namesBySource else { return expression }
        return expression.mappingNested { part in
            guard case .reference(var reference) = part, case .declaration(let position) = reference.root,
                program.declarations.indices.contains(position), case .variable(let d) = program.declarations[position]
            else { return part }
            reference.name = d.sourceName
            return .reference(reference)
        }
    }
}

// Callbacks that aren't needed: an output offers the members of its value, and `pulumi.interpolate` takes outputs.
extension ApplyExpression {
    /// What the callback reads of its one source, as members of the source itself; nil if it needs the callback.
    var proxied: Expression? {
        guard sources.count == 1, let source = sources.first else { return nil }
        return access(body, of: source)
    }

    /// The parts of the template that the callback makes, with outputs in place of its parameters; nil if it makes no template, or
    /// if a part needs the callback.
    var interpolatedParts: [Expression]? {
        guard case .template(let template) = body else { return nil }
        var parts: [Expression] = []
        parts.reserveCapacity(template.parts.count)
        for part in template.parts {
            var used: [VariableID] = []
            part.forEachNested { nested in
                if case .reference(let e) = nested, case .variable(let id) = e.root, isParameter(id) { used.append(id) }
            }
            if used.isEmpty {
                parts.append(part)
                continue
            }
            guard used.count == 1, let index = parameters.firstIndex(where: { $0.id == used[0] }),
                sources.indices.contains(index),
                let member = access(part, of: sources[index])
            else { return nil }
            parts.append(member)
        }
        return parts
    }

    /// Whether a value that may be missing, or a number that has to be spelled, becomes part of the template that the callback makes.
    var needsSpelling: Bool {
        guard case .template(let template) = body else { return false }
        return template.parts.contains { $0.mayBeMissing || $0.isNumberInText }
    }

    private func isParameter(_ id: VariableID) -> Bool { parameters.contains { $0.id == id } }

    private func access(_ body: Expression, of source: Expression) -> Expression? {
        if source.timing == .promise { return nil }
        let steps: [Step]
        let types: [ValueType]
        switch body {
        case .reference(let e):
            guard case .variable(let id) = e.root, isParameter(id) else { return nil }
            (steps, types) = (e.steps, e.types)
        case .access(let e):
            guard case .reference(let root) = e.source, case .variable(let id) = root.root, isParameter(id),
                root.steps.isEmpty
            else { return nil }
            (steps, types) = (e.steps, e.types)
        case .call(let e) where e.function == .element && e.arguments.count == 2:
            guard case .reference(let list) = e.arguments[0].withoutOpening, case .variable(let id) = list.root,
                isParameter(id), case .integer(let position)? = e.arguments[1].constantValue,
                let index = Int(exactly: position), index >= 0
            else { return nil }
            (steps, types) = (list.steps + [.index(index)], list.types + [e.type])
        default: return nil
        }
        if steps.isEmpty { return source }
        if source.type == .output(.dynamic) { return nil }
        let isReachable = types.dropLast().allSatisfy { !$0.isNullable && $0.timing != .promise }
        guard isReachable, steps.allSatisfy({ $0.name.map(Self.isOffered) ?? true }) else { return nil }
        let outputs = types.dropFirst().map { ValueType.output($0.resolved) }
        return .access(AccessExpression(source, steps: steps, types: [source.type] + outputs, span: body.span))
    }

    /// Whether an output passes a member's name on to its value.
    private static func isOffered(_ name: String) -> Bool {
        !name.hasPrefix("__") && !TypeScriptReservedWords.outputMembers.contains(name)
    }
}
