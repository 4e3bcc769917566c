import Lowering
import Program
import Schema

extension CSharpTranslator {
    /// Translates a resource, with its comments and, if it has a range, its loop.
    func statements(for resource: ResourceDeclaration, at position: Int) -> [CSharpStatement] {
        let type = CSharpType.named(CSharpClassNames.resource(token: resource.token, schema: resource.schema))
        let instances = self.instances(of: type, at: position, resource.range, logicalName: resource.logicalName) { label in
            if let lookup = resource.lookup { return self.lookup(lookup, of: resource, type, label) }
            return self.instance(of: resource, type, label)
        }
        return comments(resource.comments) + instances + comments(resource.endComments)
    }

    private func instance(of resource: ResourceDeclaration, _ type: CSharpType, _ label: CSharpExpression) -> CSharpExpression {
        var arguments = [label]
        let hasOptions = !resource.options.isEmpty || resource.range != nil || component != nil
        if !resource.inputs.isEmpty || hasOptions {
            arguments.append(inputs(resource.inputs, properties: resource.schema?.inputs))
            let isComponent = resource.schema?.isComponent == true
            arguments += options(resource.options, isComponent ? .component : .custom, of: resource.schema?.package)
        }
        return .new(type, arguments)
    }

    /// Reads an existing resource: `Random.RandomPet.Get("name", id, new() { … })`.
    private func lookup(
        _ lookup: ResourceDeclaration.Lookup, of resource: ResourceDeclaration, _ type: CSharpType, _ label: CSharpExpression
    ) -> CSharpExpression {
        var arguments = [label, expression(lowered(lookup.id, to: .input(.string)))]
        let options = self.options(resource.options, .custom, of: resource.schema?.package)
        if !lookup.state.isEmpty {
            arguments.append(inputs(lookup.state, properties: resource.schema?.stateInputs))
        } else if !resource.options.isEmpty || component != nil {
            arguments.append(.null)
        }
        let name = CSharpClassNames.resource(token: resource.token, schema: resource.schema)
        return CSharpExpression.imported(name).member("Get")(arguments + options)
    }

    /// The object with a resource's inputs.
    private func inputs(_ inputs: [Attribute], properties: PropertyList?) -> CSharpExpression {
        .new(
            .implicit,
            inputs.map { input in
                let property = properties?[input.name]
                var place = CSharpPlace()
                if let type = property?.type {
                    if case .plain = type { place.listStart = .implicit }
                    if type.isListOfUnions { place.listStart = .existing }
                }
                return member(input.name, lowered(input), declared: property, in: place)
            })
    }
}
