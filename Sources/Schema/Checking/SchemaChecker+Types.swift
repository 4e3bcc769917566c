import Base
import Documents

extension SchemaChecker {
    /// A type: a reference, a union, an array, a map or a primitive; and a property's constant and default.
    mutating func checkType(_ node: DataNode) {
        if let reference = node["$ref"], let text = reference.string, !text.isEmpty {
            checkReference(reference, text, fallback: node["type"]?.string)
        } else if let alternatives = node["oneOf"], alternatives.kind == .array {
            checkUnion(node, alternatives)
        } else {
            checkPlainType(node)
        }
        if node["const"] == nil, node["default"] == nil { return }
        let type = TypeReader(package: package).reference(node)
        for key in ["const", "default"] {
            guard let value = node[key] else { continue }
            checkValue(value, type, "`\(key)`")
        }
    }

    private mutating func checkPlainType(_ node: DataNode) {
        guard let type = node["type"] else {
            // One of another kind has been reported as such.
            if node["$ref"] != nil || node["oneOf"] != nil { return }
            report(
                .error, .unknownType, "It is not said what type this has", hint: "Add `type`, `$ref` or `oneOf`.", atStartOf: node
            )
            return
        }
        guard let name = type.string else { return }
        switch name {
        case "boolean", "integer", "number", "string", "object": break
        case "array":
            if node["items"] == nil {
                report(
                    .error, .missingKey, "'items' is missing from an array type", hint: "Say by `items` what it is an array of.",
                    atStartOf: node)
            }
        default:
            report(
                .error, .unknownType, "There is no type '\(name)'",
                hint: "Types are boolean, integer, number, string, array and object; others are named by `$ref`.", at: type)
        }
    }

    private mutating func checkUnion(_ node: DataNode, _ alternatives: DataNode) {
        if alternatives.elements.count < 2 {
            report(
                .error, .incompleteUnion, "A union must have at least two alternatives",
                hint: "Name the type itself instead of `oneOf`.", atStartOf: alternatives)
        }
        if let fallback = node["type"], let name = fallback.string, TypeReader.primitive(name) == nil {
            report(
                .error, .unknownType, "A union can't fall back to '\(name)'", hint: "Give a primitive type, or no `type`.",
                at: fallback)
        }
        guard let discriminator = node["discriminator"] else { return }
        if discriminator["propertyName"]?.string?.isEmpty == true {
            report(
                .error, .incompleteUnion, "The discriminator names no property", hint: "Give `propertyName`.",
                atStartOf: discriminator)
        }
        for (_, target) in discriminator["mapping"]?.entries ?? [] {
            guard let text = target.string else { continue }
            if text.contains("#") {
                checkReference(target, text, fallback: nil)
            } else if package.typeNode(text) == nil {
                report(
                    .error, .danglingReference, "The discriminator maps to the type '\(text)', which the schema does not declare",
                    hint: "Declare it under `types`.", at: target)
            }
        }
    }

    /// A `$ref` must have a known form, and what it names must be there.
    private mutating func checkReference(_ node: DataNode, _ text: String, fallback: String?) {
        guard let reference = SchemaReference(text, in: package.name) else {
            report(
                .error, .malformedReference, "'\(text)' is no reference",
                hint: "Write `#/types/<token>`, `#/resources/<token>`, or `/<package>/v<version>/schema.json#/types/<token>`.",
                at: node)
            return
        }
        switch reference {
        case .any, .archive, .asset, .json: break
        case .type(let name):
            guard let owner = owner(of: name), owner.typeNode(name.token) == nil else { return }
            // A type beside the reference tells readers what to take it for, so that it does no harm.
            let severity: Severity = fallback.flatMap(TypeReader.primitive) == nil ? .error : .warning
            report(
                severity, .danglingReference, "The type '\(name.token)' is not declared by the package '\(name.package)'",
                hint: Self.hint(for: name.token, among: Set(owner.typeTokens))
                    ?? "Declare it under `types`, or correct the token.",
                at: node)
        case .resource(let name):
            guard name.token != "pulumi:providers:\(name.package)", let owner = owner(of: name),
                owner.resourceNode(name.token) == nil
            else { return }
            report(
                .error, .danglingReference, "The resource '\(name.token)' is not declared by the package '\(name.package)'",
                hint: Self.hint(for: name.token, among: Set(owner.resourceTokens))
                    ?? "Declare it under `resources`, or correct the token.",
                at: node)
        }
    }

    /// The package that a reference leads into; nil if its schema is not at hand.
    private func owner(of name: DeclarationName) -> Package? {
        guard let owner = package.owner(of: name) else { return nil }
        // A schema of another version may well declare other types.
        return owner === package || name.version == nil || owner.version == nil || owner.version == name.version ? owner : nil
    }

    /// A constant or default must be a value that the type can have.
    mutating func checkValue(_ value: DataNode, _ type: TypeReference, _ what: String) {
        let kinds: [DataNode.Kind]
        switch type {
        case .boolean: kinds = [.boolean]
        case .integer: kinds = value.integer == nil ? [.integer] : [.integer, .number]
        case .number: kinds = [.integer, .number]
        case .string: kinds = [.string]
        case .plain(let inner):
            checkValue(value, inner, what)
            return
        case .type(let name):
            guard case .enumeration(let enumeration) = package.type(name) else { return }
            checkValue(value, enumeration.valueType, what)
            return
        case .any, .json, .union: return
        case .archive, .asset, .array, .map, .resource: kinds = []
        }
        guard [.boolean, .integer, .number, .string].contains(value.kind), !kinds.contains(value.kind) else { return }
        let hint = kinds.first.map { "Write \($0.article)." } ?? "Remove it: only primitive types have such values."
        report(.error, .wrongValue, "\(what) is \(value.kind.article), which its type does not allow", hint: hint, at: value)
    }

    /// A member of `types`: an object or an enum.
    mutating func checkComplexType(_ node: DataNode) {
        guard let values = node["enum"] else {
            if let type = node["type"], let name = type.string, name != "object" {
                let hint = TypeReader.primitive(name) == nil ? "Write `type: object`." : "List the values under `enum`."
                report(.error, .unknownType, "A declared type must be an object or an enum, not '\(name)'", hint: hint, at: type)
            }
            checkRequired(node, "required", of: "properties")
            return
        }
        guard let name = node["type"]?.string, let type = TypeReader.primitive(name) else {
            report(
                .error, .unknownType, "An enum's type must be boolean, integer, number or string",
                hint: "Give the type that the values have.", atStartOf: node["type"] ?? node)
            return
        }
        if values.elements.isEmpty {
            report(.error, .emptyEnum, "The enum has no values", hint: "List its values, or remove it.", atStartOf: values)
        }
        var seen: Set<SchemaValue> = []
        for member in values.elements {
            guard let value = member["value"] else { continue }
            checkValue(value, type, "A value of the enum")
            if let constant = SchemaValue(value, type: type), !seen.insert(constant).inserted {
                report(
                    .warning, .duplicateValue, "The enum has the value `\(constant.text)` twice", hint: "Remove one of the two.",
                    at: value)
            }
        }
    }
}
