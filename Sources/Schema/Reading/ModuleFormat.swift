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
    /// Whether the expression is one at all.
    let isValid: Bool

    init(_ pattern: String?) {
        guard let pattern, !pattern.isEmpty, pattern != "(.*)" else {
            form = .whole
            expression = Mutex(nil)
            isValid = true
            return
        }
        let bytes = Array(pattern.utf8)
        if bytes.count == 15, bytes[7] == bytes[10], Self.isPlain(bytes[7]),
            pattern == "(.*)(?:\(Unicode.Scalar(bytes[7]))[^\(Unicode.Scalar(bytes[7]))]*)"
        {
            form = .upToLast(bytes[7])
            expression = Mutex(nil)
            isValid = true
            return
        }
        form = .expression
        if let regex = try? Regex(pattern) {
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

    /// The module that a token belongs to; empty for the root, for tokens that have not three parts, and for providers.
    func module(of token: String) -> String {
        let parts = token.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return "" }
        if parts[0] == "pulumi", parts[1] == "pulumi" || parts[1] == "providers" { return "" }
        let module = name(in: parts[1])
        return module == "index" ? "" : module
    }

    private func name(in middle: Substring) -> String {
        switch form {
        case .whole:
            return String(middle)
        case .upToLast(let separator):
            guard let end = middle.utf8.lastIndex(of: separator) else { return "" }
            return String(middle[..<end])
        case .expression:
            return expression.withLock { expression in
                guard let expression, let match = try? expression.firstMatch(in: middle), match.output.count > 1 else {
                    return ""
                }
                return match.output[1].substring.map(String.init) ?? ""
            }
        }
    }
}
