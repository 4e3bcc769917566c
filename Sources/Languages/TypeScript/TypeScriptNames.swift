import Base
import LanguageKit
import Program
import Schema

/// Names as TypeScript allows them.
enum TypeScriptNames {
    /// Whether a name can stand after a dot, or as an object's key, without quotes.
    static func isLegal(_ name: String) -> Bool {
        guard !TypeScriptReservedWords.words.contains(name) else { return false }
        if NameStyle.isPlainIdentifier(name) { return true }
        var isFirst = true
        for scalar in name.unicodeScalars {
            guard isFirst ? isStart(scalar) : isPart(scalar) else { return false }
            isFirst = false
        }
        return !isFirst
    }

    /// The nearest name that a variable can have: `some-name` → `some_name`, `default` → `_default`.
    static func identifier(_ name: String) -> String {
        if NameStyle.isPlainIdentifier(name) { return avoidingReservedWords(name) }
        var out = String.UnicodeScalarView()
        var isFirst = true
        for scalar in name.unicodeScalars {
            if !isPart(scalar) {
                out.append("_")
            } else {
                if isFirst, !isStart(scalar) { out.append("_") }
                out.append(scalar)
            }
            isFirst = false
        }
        return out.isEmpty ? "_" : avoidingReservedWords(String(out))
    }

    private static func avoidingReservedWords(_ name: String) -> String {
        let isReserved = TypeScriptReservedWords.words.contains(name) || TypeScriptReservedWords.bindings.contains(name)
        return isReserved ? "_" + name : name
    }

    /// The first of `name`, `name2`, `name3`, … that isn't taken; takes it.
    static func unique(_ name: String, _ taken: inout Set<String>) -> String {
        taken.insertDistinct(identifier(name), numberedFrom: 2)
    }

    /// The namespaces below a package's import that a module is reached by: `s3` → `["s3"]`; none for the root.
    static func modulePath(_ module: String) -> [String] {
        var path: [String] = []
        for segment in module.parts(separatedBy: UInt8(ascii: "/")) {
            for part in segment.parts(separatedBy: UInt8(ascii: ".")) where !part.isEmpty { path.append(identifier(part)) }
        }
        return path
    }

    /// The constant of an enum's member: `s-1vcpu` → `S_1vcpu`, `*` → `Asterisk`; nil if no identifier can be made of it.
    static func enumMember(_ member: EnumType.Member, of typeName: String) -> String? {
        let name: String
        if let given = member.name, !given.isEmpty {
            name = given
        } else {
            switch member.value {
            case .boolean(let b): name = b ? "true" : "false"
            case .integer(let i): name = String(i)
            case .number(let d): name = TypeScriptNumbers.text(d)
            case .string(let s): name = s
            }
        }
        let expanded = shortEnumNames[name] ?? name
        if expanded.unicodeScalars.count == 1, let only = expanded.unicodeScalars.first, !isStart(only) { return nil }
        var collapsed = ""
        for character in identifier(NameStyle.capitalized(expanded)) {
            if character == "_", collapsed.last == "_" { continue }
            collapsed.append(character)
        }
        return collapsed.hasPrefix("_") ? typeName + collapsed : collapsed
    }

    private static let shortEnumNames = [
        "*": "Asterisk", "0": "Zero", "1": "One", "2": "Two", "3": "Three", "4": "Four", "5": "Five", "6": "Six", "7": "Seven",
        "8": "Eight", "9": "Nine",
    ]

    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return NameStyle.isLower(byte) || NameStyle.isUpper(byte) || byte == 0x5F || byte == 0x24
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber: return true
        default: return false
        }
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if isStart(scalar) { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: return true
        default: return false
        }
    }
}

extension TypeScriptNames {
    /// The name of a class or function as a member of its module: what stands in no identifier becomes an underscore, but a
    /// reserved word may stay.
    static func member(_ name: String) -> String {
        isLegal(name) || TypeScriptReservedWords.words.contains(name) ? name : identifier(name)
    }
}
