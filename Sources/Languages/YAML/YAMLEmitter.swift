import Base
import LanguageKit
import Program

/// Writes one program in the YAML language: its sections here, expressions and references in extensions.
struct YAMLEmitter {
    let program: Program
    let style: YAMLStyle
    var out = CodeWriter(indent: "  ")
    var diagnostics: [Diagnostic] = []
    /// The comment for the line being written, once its value or its colon stands.
    var lineComment: String?
    /// The lines of a comment that go on below `lineComment`.
    var furtherComments: [String] = []
    /// The keys of the program's declarations, as references have them.
    private let keys: [String]

    init(program: Program, style: YAMLStyle) {
        self.program = program
        self.style = style
        keys = program.declarations.map { declaration in
            switch declaration {
            case .variable(let d): style.keepsSourceKeys ? d.sourceName : d.name
            case .resource(let d): style.keepsSourceKeys ? d.sourceName : d.name
            case .configuration(let d): d.name
            case .output(let d): d.logicalName
            case .component(let d): d.name
            case .hook(let d): d.name
            }
        }
    }

    /// Where a collection's first entry stands.
    enum Opening {
        /// On a line of its own.
        case line
        /// On the line that has been begun: the document's first, or after the `- ` of a list.
        case inline
    }

    /// The key of a declaration.
    func key(of position: Int) -> String { keys.indices.contains(position) ? keys[position] : "" }

    // MARK: Program

    /// The whole document.
    mutating func writeProgram() {
        // The sections are unordered maps, so that what the binder has sorted by use stands as the source has it.
        let order = program.declarations.indices.sorted {
            (program.declarations[$0].span.start, $0) < (program.declarations[$1].span.start, $1)
        }
        let comments = YAMLEntryComments.handingUp(order.map { program.declarations[$0] }) { declaration in
            if case .resource = declaration { true } else { false }
        } comments: {
            $0.comments
        }
        let commentsOf = Dictionary(zip(order, comments)) { first, _ in first }
        var isEmpty = true
        func positions(_ isWanted: (Declaration) -> Bool) -> [Int] { order.filter { isWanted(program.declarations[$0]) } }
        let sections: [(name: String, positions: [Int])] = [
            ("configuration", positions { if case .configuration = $0 { true } else { false } }),
            ("resources", positions { if case .resource = $0 { true } else { false } }),
            ("variables", positions { if case .variable = $0 { true } else { false } }),
            ("outputs", positions { if case .output = $0 { true } else { false } }),
        ]
        for (name, positions) in sections where !positions.isEmpty {
            beginEntry(.none, isEmpty ? .inline : .line)
            isEmpty = false
            writeKey(name)
            out.indent()
            for position in positions {
                writeDeclaration(
                    program.declarations[position], key(of: position), commentsOf[position] ?? YAMLEntryComments(.none))
            }
            out.outdent()
        }
        for case .component(let component) in program.declarations {
            let what = component.token == nil ? "a component from a folder of its own" : "a component without source"
            report(what, component.span, hint: "Write its resources into the program itself.")
        }
        for case .hook(let hook) in program.declarations {
            report("the hook `\(hook.name)`", hook.span, hint: "Run its command apart from the program.")
        }
        if let version = program.requiredVersion {
            beginEntry(.none, isEmpty ? .inline : .line)
            isEmpty = false
            writeKey("pulumi")
            out.indent()
            writeEntry("requiredVersion", version)
            out.outdent()
        }
        if isEmpty { out.write("{}") }
        if !style.dropsEndComments { writeComments(program.endComments) }
        out.endLine()
    }

    private mutating func writeDeclaration(_ declaration: Declaration, _ key: String, _ comments: YAMLEntryComments) {
        beginEntry(comments, .line)
        switch declaration {
        case .configuration(let d): writeConfiguration(d)
        case .variable(let d): writeEntryValue(key, d.value)
        case .resource(let d): writeResource(d, key)
        case .output(let d): writeEntryValue(d.logicalName, d.value)
        case .component, .hook: break
        }
    }

    private mutating func writeConfiguration(_ variable: ConfigurationVariable) {
        writeKey(variable.name)
        endOfLine()
        out.indent()
        let (type, isSecret) = typeName(variable.type)
        writeText("type", type)
        if variable.name != variable.logicalName { writeText("name", variable.logicalName) }
        if let value = variable.defaultValue { writeEntry("default", value) }
        if isSecret || variable.isSecret {
            beginEntry(.none, .line)
            writeKey("secret")
            out.write(" true")
        }
        out.outdent()
    }

    /// A configuration type as the YAML language has it, and whether it says that the value is secret.
    private func typeName(_ type: ValueType) -> (String, isSecret: Bool) {
        switch type {
        case .output(let inner), .promise(let inner): (typeName(inner).0, true)
        case .optional(let inner), .input(let inner), .constant(let inner, _): typeName(inner)
        case .list(let inner): ("list<\(typeName(inner).0)>", false)
        case .boolean: ("bool", false)
        case .integer: ("int", false)
        case .number: ("number", false)
        case .string, .identifier: ("string", false)
        case .dynamic: (style.anyType, false)
        case .map, .object, .tuple, .union, .enumeration, .none, .asset, .archive, .assetOrArchive: ("object", false)
        }
    }

