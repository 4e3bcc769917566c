import Base
import LanguageKit

/// Words and strings of the program language.
enum PCLText {
    /// Whether a text can stand bare as a name, a key or a label: a letter or `_`, then letters, digits, `_` and `-`.
    static func isIdentifier(_ text: String) -> Bool { HCLSyntax.isIdentifier(text) }

    /// Whether a name can be referred to: an identifier that is no literal. Names from other alphabets, and with `$`, can be.
    static func isReferable(_ name: String) -> Bool { HCLSyntax.isReferable(name) }

    /// Whether a key can stand bare: `for` at the start of an object opens a loop.
    static func isBareKey(_ key: String) -> Bool { isIdentifier(key) && key != "for" }

    /// Whether a property's path can be written as a reference: `name.member[0]["key"]`.
    static func isPath(_ path: String) -> Bool {
        var rest = path.utf8[...]
        var isFirst = true
        while !rest.isEmpty || isFirst {
            if !isFirst, rest.starts(with: [0x5B, 0x22]) {
                let key = rest.dropFirst(2).prefix { $0 != 0x22 }
                guard key.allSatisfy(isPlain), rest.dropFirst(2 + key.count).starts(with: [0x22, 0x5D]) else { return false }
                rest = rest.dropFirst(key.count + 4)
                continue
            }
            if !isFirst, rest.first == 0x5B {
                let digits = rest.dropFirst().prefix(while: NameStyle.isDigit)
                guard (1...9).contains(digits.count), digits.count == 1 || digits.first != 0x30,
                    rest.dropFirst(1 + digits.count).first == 0x5D
                else { return false }
                rest = rest.dropFirst(digits.count + 2)
                continue
            }
            if !isFirst {
                guard rest.first == 0x2E else { return false }
                rest = rest.dropFirst()
            }
            let word = rest.prefix { $0 != 0x2E && $0 != 0x5B }
            guard let name = String(word), isIdentifier(name), !isFirst || isReferable(name) else { return false }
            rest = rest.dropFirst(word.count)
            isFirst = false
        }
        return true
    }

    /// Whether a byte means itself between quotes.
    private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && ![0x22, 0x24, 0x25, 0x5C, 0x7F].contains(byte) }

    /// A token in full: `random:Pet` → `random:index:Pet`, as the published importer resolves tokens of packages without schema.
    static func token(_ token: String) -> String {
        let parts = token.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 ? "\(parts[0]):index:\(parts[1])" : token
    }

    /// Writes a string in its quotes.
    static func writeQuoted(_ text: String, to out: inout CodeWriter) {
        out.write(byte: 0x22)
        writeEscaped(text, beforeValue: false, to: &out)
        out.write(byte: 0x22)
    }

    /// Writes text as it stands inside quotes: `${` as `$${`, `%{` as `%%{`, and what can't stand there by its escapes.
    ///
    /// - Parameter beforeValue: whether `${` follows, which a `$` at the end of the text would escape.
    static func writeEscaped(_ text: String, beforeValue: Bool, to out: inout CodeWriter) {
        // The published printer writes what lies beyond the basic plane by its number.
        HCLSyntax.writeEscaped(text, beforeValue: beforeValue, numbered: .supplementary, to: &out)
    }
}
