import Base
import LanguageKit
import Program

/// Translates a program into the tree of a document in the YAML language: its sections here, expressions in extensions.
struct YAMLTranslator {
    let program: Program
    let style: YAMLStyle
    /// What could not be said.
    private(set) var diagnostics: [Diagnostic] = []
    /// The keys of the program's declarations, as references have them.
    private let keys: [String]

    /// Creates a translator.
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

    /// The key of a declaration.
    func key(of position: Int) -> String { keys.indices.contains(position) ? keys[position] : "" }

    // MARK: Program

    /// The sections of a document, in the order in which they are written.
    private enum Section: String, CaseIterable { case configuration, resources, variables, outputs }

    /// The whole document.
    mutating func document() -> YAMLMapping {
        // The sections are unordered maps, so that what the binder has sorted by use stands as the source has it.
        let order = program.declarations.indices.sorted {
            (program.declarations[$0].span.start, $0) < (program.declarations[$1].span.start, $1)
        }
        let comments = YAMLEntryComments.handingUp(order.map { program.declarations[$0] }) { declaration in
            if case .resource = declaration { true } else { false }
        } comments: {
            $0.comments
        }
        var entries: [Section: [YAMLEntry]] = [:]
        for (position, comments) in zip(order, comments) {
            guard let (section, key, value) = entry(program.declarations[position], key(of: position)) else { continue }
            let dropsComments = style.dropsNestedComments && !program.isProject
            entries[section, default: []].append(
                YAMLEntry(key: key, value: dropsComments ? value.withoutNestedComments : value, comments: comments))
        }
        var document = YAMLMapping()
        for section in Section.allCases {
            guard let entries = entries[section] else { continue }
            document.entries.append(YAMLEntry(key: section.rawValue, value: .mapping(YAMLMapping(entries: entries))))
        }
        if let version = program.requiredVersion {
            let settings = YAMLMapping(entries: [YAMLEntry(key: "requiredVersion", value: translate(version))])
            document.entries.append(YAMLEntry(key: "pulumi", value: .mapping(settings)))
        }
        if !style.dropsEndComments { document.endComments = program.endComments }
        return document
    }

    /// The section and entry of a declaration; nil for one that YAML has no words for.
    private mutating func entry(_ declaration: Declaration, _ key: String) -> (Section, key: String, YAMLNode)? {
        switch declaration {
        case .configuration(let d): return (.configuration, d.name, configuration(d))
        case .variable(let d): return (.variables, key, translate(d.value))
        case .resource(let d): return (.resources, key, resource(d, key))
        case .output(let d): return (.outputs, d.logicalName, translate(d.value))
        case .component(let d):
            let what = d.token == nil ? "a component from a folder of its own" : "a component without source"
            report(what, d.span, hint: "Write its resources into the program itself.")
            return nil
        case .hook(let d):
            report("the hook `\(d.name)`", d.span, hint: "Run its command apart from the program.")
            return nil
        }
    }

