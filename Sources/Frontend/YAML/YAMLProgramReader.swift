import Base
import Documents
import Program

/// Reads one program from its tree. The work on each section and on expressions is in extensions.
struct YAMLProgramReader {
    let source: SourceFile
    let root: YAMLNode
    var diagnostics: [Diagnostic] = []
    var comments: YAMLComments
    /// Comments that belong to the item being read, though they stand inside its value.
    var carried: [String] = []
    var names: DeclaredNames
    /// The name and span of every other stack that is referred to, in the order of the text.
    var stacks: [(name: String, span: SourceSpan)] = []
    /// How many expressions stand around the one being read.
    var depth = 0
    /// Whether the expression being read stands in an alias.
    var isInAlias = false
    /// The key of the declaration being read.
    var declaration = ""
    /// The providers that resources and calls use unless they name another.
    let defaultProviders: YAMLDefaultProviders

    /// Expressions may be nested this deeply; later stages walk them recursively.
    static let deepest = 200

    init(source: SourceFile, root: YAMLNode) {
        self.source = source
        self.root = root
        comments = YAMLComments(source, around: root)
        defaultProviders = YAMLDefaultProviders(root)
        for (_, section) in root.members { Self.collectStacks(section, &stacks, depth: 0) }
        func keys(_ sections: String...) -> [String] {
            root.members.filter { sections.contains($0.key.scalar?.text ?? "") }
                .flatMap { $0.value.members.compactMap { $0.key.scalar?.text } }
        }
        names = DeclaredNames(
            configuration: keys("configuration", "config"), outputs: keys("outputs"), variables: keys("variables"),
            stacks: stacks.map(\.name), resources: keys("resources"))
    }

    /// Keys that a program may have at its top. Those without a section here say nothing to a program's text.
    private static let sections = [
        "name", "runtime", "description", "namespace", "version", "main", "author", "website", "license", "template", "backend",
        "options", "plugins", "stackConfigDir", "requiredPulumiVersion", "pulumi", "configuration", "config", "variables",
        "resources",
        "outputs", "sdks", "packages", "components",
    ]

    /// The whole program.
    mutating func read() -> ProgramSyntax {
        var program = ProgramSyntax(declarations: [], source: source)
        guard case .mapping(let members) = root.kind else {
            report(
                .error, .unexpectedKind, "A program is a mapping, not \(root.kindName)", hint: "Begin it with `resources:`.",
                at: root)
            return program
        }
        var configuration: [DeclarationSyntax] = []
        var variables: [DeclarationSyntax] = []
        var resources: [DeclarationSyntax] = []
        var outputs: [DeclarationSyntax] = []
        for (index, member) in members.enumerated() {
            let (key, section) = member
            let limit = index + 1 < members.count ? comments.limit(members[index + 1].key) : .none
            if let name = key.scalar?.text, Self.projectKeys.contains(name), let setting = projectSetting(name, key, section) {
                program.settings.append(setting)
            }
            switch key.scalar?.text {
            case "name": program.name = text(section, of: "name") ?? ""
            case "configuration", "config":
                program.settings += configurationSettings(section)
                readSection(section, "configuration", limit, into: &configuration) { $0.configuration($1, $2, $3) }
            case "variables": readSection(section, "variables", limit, into: &variables) { $0.variable($1, $2, $3) }
            case "resources": readSection(section, "resources", limit, into: &resources) { $0.resource($1, $2, $3) }
            case "outputs": readSection(section, "outputs", limit, into: &outputs) { $0.output($1, $2, $3) }
            case "pulumi": program.requiredVersion = requiredVersion(section, limit)
            case "sdks", "packages": program.packages += packages(section)
            case "components":
                report(
                    .warning, .unsupportedSection, "Components that a YAML program defines itself are left out",
                    hint: "Move each component to a package or a folder of its own.", at: key)
            case let name:
                if let name, !Self.sections.contains(name) { reportUnknown(key, name, in: "A program", among: Self.sections) }
            }
        }
        passVersionsOn(&resources)
        program.declarations = configuration + variables + stackDeclarations() + resources + outputs
        program.endComments = comments.rest()
        return program
    }

    /// Reads one section, a mapping of names to declarations. A name that is given twice counts once.
    private mutating func readSection(
        _ section: YAMLNode, _ name: String, _ limit: YAMLComments.Limit, into declarations: inout [DeclarationSyntax],
        _ read: (inout Self, String, YAMLNode, YAMLComments.Limit) -> (DeclarationSyntax.Kind, logicalName: String?)?
    ) {
        guard var members = mapping(section, of: "'\(name)'") else { return }
        if name == "configuration" { members.removeAll { isForeign($0.key.scalar?.text ?? "") } }
        var seen: Set<String> = []
        for (index, (key, value)) in members.enumerated() {
            guard let name = keyText(key), seen.insert(name).inserted else { continue }
            let next = index + 1 < members.count ? comments.limit(members[index + 1].key) : limit
            let started = begin(key, value)
            declaration = name
            let found = read(&self, name, value, next)
            let comments = finish(started, value)
            guard let (kind, logicalName) = found else { continue }
            declarations.append(
                DeclarationSyntax(
                    kind, sourceName: name, name: identifier(of: kind, name), logicalName: logicalName, comments: comments,
                    span: key.span))
        }
    }

