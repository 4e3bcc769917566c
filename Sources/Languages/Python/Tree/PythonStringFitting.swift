/// Gives the strings of a statement their quotation marks, and moves those that have none left into variables before the statement.
///
/// Before Python 3.12 a string inside an f-string may not use the marks around it. A template that can't hold its values and can't move,
/// because it reads variables of a callback or loop, becomes a call of `format`.
struct PythonStringFitting {
    /// Whether tabs in strings stay as they are.
    let hasRawTabs: Bool
    /// The names of the program's variables.
    let names: PythonNameTable
    /// The variables that come before the statement.
    private(set) var variables: [(name: String, value: PythonExpression)] = []
    private var used = 0

    /// Creates a fitting for one statement.
    init(hasRawTabs: Bool, names: PythonNameTable) {
        self.hasRawTabs = hasRawTabs
        self.names = names
    }

    /// The expression with its strings fitted.
    mutating func fit(_ expression: PythonExpression) -> PythonExpression {
        expression.contains { if case .template = $0 { true } else { false } } ? fit(expression, within: []) : expression
    }

    private mutating func fit(_ expression: PythonExpression, within open: PythonQuotes) -> PythonExpression {
        switch expression {
        case .string(var string):
            if string.prefersSingle {
                string.quotes = open.contains(.single) && !open.contains(.double) ? .double : .single
            } else if let quotes = open.next(isLong: PythonString.isLong(string.text)) {
                string.quotes = quotes
            } else {
                return moved(expression)
            }
            return .string(string)
        case .template(let template): return fit(template, within: open)
        case .call(var call) where call.layout == .callback && !open.isEmpty:
            // A line break after it would end the string.
            call.layout = .inline
            return PythonExpression.call(call).mappingChildren { fit($0, within: open) }
        default: return expression.mappingChildren { fit($0, within: open) }
        }
    }

    private mutating func fit(_ template: PythonTemplate, within open: PythonQuotes) -> PythonExpression {
        let isLong = template.isLong
        var quotes = open.next(isLong: isLong)
        if quotes == nil, PythonExpression.template(template).readsLocals {
            // It can't move out of the callback or loop; the enclosing template finds that it can't hold it.
            quotes = isLong ? .tripleDouble : .double
        }
        guard let quotes else { return moved(.template(template)) }
        var fitted = template
        fitted.quotes = quotes
        for (position, part) in template.parts.enumerated() {
            guard case .value(let value) = part else { continue }
            let inner = fit(value, within: open.union(quotes))
            fitted.parts[position] = .value(inner)
            if !inner.textTraits(hasRawTabs: hasRawTabs).fits(in: quotes) { fitted.isCall = true }
        }
        return .template(fitted)
    }

    private mutating func moved(_ expression: PythonExpression) -> PythonExpression {
        let value = fit(expression, within: [])
        var name = "str\(used)"
        while names.contains(name) {
            used += 1
            name = "str\(used)"
        }
        used += 1
        variables.append((name, value))
        return .name(name)
    }
}

extension PythonExpression {
    /// Whether it reads a parameter or a loop's variable, its own included.
    fileprivate var readsLocals: Bool {
        contains { if case .local = $0 { true } else { false } }
    }
}
