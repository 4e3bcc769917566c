extension [GoStatement] {
    /// Whether one of the statements reads the variable. A loop's own variable of the name hides it.
    func reads(_ name: String) -> Bool { contains { $0.reads(name) } }
}

extension GoStatement {
    fileprivate func reads(_ name: String) -> Bool {
        switch self {
        case .comment, .variable: false
        case .define(_, let value), .expression(let value): value.reads(name)
        case .assign(let targets, let value): value.reads(name) || targets.contains { $0.reads(name) }
        case .condition(let condition):
            condition.test.reads(name) || condition.setup?.reads(name) ?? false || condition.then.reads(name)
                || condition.otherwise.reads(name)
        case .loop(let loop):
            switch loop.header {
            case .range(let key, let value, let collection):
                collection.reads(name) || key != name && value != name && loop.body.reads(name)
            case .count(let index, let limit): limit.reads(name) || index != name && loop.body.reads(name)
            }
        case .give(let values): values.contains { $0.reads(name) }
        }
    }
}

extension GoExpression {
    fileprivate func reads(_ name: String) -> Bool {
        switch self {
        case .name(let own): own == name
        case .member, .type, .helper, .string, .key, .number: false
        case .select(let inner, _), .unary(_, let inner), .spread(let inner), .assert(let inner, _): inner.reads(name)
        case .index(let a, let b), .binary(_, let a, let b): a.reads(name) || b.reads(name)
        case .call(let function, let arguments): function.reads(name) || arguments.contains { $0.reads(name) }
        case .composite(let literal):
            literal.elements.contains { element in
                if case .value(let key) = element.key, key.reads(name) { return true }
                return element.value.reads(name)
            }
        case .function(let function):
            !function.parameters.contains { $0.name == name } && function.body.reads(name)
        }
    }
}
