import Base

/// Spellings of a version in package metadata.
package enum SDKVersion {
    /// A semantic version as PEP 440 spells it: `6.0.0-alpha.0+dev` → `6.0.0a0+dev`. Parts that it has no form for go behind `+`.
    package static func pep440(_ version: String) -> String {
        var version = version
        if version.hasPrefix("v") { version.removeFirst() }
        let (front, build) = split(version, at: UInt8(ascii: "+"))
        let (core, prerelease) = split(front, at: UInt8(ascii: "-"))
        var result = core
        var local: [String] = []
        var parts = (prerelease?.parts(separatedBy: UInt8(ascii: ".")) ?? [])[...]
        while let part = parts.popFirst() {
            if let letter = ["alpha": "a", "beta": "b", "rc": "rc"][part] {
                result += letter + (parts.first.flatMap { Int($0) } != nil ? parts.removeFirst() : "0")
            } else if part.hasPrefix("dev"), isNumber(part.dropFirst(3)) {
                result += ".dev" + part.dropFirst(3)
            } else if part.hasPrefix("post"), isNumber(part.dropFirst(4)) {
                result += ".post" + part.dropFirst(4)
            } else {
                local.append(part)
            }
        }
        if let build { local += build.parts(separatedBy: UInt8(ascii: ".")) }
        guard !local.isEmpty else { return result }
        return result + "+" + local.joined(separator: ".").split(separator: "-").joined(separator: ".")
    }

    private static func isNumber(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy(NameStyle.isDigit) }

    private static func split(_ text: String, at separator: UInt8) -> (front: String, back: String?) {
        guard let index = text.utf8.firstIndex(of: separator) else { return (text, nil) }
        return (String(text[..<index]), String(text[text.utf8.index(after: index)...]))
    }
}
