import Schema

/// How the type of a property differs between two versions.
enum TypeRelation {
    /// Both take and give the same values.
    case same
    /// The new type has every value of the old one, and more.
    case widened
    /// The old type has every value of the new one, and more.
    case narrowed
    /// Each has values that the other hasn't.
    case different

    /// The relation of two types of which several parts are compared.
    func and(_ other: TypeRelation) -> TypeRelation {
        switch (self, other) {
        case (.same, let relation), (let relation, .same): relation
        case (.widened, .widened): .widened
        case (.narrowed, .narrowed): .narrowed
        default: .different
        }
    }
}

/// Compares types of two versions of a package.
struct TypeComparison {
    /// Old token → new token of types and resources that have another one.
    let renamed: [String: String]

    /// The relation of an old type to the new one.
    func relation(_ old: TypeReference, _ new: TypeReference) -> TypeRelation {
        switch (old, new) {
        case (.array(let a), .array(let b)), (.map(let a), .map(let b)), (.plain(let a), .plain(let b)): return relation(a, b)
        // A plain position takes fewer values: no outputs.
        case (.plain(let a), _): return relation(a, new).and(.widened)
        case (_, .plain(let b)): return relation(old, b).and(.narrowed)
        case (.type(let a), .type(let b)), (.resource(let a), .resource(let b)): return isSame(a, b) ? .same : .different
        case (.any, .any): return .same
        case (_, .any): return .widened
        case (.any, _): return .narrowed
        case (.integer, .number): return .widened
        case (.number, .integer): return .narrowed
        case (.archive, .asset): return .widened
        case (.asset, .archive): return .narrowed
        case (.union(let a), .union(let b)): return relation(a.elements, b.elements)
        case (_, .union(let b)): return relation([old], b.elements)
        case (.union(let a), _): return relation(a.elements, [new])
        default: return old == new ? .same : .different
        }
    }

    private func relation(_ old: [TypeReference], _ new: [TypeReference]) -> TypeRelation {
        func covers(_ types: [TypeReference], _ type: TypeReference, _ takes: (TypeReference, TypeReference) -> Bool) -> Bool {
            types.contains { takes($0, type) }
        }
        let keepsAll = old.allSatisfy { type in covers(new, type) { [.same, .widened].contains(relation($1, $0)) } }
        let addsNone = new.allSatisfy { type in covers(old, type) { [.same, .narrowed].contains(relation($0, $1)) } }
        switch (keepsAll, addsNone) {
        case (true, true): return .same
        case (true, false): return .widened
        case (false, true): return .narrowed
        case (false, false): return .different
        }
    }

    private func isSame(_ old: DeclarationName, _ new: DeclarationName) -> Bool {
        old.package == new.package && (renamed[old.token] ?? old.token) == new.token
    }
}

extension TypeReference {
    /// The type in words: `list of string`, `aws:s3/BucketRule:BucketRule`.
    var words: String {
        switch self {
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .any: "any value"
        case .archive: "archive"
        case .asset: "asset or archive"
        case .json: "JSON"
        case .array(let element): "list of \(element.words)"
        case .map(let element): "map of \(element.words)"
        case .type(let name), .resource(let name): name.token
        case .union(let union): union.elements.map(\.words).joined(separator: " or ")
        case .plain(let type): "plain \(type.words)"
        }
    }
}

extension SchemaValue {
    /// The value as JSON has it.
    var quoted: String {
        if case .string(let text) = self { return "\"\(text)\"" }
        return text
    }
}
