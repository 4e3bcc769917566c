import Program

extension ApplyExpression {
    /// The callback with members of objects read before their outputs are combined: combining makes plain dictionaries of what
    /// outputs hold, which have no attributes. `count` numbers the variables that this adds.
    func readingMembersFirst(_ count: inout Int) -> ApplyExpression {
        guard sources.count > 1 else { return self }
        var added: [(source: Int, steps: [Step], parameter: Variable)] = []
        let body = body.mappingNested { part in
            guard case .reference(let e) = part, case .variable(let id) = e.root,
                let source = parameters.firstIndex(where: { $0.id == id }), sources.indices.contains(source),
                e.types.first?.becomesDictionary ?? false, case .object = e.types.first?.withoutOptional, !e.steps.isEmpty,
                e.steps.canBeReadThroughOutputs
            else { return part }
            let parameter: Variable
            if let known = added.first(where: { $0.source == source && $0.steps == e.steps }) {
                parameter = known.parameter
            } else {
                count += 1
                let type = e.steps.mayEndInNone(e.types) ? e.type.resolved : e.type.resolved.withoutOptional
                let name = e.steps.last(where: { $0.name != nil })?.name ?? parameters[source].name
                parameter = Variable(id: VariableID(Self.firstAddedID - count), name: PythonNames.snakeCase(name), type: type)
                added.append((source, e.steps, parameter))
            }
            var read = ReferenceExpression(
                root: .variable(parameter.id), name: parameter.name, rootType: parameter.type, span: e.span)
            read.facts = e.facts
            return .reference(read)
        }
        guard !added.isEmpty else { return self }
        var all: [(source: Expression, parameter: Variable)] = []
        for (position, (source, parameter)) in zip(sources, parameters).enumerated() {
            if body.reads(parameter.id) { all.append((source, parameter)) }
            for read in added where read.source == position {
                all.append((.access(AccessExpression(source, steps: read.steps, span: source.span)), read.parameter))
            }
        }
        return ApplyExpression(all.map(\.source), parameters: all.map(\.parameter), body: body)
    }

    /// Below the identities that lowering gives to the variables that it adds.
    private static let firstAddedID = -1_000_000
}
