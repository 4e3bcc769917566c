import Base

/// How names come out in Java.
enum JavaNaming {
    /// The name with whatever can't stand in an identifier replaced by underscores; a reserved word gets one at its end.
    static func identifier(_ name: String) -> String {
        if NameStyle.isPlainIdentifier(name) { return JavaReservedWords.keywords.contains(name) ? name + "_" : name }
        var out = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            guard isPart(scalar) else {
                out.append("_")
                continue
            }
            if out.isEmpty, !isStart(scalar) { out.append("_") }
            out.append(scalar)
        }
        let text = String(out)
        if text.isEmpty { return "_x" }
        return JavaReservedWords.keywords.contains(text) ? text + "_" : text
    }

    /// The name of a method that reads a member. Unlike variables, methods may be called `var`.
    static func method(_ name: String) -> String { name == "var" ? name : identifier(name) }

    /// Whether the text could stand as an identifier as it is, reserved words included.
    static func isIdentifier(_ name: String) -> Bool {
        if NameStyle.isPlainIdentifier(name) { return true }
        guard let first = name.unicodeScalars.first, isStart(first) else { return false }
        return name.unicodeScalars.allSatisfy(isPart)
    }

    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "_" || scalar == "$" { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        isStart(scalar) || scalar.properties.generalCategory == .decimalNumber
    }

    /// First letter lowered: `MyName` → `myName`, `URLPath` → `uRLPath`.
    static func lowerFirst(_ name: String) -> String {
        guard let first = name.utf8.first, NameStyle.isUpper(first) else { return name }
        var out = Array(name.utf8)
        out[0] = NameStyle.lower(first)
        return String(decoding: out, as: UTF8.self)
    }

    /// The name of a class: first letter raised, hyphens dropped.
    static func className(_ member: String) -> String { identifier(NameStyle.pascal(member)) }

    // MARK: Packages

    /// A module, empty for `index`. Where the schema leaves a slash in it, what follows is taken for the member's file unless it looks
    /// like a version: `s3/bucket`, but `core/v1`.
    static func module(_ name: String) -> String {
        let parts = name.parts(separatedBy: UInt8(ascii: "/"))
        if parts.count == 2, isVersion(parts[1]) { return name }
        let first = parts.first ?? ""
        return first == "index" ? "" : first
    }

    private static func isVersion(_ part: String) -> Bool {
        let bytes = Array(part.utf8.prefix(2))
        return bytes.count == 2 && bytes[0] == 0x76 && NameStyle.isDigit(bytes[1])
    }

    /// Hyphens dropped, slashes made underscores, reserved words followed by one.
    static func packageSegment(_ name: String) -> String {
        if NameStyle.isPlainIdentifier(name) { return identifier(name) }
        let bytes = name.utf8.lazy.filter { $0 != UInt8(ascii: "-") }.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 }
        let parts = String(decoding: Array(bytes), as: UTF8.self).parts(separatedBy: UInt8(ascii: "."))
        return parts.filter { !$0.isEmpty }.map(identifier).joined(separator: ".")
    }

    /// The class with the functions of a module, or of a package's root: `LambdaFunctions`.
    static func functionsClass(_ name: String) -> String {
        identifier(NameStyle.capitalized(name.filter { $0 != "-" }) + "Functions")
    }

    /// The class of an argument type: its name with `Args` at the end.
    static func argumentsClass(_ member: String) -> String {
        let name = className(member)
        return name.hasSuffix("Args") ? name : name + "Args"
    }
}
