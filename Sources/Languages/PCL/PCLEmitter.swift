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
    /// What was written last in the body that is being written.
    private var last = Item.nothing

    /// An item of a body, as the blank lines see it.
    private enum Item { case nothing, attribute, block }

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
        for package in program.packages { writePackage(package) }
        let order = program.sourceOrder
        // The version that is asked for stands where it stood, after what it uses.
        let before = order.lastIndex { $0 < program.requiredVersionPosition }.map { $0 + 1 } ?? 0
        for position in order[..<before] { writeDeclaration(position) }
        if let version = program.requiredVersion {
            writeBlock("pulumi", []) { $0.writeAttribute("requiredVersionRange", version) }
        }
        for position in order[before...] { writeDeclaration(position) }
        if !program.endComments.isEmpty {
            if last != .nothing { out.endLine() }
            writeComments(program.endComments)
        }
    }

    private mutating func writePackage(_ package: PackageReference) {
        writeBlock("package", []) { emitter in
            emitter.writeText("baseProviderName", package.name)
            if let version = package.version { emitter.writeText("baseProviderVersion", version) }
            if let url = package.downloadURL { emitter.writeText("baseProviderDownloadUrl", url) }
            guard let parameters = package.parameterization else { return }
            emitter.writeBlock("parameterization", []) { emitter in
                emitter.writeText("name", parameters.name)
                if let version = parameters.version { emitter.writeText("version", version) }
                if let value = parameters.value { emitter.writeText("value", value) }
            }
        }
    }

    private mutating func writeDeclaration(_ position: Int) {
        guard program.declarations.indices.contains(position) else { return }
        let declaration = program.declarations[position]
        let name = name(of: position)
        switch declaration {
        case .configuration(let d): writeConfiguration(d)
        case .variable(let d):
            if !PCLText.isReferable(name) {
                report("a variable named '\(name)'", d.span, hint: "Give it a name that is an identifier.")
            }
            writeAttribute(name, d.value, comments: d.comments)
        case .resource(let d): writeResource(d, name)
        case .output(let d):
            let type = d.type == .dynamic ? nil : PCLTypes.text(ofVariable: d.type)
            writeBlock("output", [d.name] + (type.map { [$0] } ?? []), d.comments) { emitter in
                emitter.writeText(Self.logicalName, d.logicalName)
                emitter.writeAttribute("value", d.value)
            }
        case .component(let d): writeComponent(d)
        case .hook(let d): writeHook(d)
        }
    }

    /// The attribute for the name that users see.
    private static let logicalName = "__logicalName"

    private mutating func writeConfiguration(_ variable: ConfigurationVariable) {
        let type = PCLTypes.text(ofVariable: variable.type)
        if type == nil {
            report("the type of '\(variable.logicalName)'", variable.span, hint: "Give it a type such as string or list(any).")
        }
        writeBlock("config", [variable.name, type ?? "any"], variable.comments) { emitter in
            emitter.writeText(Self.logicalName, variable.logicalName)
            if !variable.description.isEmpty { emitter.writeText("description", variable.description) }
            if variable.isSecret { emitter.writeFlag("secret") }
            if variable.isNullable, !variable.defaultsToNull { emitter.writeFlag("nullable") }
            if variable.defaultsToNull { emitter.writeAttribute("default", .literal(LiteralExpression(.null))) }
            if let value = variable.defaultValue { emitter.writeAttribute("default", value) }
        }
    }

    private mutating func writeResource(_ resource: ResourceDeclaration, _ name: String) {
        writeBlock(
            resource.lookup == nil ? "resource" : "read", [name, PCLText.token(resource.token)], resource.comments,
            endComments: resource.endComments
        ) { emitter in
            emitter.writeText(Self.logicalName, resource.logicalName)
            if let lookup = resource.lookup {
                emitter.writeAttribute("id", lookup.id)
                for attribute in lookup.state { emitter.writeInput(attribute) }
            }
            for attribute in resource.inputs { emitter.writeInput(attribute) }
            emitter.writeOptions(resource.options, range: resource.range)
        }
    }

    private mutating func writeComponent(_ component: ComponentDeclaration) {
        let labels = component.token == nil ? [component.name, component.directory] : [component.name]
        writeBlock("component", labels, component.comments) { emitter in
            if component.logicalName != component.name { emitter.writeText(Self.logicalName, component.logicalName) }
            if let token = component.token { emitter.writeText("token", token) }
            for attribute in component.inputs { emitter.writeInput(attribute) }
            emitter.writeOptions(component.options, range: component.range)
        }
    }

    private mutating func writeHook(_ hook: HookDeclaration) {
        writeBlock("hook", [hook.kind.rawValue, hook.name], hook.comments) { emitter in
            if hook.logicalName != hook.name { emitter.writeText(Self.logicalName, hook.logicalName) }
            let words = hook.command.map { ListItem($0.renaming(hook.arguments.id, to: "args")) }
            emitter.writeAttribute("command", .list(ListExpression(words)))
            if let value = hook.onDryRun { emitter.writeAttribute("onDryRun", value) }
            if let value = hook.ignoreErrors { emitter.writeAttribute("ignoreErrors", value) }
        }
    }

    private mutating func writeInput(_ attribute: Attribute) {
        guard PCLText.isIdentifier(attribute.name) else {
            report("the property '\(attribute.name)'", attribute.span, hint: "Only identifiers can be names of properties.")
            return writeComments([" The property '\(attribute.name)' can't be said in PCL"])
        }
        writeAttribute(attribute.name, attribute.value, .typed(attribute.destination), comments: attribute.comments)
    }

    // MARK: Options

    /// Options whose values are paths of properties.
    private static let pathOptions: Set<String> = ["ignoreChanges", "replaceOnChanges", "additionalSecretOutputs", "hideDiffs"]
    /// Options whose values are objects with members of their own, not maps.
    private static let objectOptions: Set<String> = ["aliases", "customTimeouts"]

    private mutating func writeOptions(_ options: ResourceOptions, range: ResourceDeclaration.Range?) {
        guard range != nil || !options.isEmpty else { return }
        writeBlock("options", []) { emitter in
            if let range { emitter.writeAttribute("range", range.expression) }
            for option in options.items {
                let place: Place =
                    Self.pathOptions.contains(option.name) ? .paths : Self.objectOptions.contains(option.name) ? .members : .map
                emitter.writeAttribute(option.name, option.value, place, comments: option.comments)
            }
        }
    }

    // MARK: Items of bodies

    /// Writes `type labels… { … }`, with a blank line before it unless it is the first in its body.
    private mutating func writeBlock(
        _ type: StaticString, _ labels: [String], _ comments: Comments = .none, endComments: [String] = [],
        _ body: (inout Self) -> Void
    ) {
        if last != .nothing { out.endLine() }
        writeLeading(comments)
        out.writeIndent()
        out.write(type)
        for label in labels {
            out.write(byte: 0x20)
            if PCLText.isIdentifier(label) { out.write(label) } else { PCLText.writeQuoted(label, to: &out) }
        }
        out.write(" {")
        writeTrailing(comments)
        out.endLine()
        out.indent()
        last = .nothing
        body(&self)
        writeComments(endComments)
        out.outdent()
        out.writeIndent()
        out.write("}\n")
        last = .block
    }

    /// Writes `name = value`, with a blank line before it where a block stands above.
    private mutating func writeAttribute(_ name: String, _ value: Expression, _ place: Place = .map, comments: Comments = .none) {
        beginAttribute(name, comments)
        write(value, place)
        writeTrailing(comments)
        out.endLine()
    }

    private mutating func writeText(_ name: String, _ text: String) {
        beginAttribute(name, .none)
        PCLText.writeQuoted(text, to: &out)
        out.endLine()
    }

    private mutating func writeFlag(_ name: String) {
        beginAttribute(name, .none)
        out.write("true\n")
    }

    private mutating func beginAttribute(_ name: String, _ comments: Comments) {
        if last == .block { out.endLine() }
        last = .attribute
        writeLeading(comments)
        out.writeIndent()
        out.write(name)
        out.write(" = ")
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
