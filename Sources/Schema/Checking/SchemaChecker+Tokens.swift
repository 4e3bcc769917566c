import Base
import Documents

extension SchemaChecker {
    /// What concerns several declarations at once: tokens, methods, aliases, and types that need themselves.
    mutating func checkDeclarations() {
        for section in ["resources", "functions", "types"] { checkTokens(section) }
        if let provider = package.node["provider"] { checkMethods(provider, of: package.providerToken) }
        for (key, node) in package.node["resources"]?.entries ?? [] { checkMethods(node, of: key.text) }
        checkAliasCycles()
        checkEndlessTypes()
    }

    private mutating func checkTokens(_ section: String) {
        let isFunction = section == "functions"
        let packages = Set([package.name] + (package.node["allowedPackageNames"]?.elements ?? []).compactMap(\.string))
        var seen: [String: String] = [:]
        for (key, _) in package.node[section]?.entries ?? [] {
            let text = key.text
            let token = Token(text)
            let isOfProvider = isFunction && token.isProvider
            if !Self.isToken(text, allowsHyphen: isFunction) {
                report(
                    .error, .malformedToken, "'\(text)' is no token",
                    hint:
                        "Write `\(package.name):module:Member`; a part begins with no digit, and has letters, digits, '.', '_' and '/'.",
                    at: key)
            } else if !packages.contains(token.package), !isOfProvider {
                report(
                    .error, .malformedToken, "The token '\(text)' is not of the package '\(package.name)'",
                    hint: "Begin it with `\(package.name):`, or list its package in `allowedPackageNames`.", at: key)
            } else if token.moduleName.lowercased() == "index", token.member.lowercased() == "provider", !isFunction {
                report(
                    .error, .reservedName, "'\(text)' would be called like the package's provider", hint: "Name it otherwise.",
                    at: key)
            }
            let folded = text.lowercased()
            let other = seen[folded] ?? text
            seen[folded] = other
            if other != text {
                report(
                    .warning, .ambiguousToken, "'\(text)' and '\(other)' differ only in letter case",
                    hint: "Programs may mean either; rename one.", at: key)
            }
        }
    }

    /// `package:module:Member`. The module may be empty.
    static func isToken(_ text: String, allowsHyphen: Bool) -> Bool {
        let parts = text.parts(separatedBy: UInt8(ascii: ":"))
        guard parts.count == 3, isPackageName(parts[0]), !parts[2].isEmpty else { return false }
        for (index, part) in parts.dropFirst().enumerated() {
            if let first = part.utf8.first, NameStyle.isDigit(first) { return false }
            // The first character may be anything but a digit, as in the metaschema.
            for byte in part.utf8.dropFirst() {
                let isHyphen = byte == UInt8(ascii: "-") && (index == 0 || allowsHyphen)
                guard
                    NameStyle.isLower(byte) || NameStyle.isUpper(byte) || NameStyle.isDigit(byte) || isHyphen
                        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/")
                else { return false }
            }
        }
        return true
    }

    /// A method's function must be declared, be called after the resource, and take the resource as `__self__`.
    private mutating func checkMethods(_ resource: DataNode, of token: String) {
        for (name, value) in resource["methods"]?.entries ?? [] {
            guard let text = value.string else { continue }
            guard let function = package.functionNode(text) else {
                report(
                    .error, .danglingReference, "The method '\(name.text)' is the function '\(text)', which is not declared",
                    hint: "Declare it under `functions`, or correct the token.", at: value)
                continue
            }
            if !text.hasPrefix(token + "/") {
                report(
                    .error, .malformedMethod, "The method '\(name.text)' has a function that is not called after its resource",
                    hint: "Call the function `\(token)/\(name.text)`.", at: value)
            } else if function["inputs"]?["properties"]?["__self__"] == nil {
                report(
                    .error, .malformedMethod, "The function of the method '\(name.text)' has no input '__self__'",
                    hint: "Declare the input `__self__` with `$ref: \"#/resources/\(token)\"`.", at: value)
            }
            if resource["properties"]?[name.text] != nil {
                report(
                    .error, .reservedName, "The resource has both a method and a property '\(name.text)'",
                    hint: "Rename one of the two.",
                    at: name)
            }
        }
    }
}