    private mutating func configuration(_ variable: ConfigurationVariable) -> YAMLNode {
        let (type, isSecret) = typeName(variable.type)
        var entries = [YAMLEntry(key: "type", value: .string(type))]
        if variable.name != variable.logicalName {
            entries.append(YAMLEntry(key: "name", value: .string(variable.logicalName)))
        }
        if let value = variable.defaultValue { entries.append(YAMLEntry(key: "default", value: translate(value))) }
        if isSecret || variable.isSecret { entries.append(YAMLEntry(key: "secret", value: .bare("true"))) }
        return .mapping(YAMLMapping(entries: entries))
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

    /// The entries of a resource that is no more than a type with properties; nil for others.
    mutating func fragment() -> YAMLMapping? {
        guard program.declarations.count == 1, case .resource(let resource)? = program.declarations.first,
            resource.options.isEmpty, resource.range == nil, resource.lookup == nil
        else { return nil }
        let properties = resource.inputs.map { YAMLEntry(key: $0.name, value: translate($0.value)) }
        return YAMLMapping(entries: [
            YAMLEntry(key: "type", value: .string(YAMLTokens.short(resource.token))),
            YAMLEntry(key: "properties", value: .mapping(YAMLMapping(entries: properties))),
        ])
    }

    private mutating func resource(_ resource: ResourceDeclaration, _ key: String) -> YAMLNode {
        if let range = resource.range {
            report(
                "a resource that there are several of", range.expression.span,
                hint: "Write each resource out, or use another language.")
        }
        var result = YAMLMapping(entries: [YAMLEntry(key: "type", value: .string(YAMLTokens.short(resource.token)))])
        if resource.logicalName != key { result.entries.append(YAMLEntry(key: "name", value: .string(resource.logicalName))) }
        // Without inputs, the comments after them stand before what follows.
        var comments = YAMLEntryComments()
        if resource.inputs.isEmpty {
            comments.above = resource.endComments.map { YAMLEntryComments.Line(text: $0) }
        } else {
            let properties = attributes(resource.inputs, endComments: resource.endComments)
            result.entries.append(YAMLEntry(key: "properties", value: properties))
        }
        if let options = options(resource.options) {
            result.entries.append(YAMLEntry(key: "options", value: options, comments: comments))
            comments = YAMLEntryComments()
        }
        if let lookup = resource.lookup {
            var entries = [YAMLEntry(key: "id", value: translate(lookup.id))]
            if !lookup.state.isEmpty {
                entries.append(YAMLEntry(key: "state", value: attributes(lookup.state, endComments: [])))
            }
            result.entries.append(YAMLEntry(key: "get", value: .mapping(YAMLMapping(entries: entries)), comments: comments))
            comments = YAMLEntryComments()
        }
        result.endComments = comments.above.map(\.text)
        return .mapping(result)
    }

    private mutating func attributes(_ attributes: [Attribute], endComments: [String]) -> YAMLNode {
        let comments = YAMLEntryComments.handingUp(attributes) {
            $0.value.isWrittenBelowKey
        } comments: {
            $0.comments
        }
        var entries: [YAMLEntry] = []
        for (attribute, comments) in zip(attributes, comments) {
            entries.append(YAMLEntry(key: attribute.name, value: translate(attribute.value), comments: comments))
        }
        return .mapping(YAMLMapping(entries: entries, endComments: endComments))
    }

    /// The order in which the published generator writes options.
    private static let optionOrder: [ResourceOption] = [
        .provider, .parent, .providers, .dependsOn, .replaceWith, .ignoreChanges, .protect, .import, .hideDiffs, .deletedWith,
        .aliases, .customTimeouts, .retainOnDelete, .deleteBeforeReplace, .additionalSecretOutputs, .replaceOnChanges,
        .replacementTrigger, .envVarMappings, .version, .pluginDownloadURL,
    ]

    /// The options of a resource; nil if it has none.
    private mutating func options(_ all: ResourceOptions) -> YAMLNode? {
        // Hooks are reported where they are declared.
        let options = all.items.filter { $0.option != .hooks }
        if options.isEmpty { return nil }
        let known = Self.optionOrder.compactMap { option in options.first { $0.option == option } }
        let others = options.filter { !Self.optionOrder.contains($0.option) }
        var entries: [YAMLEntry] = []
        for option in known + others {
            var value = option.value
            // The YAML language knows a resource's providers by their packages alone.
            if option.option == .providers, case .object(let named) = value {
                value = .list(ListExpression(named.items.map { ListItem($0.value, comments: $0.comments) }, span: named.span))
            }
            entries.append(
                YAMLEntry(
                    key: style.lowersOptionNames ? option.name.lowercased() : option.name, value: translate(value),
                    comments: YAMLEntryComments(option.comments)))
        }
        return .mapping(YAMLMapping(entries: entries))
    }

    // MARK: What can't be said

    /// Reports something for which the YAML language has no words.
    mutating func report(_ construct: String, _ span: SourceSpan, hint: String) {
        diagnostics.append(.notExpressible(construct, in: YAMLLanguage.self, hint: hint, of: program, at: span))
    }

    /// Reports a call of a function that the YAML language doesn't have.
    mutating func report(_ call: CallExpression) {
        diagnostics.append(.unsupportedFunction(call, in: YAMLLanguage.self, of: program))
    }
}
