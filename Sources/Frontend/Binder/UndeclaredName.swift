import Base
import Program

/// How a reference to something that the program doesn't declare is named.
enum UndeclaredName {
    /// The reference with its published name, and with the source's own words beside it.
    ///
    /// A reference in the Terraform manner, `type_of_resource.label.attribute`, is named as the published converter names the
    /// resource where it stands alone, `labelTypeOfResource.attribute`; `var.name` is the variable itself.
    ///
    /// - Parameter names: names that the front end has chosen, by the words that they stand for.
    static func reference(
        _ name: String, _ steps: [Step], _ span: SourceSpan, isFinal: Bool, names: [String: String] = [:]
    ) -> ReferenceExpression {
        var root = name
        var path = steps
        var isChosen = false
        if let (chosen, count) = chosen(name, steps, names) {
            root = chosen
            path = members(steps.dropFirst(count))
            isChosen = true
        } else if isFinal {
            // Named already.
        } else if name == "var", case .member(let variable)? = steps.first {
            root = camelFromSnake(variable)
            path = Array(steps.dropFirst())
        } else if name.utf8.contains(0x5F), steps.count >= 2, case .member(let label) = steps[0] {
            root = camelFromSnake(label) + NameStyle.capitalized(camelFromSnake(name))
            path = members(steps.dropFirst())
        }
        var reference = ReferenceExpression(
            root: .undeclared, name: isFinal || isChosen ? identifier(root) : IdentifierNaming.identifier(root),
            rootType: .dynamic,
            steps: path, span: span)
        reference.rawName = name
        reference.rawSteps = steps
        return reference
    }

    /// The name that the front end has chosen for the words up to the second or third, and how many steps they take.
    private static func chosen(_ name: String, _ steps: [Step], _ names: [String: String]) -> (name: String, count: Int)? {
        guard !names.isEmpty, let first = steps.first?.name else { return nil }
        if let chosen = names["\(name).\(first)"] { return (chosen, 1) }
        guard steps.count > 1, let second = steps[1].name, let chosen = names["\(name).\(first).\(second)"] else { return nil }
        return (chosen, 2)
    }

    private static func members(_ steps: some Sequence<Step>) -> [Step] {
        steps.map { step in
            guard case .member(let attribute) = step else { return step }
            return .member(camelFromSnake(attribute))
        }
    }

    /// `function_name` → `functionName`.
    private static func camelFromSnake(_ name: String) -> String {
        let words = name.split(separator: "_")
        guard let first = words.first else { return name }
        return words.dropFirst().reduce(String(first)) { $0 + NameStyle.capitalized(String($1)) }
    }

    /// The name with everything that can't stand in an identifier replaced by underscores.
    private static func identifier(_ name: String) -> String {
        var out = ""
        for scalar in name.unicodeScalars {
            let isStart = scalar == "_" || scalar == "$" || scalar.properties.isAlphabetic
            let isPart = isStart || scalar.properties.numericType != nil
            if out.isEmpty, isPart, !isStart { out += "_" }
            out.unicodeScalars.append(isPart ? scalar : "_")
        }
        return out.isEmpty ? "x" : out
    }
}
