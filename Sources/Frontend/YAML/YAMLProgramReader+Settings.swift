import Base
import Documents
import Program

extension YAMLProgramReader {
    private static let configurationKeys = ["type", "name", "secret", "default", "value", "items", "description"]

    /// Reads a configuration variable: a mapping, or only its value.
    mutating func configuration(
        _ name: String, _ node: YAMLNode, _ limit: YAMLComments.Limit
    ) -> (DeclarationSyntax.Kind, logicalName: String?)? {
        guard case .mapping(let members) = node.kind else {
            let value = expression(node, limit)
            let kind = DeclarationSyntax.Kind.configuration(
                type: Self.type(of: value), defaultValue: value, isSecret: false, isNullable: false, description: "")
            return (kind, nil)
        }
        var type: String?
        var logicalName: String?
        var defaultValue: ExpressionSyntax?
        var givenValue: ExpressionSyntax?
        var isSecret = false
        var description = ""
        var above: [String] = []
        for (index, (key, value)) in members.enumerated() {
            let next = index + 1 < members.count ? comments.limit(members[index + 1].key) : limit
            let started = begin(key, value)
            switch key.scalar?.text.lowercased() {
            case "type": type = configurationType(value, items: node["items"])
            case "name": logicalName = text(value, of: "name")
            case "secret": isSecret = flag(value, of: "secret") ?? false
            case "default": defaultValue = expression(value, next)
            case "value": givenValue = expression(value, next)
            case "description": description = text(value, of: "description") ?? ""
            case "items": break
            default: reportUnknown(key, key.scalar?.text ?? "", in: "A configuration variable", among: Self.configurationKeys)
            }
            let ended = finish(started, value)
            above += ended.leading + (ended.trailing.map { [$0] } ?? [])
        }
        carried = above
        let value = defaultValue ?? givenValue
        let kind = DeclarationSyntax.Kind.configuration(
            type: type ?? givenValue.flatMap(Self.type), defaultValue: value, isSecret: isSecret, isNullable: false,
            description: description)
        return (kind, logicalName)
    }

    /// The type of a literal, for a variable that has a value but no type.
    private static func type(of value: ExpressionSyntax) -> String? {
        switch value {
        case .string, .template: "string"
        case .boolean: "bool"
        case .number(let number, _): number.integer == nil ? "number" : "int"
        case .object: "map(any)"
        case .null, .list, .reference, .access, .index, .call, .conditional, .binary, .unary, .forEach, .splat: nil
        }
    }

    /// A variable's type in the program language; `list<T>` becomes `list(T)`.
    private mutating func configurationType(_ node: YAMLNode, items: YAMLNode?) -> String? {
        guard let text = text(node, of: "type") else { return nil }
        if text.lowercased() == "array" {
            let element = items?["type"].flatMap { configurationType($0, items: items?["items"]) }
            return "list(\(element ?? "any"))"
        }
        if let type = Self.configurationType(text[...], depth: 0) { return type }
        let known = ["string", "boolean", "number", "integer", "object", "list<string>"]
        report(
            .error, .unknownConfigurationType, "'\(text)' is no type of a configuration variable",
            hint: Suggestion.closest(to: text, among: known).map { "Did you mean '\($0)'?" }
                ?? "Known types: \(known.joined(separator: ", ")).", at: node)
        return nil
    }

    private static func configurationType(_ text: Substring, depth: Int) -> String? {
        let folded = text.lowercased()
        switch folded {
        case "string": return "string"
        case "bool", "boolean": return "bool"
        case "number": return "number"
        case "int", "integer": return "int"
        case "object": return "map(any)"
        case "any", "dynamic": return "any"
        default: break
        }
        guard depth < 32 else { return nil }
        for (name, open, close) in [("list", "<", ">"), ("list", "(", ")"), ("map", "(", ")"), ("map", "<", ">")] {
            guard folded.hasPrefix(name + open), folded.hasSuffix(close) else { continue }
            let inner = folded.dropFirst(name.count + 1).dropLast()
            let trimmed = inner.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            return configurationType(Substring(String(trimmed)), depth: depth + 1).map { "\(name)(\($0))" }
        }
        return nil
    }

    /// `pulumi: {requiredVersion: …}`.
    mutating func requiredVersion(_ node: YAMLNode, _ limit: YAMLComments.Limit) -> ExpressionSyntax? {
        guard let members = mapping(node, of: "'pulumi'") else { return nil }
        var version: ExpressionSyntax?
        for (key, value) in members {
            if key.scalar?.text.lowercased() == "requiredversion" {
                version = expression(value, limit)
            } else {
                reportUnknown(key, key.scalar?.text ?? "", in: "'pulumi'", among: ["requiredVersion"])
            }
        }
        return version
    }

    /// Packages: a list of `{name, version, downloadUrl}`, or a mapping of names to sources (`name@version`).
    mutating func packages(_ node: YAMLNode) -> [PackageReference] {
        switch node.kind {
        case .sequence(let elements): return elements.compactMap { package($0, name: nil) }
        case .mapping(let members):
            return members.compactMap { member in keyText(member.key).flatMap { package(member.value, name: $0) } }
        case .scalar:
            if node.value != .null {
                report(
                    .error, .unexpectedKind, "Packages are a mapping or a list, not \(node.kindName)",
                    hint: "Write 'name: source' pairs.", at: node)
            }
            return []
        }
    }

    private mutating func package(_ node: YAMLNode, name: String?) -> PackageReference? {
        switch node.kind {
        case .scalar(let scalar):
            let words = scalar.text.split(separator: "@", maxSplits: 1)
            guard let name = name ?? words.first.map(String.init) else { return nil }
            return PackageReference(name: name, version: words.count == 2 ? String(words[1]) : nil)
        case .mapping:
            let parameters = node["parameterization"] ?? node["extension"]
            guard let name = node["name"]?.scalar?.text ?? name else {
                report(.error, .missingKey, "The package has no name", hint: "Add 'name:'.", at: node)
                return nil
            }
            return PackageReference(
                name: name, version: node["version"]?.scalar?.text,
                downloadURL: (node["downloadUrl"] ?? node["pluginDownloadURL"])?.scalar?.text,
                parameterization: parameters.map { parameters in
                    PackageReference.Parameterization(
                        name: parameters["name"]?.scalar?.text ?? name, version: parameters["version"]?.scalar?.text,
                        value: parameters["value"]?.scalar?.text)
                })
        case .sequence:
            report(
                .error, .unexpectedKind, "A package is a mapping or a string, not a list", hint: "Write 'name:' and 'version:'.",
                at: node)
            return nil
        }
    }
}
