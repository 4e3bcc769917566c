/// What the printed text of an expression has that an f-string may not hold.
struct PythonTextTraits: OptionSet {
    let rawValue: UInt8

    static let backslash = PythonTextTraits(rawValue: 1)
    static let lineBreak = PythonTextTraits(rawValue: 2)
    static let doubleMark = PythonTextTraits(rawValue: 4)
    static let singleMark = PythonTextTraits(rawValue: 8)

    /// Whether text with these traits can be a value of an f-string with the given marks: before Python 3.12 that can hold neither the
    /// marks nor a backslash.
    ///
    /// Source of the rule: the Python language reference, "Formatted string literals".
    func fits(in quotes: PythonQuotes) -> Bool {
        if contains(.backslash) { return false }
        if quotes.isTriple { return true }
        return !contains(.lineBreak) && !contains(quotes == .single ? .singleMark : .doubleMark)
    }
}

extension PythonExpression {
    /// What its printed text has. `hasRawTabs` says whether tabs in strings stay as they are.
    func textTraits(hasRawTabs: Bool) -> PythonTextTraits {
        var traits = ownTraits(hasRawTabs: hasRawTabs)
        forEachChild { traits.formUnion($0.textTraits(hasRawTabs: hasRawTabs)) }
        return traits
    }

    private func ownTraits(hasRawTabs: Bool) -> PythonTextTraits {
        switch self {
        case .string(let string):
            return PythonEscapes(quotes: string.quotes, hasRawTabs: hasRawTabs).traits(of: string.text)
        case .template(let e):
            let escapes = PythonEscapes(quotes: e.quotes, hasRawTabs: hasRawTabs)
            var traits = escapes.traits(of: "")
            for (position, part) in e.parts.enumerated() {
                if case .text(let text) = part {
                    traits.formUnion(escapes.traits(of: text, isLast: position == e.parts.count - 1))
                }
            }
            return traits
        case .list(let items, let layout): return layout == .block && items.count > 1 ? .lineBreak : []
        case .dictionary(let entries, let layout): return entries.isEmpty || layout == .inline ? [] : .lineBreak
        case .call(let e): return e.breaksLines ? .lineBreak : []
        case .none, .ellipsis, .boolean, .number, .name, .local, .symbol, .attribute, .item, .tuple, .unbracketed, .comprehension,
            .lambda,
            .conditional, .binary, .not, .negated, .unpacked, .parenthesized:
            return []
        }
    }
}

extension PythonCall {
    /// Whether a line break stands between its parentheses, apart from those in arguments.
    fileprivate var breaksLines: Bool {
        switch layout {
        case .inline, .component, .callback: false
        case .hanging, .options: keywords.count > 1
        case .resource: keywords.count > 1 || (!keywords.isEmpty && options != nil)
        case .block: !keywords.isEmpty
        case .lines, .combined: true
        }
    }
}
