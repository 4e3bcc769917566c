import Synchronization

/// `meta.moduleFormat`: the regular expression whose first group is the module's name in the middle of a token.
final class ModuleFormat: Sendable {
    /// The expression of packages that are bridged from Terraform, and others of its form, need no regular expressions.
    private enum Form {
        /// `(.*)`: all of it.
        case whole
        /// `(.*)(?:/[^/]*)`: up to the last separator.
        case upToLast(UInt8)
        case expression
    }

    private let form: Form
    private let expression: Mutex<Regex<AnyRegexOutput>?>
    /// Whether the expression is one that can be used.
    let isValid: Bool

    init(_ pattern: String?) {
        guard let pattern, !pattern.isEmpty, pattern != "(.*)" else {
            form = .whole
            expression = Mutex(nil)
            isValid = true
            return
        }
        let bytes = Array(pattern.utf8)
        if bytes.count == 14, bytes[7] == bytes[10], Self.isPlain(bytes[7]),
            pattern == "(.*)(?:\(Unicode.Scalar(bytes[7]))[^\(Unicode.Scalar(bytes[7]))]*)"
        {
            form = .upToLast(bytes[7])
            expression = Mutex(nil)
            isValid = true
            return
        }
        form = .expression
        if Self.isHarmless(bytes), let regex = try? Regex(pattern) {
            expression = Mutex(regex)
            isValid = true
        } else {
            expression = Mutex(nil)
            isValid = false
        }
    }

    /// Whether a character means itself in a regular expression.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: ","), UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    /// Whether an expression can be tried without fear: it is short, and repeats no group in which something is repeated or
    /// alternates, since a matcher that backtracks may need time without end for those.
    private static func isHarmless(_ pattern: [UInt8]) -> Bool {
        guard pattern.count <= 200 else { return false }
        let repetitions: [UInt8] = [UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{")]
        var groups = [false]
        var isInClass = false
        var index = 0
        while index < pattern.count {
            let byte = pattern[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case _ where isInClass: break
            case UInt8(ascii: "("): groups.append(false)
            case UInt8(ascii: ")"):
                guard groups.count > 1, let varies = groups.popLast() else { return false }
                if varies, index < pattern.count, repetitions.contains(pattern[index]) { return false }
                if varies { groups[groups.count - 1] = true }
            case UInt8(ascii: "|"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"):
                groups[groups.count - 1] = true
            default: break
            }
        }
        return true
    }

    /// The module that a token belongs to; empty for the root, for tokens that have not three parts, and for providers.
    func module(of token: String) -> String {
        var token = token
        let module = token.withUTF8 { bytes -> String in
            let colon = UInt8(ascii: ":")
            guard let first = bytes.firstIndex(of: colon) else { return "" }
            guard let second = bytes[(first + 1)...].firstIndex(of: colon), !bytes[(second + 1)...].contains(colon) else {
                return ""
            }
            let middle = bytes[(first + 1)..<second]
            if bytes[..<first].elementsEqual("pulumi".utf8) {
                if middle.elementsEqual("pulumi".utf8) || middle.elementsEqual("providers".utf8) { return "" }
            }
            return name(in: middle)
        }
        return module == "index" ? "" : module
    }

    private func name(in middle: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        switch form {
        case .whole:
            return String(decoding: middle, as: UTF8.self)
        case .upToLast(let separator):
            guard let end = middle.lastIndex(of: separator) else { return "" }
            return String(decoding: middle[..<end], as: UTF8.self)
        case .expression:
            let middle = String(decoding: middle, as: UTF8.self)
            return expression.withLock { expression in
                guard let expression, let match = try? expression.firstMatch(in: middle), match.output.count > 1 else {
                    return ""
                }
                return match.output[1].substring.map(String.init) ?? ""
            }
        }
    }
}
