/// A value of a YAML document.
indirect enum YAMLNode: Sendable {
    /// `null`, which a style may leave out after a key.
    case null
    /// A number or boolean, as it is written.
    case bare(String)
    /// A string, in whatever quotes it needs.
    case string(String)
    case mapping(YAMLMapping)
    case sequence(YAMLSequence)
    /// `fn::name:` and what it is called with. In a list, the comment of the element stands with the argument.
    case function(key: String, YAMLNode)
    /// An empty value in place of something that YAML has no words for, which its comment names.
    case unsaid(String)
}

/// Keys with their values.
struct YAMLMapping: Sendable {
    var entries: [YAMLEntry] = []
    /// Comments after the last entry.
    var endComments: [String] = []
}

/// A key with its value.
struct YAMLEntry: Sendable {
    var key: String
    var value: YAMLNode
    var comments = YAMLEntryComments()
}

/// A list.
struct YAMLSequence: Sendable {
    var elements: [YAMLElement] = []
    /// Comments after the last element.
    var endComments: [String] = []
}

/// An element of a list.
struct YAMLElement: Sendable {
    var value: YAMLNode
    var comments = YAMLEntryComments()
}

/// The comments of an entry as they are written: above it, on its line, and going on below that line.
struct YAMLEntryComments: Sendable {
    /// A line above the entry, with whatever follows the mark.
    struct Line: Sendable {
        var text: String
        /// Whether an empty line stands before it.
        var followsGap = false
    }

    var above: [Line] = []
    var trailing: String?
    var below: [String] = []
}

extension YAMLNode {
    /// A list of values without comments.
    static func sequence(_ values: [YAMLNode]) -> YAMLNode {
        .sequence(YAMLSequence(elements: values.map { YAMLElement(value: $0) }))
    }

    /// The same value of a declaration, with the comments behind the numbers and booleans of a resource's properties alone.
    var withoutNestedComments: YAMLNode {
        guard case .mapping(let mapping) = self else { return withoutComments }
        let entries = mapping.entries.map { entry in
            guard entry.key == "properties", case .mapping(let properties) = entry.value else {
                return YAMLEntry(key: entry.key, value: entry.value.withoutComments)
            }
            let kept = properties.entries.map { property in
                var copy = YAMLEntry(key: property.key, value: property.value.withoutComments)
                if case .bare = property.value { copy.comments.trailing = property.comments.trailing }
                return copy
            }
            return YAMLEntry(key: entry.key, value: .mapping(YAMLMapping(entries: kept)))
        }
        return .mapping(YAMLMapping(entries: entries))
    }

    /// The same value without its comments.
    private var withoutComments: YAMLNode {
        switch self {
        case .null, .bare, .string, .unsaid: return self
        case .mapping(let mapping):
            return .mapping(
                YAMLMapping(entries: mapping.entries.map { YAMLEntry(key: $0.key, value: $0.value.withoutComments) }))
        case .sequence(let sequence):
            return .sequence(YAMLSequence(elements: sequence.elements.map { YAMLElement(value: $0.value.withoutComments) }))
        case .function(let key, let argument): return .function(key: key, argument.withoutComments)
        }
    }
}
