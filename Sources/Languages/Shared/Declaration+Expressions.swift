import Program

extension Declaration {
    /// Calls `body` with every expression that stands directly in the declaration.
    func forEachExpression(_ body: (Expression) -> Void) {
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
