import Base

/// Python's spellings of the names that schemas and programs declare in camelCase.
///
/// Source of the rules: the published packages, whose names a program must meet.
enum PythonNames {
    /// `someProperty` → `some_property`, `URLPath` → `url_path`, `publicIPs` → `public_ips`, `lambda` → `lambda_`.
    ///
    /// A run of capitals is one word whose last letter belongs to the next word, unless a digit or a plural `s` follows it.
    static func snakeCase(_ name: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(name.utf8.count + 8)
        var lastScalar = 0
        var run = Run.start
        for original in name.unicodeScalars {
            let scalar = isIdentifierPart(original) ? original : "_"
            let isUpper = isUpper(scalar)
            switch run {
            case .start:
                if !isIdentifierStart(scalar) { result.append(0x5F) }
                run = isUpper ? .capital : .lower
            case .capital: run = isUpper ? .capitals : .lower
            case .capitals:
                if isUpper { break }
                run = .lower
                if isDigit(scalar) || (scalar == "s" && !PythonReservedWords.namesOfTheOlderRule.contains(name)) { break }
                result.insert(0x5F, at: lastScalar)
            case .lower:
                if !isUpper { break }
                result.append(0x5F)
                run = .capital
            }
            lastScalar = result.count
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                result.append(isUpper ? NameStyle.lower(byte) : byte)
            } else {
                for part in (isUpper ? scalar.properties.lowercaseMapping : String(scalar)).unicodeScalars {
                    lastScalar = result.count
                    result.append(contentsOf: UTF8.encode(part) ?? UTF8.encodedReplacementCharacter)
                }
            }
        }
        return PythonReservedWords.avoidingKeywords(String(decoding: result, as: UTF8.self))
    }

    private enum Run { case start, capital, capitals, lower }

    /// An input's name as a constructor's parameter.
    static func parameter(_ name: String) -> String { parameter(spelled: snakeCase(name)) }

    /// The same for a name that is in snake_case already.
    static func parameter(spelled name: String) -> String {
        PythonReservedWords.constructorParameters.contains(name) ? name + "_" : name
    }

    /// An output's name as a callback's parameter, which must not hide a module that the callback uses.
    static func callbackParameter(_ name: String) -> String {
        let result = snakeCase(name)
        return ["base64", "hashlib", "json", "mimetypes", "os", "pulumi"].contains(result) ? result + "_" : result
    }

    /// The name with every character that no identifier has replaced by an underscore: `azure-native` → `azure_native`.
    static func identifier(_ name: String) -> String {
        if NameStyle.isPlainIdentifier(name) { return name }
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            if !isIdentifierPart(scalar) {
                result.append("_")
            } else {
                if result.isEmpty, !isIdentifierStart(scalar) { result.append("_") }
                result.append(scalar)
            }
        }
        return result.isEmpty ? "_" : String(result)
    }

    /// Whether the name is an identifier as it stands; keywords count as such.
    static func isIdentifier(_ name: String) -> Bool {
        if NameStyle.isPlainIdentifier(name) { return true }
        guard let first = name.unicodeScalars.first, isIdentifierStart(first) else { return false }
        return name.unicodeScalars.allSatisfy(isIdentifierPart)
    }

    /// A module's path as attributes of its package: `lambda` → `.lambda_`, `Mod/Nested` → `.mod.nested`, nothing → nothing.
    static func modulePath(_ module: String) -> String {
        if module.isEmpty || module == "index" { return "" }
        return module.parts(separatedBy: UInt8(ascii: "/")).filter { !$0.isEmpty }.map { "." + snakeCase($0.lowercased()) }
            .joined()
    }

    /// The constant of an enum's class: `nyc1` → `NYC1`, `block` → `BLOCK`, `*` → `ASTERISK`. A member that starts with an
    /// underscore or digit is preceded by the enum's name.
    static func enumMember(_ name: String, of enumeration: String) -> String {
        var result = identifier(snakeCase(shortMembers[name] ?? name).uppercased())
        if result.hasPrefix("_") { result = snakeCase(enumeration).uppercased() + result }
        var collapsed = ""
        for character in result where character != "_" || collapsed.last != "_" { collapsed.append(character) }
        return collapsed
    }

    /// Members of one character that have a name of their own.
    private static let shortMembers: [String: String] = [
        "*": "Asterisk", "0": "Zero", "1": "One", "2": "Two", "3": "Three", "4": "Four", "5": "Five", "6": "Six", "7": "Seven",
        "8": "Eight", "9": "Nine",
    ]

    // MARK: Characters

    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? NameStyle.isUpper(UInt8(truncatingIfNeeded: scalar.value)) : scalar.properties.generalCategory == .uppercaseLetter
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? NameStyle.isDigit(UInt8(truncatingIfNeeded: scalar.value)) : scalar.properties.generalCategory == .decimalNumber
    }

    /// As the language reference defines `XID_Start`, by categories.
    private static func isIdentifierStart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return NameStyle.isLower(byte) || NameStyle.isUpper(byte) || byte == 0x5F
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber: return true
        default: return false
        }
    }

    /// As the language reference defines `XID_Continue`, by categories.
    private static func isIdentifierPart(_ scalar: Unicode.Scalar) -> Bool {
        if isIdentifierStart(scalar) || isDigit(scalar) { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: return true
        default: return false
        }
    }
}

extension String {
    /// The text with its first letter raised.
    var capitalizedFirst: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst()
    }
}
