import Base

/// Names as Go spells them. Source of the rules: the published generator, since names must be those of its packages.
enum GoNames {
    /// An exported name: first letter raised, hyphens dropped, a leading `$` dropped.
    static func title(_ name: String) -> String {
        if let first = name.utf8.first, NameStyle.isLower(first) || NameStyle.isUpper(first) { return NameStyle.pascal(name) }
        var text = Substring(name)
        while text.utf8.first == 0x24 { text = text.dropFirst() }
        guard !text.isEmpty else { return "" }
        let titled = NameStyle.pascal(capitalizedFirst(String(text)))
        guard let first = titled.unicodeScalars.first, !isStart(first) else { return titled }
        return "_" + titled
    }

    /// The name of a property as a field of a struct.
    static func field(_ property: String) -> String {
        let name = title(property)
        return GoReservedWords.resourceMembers.contains(name) ? name + "_" : name
    }

    /// A variable's name: what can't stand in an identifier becomes `_`, and a reserved word gets one before it.
    static func identifier(_ name: String) -> String {
        if NameStyle.isPlainIdentifier(name) { return GoReservedWords.contains(name) ? "_" + name : name }
        var out = String.UnicodeScalarView()
        for (position, scalar) in name.unicodeScalars.enumerated() {
            guard isPart(scalar) else {
                out.append("_")
                continue
            }
            if position == 0, !isStart(scalar) { out.append("_") }
            out.append(scalar)
        }
        let text = String(out)
        if text.isEmpty { return "_" }
        return GoReservedWords.contains(text) ? "_" + text : text
    }

    /// The constant of an enum's member: `Region` and `sfo2` give `RegionSfo2`.
    static func enumMember(_ name: String, of type: String) -> String {
        var text = shortNames[name] ?? name
        while text.utf8.first == 0x24 { text = String(text.dropFirst()) }
        text = identifier(withRaisedParts(capitalizedFirst(text)))
        while text.contains("__") { text = text.replacing("__", with: "_") }
        if text.utf8.contains(0x5F), text.utf8.first != 0x5F { text = "_" + text }
        return type + text
    }

    /// A package's name, which has no hyphens.
    static func withoutHyphens(_ name: String) -> String {
        name.utf8.contains(0x2D) ? name.replacing("-", with: "") : name
    }

    /// A base name of which an import path's last part may be no identifier: hyphens dropped, letters after them raised.
    static func importAlias(_ name: String) -> String {
        guard name.utf8.contains(0x2D) else { return name }
        return name.split(separator: "-").map { NameStyle.camel(String($0)) }.joined()
    }

    /// Whether the text is an identifier.
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return isStart(first) && text.unicodeScalars.allSatisfy(isPart)
    }

    /// Whether the scalar may begin an identifier.
    static func isStart(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.generalCategory.isLetter }

    /// Whether the scalar may stand in an identifier.
    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        isStart(scalar) || scalar.properties.generalCategory == .decimalNumber
    }

    /// Names of values that no identifier can be made of.
    private static let shortNames: [String: String] = [
        "*": "Asterisk", "0": "Zero", "1": "One", "2": "Two", "3": "Three", "4": "Four", "5": "Five", "6": "Six", "7": "Seven",
        "8": "Eight", "9": "Nine",
    ]

    private static func withRaisedParts(_ name: String) -> String {
        guard name.utf8.contains(0x2D) else { return name }
        let parts = name.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        let first = parts.first ?? ""
        var out = first
        for part in parts.dropFirst() where !part.isEmpty { out += "_" + capitalizedFirst(part) }
        return out
    }

    private static func capitalizedFirst(_ name: String) -> String {
        guard let first = name.unicodeScalars.first, !first.isASCII else { return NameStyle.capitalized(name) }
        return first.properties.uppercaseMapping + String(name.unicodeScalars.dropFirst())
    }
}

extension Unicode.GeneralCategory {
    /// Whether it is one of the letter categories.
    var isLetter: Bool {
        switch self {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }
}
