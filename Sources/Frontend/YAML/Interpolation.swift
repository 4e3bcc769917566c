import Base
import Program

/// A string of a YAML program taken apart: text, and `${…}` with what is in it.
struct Interpolation {
    /// What is wrong with a `${…}`.
    struct Problem: Error {
        /// Offset of the `${` in the string.
        var offset: Int
        var message: String
        var hint: String
    }

    /// A part of the string.
    enum Part {
        /// Text, with `$$` read as `$`.
        case text(String)
        /// A name and the steps from it, and where the `${` begins and the `}` ends.
        case access(root: String, steps: [Step], range: Range<Int>)
    }

    /// The parts in order; no two texts stand beside each other, and none is empty.
    private(set) var parts: [Part] = []

    /// Takes a string apart. With a problem, the parts are what could be read.
    static func parse(_ text: String) throws(Problem) -> Interpolation {
        var result = Interpolation()
        guard text.utf8.contains(0x24) else {
            if !text.isEmpty { result.parts = [.text(text)] }
            return result
        }
        let bytes = Array(text.utf8)
        var plain: [UInt8] = []
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            if byte == 0x24, next == 0x24 {
                plain.append(0x24)
                position += 2
            } else if byte == 0x24, next == 0x7B {
                result.addText(&plain)
                let start = position
                position += 2
                let steps = try path(bytes, &position, start: start, closed: true)
                guard case .member(let root)? = steps.first else {
                    throw Problem(
                        offset: start, message: "'${}' refers to nothing",
                        hint: "Write a name between the braces, or $${} for the text.")
                }
                result.parts.append(.access(root: root, steps: Array(steps.dropFirst()), range: start..<position))
            } else {
                plain.append(byte)
                position += 1
            }
        }
        result.addText(&plain)
        return result
    }

    /// Reads a path that stands alone, such as what `return:` says: `items[0].name`.
    static func path(_ text: String) throws(Problem) -> [Step] {
        var position = 0
        return try path(Array(text.utf8), &position, start: 0, closed: false)
    }

    private mutating func addText(_ plain: inout [UInt8]) {
        guard !plain.isEmpty else { return }
        parts.append(.text(String(decoding: plain, as: UTF8.self)))
        plain.removeAll(keepingCapacity: true)
    }

    /// Reads names, `[0]` and `["key"]` up to the closing brace (or the end, if the path isn't closed). The first step is a name.
    private static func path(_ bytes: [UInt8], _ position: inout Int, start: Int, closed: Bool) throws(Problem) -> [Step] {
        var steps: [Step] = []
        while position < bytes.count {
            switch bytes[position] {
            case 0x7D where closed:
                position += 1
                return steps
            case 0x2E:
                position += 1
            case 0x5B:
                let step = try subscriptStep(bytes, &position, start: start)
                if steps.isEmpty, case .index = step {
                    throw Problem(
                        offset: start, message: "A reference can't begin with an index",
                        hint: "Begin it with a name, or with a key in quotes: [\"key\"].")
                }
                if steps.isEmpty, case .key(let name) = step { steps.append(.member(name)) } else { steps.append(step) }
            default:
                let from = position
                while position < bytes.count, bytes[position] != 0x2E, bytes[position] != 0x5B, !closed || bytes[position] != 0x7D
                {
                    position += 1
                }
                steps.append(.member(String(decoding: bytes[from..<position], as: UTF8.self)))
            }
        }
        guard !closed else {
            throw Problem(
                offset: start, message: "The '${' is never closed", hint: "Close it with '}', or write '$${' for the text.")
        }
        return steps
    }

    private static func subscriptStep(_ bytes: [UInt8], _ position: inout Int, start: Int) throws(Problem) -> Step {
        position += 1
        guard position < bytes.count, bytes[position] == 0x22 else {
            guard let close = bytes[position...].firstIndex(of: 0x5D) else {
                throw Problem(offset: start, message: "An index in '${…}' is never closed", hint: "Close it with ']'.")
            }
            guard let index = Int(String(decoding: bytes[position..<close], as: UTF8.self)) else {
                throw Problem(
                    offset: start, message: "'\(String(decoding: bytes[position..<close], as: UTF8.self))' is no list index",
                    hint: "Write a whole number, or a key in quotes.")
            }
            position = close + 1
            return .index(index)
        }
        position += 1
        var key: [UInt8] = []
        while position < bytes.count, bytes[position] != 0x22 {
            if bytes[position] == 0x5C, position + 1 < bytes.count, bytes[position + 1] == 0x22 { position += 1 }
            key.append(bytes[position])
            position += 1
        }
        guard position + 1 < bytes.count, bytes[position + 1] == 0x5D else {
            throw Problem(offset: start, message: "A key in '${…}' is never closed", hint: "Close it with '\"]'.")
        }
        position += 2
        let name = String(decoding: key, as: UTF8.self)
        return isName(key) ? .member(name) : .key(name)
    }

    /// Whether a key can be written as a name after a dot.
    private static func isName(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, !NameStyle.isDigit(first) else { return false }
        return bytes.allSatisfy {
            NameStyle.isLower($0) || NameStyle.isUpper($0) || NameStyle.isDigit($0) || $0 == 0x5F || $0 == 0x24
        }
    }
}
