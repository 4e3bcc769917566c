public import Base

/// A value of a JSON or YAML document, read the same way from either.
public struct DataNode: Sendable {
    /// What kind of value it is.
    public enum Kind: Sendable {
        case null, boolean, integer, number, string, array, object

        /// The kind for messages, such as `an object`.
        public var article: String {
            switch self {
            case .null: "null"
            case .boolean: "a boolean"
            case .integer: "an integer"
            case .number: "a number"
            case .string: "a string"
            case .array: "an array"
            case .object: "an object"
            }
        }
    }

    private enum Storage: Sendable {
        case json(JSONElement)
        case yaml(YAMLNode, SourceFile)
    }

    private let storage: Storage

    /// Null, which stands nowhere: for what a document leaves out.
    public static let null = DataNode(
        YAMLNode(kind: .scalar(.init(text: "", style: .plain, tag: nil)), span: .none), in: SourceFile(name: "", bytes: []))

    /// A value of a JSON document.
    public init(_ element: JSONElement) { storage = .json(element) }

    /// A value of a YAML document.
    public init(_ node: YAMLNode, in source: SourceFile) { storage = .yaml(node, source) }

    /// Reads a document: JSON if its first character opens an object or array and it is JSON, else YAML. A flow-style
    /// YAML document whose name does not end in `.json` is read as YAML.
    public static func parse(_ source: SourceFile) -> (root: DataNode?, diagnostics: [Diagnostic]) {
        let first = source.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        let isNamedJSON = source.name.hasSuffix(".json")
        let isNamedYAML = source.name.hasSuffix(".yaml") || source.name.hasSuffix(".yml")
        if isNamedJSON || (!isNamedYAML && (first == UInt8(ascii: "{") || first == UInt8(ascii: "["))) {
            let (document, diagnostics) = JSONDocument.parse(source)
            return (document.map { DataNode($0.root) }, diagnostics)
        }
        let (root, diagnostics) = parseYAML(source)
        return (root.map { DataNode($0, in: source) }, diagnostics)
    }

    /// The text that it stands in.
    public var source: SourceFile {
        switch storage {
        case .json(let element): element.document.source
        case .yaml(_, let source): source
        }
    }

    /// Where it stands. In JSON, found by a walk over the text: ask only where something is to be reported.
    public var span: SourceSpan {
        switch storage {
        case .json(let element): element.span
        case .yaml(let node, _): node.span
        }
    }

    /// Where it begins, as people read it.
    public var location: SourceLocation { source.location(of: span.start) }

    /// The node of the YAML document that it is; nil in a JSON document.
    public var yaml: YAMLNode? {
        if case .yaml(let node, _) = storage { return node }
        return nil
    }

    private var value: YAMLValue? {
        if case .yaml(let node, _) = storage { return node.value }
        return nil
    }

    /// What kind of value it is.
    public var kind: Kind {
        switch storage {
        case .json(let element): return element.kind
        case .yaml(let node, _):
            switch node.kind {
            case .sequence: return .array
            case .mapping: return .object
            case .scalar(let scalar):
                switch YAMLValue(scalar) {
                case .null: return .null
                case .boolean: return .boolean
                case .integer: return .integer
                case .number: return .number
                case .string: return .string
                }
            }
        }
    }

    /// The string, if it is one.
    public var string: String? {
        switch storage {
        case .json(let element): return element.string
        case .yaml:
            if case .string(let text) = value { return text }
            return nil
        }
    }

    /// The boolean, if it is one.
    public var boolean: Bool? {
        switch storage {
        case .json(let element): return element.boolean
        case .yaml:
            if case .boolean(let value) = value { return value }
            return nil
        }
    }

    /// The integer, if it is a number without fraction that fits.
    public var integer: Int64? {
        switch storage {
        case .json(let element): return element.integer ?? element.number.flatMap { Int64(exactly: $0) }
        case .yaml:
            switch value {
            case .integer(let value): return value
            case .number(let value): return Int64(exactly: value)
            case .null, .boolean, .string, nil: return nil
            }
        }
    }

    /// The number, if it is one.
    public var number: Double? {
        switch storage {
        case .json(let element): return element.number
        case .yaml:
            switch value {
            case .integer(let value): return Double(value)
            case .number(let value): return value
            case .null, .boolean, .string, nil: return nil
            }
        }
    }

    /// The elements of an array; empty for every other kind.
    public var elements: [DataNode] {
        switch storage {
        case .json(let element):
            var elements: [DataNode] = []
            element.forEachElement { elements.append(DataNode($0)) }
            return elements
        case .yaml(let node, let source): return node.elements.map { DataNode($0, in: source) }
        }
    }

    /// The members of an object in document order; empty for every other kind.
    public var members: [(key: String, value: DataNode)] { entries.map { ($0.key.text, $0.value) } }

    /// The members of an object with their keys as nodes, for places and for keys that are no strings.
    public var entries: [(key: DataNode, value: DataNode)] {
        switch storage {
        case .json(let element):
            var entries: [(key: DataNode, value: DataNode)] = []
            element.forEachMember { entries.append((DataNode($0), DataNode($1))) }
            return entries
        case .yaml(let node, let source): return node.members.map { (DataNode($0, in: source), DataNode($1, in: source)) }
        }
    }

    /// Whether it is an array or object with nothing in it.
    public var isEmpty: Bool { entries.isEmpty && elements.isEmpty }

    /// The text of a string or, in YAML, of any scalar: a key's name. Empty for everything else.
    public var text: String {
        switch storage {
        case .json(let element): element.string ?? ""
        case .yaml(let node, _): node.scalar?.text ?? ""
        }
    }

    /// The member with the given key; the first, if there are several.
    public subscript(key: String) -> DataNode? {
        switch storage {
        case .json(let element): element[key].map { DataNode($0) }
        case .yaml(let node, let source): node[key].map { DataNode($0, in: source) }
        }
    }
}
