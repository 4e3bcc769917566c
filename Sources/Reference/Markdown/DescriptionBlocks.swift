/// Descriptions without the marks by which the public registry finds examples.
enum DescriptionBlocks {
    /// The text without marks of choosers and examples, and without code in the given languages.
    static func text(_ description: String, without fences: Set<String>) -> String {
        guard !description.isEmpty else { return "" }
        var lines: [Substring] = []
        /// The fence of the code block at hand, and whether the block is kept.
        var block: (fence: Substring, isKept: Bool)?
        for line in description.split(separator: "\n", omittingEmptySubsequences: false) {
            let inner = line.drop { $0 == " " }
            if let open = block {
                if open.isKept { lines.append(line) }
                if inner.hasPrefix(open.fence), inner.dropFirst(open.fence.count).allSatisfy({ $0 == " " }) { block = nil }
                continue
            }
            let fence = inner.prefix { $0 == "`" }
            if fence.count >= 3 {
                let name = inner.dropFirst(fence.count).prefix { $0 != " " }
                block = (fence, !fences.contains(String(name)))
                if block?.isKept == true { lines.append(line) }
                continue
            }
            if inner.hasPrefix("<!--Start PulumiCodeChooser") || inner.hasPrefix("<!--End PulumiCodeChooser") { continue }
            if inner.hasPrefix("{{% "), inner.hasSuffix(" %}}") { continue }
            lines.append(line)
        }
        return withoutRuns(lines)
    }

    /// The lines with one empty line where there are several, and none at the ends.
    private static func withoutRuns(_ lines: [Substring]) -> String {
        var kept: [Substring] = []
        var isInCode = false
        for line in lines {
            if line.drop(while: { $0 == " " }).hasPrefix("```") { isInCode.toggle() }
            let isBlank = !isInCode && line.allSatisfy { $0 == " " || $0 == "\r" }
            if isBlank, kept.last?.isEmpty ?? true { continue }
            kept.append(isBlank ? "" : line)
        }
        if kept.last?.isEmpty == true { kept.removeLast() }
        return kept.joined(separator: "\n")
    }
}
