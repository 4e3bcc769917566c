/// The differences of two texts, as `diff -u` shows them.
public enum UnifiedDiff {
    /// Lines of context around each change.
    private static let context = 3

    /// One line of the result.
    private enum Line {
        case same(String), removed(String), added(String)

        var isChange: Bool {
            if case .same = self { return false }
            return true
        }
    }

    /// The differences; empty if there are none.
    ///
    /// - Parameter limit: how many lines are shown at most; what is left out is counted.
    public static func text(from old: [UInt8], to new: [UInt8], name: String, limit: Int = 60) -> String {
        guard old != new else { return "" }
        var out = ["--- expected \(name)", "+++ actual \(name)"]
        let lines = merged(split(old), split(new))
        for hunk in hunks(lines) { out += render(lines, hunk) }
        let shown = out.prefix(limit + 2)
        let rest = out.count - shown.count
        return shown.joined(separator: "\n") + "\n" + (rest > 0 ? "… \(rest) more lines\n" : "")
    }

    private static func split(_ text: [UInt8]) -> [String] {
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        if lines.last == "" { lines.removeLast() } else { lines.append("\\ No newline at end of file") }
        return lines
    }

    private static func merged(_ old: [String], _ new: [String]) -> [Line] {
        var removed = Set<Int>()
        var added = Set<Int>()
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, removed.contains(i) {
                lines.append(.removed(old[i]))
                i += 1
            } else if j < new.count, added.contains(j) {
                lines.append(.added(new[j]))
                j += 1
            } else {
                lines.append(.same(i < old.count ? old[i] : new[j]))
                i += 1
                j += 1
            }
        }
        return lines
    }

    /// Ranges of lines that hold changes with their context, those that touch in one.
    private static func hunks(_ lines: [Line]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for (index, line) in lines.enumerated() where line.isChange {
            let range = max(0, index - context)..<min(lines.count, index + context + 1)
            if let last = ranges.last, last.upperBound >= range.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }

    private static func render(_ lines: [Line], _ hunk: Range<Int>) -> [String] {
        var body: [String] = []
        var (oldCount, newCount) = (0, 0)
        for line in lines[hunk] {
            switch line {
            case .same(let text):
                body.append(" \(text)")
                oldCount += 1
                newCount += 1
            case .removed(let text):
                body.append("-\(text)")
                oldCount += 1
            case .added(let text):
                body.append("+\(text)")
                newCount += 1
            }
        }
        let before = lines[..<hunk.lowerBound]
        let oldStart = 1 + before.reduce(0) { if case .added = $1 { $0 } else { $0 + 1 } }
        let newStart = 1 + before.reduce(0) { if case .removed = $1 { $0 } else { $0 + 1 } }
        return ["@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@"] + body
    }
}
