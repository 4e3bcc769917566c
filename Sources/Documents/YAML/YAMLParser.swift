public import Base
import CLibYAML

/// Bounds on what is read of a YAML text.
public enum YAMLLimits {
    /// Deepest nesting of sequences and mappings.
    public static let depth = 500
    /// Most nodes that aliases may add to those which are written.
    public static let expansion = 100_000
}

/// Parses the first document of a YAML text. Aliases stand for the nodes that they name.
///
/// A text that is no YAML has no root. Everything else that is wrong (a key given twice, a second document) is reported, and
/// the tree is there.
public func parseYAML(_ source: SourceFile) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    if let offset = UTF8Check.firstInvalidByte(source.bytes) {
        let diagnostic = Diagnostic(
            .error, .invalidEncoding, "The text is not valid UTF-8", hint: "Save the file in UTF-8.", in: source,
            at: SourceSpan(offset, offset + 1))
        return (nil, [diagnostic])
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
        var reader = YAMLTreeReader(source)
        let root = reader.read(bytes)
        return (root, reader.diagnostics)
    }
}

/// Builds the tree from libyaml's events. Keeps its own stack, so that nesting can't exhaust the program's.
private struct YAMLTreeReader {
    /// A collection whose end has not come yet.
    private struct Frame {
        var isMapping: Bool
        var isFlow: Bool
        var start: Int
        var anchor: String?
        /// Elements, or keys and values in turn.
        var children: [YAMLNode] = []
        /// Keys that have been seen, to report the second of its name.
        var keys = SeenNames()
    }

    private let source: SourceFile
    private let offsets: CharacterOffsets
    private let byteOrderMark: Int
    private(set) var diagnostics: [Diagnostic] = []
    private var frames: [Frame] = []
    private var anchors: [String: YAMLNode] = [:]
    private var root: YAMLNode?
    private var expansion = 0
    private var hasFailed = false

