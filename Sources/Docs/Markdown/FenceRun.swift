/// Code blocks that belong together: the same program in several languages.
struct FenceRun {
    /// The blocks, in order.
    var fences: [Fence]
    /// Whether they stand between a page's markers of examples.
    var isMarked: Bool

    /// The text's code blocks, gathered. Blocks belong together if nothing stands between them, or, between markers, nothing
    /// but white space; a language that comes again begins the next program.
    static func all(in text: [UInt8]) -> [FenceRun] {
        var runs: [FenceRun] = []
        var isMarked = false
        var end = 0
        for fence in Fence.all(in: text) {
            let between = text[end..<fence.range.lowerBound]
            if let mark = lastMark(in: between) { isMarked = mark }
            let isBlank = between.allSatisfy { $0 == 0x0A || $0 == 0x20 || $0 == 0x0D }
            let joins = isMarked ? isBlank : between.isEmpty
            if joins, let last = runs.last, last.fences.allSatisfy({ $0.name != fence.name && $0.indent == fence.indent }) {
                runs[runs.count - 1].fences.append(fence)
            } else {
                runs.append(FenceRun(fences: [fence], isMarked: isMarked))
            }
            end = fence.range.upperBound
        }
        return runs
    }

    /// Whether the last marker of a text opens (true) or closes (false); nil if it has none.
    private static func lastMark(in text: ArraySlice<UInt8>) -> Bool? {
        // Most text between blocks is short or has no tag at all: look for the first byte of a marker only.
        var last: Bool?
        var index = text.startIndex
        while let found = text[index...].firstIndex(where: { $0 == 0x3C || $0 == 0x7B }) {
            let rest = text[found...]
            if opening.contains(where: { rest.starts(with: $0) }) {
                last = true
            } else if closing.contains(where: { rest.starts(with: $0) }) {
                last = false
            }
            index = found + 1
        }
        return last
    }

    private static let opening = ["<!--Start PulumiCodeChooser", "{{% example %}}"].map { Array($0.utf8) }
    private static let closing = ["<!--End PulumiCodeChooser", "{{% /example %}}"].map { Array($0.utf8) }
}
