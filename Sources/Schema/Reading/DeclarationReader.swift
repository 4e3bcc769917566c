import Documents

/// Reads the declarations of a schema. What is missing or of a wrong kind counts as not given: `checkSchema` reports it.
///
/// The source of the rules is the package metaschema, and for its `oneOf`s the reader that is published with it.
struct DeclarationReader {
    let package: Package

    private var typeReader: TypeReader { TypeReader(package: package) }

    /// A `properties` object, with the names that a list calls required.
    func properties(_ node: DataNode?, required: DataNode?, where isWanted: (String) -> Bool = { _ in true }) -> PropertyList {
        guard let node else { return PropertyList() }
        let required = Set((required?.elements ?? []).compactMap(\.string))
        let types = typeReader
        var list: [Property] = []
        for (name, node) in node.members where isWanted(name) {
            let type = types.reference(node)
            list.append(
                Property(
                    name: name, type: type, isRequired: required.contains(name), isSecret: node["secret"]?.boolean ?? false,
                    replacesOnChange: (node["replaceOnChanges"] ?? node["willReplaceOnChanges"])?.boolean ?? false,
                    constant: node["const"].flatMap { SchemaValue($0, type: type) },
                    defaultValue: node["default"].flatMap { SchemaValue($0, type: type) }, node: node))
        }
        return PropertyList(list)
    }

    /// A resource, or the package's provider.
    func resource(_ token: String, _ node: DataNode, isProvider: Bool) -> Resource {
        let outputs: LazyPropertyList
        if isProvider {
            // A provider's configuration travels as JSON, so that only strings can be read back from it. Which are is a matter of other
            // declarations too, so that it can't wait: what is read of them counts for whoever asks for the provider.
            let strings = properties(node["properties"], required: node["required"]).filter { isString($0.type) }
            outputs = LazyPropertyList(PropertyList(strings))
        } else {
            outputs = LazyPropertyList { properties(node["properties"], required: node["required"]) }
        }
        let state = node["stateInputs"]
        var methods: [(name: String, token: String)] = []
        for (name, value) in node["methods"]?.members ?? [] {
            if let token = value.string { methods.append((name, token)) }
        }
        return Resource(
            token: token, package: package, isProvider: isProvider, isComponent: node["isComponent"]?.boolean ?? false,
            isOverlay: node["isOverlay"]?.boolean ?? false,
            inputs: properties(node["inputProperties"], required: node["requiredInputs"]), outputs: outputs,
            stateInputs: LazyPropertyList { properties(state?["properties"], required: state?["required"]) },
            aliases: (node["aliases"]?.elements ?? []).compactMap { $0.string ?? $0["type"]?.string }, methods: methods,
            node: node)
    }

    private func isString(_ type: TypeReference) -> Bool {
        switch type {
        case .string: return true
        case .plain(let inner): return isString(inner)
        case .type(let name):
            if case .enumeration(let type) = package.type(name) { return type.valueType == .string }
            return false
        case .boolean, .integer, .number, .any, .archive, .asset, .json, .array, .map, .resource, .union: return false
        }
    }

    /// A function.
    func function(_ token: String, _ node: DataNode) -> Function {
        let order = node["multiArgumentInputs"]?.elements.compactMap(\.string)
        var inputs: ObjectType?
        if let node = node["inputs"] {
            var list = properties(node["properties"], required: node["required"]) { $0 != "__self__" }
            if let order, !order.isEmpty {
                let ranks = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
                // The sort must be stable for names that the list forgets; hence the position as second key.
                let ranked = list.enumerated().sorted {
                    (ranks[$0.element.name] ?? order.count, $0.offset) < (ranks[$1.element.name] ?? order.count, $1.offset)
                }
                list = PropertyList(ranked.map(\.element))
            }
            inputs = ObjectType(token: token, package: package, properties: list, node: node)
        }
        return Function(
            token: token, package: package, inputs: inputs, result: result(token, node["outputs"] ?? node["returnType"]),
            multiArgumentInputs: order.flatMap { $0.isEmpty ? nil : $0 }, isMethod: isMethod(token),
            isOverlay: node["isOverlay"]?.boolean ?? false, node: node)
    }

    /// `outputs` is an object if it has `properties`, else a type like a property's.
    private func result(_ token: String, _ node: DataNode?) -> Function.Result {
        guard let node, node.kind == .object, !node.isEmpty else { return .none }
        guard let properties = node["properties"] else { return .value(typeReader.reference(node)) }
        let list = self.properties(properties, required: node["required"])
        return .object(ObjectType(token: token, package: package, properties: list, node: node))
    }

    /// Methods have the token `<resource's token>/<name>` and stand in the resource's `methods`.
    private func isMethod(_ token: String) -> Bool {
        guard let slash = token.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
        let owner = String(token[..<slash])
        let methods =
            owner == package.providerToken ? package.node["provider"]?["methods"] : package.resourceNode(owner)?["methods"]
        return methods?.members.contains { $0.value.string == token } ?? false
    }

    /// An object or enum type.
    func type(_ token: String, _ node: DataNode) -> TypeDefinition {
        guard let values = node["enum"], values.kind == .array else {
            let properties = properties(node["properties"], required: node["required"])
            return .object(ObjectType(token: token, package: package, properties: properties, node: node))
        }
        let type: TypeReference =
            switch node["type"]?.string {
            case "boolean": .boolean
            case "integer": .integer
            case "number": .number
            default: .string
            }
        var members: [EnumType.Member] = []
        for node in values.elements {
            guard let value = node["value"].flatMap({ SchemaValue($0, type: type) }) else { continue }
            let name = node["name"]?.string.flatMap { $0.isEmpty ? nil : $0 }
            members.append(
                EnumType.Member(
                    name: name, value: value, description: node["description"]?.string ?? "",
                    deprecation: node["deprecationMessage"]?.string))
        }
        return .enumeration(EnumType(token: token, package: package, valueType: type, members: members))
    }
}

extension SchemaValue {
    /// A value as a document has it. A number without fraction is an integer unless its place takes numbers.
    init?(_ node: DataNode, type: TypeReference) {
        switch node.kind {
        case .boolean: self = .boolean(node.boolean ?? false)
        case .string: self = .string(node.string ?? "")
        case .integer, .number:
            if type != .number, let integer = node.integer {
                self = .integer(integer)
            } else if let number = node.number {
                self = .number(number)
            } else {
                return nil
            }
        case .null, .array, .object: return nil
        }
    }
}
