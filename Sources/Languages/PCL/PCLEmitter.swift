import Base
import LanguageKit
import Program

/// Writes one program in the program language: its bodies here, expressions in an extension.
///
/// Source of the layout: the published importer's formatter. Comments stand above what they belong to, or behind it.
struct PCLEmitter {
    let program: Program
    let style: PCLStyle
    var out = CodeWriter(indent: "\t")
    var diagnostics: [Diagnostic] = []
    /// The names of the program's declarations.
    private let names: [String]
    /// The names that references find.
    let declared: Set<String>

    init(program: Program, style: PCLStyle) {
        self.program = program
        self.style = style
        names = style.keepsSourceKeys ? Self.sourceNames(of: program) : program.declarations.map(\.name)
        declared = Set(
            zip(program.declarations, names).compactMap { declaration, name in
                if case .output = declaration { nil } else { name }
            })
    }

    /// The keys of the source where they are identifiers that nothing else is called by.
    private static func sourceNames(of program: Program) -> [String] {
        var taken = Set(program.declarations.map(\.name))
        return program.declarations.map { declaration in
            let source: String
            switch declaration {
            case .variable(let d): source = d.sourceName
            case .resource(let d): source = d.sourceName
            case .configuration, .output, .component, .hook: return declaration.name
            }
            guard PCLText.isReferable(source), taken.insert(source).inserted else { return declaration.name }
            return source
        }
    }

    /// The name of a declaration.
    func name(of position: Int) -> String { names.indices.contains(position) ? names[position] : "" }

    // MARK: Program

    /// The whole text.
    mutating func writeProgram() {
        var items = program.packages.map { package($0) }
        let order = program.sourceOrder
        // The version that is asked for stands where it stood, after what it uses.
        let before = order.lastIndex { $0 < program.requiredVersionPosition }.map { $0 + 1 } ?? 0
        for position in order[..<before] { items.append(declaration(position)) }
        if let version = program.requiredVersion {
            items.append(.block(PCLBlock(type: "pulumi", items: [.attribute("requiredVersionRange", version)])))
        }
        for position in order[before...] { items.append(declaration(position)) }
        write(items)
        if !program.endComments.isEmpty {
            if !items.isEmpty { out.endLine() }
            writeComments(program.endComments)
        }
    }

    private func package(_ package: PackageReference) -> PCLItem {
        var items: [PCLItem] = [.text("baseProviderName", package.name)]
        if let version = package.version { items.append(.text("baseProviderVersion", version)) }
        if let url = package.downloadURL { items.append(.text("baseProviderDownloadUrl", url)) }
        if let parameters = package.parameterization {
            var inner: [PCLItem] = [.text("name", parameters.name)]
            if let version = parameters.version { inner.append(.text("version", version)) }
            if let value = parameters.value { inner.append(.text("value", value)) }
            items.append(.block(PCLBlock(type: "parameterization", items: inner)))
        }
        return .block(PCLBlock(type: "package", items: items))
    }

    private mutating func declaration(_ position: Int) -> PCLItem {
        let name = name(of: position)
        switch program.declarations[position] {
        case .configuration(let d): return configuration(d)
        case .variable(let d):
            if !PCLText.isReferable(name) {
                report("a variable named '\(name)'", d.span, hint: "Give it a name that is an identifier.")
            }
            return .attribute(name, d.value, comments: d.comments)
        case .resource(let d): return resource(d, name)
        case .output(let d):
            let type = d.type == .dynamic ? nil : PCLTypes.text(ofVariable: d.type)
            return .block(
                PCLBlock(
                    type: "output", labels: [d.name] + (type.map { [$0] } ?? []), comments: d.comments,
                    items: [.text(Self.logicalName, d.logicalName), .attribute("value", d.value)]))
        case .component(let d): return component(d)
        case .hook(let d): return hook(d)
        }
    }

    /// The attribute for the name that users see.
    private static let logicalName = "__logicalName"

    private mutating func configuration(_ variable: ConfigurationVariable) -> PCLItem {
        let type = PCLTypes.text(ofVariable: variable.type)
        if type == nil {
            report("the type of '\(variable.logicalName)'", variable.span, hint: "Give it a type such as string or list(any).")
        }
        var items: [PCLItem] = [.text(Self.logicalName, variable.logicalName)]
        if !variable.description.isEmpty { items.append(.text("description", variable.description)) }
        if variable.isSecret { items.append(.flag("secret")) }
        if variable.isNullable, !variable.defaultsToNull { items.append(.flag("nullable")) }
        if variable.defaultsToNull { items.append(.attribute("default", .literal(LiteralExpression(.null)))) }
        if let value = variable.defaultValue { items.append(.attribute("default", value)) }
        return .block(
            PCLBlock(type: "config", labels: [variable.name, type ?? "any"], comments: variable.comments, items: items))
    }

    private mutating func resource(_ resource: ResourceDeclaration, _ name: String) -> PCLItem {
        var items: [PCLItem] = [.text(Self.logicalName, resource.logicalName)]
        if let lookup = resource.lookup {
            items.append(.attribute("id", lookup.id))
            items += inputs(lookup.state)
        }
        items += inputs(resource.inputs)
        items += options(resource.options, range: resource.range)
        return .block(
            PCLBlock(
                type: resource.lookup == nil ? "resource" : "read", labels: [name, PCLText.token(resource.token)],
                comments: resource.comments, items: items, endComments: resource.endComments))
    }

    private mutating func component(_ component: ComponentDeclaration) -> PCLItem {
        var items: [PCLItem] = []
        if component.logicalName != component.name { items.append(.text(Self.logicalName, component.logicalName)) }
        if let token = component.token { items.append(.text("token", token)) }
        items += inputs(component.inputs)
        items += options(component.options, range: component.range)
        let labels = component.token == nil ? [component.name, component.directory] : [component.name]
        return .block(PCLBlock(type: "component", labels: labels, comments: component.comments, items: items))
    }

