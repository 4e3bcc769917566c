import Base
import Program

/// Strings and paths of the YAML language.
enum YAMLText {
    /// A text with every `$` that would mean something doubled: `${name}` → `$${name}`, `$$` → `$$$`.
    ///
    /// A `$` alone stays as it is, unless a reference follows (`beforeReference`), whose own `$` it would swallow.
    static func escaped(_ text: String, beforeReference: Bool) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(0x24) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 8)
        var position = 0
        while position < bytes.count {
            guard bytes[position] == 0x24 else {
                out.append(bytes[position])
                position += 1
                continue
            }
            var end = position
            while end < bytes.count, bytes[end] == 0x24 { end += 1 }
            let isOpening = end < bytes.count ? bytes[end] == 0x7B : beforeReference
            let count = end - position
            out.append(contentsOf: repeatElement(0x24, count: isOpening ? count * 2 : count * 2 - 1))
            position = end
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A path: `name.member[0]["some key"]`. Each step comes with the type that it starts from.
    static func path(root: String?, _ steps: some Sequence<(Step, ValueType)>) -> String {
        path(steps, after: root.map { isName($0) ? $0 : "[\(quoted($0))]" } ?? "")
    }

    /// A path and the steps after it.
    static func path(_ steps: some Sequence<(Step, ValueType)>, after start: String) -> String {
        var out = start
        for (step, type) in steps {
            switch step {
            case .index(let position): out += "[\(position)]"
            case .member(let name):
                if isName(name) { out += (out.isEmpty ? "" : ".") + name } else { out += "[\(quoted(name))]" }
            case .key(let name):
                // A member of an object is known to be one; a map's keys are data.
                if isName(name), !isMap(type) { out += (out.isEmpty ? "" : ".") + name } else { out += "[\(quoted(name))]" }
            }
        }
        return out
    }

    /// A key in the quotes of a path.
    static func quoted(_ key: String) -> String {
        var out = "\""
        for character in key.unicodeScalars {
            if character == "\"" || character == "\\" { out += "\\" }
            out.unicodeScalars.append(character)
        }
        return out + "\""
    }

    private static func isMap(_ type: ValueType) -> Bool {
        switch type {
        case .map, .dynamic: true
        default: false
        }
    }

    /// Whether a name can stand in a path without brackets.
    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, !NameStyle.isDigit(first) else { return false }
        return name.utf8.allSatisfy {
            NameStyle.isLower($0) || NameStyle.isUpper($0) || NameStyle.isDigit($0) || $0 == 0x5F || $0 == 0x24
        }
    }
}
