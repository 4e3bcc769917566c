import Program

extension YAMLTranslator {
    /// The string that an expression is written as; nil if it is none: another scalar, a collection or a function.
    func text(of expression: Expression) -> String? {
        switch expression {
        case .literal: return expression.stringLiteral.map { YAMLText.escaped($0, beforeReference: false) }
        case .template(let e):
            var whole = ""
            for (index, part) in e.parts.enumerated() {
                if let text = part.stringLiteral {
                    whole += YAMLText.escaped(text, beforeReference: index + 1 < e.parts.count)
                } else if let text = text(of: part) {
                    whole += text
                } else {
                    return nil
                }
            }
            return whole
        case .convert(let e): return text(of: e.value)
        case .reference, .access, .index, .call: return path(of: expression).map { "${\($0)}" }
        case .object, .list, .invoke, .method, .conditional, .binary, .unary, .forEach, .splat, .apply: return nil
        }
    }

    /// The path that an expression is: what stands between the braces of a reference.
    private func path(of expression: Expression) -> String? {
        switch expression {
        case .reference(let e): path(of: e)
        // Steps from what is itself a path lengthen it.
        case .access(let e): path(of: e.source).map { YAMLText.path(zip(e.steps, e.types), after: $0) }
        case .index(let e):
            path(of: e.collection).flatMap { path in e.key.pathKey.map { "\(path)[\($0)]" } }
        case .call(let e): path(of: e)
        case .convert(let e): path(of: e.value)
        case .literal, .template, .object, .list, .invoke, .method, .conditional, .binary, .unary, .forEach, .splat, .apply: nil
        }
    }

    private func path(of reference: ReferenceExpression) -> String {
        switch reference.root {
        case .declaration(let position):
            return YAMLText.path(root: key(of: position), zip(reference.steps, reference.types))
        case .range, .variable: return YAMLText.path(root: reference.name, zip(reference.steps, reference.types))
        case .undeclared:
            guard style.keepsSourceReferences, let name = reference.rawName, let raw = reference.rawSteps else {
                return YAMLText.path(root: reference.name, zip(reference.steps, reference.types))
            }
            return YAMLText.path(root: name, raw.lazy.map { ($0, .dynamic) })
        }
    }

    private func path(of call: CallExpression) -> String? {
        switch call.function {
        case .stack, .project, .organization, .rootDirectory: return "pulumi.\(call.function.name)"
        case .currentDirectory: return "pulumi.cwd"
        case .getOutput:
            guard call.arguments.count == 2, let key = call.arguments[1].stringLiteral else { return nil }
            return path(of: call.arguments[0]).map { "\($0).outputs[\(YAMLText.quoted(key))]" }
        default: return nil
        }
    }
}

extension Expression {
    /// What stands between brackets for it, if it is a literal.
    fileprivate var pathKey: String? {
        guard case .literal(let literal) = self else { return nil }
        switch literal.value {
        case .string(let text): return YAMLText.quoted(text)
        case .number(let number): return number.integer.map { String($0) }
        case .null, .boolean: return nil
        }
    }
}