    private func hook(_ hook: HookDeclaration) -> PCLItem {
        var items: [PCLItem] = []
        if hook.logicalName != hook.name { items.append(.text(Self.logicalName, hook.logicalName)) }
        let words = hook.command.map { ListItem($0.renaming(hook.arguments.id, to: "args")) }
        items.append(.attribute("command", .list(ListExpression(words))))
        if let value = hook.onDryRun { items.append(.attribute("onDryRun", value)) }
        if let value = hook.ignoreErrors { items.append(.attribute("ignoreErrors", value)) }
        return .block(PCLBlock(type: "hook", labels: [hook.kind.rawValue, hook.name], comments: hook.comments, items: items))
    }

    private mutating func inputs(_ attributes: [Attribute]) -> [PCLItem] {
        var items: [PCLItem] = []
        for attribute in attributes {
            if PCLText.isIdentifier(attribute.name) {
                items.append(
                    .attribute(
                        attribute.name, attribute.value, .typed(attribute.destination), comments: attribute.comments))
            } else {
                report(
                    "the property '\(attribute.name)'", attribute.span,
                    hint: "Only identifiers can be names of properties.")
                items.append(.comments([" The property '\(attribute.name)' can't be said in PCL"]))
            }
        }
        return items
    }

    private func options(_ options: ResourceOptions, range: ResourceDeclaration.Range?) -> [PCLItem] {
        var items: [PCLItem] = []
        if let range { items.append(.attribute("range", range.expression)) }
        for option in options.items {
            items.append(.attribute(option.name, option.value, option.option.place, comments: option.comments))
        }
        return items.isEmpty ? [] : [.block(PCLBlock(type: "options", items: items))]
    }

    // MARK: Items of bodies

    /// Writes the items of a body. A blank line stands before a block, unless it is the first item, and after one.
    private mutating func write(_ items: [PCLItem]) {
        var follows = false
        var followsBlock = false
        for item in items {
            switch item {
            case .attribute(let attribute):
                if followsBlock { out.endLine() }
                write(attribute)
                (follows, followsBlock) = (true, false)
            case .block(let block):
                if follows { out.endLine() }
                write(block)
                (follows, followsBlock) = (true, true)
            case .comments(let lines): writeComments(lines)
            }
        }
    }

    private mutating func write(_ attribute: PCLAttribute) {
        writeLeading(attribute.comments)
        out.writeIndent()
        out.write(attribute.name)
        out.write(" = ")
        switch attribute.value {
        case .expression(let value, let place): write(value, place)
        case .text(let text): PCLText.writeQuoted(text, to: &out)
        case .yes: out.write("true")
        }
        writeTrailing(attribute.comments)
        out.endLine()
    }

    private mutating func write(_ block: PCLBlock) {
        writeLeading(block.comments)
        out.writeIndent()
        out.write(block.type)
        for label in block.labels {
            out.write(byte: 0x20)
            if PCLText.isIdentifier(label) { out.write(label) } else { PCLText.writeQuoted(label, to: &out) }
        }
        out.write(" {")
        writeTrailing(block.comments)
        out.endLine()
        out.indent()
        write(block.items)
        writeComments(block.endComments)
        out.outdent()
        out.writeIndent()
        out.write("}\n")
    }

    // MARK: Comments

    /// Writes the comments above an item, each line with the mark and the empty lines that it had.
    private mutating func writeLeading(_ comments: Comments) {
        for (index, line) in comments.leading.enumerated() {
            let layout = comments.layout.indices.contains(index) ? comments.layout[index] : CommentLayout()
            if layout.followsGap, index > 0 { out.endLine() }
            writeComment(line, layout)
        }
        // An empty line holds the comments apart from the item.
        if comments.layout.last?.belongsAbove ?? false { out.endLine() }
    }

    /// Writes lines of comments, each on a line of its own.
    mutating func writeComments(_ lines: [String]) {
        for line in lines { writeComment(line) }
    }

    /// Writes one line; one that is held apart from what follows keeps the place where it began.
    private mutating func writeComment(_ line: String, _ layout: CommentLayout = CommentLayout()) {
        if layout.belongsAbove {
            for _ in 0..<layout.indent { out.write(byte: 0x20) }
        } else {
            out.writeIndent()
        }
        out.write(layout.isSlashed ? "//" : "#")
        out.write(line)
        out.endLine()
    }

    /// Writes the comment that stands behind something.
    mutating func writeTrailing(_ comments: Comments) {
        guard let text = comments.trailing else { return }
        out.write(" #")
        out.write(text)
    }

    // MARK: What can't be said

    /// Reports something for which the program language has no words.
    mutating func report(_ construct: String, _ span: SourceSpan, hint: String) {
        diagnostics.append(.notExpressible(construct, in: PCLLanguage.self, hint: hint, of: program, at: span))
    }
}

extension Expression {
    /// The expression with another name for a variable.
    fileprivate func renaming(_ variable: VariableID, to name: String) -> Expression {
        mappingNested { part in
            guard case .reference(var e) = part, e.root == .variable(variable) else { return part }
            e.name = name
            return .reference(e)
        }
    }
}

extension ResourceOption {
    /// How its value is written: as paths of properties, or as objects with members of their own.
    fileprivate var place: PCLPlace {
        switch self {
        case .ignoreChanges, .replaceOnChanges, .additionalSecretOutputs, .hideDiffs: .paths
        case .aliases, .customTimeouts: .members
        default: .map
        }
    }
}