    init(_ source: SourceFile) {
        self.source = source
        byteOrderMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        offsets = CharacterOffsets(source.bytes, from: byteOrderMark)
    }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLNode? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            fail(.invalidYAML, "There is not enough memory to read the document", "Free some memory.", at: .none)
            return nil
        }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        if let base = bytes.baseAddress {
            yaml_parser_set_input_string(&parser, base + byteOrderMark, bytes.count - byteOrderMark)
        }
        var documents = 0
        while !hasFailed, !bytes.isEmpty {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                // The first document is complete; what is wrong after it is not read.
                if documents <= 1 { reportProblem(of: parser) }
                break
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { break }
            if event.type == YAML_DOCUMENT_START_EVENT {
                documents += 1
                if documents > 1 {
                    diagnostics.append(
                        Diagnostic(
                            .warning, .extraDocument, "Only the first document of the file is read",
                            hint: "Move the other documents to files of their own.", in: source, at: span(of: event)))
                    break
                }
            }
            handle(event)
        }
        if hasFailed { return nil }
        if root == nil {
            diagnostics.append(
                Diagnostic(
                    .error, .emptyDocument, "The document is empty", hint: "Write a mapping, such as `resources:`.", in: source,
                    at: SourceSpan(0, 0)))
        }
        return root
    }

    private mutating func fail(_ code: DiagnosticCode, _ message: String, _ hint: String, at span: SourceSpan) {
        diagnostics.append(Diagnostic(.error, code, message, hint: hint, in: source, at: span))
        hasFailed = true
    }

    private mutating func reportProblem(of parser: yaml_parser_t) {
        let place: Int
        if parser.error == YAML_READER_ERROR {
            // The reader counts bytes, everything after it characters.
            place = byteOrderMark + parser.problem_offset
        } else {
            place = offsets.offset(of: parser.problem_mark.index)
        }
        var message = parser.problem.map { String(cString: $0) } ?? "the document can't be read"
        if let context = parser.context.map({ String(cString: $0) }) { message = "\(context): \(message)" }
        if source.bytes.indices.contains(place), source.bytes[place] == 0x09, isIndentation(before: place) {
            fail(
                .invalidYAML, "A tab is used for indentation, which YAML does not allow", "Indent with spaces.",
                at: SourceSpan(place, place + 1))
            return
        }
        let isTooDeep = message.contains("nesting")
        fail(
            isTooDeep ? .nestingTooDeep : .invalidYAML, "The YAML is not well-formed (\(message))",
            "Correct the YAML at this place.", at: SourceSpan(place, place + 1))
    }

    /// Whether only blanks stand between the start of the line and a place.
    private func isIndentation(before place: Int) -> Bool {
        source.bytes[..<place].reversed().prefix { $0 != 0x0A }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private func span(of event: yaml_event_t) -> SourceSpan {
        SourceSpan(offsets.offset(of: event.start_mark.index), offsets.offset(of: event.end_mark.index))
    }

    private mutating func handle(_ event: yaml_event_t) {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            let tag = scalar.tag.map { String(cString: $0) }
            let style: YAMLNode.Style =
                switch scalar.style {
                case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
                case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
                case YAML_LITERAL_SCALAR_STYLE: .literal
                case YAML_FOLDED_SCALAR_STYLE: .folded
                default: .plain
                }
            let kind = YAMLNode.Kind.scalar(.init(text: text, style: style, tag: tag == "!" ? nil : tag))
            add(YAMLNode(kind: kind, span: span(of: event)), anchor: scalar.anchor.map { String(cString: $0) })
        case YAML_SEQUENCE_START_EVENT:
            let sequence = event.data.sequence_start
            open(isMapping: false, isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE, anchor: sequence.anchor, event)
        case YAML_MAPPING_START_EVENT:
            let mapping = event.data.mapping_start
            open(isMapping: true, isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE, anchor: mapping.anchor, event)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            close(event)
        case YAML_ALIAS_EVENT:
            addAlias(event)
        default:
            break
        }
    }

    private mutating func open(
        isMapping: Bool, isFlow: Bool, anchor: UnsafeMutablePointer<yaml_char_t>?, _ event: yaml_event_t
    ) {
        let span = span(of: event)
        guard frames.count < YAMLLimits.depth else {
            fail(
                .nestingTooDeep, "The document is nested more than \(YAMLLimits.depth) levels deep",
                "Flatten the document: at most \(YAMLLimits.depth) levels are read.", at: span)
            return
        }
        let name = anchor.map { String(cString: $0) }
        // Until the collection ends, its name stands for nothing: an alias inside it would be a cycle.
        if let name { anchors[name] = nil }
        frames.append(Frame(isMapping: isMapping, isFlow: isFlow, start: span.start, anchor: name))
    }

    private mutating func close(_ event: yaml_event_t) {
        guard let frame = frames.popLast() else { return }
        let end = frame.isFlow ? span(of: event).end : frame.children.last?.span.end ?? frame.start
        let kind: YAMLNode.Kind
        if frame.isMapping {
            var members: [(key: YAMLNode, value: YAMLNode)] = []
            members.reserveCapacity(frame.children.count / 2)
            for index in stride(from: 0, to: frame.children.count - 1, by: 2) {
                members.append((frame.children[index], frame.children[index + 1]))
            }
            var merge = YAMLMerge()
            kind = .mapping(merge.merged(members))
            for place in merge.invalidPlaces {
                diagnostics.append(
                    Diagnostic(
                        .error, .invalidMerge, "A merge key takes a mapping or a list of mappings",
                        hint: "Write `<<: *name`, where `&name` is set on a mapping.", in: source, at: place))
            }
        } else {
            kind = .sequence(frame.children)
        }
        add(YAMLNode(kind: kind, span: SourceSpan(frame.start, end), isFlow: frame.isFlow), anchor: frame.anchor)
    }

    private mutating func addAlias(_ event: yaml_event_t) {
        let span = span(of: event)
        guard let pointer = event.data.alias.anchor else { return }
        let name = String(cString: pointer)
        if frames.contains(where: { $0.anchor == name }), anchors[name] == nil {
            fail(.invalidAlias, "The alias '*\(name)' lies inside what it stands for", "Write the value out.", at: span)
            return
        }
        guard let target = anchors[name] else {
            fail(
                .invalidAlias, "The alias '*\(name)' has no anchor before it", "Set '&\(name)' on the value it is to repeat.",
                at: span)
            return
        }
        expansion += target.size
        guard expansion <= YAMLLimits.expansion else {
            fail(
                .invalidAlias, "The aliases of the document stand for more than \(YAMLLimits.expansion) values",
                "Repeat less by aliases.", at: span)
            return
        }
        guard frames.count + target.height <= YAMLLimits.depth else {
            fail(
                .nestingTooDeep, "With its aliases, the document is nested more than \(YAMLLimits.depth) levels deep",
                "Flatten the document: at most \(YAMLLimits.depth) levels are read.", at: span)
            return
        }
        add(target.aliased(at: span), anchor: nil)
    }

    private mutating func add(_ node: YAMLNode, anchor: String?) {
        if let anchor { anchors[anchor] = node }
        guard !frames.isEmpty else {
            if root == nil { root = node }
            return
        }
        let top = frames.count - 1
        if frames[top].isMapping, frames[top].children.count.isMultiple(of: 2), let key = node.scalar?.text,
            !frames[top].keys.insert(key)
        {
            diagnostics.append(
                Diagnostic(
                    .error, .duplicateKey, "The key '\(key)' is given twice in one mapping",
                    hint: "Remove or rename one of the two.",
                    in: source, at: node.span))
        }
        frames[top].children.append(node)
    }
}
