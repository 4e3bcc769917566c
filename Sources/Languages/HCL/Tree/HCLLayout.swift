import Base

/// Lays lines of tokens out as `terraform fmt` does: indentation by brackets, `=` and comments of neighbouring lines in one column.
struct HCLLayout {
    /// A line, its parts apart.
    private struct Line {
        var lead: [HCLToken] = []
        /// The sign `=` and what follows it, where the value ends on the line.
        var assignment: [HCLToken] = []
        var comment: HCLToken?

        var depthChange: Int { (lead + assignment).reduce(0) { $0 + $1.depthChange } }
    }

    private let spacing: HCLStyle.Spacing

    init(_ spacing: HCLStyle.Spacing) { self.spacing = spacing }

    /// Writes lines.
    func write(_ lines: [[HCLToken]], to out: inout CodeWriter) {
        var parts = lines.map(Self.part)
        Self.indent(&parts)
        for index in parts.indices {
            Self.setBlanks(&parts[index].lead)
            Self.setBlanks(&parts[index].assignment)
        }
        align(&parts)
        for line in parts {
            for token in line.lead + line.assignment + [line.comment].compactMap({ $0 }) {
                for _ in 0..<token.blanks { out.write(byte: 0x20) }
                out.write(token.text)
            }
            out.endLine()
        }
    }

    /// Writes the tokens of a value inside a string.
    static func write(inside tokens: [HCLToken], to out: inout CodeWriter) {
        var tokens = tokens
        setBlanks(&tokens)
        for token in tokens {
            for _ in 0..<token.blanks { out.write(byte: 0x20) }
            out.write(token.text)
        }
    }

    private static func part(_ tokens: [HCLToken]) -> Line {
        var line = Line(lead: tokens)
        if tokens.count > 1, let last = tokens.last, last.kind == .comment {
            line.comment = last
            line.lead.removeLast()
        }
        guard let sign = line.lead.dropFirst().firstIndex(where: { $0.kind == .equal }) else { return line }
        let assignment = Array(line.lead[sign...])
        guard assignment.reduce(0, { $0 + $1.depthChange }) == 0 else { return line }
        line.assignment = assignment
        line.lead.removeSubrange(sign...)
        return line
    }

    /// Indents lines by what the lines before them open: two blanks for each line with more opening brackets than closing ones.
    private static func indent(_ lines: inout [Line]) {
        var open: [Int] = []
        for index in lines.indices where !lines[index].lead.isEmpty {
            let change = lines[index].depthChange
            var closing = max(0, -change)
            while closing > 0, let last = open.last {
                if closing < last {
                    open[open.count - 1] -= closing
                    closing = 0
                } else {
                    closing -= last
                    open.removeLast()
                }
            }
            lines[index].lead[0].blanks = 2 * open.count
            if change > 0 { open.append(change) }
        }
    }

    private static func setBlanks(_ tokens: inout [HCLToken]) {
        for index in tokens.indices.dropFirst() {
            let previous = index > 1 ? tokens[index - 2] : nil
            tokens[index].blanks = HCLToken.hasBlank(after: tokens[index - 1], tokens[index], previous: previous) ? 1 : 0
        }
    }

    /// Puts the signs `=` of neighbouring lines in one column, and then their comments.
    private func align(_ lines: inout [Line]) {
        Self.alignRuns(&lines, has: { !$0.assignment.isEmpty }, width: { Self.width($0.lead) }) { line, blanks in
            line.assignment[0].blanks = blanks
        }
        Self.alignRuns(&lines, has: { $0.comment != nil }, width: { Self.width($0.lead) + Self.width($0.assignment) }) {
            line, blanks in
            // The published generator takes a comment for a part of the value.
            line.comment?.blanks = spacing == .generated ? 1 : blanks
        }
    }

    private static func alignRuns(
        _ lines: inout [Line], has: (Line) -> Bool, width: (Line) -> Int, set: (inout Line, _ blanks: Int) -> Void
    ) {
        var start = 0
        while start < lines.count {
            guard has(lines[start]) else {
                start += 1
                continue
            }
            let end = lines[start...].firstIndex { !has($0) } ?? lines.count
            let widest = lines[start..<end].map(width).max() ?? 0
            for index in start..<end { set(&lines[index], widest - width(lines[index]) + 1) }
            start = end
        }
    }

    private static func width(_ tokens: [HCLToken]) -> Int { tokens.reduce(0) { $0 + $1.blanks + $1.text.count } }
}
