package import Program

extension Declaration {
    /// Calls `body` with every expression that stands directly in the declaration.
    package func forEachExpression(_ body: (Expression) -> Void) {
        func visit(_ inputs: [Attribute], _ options: ResourceOptions, _ range: ResourceDeclaration.Range?) {
            for input in inputs { body(input.value) }
            for option in options.items { body(option.value) }
            if let range { body(range.expression) }
        }
        switch self {
        case .configuration(let d): d.defaultValue.map(body)
        case .variable(let d): body(d.value)
        case .output(let d): body(d.value)
        case .resource(let d):
            visit(d.inputs, d.options, d.range)
            if let lookup = d.lookup {
                body(lookup.id)
                for input in lookup.state { body(input.value) }
            }
        case .component(let d): visit(d.inputs, d.options, d.range)
        case .hook(let d): for expression in d.expressions { body(expression) }
        }
    }
}

extension Program {
    /// Every expression that a declaration of the program holds directly, in source order.
    package var expressions: [Expression] {
        var all: [Expression] = requiredVersion.map { [$0] } ?? []
        for declaration in declarations { declaration.forEachExpression { all.append($0) } }
        return all
    }
}
