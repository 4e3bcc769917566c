import Base
import Documents
import Program

extension YAMLProgramReader {
    /// Reads a value.
    mutating func expression(_ node: YAMLNode, _ limit: YAMLComments.Limit) -> ExpressionSyntax {
        // The comments inside an alias belong to its anchor, where they have been taken.
        if node.isAlias, !isInAlias {
            isInAlias = true
            defer { isInAlias = false }
            let outside = comments
            comments = .none
            let value = expression(node, .none)
            comments = outside
            return value
        }
        guard depth < Self.deepest else {
            report(
                .error, .nestingTooDeep, "The value is nested more than \(Self.deepest) levels deep",
                hint: "Move the inner part to a variable.", at: node)
            return .null(node.span)
        }
        depth += 1
        defer { depth -= 1 }
        switch node.kind {
        case .scalar(let scalar): return literal(scalar, node)
        case .sequence(let elements): return list(elements, node, limit)
        case .mapping(let members):
            if members.count == 1, let name = members[0].key.scalar?.text, name.utf8.count > 4,
                name.prefix(4).lowercased() == "fn::",
                let call = function(name, key: members[0].key, argument: members[0].value, node, limit)
            {
                return call
            }
            return object(members, node, limit)
        }
    }

    private mutating func literal(_ scalar: YAMLNode.Scalar, _ node: YAMLNode) -> ExpressionSyntax {
        switch node.value ?? .null {
        case .null: return .null(node.span)
        case .boolean(let value): return .boolean(value, node.span)
        case .integer(let value): return .number(NumberLiteral(value).spelled(scalar.text), node.span)
        case .number(let value):
            guard value.isFinite else { return .string(scalar.text, node.span) }
            return .number(NumberLiteral(floating: value).spelled(scalar.text), node.span)
        case .string(let text): return string(text, scalar, node)
        }
    }

    /// A string, a reference (`${a.b}` and nothing else), or a template.
    private mutating func string(_ text: String, _ scalar: YAMLNode.Scalar, _ node: YAMLNode) -> ExpressionSyntax {
        let interpolation: Interpolation
        do throws(Interpolation.Problem) {
            interpolation = try Interpolation.parse(text)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, .invalidInterpolation, error.message, hint: error.hint, in: source,
                    at: span(error.offset..<error.offset + 2, scalar, node)))
            return .string(text, node.span)
        }
        let parts = interpolation.parts.map { part in
            switch part {
            case .text(let text): return ExpressionSyntax.string(text, node.span)
            case .access(let root, let steps, let range): return reference(root, steps, span(range, scalar, node))
            }
        }
        switch parts.count {
        case 0: return .string("", node.span)
        case 1: return parts[0]
        default: return .template(parts, node.span)
        }
    }

    /// Where a part of a scalar stands: exactly if the text stands in the source as it is, else where the scalar does.
    private func span(_ range: Range<Int>, _ scalar: YAMLNode.Scalar, _ node: YAMLNode) -> SourceSpan {
        guard !node.isAlias else { return node.span }
        let quotes = node.span.end - node.span.start - scalar.text.utf8.count
        switch scalar.style {
        case .plain where quotes == 0: return SourceSpan(node.span.start + range.lowerBound, node.span.start + range.upperBound)
        case .singleQuoted where quotes == 2, .doubleQuoted where quotes == 2:
            return SourceSpan(node.span.start + 1 + range.lowerBound, node.span.start + 1 + range.upperBound)
        default: return node.span
        }
    }

    /// Functions that `${pulumi.…}` stands for.
    private static let engineValues: Set<String> = ["cwd", "project", "stack", "organization", "rootDirectory"]

    private mutating func reference(_ root: String, _ steps: [Step], _ span: SourceSpan) -> ExpressionSyntax {
        if root == "pulumi", names.reference(root) == nil {
            if case .member(let name)? = steps.first, Self.engineValues.contains(name) {
                let call = ExpressionSyntax.call(name, [], expandsLast: false, span)
                return steps.count == 1 ? call : .access(call, Array(steps.dropFirst()), span)
            }
            diagnostics.append(
                Diagnostic(
                    .error, .invalidInterpolation, "'pulumi' has no such value",
                    hint: "Known are \(Self.engineValues.sorted().map { "pulumi.\($0)" }.joined(separator: ", ")).", in: source,
                    at: span))
        }
        return .reference(names.reference(root) ?? root, steps, span)
    }

    private mutating func list(_ elements: [YAMLNode], _ node: YAMLNode, _ limit: YAMLComments.Limit) -> ExpressionSyntax {
        var items: [ListItemSyntax] = []
        items.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            let next = index + 1 < elements.count ? comments.limit(elements[index + 1]) : limit
            let started = Comments(leading: comments.leading(before: element.span.start))
            let value = expression(element, next)
            items.append(ListItemSyntax(value, comments: finish(started, element)))
        }
        return .list(items, endComments: comments.ending(node, limit: limit), node.span)
    }

    /// An object; a key that is given twice counts once, and has been reported with the document.
    mutating func object(
        _ members: [(key: YAMLNode, value: YAMLNode)], _ node: YAMLNode, _ limit: YAMLComments.Limit
    ) -> ExpressionSyntax {
        var items: [ObjectItemSyntax] = []
        items.reserveCapacity(members.count)
        var seen: Set<String> = []
        for (index, (key, value)) in members.enumerated() {
            guard let name = keyText(key), let scalar = key.scalar, seen.insert(name).inserted else { continue }
            let next = index + 1 < members.count ? comments.limit(members[index + 1].key) : limit
            let started = begin(key, value)
            let keySyntax = string(name, scalar, key)
            let valueSyntax = expression(value, next)
            items.append(ObjectItemSyntax(key: keySyntax, value: valueSyntax, comments: finish(started, value)))
        }
        return .object(items, endComments: comments.ending(node, limit: limit), node.span)
    }
}
