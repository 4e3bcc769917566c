/// Writes programs as fenced code blocks.
enum CodeBlock {
    /// The backquotes that a fence around the text needs: three, or one more than the longest run of them at the start of a
    /// line in the text.
    static func marks(around text: String) -> Int {
        var longest = 2
        var run = 0
        var isAtStart = true
        for byte in text.utf8 {
            if byte == 0x60, isAtStart || run > 0 {
                run += 1
                longest = max(longest, run)
                isAtStart = false
            } else {
                run = 0
                isAtStart = byte == 0x0A || (isAtStart && byte == 0x20)
            }
        }
        return longest + 1
    }

    /// A code block with both fences, each line indented.
    static func text(_ program: String, fence: String, indent: Int = 0) -> String {
        let mark = String(repeating: "`", count: marks(around: program))
        let code = withoutFinalLineBreaks(program)
        guard indent > 0 else { return "\(mark)\(fence)\n\(code)\n\(mark)\n" }
        let blanks = String(repeating: " ", count: indent)
        let lines = ["\(mark)\(fence)"] + code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [mark]
        return lines.map { $0.isEmpty ? "\n" : "\(blanks)\($0)\n" }.joined()
    }

    /// The text without line breaks at its end.
    static func withoutFinalLineBreaks(_ text: String) -> String {
        var bytes = text.utf8[...]
        while bytes.last == 0x0A || bytes.last == 0x0D { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
