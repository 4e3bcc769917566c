import Base

/// Replaces merge keys by the members of the mappings that they name.
///
/// Source of the rule: the merge type of YAML 1.1, <https://yaml.org/type/merge.html>.
struct YAMLMerge {
    /// Where the value of a merge key is neither a mapping nor a list of mappings.
    private(set) var invalidPlaces: [SourceSpan] = []

    /// The members of a mapping with merge keys (`<<: *defaults`) replaced by the members of the mappings that they name. A key of the mapping itself
    /// wins over a merged one, and an earlier merged one over a later one.
    mutating func merged(_ members: [(key: YAMLNode, value: YAMLNode)]) -> [(key: YAMLNode, value: YAMLNode)] {
        guard members.contains(where: { $0.key.isMergeKey }) else { return members }
        var seen = Set(members.compactMap { $0.key.isMergeKey ? nil : $0.key.scalar?.text })
        var merged: [(key: YAMLNode, value: YAMLNode)] = []
        for (key, value) in members {
            guard key.isMergeKey else {
                merged.append((key, value))
                continue
            }
            for source in sources(ofMerge: value) {
                for member in source.members where member.key.scalar.map({ seen.insert($0.text).inserted }) ?? true {
                    // The text of a merged member is elsewhere, as with an alias; so are its comments.
                    merged.append((member.key.aliased(at: key.span), member.value.aliased(at: value.span)))
                }
            }
        }
        return merged
    }

    /// The mappings that a merge key takes members from: one, or a list of them. Anything else is recorded as invalid.
    private mutating func sources(ofMerge value: YAMLNode) -> [YAMLNode] {
        switch value.kind {
        case .mapping: return [value]
        case .sequence(let elements):
            return elements.filter { element in
                if case .mapping = element.kind { return true }
                invalidPlaces.append(element.span)
                return false
            }
        case .scalar:
            invalidPlaces.append(value.span)
            return []
        }
    }
}

extension YAMLNode {
    /// Whether it is the key `<<`, not in quotes.
    fileprivate var isMergeKey: Bool {
        guard let scalar else { return false }
        return scalar.text == "<<" && scalar.style == .plain && scalar.tag == nil
    }
}