    private func identifier(of kind: DeclarationSyntax.Kind, _ key: String) -> String {
        switch kind {
        case .configuration: names.configuration(key)
        case .variable: names.variable(key)
        case .resource, .component, .hook: names.resource(key)
        case .output: names.output(key)
        }
    }

    private mutating func variable(
        _ name: String, _ value: YAMLNode, _ limit: YAMLComments.Limit
    ) -> (DeclarationSyntax.Kind, logicalName: String?)? { (.variable(expression(value, limit)), nil) }

    private mutating func output(
        _ name: String, _ value: YAMLNode, _ limit: YAMLComments.Limit
    ) -> (DeclarationSyntax.Kind, logicalName: String?)? { (.output(expression(value, limit)), nil) }

    // MARK: Comments

    /// Takes the comments before an item, and on the line of its key where the value begins below.
    mutating func begin(_ key: YAMLNode, _ value: YAMLNode) -> Comments {
        var found = Comments(leading: comments.leading(before: key.span.start))
        if value.span.start > key.span.end { found.trailing = comments.trailing(after: key.span.end, before: value.span.start) }
        return found
    }

    /// Takes the comment on the line where an item's value ends, and what its value has left for it.
    mutating func finish(_ started: Comments, _ value: YAMLNode) -> Comments {
        var found = started
        if !carried.isEmpty {
            found.leading += carried
            carried = []
        }
        if found.trailing == nil, value.endsOnItsLine { found.trailing = comments.trailing(after: value.span.end) }
        return found
    }

    // MARK: Reports

    mutating func report(_ severity: Severity, _ code: DiagnosticCode, _ message: String, hint: String, at node: YAMLNode) {
        diagnostics.append(Diagnostic(severity, code, message, hint: hint, in: source, at: node.span))
    }

    /// Reports a key that means nothing in its place, with the one that was probably meant.
    mutating func reportUnknown(_ key: YAMLNode, _ name: String, in place: String, among known: [String]) {
        let hint =
            Suggestion.closest(to: name, among: known).map { "Did you mean '\($0)'?" }
            ?? "Known here: \(known.joined(separator: ", "))."
        report(.warning, .unknownKey, "\(place) has no '\(name)'", hint: hint, at: key)
    }

    // MARK: Kinds

    /// The members of a mapping; nothing (an empty value) counts as an empty one. Anything else is reported.
    mutating func mapping(_ node: YAMLNode, of place: String) -> [(key: YAMLNode, value: YAMLNode)]? {
        if case .mapping(let members) = node.kind { return members }
        if node.value == .null { return [] }
        report(
            .error, .unexpectedKind, "\(place) is a mapping, not \(node.kindName)", hint: "Write 'key: value' pairs below it.",
            at: node)
        return nil
    }

    /// The text of a scalar; anything else is reported.
    mutating func text(_ node: YAMLNode, of place: String) -> String? {
        if let scalar = node.scalar { return scalar.text }
        report(.error, .unexpectedKind, "'\(place)' is a string, not \(node.kindName)", hint: "Write plain text.", at: node)
        return nil
    }

    /// The boolean of a scalar; anything else is reported.
    mutating func flag(_ node: YAMLNode, of place: String) -> Bool? {
        if case .boolean(let value) = node.value { return value }
        report(
            .error, .unexpectedKind, "'\(place)' is true or false, not \(node.kindName)", hint: "Write `true` or `false`.",
            at: node)
        return nil
    }

    /// The text of a key; a key that is a collection is reported.
    mutating func keyText(_ key: YAMLNode) -> String? {
        if let scalar = key.scalar { return scalar.text }
        report(
            .error, .unexpectedKind, "A key is a string, not \(key.kindName)", hint: "Write a plain name before the colon.",
            at: key)
        return nil
    }

    private static func collectStacks(_ node: YAMLNode, _ stacks: inout [(name: String, span: SourceSpan)], depth: Int) {
        guard depth < deepest * 2 else { return }
        switch node.kind {
        case .scalar: break
        case .sequence(let elements): for element in elements { collectStacks(element, &stacks, depth: depth + 1) }
        case .mapping(let members):
            for (key, value) in members {
                if members.count == 1, key.scalar?.text.lowercased() == "fn::stackreference",
                    let name = value.elements.first?.scalar?.text
                {
                    if !stacks.contains(where: { $0.name == name }) { stacks.append((name, key.span)) }
                }
                collectStacks(value, &stacks, depth: depth + 1)
            }
        }
    }
}

extension YAMLNode {
    /// What the node is, for messages.
    var kindName: String {
        switch kind {
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .scalar:
            switch value {
            case .null, nil: "empty"
            case .boolean: "a boolean"
            case .integer, .number: "a number"
            case .string: "a string"
            }
        }
    }

    /// Whether a comment after the node's end, on the same line, belongs to the node as a whole.
    var endsOnItsLine: Bool {
        switch kind {
        case .scalar(let scalar): scalar.style != .literal && scalar.style != .folded
        case .sequence, .mapping: isFlow || isAlias
        }
    }
}