    // MARK: Resources

    private mutating func writeResource(_ resource: ResourceDeclaration, _ key: String) {
        writeKey(key)
        endOfLine()
        out.indent()
        if let range = resource.range {
            report(
                "a resource that there are several of", range.expression.span,
                hint: "Write each resource out, or use another language.")
        }
        writeText("type", YAMLTokens.short(resource.token))
        if resource.logicalName != key { writeText("name", resource.logicalName) }
        writeAttributes("properties", resource.inputs, endComments: resource.endComments)
        writeOptions(resource.options)
        if let lookup = resource.lookup {
            beginEntry(.none, .line)
            writeKey("get")
            out.indent()
            writeEntry("id", lookup.id)
            writeAttributes("state", lookup.state, endComments: [])
            out.outdent()
        }
        out.outdent()
    }

    private mutating func writeAttributes(_ name: String, _ attributes: [Attribute], endComments: [String]) {
        guard !attributes.isEmpty else { return writeComments(endComments) }
        beginEntry(.none, .line)
        writeKey(name)
        out.indent()
        let comments = YAMLEntryComments.handingUp(attributes) {
            $0.value.isWrittenBelowKey
        } comments: {
            $0.comments
        }
        for (attribute, comments) in zip(attributes, comments) {
            beginEntry(comments, .line)
            writeEntryValue(attribute.name, attribute.value)
        }
        writeComments(endComments)
        out.outdent()
    }

    /// The order in which the published generator writes options.
    private static let optionOrder = [
        "provider", "parent", "providers", "dependsOn", "replaceWith", "ignoreChanges", "protect", "import", "hideDiffs",
        "deletedWith",
        "aliases", "customTimeouts", "retainOnDelete", "deleteBeforeReplace", "additionalSecretOutputs", "replaceOnChanges",
        "replacementTrigger", "envVarMappings", "version", "pluginDownloadURL",
    ]

    private mutating func writeOptions(_ all: ResourceOptions) {
        // Hooks are reported where they are declared.
        let options = ResourceOptions(all.items.filter { $0.name != "hooks" })
        let known = Self.optionOrder.compactMap { name in options.items.first { $0.name == name } }
        let others = options.items.filter { !Self.optionOrder.contains($0.name) }
        guard !options.isEmpty else { return }
        beginEntry(.none, .line)
        writeKey("options")
        out.indent()
        for option in known + others {
            beginEntry(option.comments, .line)
            var value = option.value
            // The YAML language knows a resource's providers by their packages alone.
            if option.name == "providers", case .object(let named) = value {
                value = .list(ListExpression(named.items.map { ListItem($0.value, comments: $0.comments) }, span: named.span))
            }
            writeEntryValue(style.lowersOptionNames ? option.name.lowercased() : option.name, value)
        }
        out.outdent()
    }

    // MARK: Entries

    /// Begins an entry of a mapping, or an element of a list, with the comments above it.
    mutating func beginEntry(_ comments: Comments, _ opening: Opening) { beginEntry(YAMLEntryComments(comments), opening) }

    /// Begins an entry with the comments above it and those on its line.
    mutating func beginEntry(_ comments: YAMLEntryComments, _ opening: Opening) {
        var isInline = opening == .inline
        for line in comments.above {
            // The published form of an empty line, which has no blanks.
            if line.followsGap, !isInline { out.endLine() }
            if !isInline { out.newLine() }
            isInline = false
            out.write(byte: 0x23)
            out.write(line.text)
        }
        if !isInline { out.newLine() }
        lineComment = comments.trailing
        furtherComments = comments.below
    }

    mutating func writeComments(_ lines: [String]) {
        for line in lines {
            out.newLine()
            out.write(byte: 0x23)
            out.write(line)
        }
    }

    mutating func writeKey(_ key: String) { YAMLScalar.writeKey(key, to: &out) }

    mutating func writeEntryValue(_ key: String, _ value: Expression) {
        writeKey(key)
        write(value, .line)
    }

    mutating func writeEntry(_ key: String, _ value: Expression) {
        beginEntry(.none, .line)
        writeEntryValue(key, value)
    }

    mutating func writeText(_ key: String, _ text: String) {
        beginEntry(.none, .line)
        writeKey(key)
        out.write(byte: 0x20)
        YAMLScalar.write(text, indent: (out.level + 1) * 2, to: &out)
    }

    /// Writes the comment of the line, where nothing more follows on it.
    mutating func endOfLine() {
        guard let comment = lineComment else { return }
        out.write(" #")
        out.write(comment)
        lineComment = nil
        writeComments(furtherComments)
        furtherComments = []
    }

    // MARK: What can't be said

    /// Reports something for which the YAML language has no words.
    mutating func report(_ construct: String, _ span: SourceSpan, hint: String) {
        diagnostics.append(.notExpressible(construct, in: YAMLLanguage.self, hint: hint, of: program, at: span))
    }
}
