import Base
import Program
import Schema

extension CSharpTranslator {
    /// Translates a call of a package's function: `Random.GetPet.Invoke(new() { … })`.
    func invoke(_ invoke: InvokeExpression, in place: CSharpPlace) -> CSharpExpression {
        var place = place
        let isAwaited = facts.awaits(invoke)
        if isAwaited { place.isInsideAwait = true }
        var arguments = self.arguments(of: invoke, in: place)
        if !invoke.options.isEmpty {
            if arguments.isEmpty, invoke.function?.inputs != nil { arguments = [.creation(CSharpCreation(target: .implicit))] }
            arguments.append(options(of: invoke, in: place))
        }
        let function = CSharpExpression.imported(CSharpClassNames.function(token: invoke.token, schema: invoke.function))
        let call = function.member(place.isInsideAwait ? "InvokeAsync" : "Invoke")(arguments)
        return isAwaited ? .await(call) : call
    }

    private func arguments(of invoke: InvokeExpression, in place: CSharpPlace) -> [CSharpExpression] {
        guard let arguments = invoke.arguments else { return [] }
        guard let object = arguments.objectLiteral else { return [expression(arguments, in: place)] }
        if object.items.isEmpty { return [] }
        var inner = place
        inner.isInsideArguments = true
        if let order = invoke.function?.multiArgumentInputs { return positional(object, order: order, in: inner) }
        return [members(of: object, .implicit, properties: invoke.function?.inputs?.properties, in: inner)]
    }

    /// An object's values one after the other, `null` for those left out before another.
    private func positional(_ object: ObjectExpression, order: [String], in place: CSharpPlace) -> [CSharpExpression] {
        let values = order.map { name in object.items.last { $0.name == name }?.value }
        guard let last = values.lastIndex(where: { $0 != nil }) else { return [] }
        return values[...last].map { $0.map { expression($0, in: place) } ?? .null }
    }

    private func options(of invoke: InvokeExpression, in place: CSharpPlace) -> CSharpExpression {
        let entries = invoke.options.map { option -> CSharpInitializer.Entry in
            .property(
                ResourceOption(option.name ?? "").csharpName, expression(option.value, in: place, fillsMember: true))
        }
        return .new(.implicit, entries, .hanging)
    }

    /// Translates a call of a resource's method.
    func method(_ method: MethodExpression, in place: CSharpPlace) -> CSharpExpression {
        let call = expression(method.receiver, in: place).member(CSharpNames.property(method.name))
        guard let arguments = method.arguments, method.function.map({ $0.inputs?.properties.isEmpty == false }) ?? true else {
            return call([])
        }
        guard let object = arguments.objectLiteral else { return call([expression(arguments, in: place)]) }
        if object.items.isEmpty { return call([]) }
        return call([members(of: object, .implicit, properties: method.function?.inputs?.properties, in: place)])
    }
}
