import LanguageKit
import Program

extension CSharpTranslator {
    /// One or several instances of a resource or component: a plain variable, a condition, or a loop that fills a list.
    ///
    /// - Parameter instance: makes one instance, given the expression for its name.
    func instances(
        of type: CSharpType, at position: Int, _ range: ResourceDeclaration.Range?, logicalName: String,
        instance: (CSharpExpression) -> CSharpExpression
    ) -> [CSharpStatement] {
        let name = scope.names[position]
        guard let range else { return [.local(name, instance(label(logicalName))), .blank] }
        let isKeyed = range.hasKeys && isRead(position)
        let holder: CSharpStatement
        if case .condition = range {
            holder = .typedLocal(.nullable(type), name, .null)
        } else {
            holder = .local(name, .new(isKeyed ? .dictionary(of: type) : .list(of: type), []))
        }
        func loop(over value: Expression) -> CSharpStatement {
            switch range {
            case .condition:
                return .branch(condition(value), [.assignment(.name(name), instance(label(logicalName)))])
            case .count:
                let range = CSharpExpression.new(.anonymous, [.property("Value", .name("rangeIndex"))], .inline)
                let one = instance(label(logicalName, suffix: "Value"))
                return .count(
                    "rangeIndex", limit: expression(value),
                    [.local("range", range), .expression(CSharpExpression.name(name).calling("Add", one))])
            case .elements:
                let one = instance(label(logicalName, suffix: "Key"))
                let add = CSharpExpression.name(name).member("Add")
                let addition = add(isKeyed ? [CSharpExpression.name("range").member("Key"), one] : [one])
                return .forEach("range", in: entries(of: value, in: CSharpPlace()), [.expression(addition)])
            }
        }
        let type = range.expression.type
        guard facts.holdsOutputs(type) else { return [holder, loop(over: lowered(range.expression, to: type.resolved))] }
        let body = ReferenceExpression(
            root: .variable(VariableID(Int.min)), name: "rangeBody", rootType: type.resolved)
        let callback = CSharpExpression.lambda("rangeBody", [loop(over: .reference(body)), .return(.integer(0))], .ownLine)
        return [holder, .expression(expression(lowered(range.expression)).applying(callback))]
    }

    /// Whether an expression of the program reads a variable: then instances are kept by key, else the published list will do.
    private func isRead(_ position: Int) -> Bool {
        program.declarations.contains { declaration in
            var isFound = false
            declaration.forEachExpression { expression in
                isFound =
                    isFound
                    || expression.containsNested {
                        if case .reference(let e) = $0 { e.root == .declaration(position) } else { false }
                    }
            }
            return isFound
        }
    }

    /// The expression for a resource's own name: in a component it begins with the component's, in a loop it ends with the member of
    /// `range` that tells instances apart.
    private func label(_ name: String, suffix: String? = nil) -> CSharpExpression {
        if component == nil, suffix == nil { return .quoted(name) }
        var parts: [CSharpTextPart] = component == nil ? [] : [.value(.name("name")), .text("-")]
        parts.append(.text(name))
        if let suffix { parts += [.text("-"), .value(CSharpExpression.name("range").member(suffix))] }
        return .interpolated(parts, isOneLine: true)
    }
}

extension ResourceDeclaration.Range {
    /// Whether it goes over the values of a map.
    fileprivate var hasKeys: Bool {
        if case .elements(_, .string, _) = self { return true }
        return false
    }
}
