public import Documents

/// The part of JSON Schema (draft-07) that the schemas in `schema` use: enough to check documents against them.
public struct JSONSchemaValidator {
    /// Keywords that say something to people and editors only.
    private static let annotations: Set<String> = [
        "$schema", "title", "description", "definitions", "format", "contentEncoding", "then", "else",
    ]
    let root: DataNode
    /// What was found, each with its path in the document.
    public private(set) var problems: [String] = []

    /// Reads a schema.
    public init(_ root: DataNode) { self.root = root }

    /// Checks a value against the schema, or a part of it.
    public mutating func validate(_ node: DataNode, _ schema: DataNode? = nil, path: String = "") {
        for (keyword, value) in (schema ?? root).members {
            if let problem = check(node, keyword, value, in: schema ?? root, path) { problems.append("\(path): \(problem)") }
        }
    }

    private func accepts(_ node: DataNode, _ schema: DataNode, _ path: String) -> Bool {
        var copy = JSONSchemaValidator(root)
        copy.validate(node, schema, path: path)
        return copy.problems.isEmpty
    }

    private mutating func check(_ node: DataNode, _ keyword: String, _ value: DataNode, in schema: DataNode, _ path: String)
        -> String?
    {
        switch keyword {
        case "$ref":
            guard let name = value.string?.split(separator: "/").last, let target = root["definitions"]?[String(name)] else {
                return "there is no definition \(value.text)"
            }
            validate(node, target, path: path)
        case "allOf": for part in value.elements { validate(node, part, path: path) }
        case "anyOf": if !value.elements.contains(where: { accepts(node, $0, path) }) { return "none of `anyOf`" }
        case "oneOf": if value.elements.filter({ accepts(node, $0, path) }).count != 1 { return "not one of `oneOf`" }
        case "not": if accepts(node, value, path) { return "`not`" }
        case "if":
            if let branch = schema[accepts(node, value, path) ? "then" : "else"] { validate(node, branch, path: path) }
        case "type":
            let names = value.elements.isEmpty ? [value.text] : value.elements.map(\.text)
            if !names.contains(where: { Self.isOf(node.kind, $0) }) { return "is \(node.kind.article), not \(names)" }
        case "enum": if !value.elements.contains(where: { Self.isEqual(node, $0) }) { return "not in `enum`" }
        case "const": if !Self.isEqual(node, value) { return "not the constant" }
        case "pattern":
            guard let text = node.string, let pattern = try? Regex(value.text) else { return nil }
            if text.firstMatch(of: pattern) == nil { return "'\(text)' does not match \(value.text)" }
        case "minLength": if let text = node.string, text.count < value.integer ?? 0 { return "too short" }
        case "minItems": if node.kind == .array, node.elements.count < value.integer ?? 0 { return "too few" }
        case "required":
            for name in value.elements where node.kind == .object && node[name.text] == nil { return "lacks \(name.text)" }
        case "items": for (index, element) in node.elements.enumerated() { validate(element, value, path: "\(path)/\(index)") }
        case "properties":
            for (name, part) in value.members {
                if let member = node[name] { validate(member, part, path: "\(path)/\(name)") }
            }
        case "propertyNames":
            for (key, _) in node.entries { validate(key, value, path: "\(path)/\(key.text)") }
        case "additionalProperties":
            for (name, member) in node.members where schema["properties"]?[name] == nil {
                if value.boolean == false { return "has the unknown key \(name)" }
                validate(member, value, path: "\(path)/\(name)")
            }
        default: if !Self.annotations.contains(keyword) { return "the validator does not know the keyword \(keyword)" }
        }
        return nil
    }

    private static func isOf(_ kind: DataNode.Kind, _ name: String) -> Bool {
        switch kind {
        case .null: name == "null"
        case .boolean: name == "boolean"
        case .integer: name == "integer" || name == "number"
        case .number: name == "number"
        case .string: name == "string"
        case .array: name == "array"
        case .object: name == "object"
        }
    }

    private static func isEqual(_ a: DataNode, _ b: DataNode) -> Bool {
        a.kind == b.kind && a.string == b.string && a.boolean == b.boolean && a.number == b.number && a.isEmpty == b.isEmpty
    }
}
