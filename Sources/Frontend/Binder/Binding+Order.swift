import Base
import Program

extension Binding {
    /// Positions of the declarations, in source order but each after what it uses. A cycle is reported where it closes.
    mutating func declarationOrder() -> [Int] {
        let uses = syntax.declarations.map { declaration in
            var found: Set<Int> = []
            declaration.forEachExpression { expression in
                expression.forEachReference { if let index = names[$0] { found.insert(index) } }
            }
            return found.sorted()
        }
        enum State { case waiting, open, done }
        var states = Array(repeating: State.waiting, count: uses.count)
        var order: [Int] = []
        // An explicit stack: a chain of declarations may be longer than the call stack is deep.
        for start in uses.indices where states[start] == .waiting {
            var stack = [(index: start, next: 0)]
            states[start] = .open
            while let (index, next) = stack.last {
                if next == uses[index].count {
                    states[index] = .done
                    order.append(index)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let used = uses[index][next]
                switch states[used] {
                case .done: break
                case .open:
                    // Components may use each other: languages write what they read before it is there as outputs that come later.
                    if isProgram(used), isProgram(index), used != index { break }
                    let declaration = syntax.declarations[index]
                    let isOwn = used == index
                    report(
                        .error, .dependencyCycle,
                        isOwn
                            ? "`\(declaration.sourceName)` refers to itself"
                            : "`\(declaration.sourceName)` and `\(syntax.declarations[used].sourceName)` refer to each other",
                        hint: isOwn
                            ? "Remove the reference to `\(declaration.sourceName)` from its own declaration."
                            : "Remove one of the two references.", at: declaration.span)
                case .waiting:
                    states[used] = .open
                    stack.append((used, 0))
                }
            }
        }
        return order
    }

    /// Whether a declaration is a component with a program of its own.
    private func isProgram(_ index: Int) -> Bool {
        if case .component(.folder, _, _) = syntax.declarations[index].kind { return true }
        return false
    }
}

extension Binding {
    /// How many declarations of the finished program stand before the version that it asks for: those that do in the source, and
    /// those that the version uses.
    func requiredVersionPosition(_ finished: [Int: Int]) -> Int {
        guard let version = syntax.requiredVersion else { return 0 }
        var last = (0..<syntax.requiredVersionPosition).compactMap { finished[$0] }.max() ?? -1
        version.forEachReference { if let index = names[$0], let position = finished[index] { last = max(last, position) } }
        return last + 1
    }
}

extension DeclarationSyntax {
    /// Calls `body` with each expression that stands directly in the declaration.
    fileprivate func forEachExpression(_ body: (ExpressionSyntax) -> Void) {
        switch kind {
        case .configuration(_, let value, _, _, _): value.map(body)
        case .variable(let value), .output(let value, _): body(value)
        case .resource(let resource):
            for attribute in resource.inputs + resource.options { body(attribute.value) }
            resource.inputsExpression.map(body)
            if let lookup = resource.lookup {
                body(lookup.id)
                for attribute in lookup.state { body(attribute.value) }
            }
        case .component(_, let inputs, let options):
            for attribute in inputs + options { body(attribute.value) }
        case .hook(_, let attributes): for attribute in attributes { body(attribute.value) }
        }
    }
}

extension ExpressionSyntax {
    /// Calls `body` with each name that the expression refers to, names of its own loops included.
    fileprivate func forEachReference(_ body: (String) -> Void) {
        switch self {
        case .null, .boolean, .number, .string: break
        case .reference(let name, _, _): body(name)
        case .template(let parts, _): for part in parts { part.forEachReference(body) }
        case .object(let items, _, _):
            for item in items {
                item.key.forEachReference(body)
                item.value.forEachReference(body)
            }
        case .list(let items, _, _): for item in items { item.value.forEachReference(body) }
        case .access(let source, _, _), .splat(let source, _, _): source.forEachReference(body)
        case .index(let collection, let key, _):
            collection.forEachReference(body)
            key.forEachReference(body)
        case .call(_, let arguments, _, _): for argument in arguments { argument.forEachReference(body) }
        case .conditional(let condition, let whenTrue, let whenFalse, _):
            for part in [condition, whenTrue, whenFalse] { part.forEachReference(body) }
        case .binary(_, let left, let right, _):
            left.forEachReference(body)
            right.forEachReference(body)
        case .unary(_, let operand, _): operand.forEachReference(body)
        case .forEach(let loop, _):
            for part in [loop.collection, loop.key, loop.value, loop.condition] { part?.forEachReference(body) }
        }
    }
}
