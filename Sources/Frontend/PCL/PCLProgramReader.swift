import Base
import Program

extension DiagnosticCode {
    /// A block that the program language doesn't have, or not there.
    static let unknownBlock: DiagnosticCode = "unknown-block"
    /// A block with labels or attributes missing or of the wrong kind.
    static let invalidBlock: DiagnosticCode = "invalid-block"
}

/// Turns the blocks of a text into declarations.
struct PCLProgramReader {
    let source: SourceFile
    /// Whether comments are read as the published generators read a project's.
    let isProject: Bool
    var diagnostics: [Diagnostic]
    private var packages: [PackageReference] = []
    private var requiredVersion: ExpressionSyntax?
    private var requiredVersionPosition = 0

    init(source: SourceFile, isProject: Bool, diagnostics: [Diagnostic]) {
        self.source = source
        self.isProject = isProject
        self.diagnostics = diagnostics
    }

    mutating func read(_ body: HCLBody) -> ProgramSyntax {
        var declarations: [DeclarationSyntax] = []
        for item in body.items {
            switch item {
            case .attribute(let a):
                declarations.append(
                    DeclarationSyntax(
                        .variable(a.value), sourceName: a.name, name: a.name, comments: a.comments, span: a.nameSpan))
            case .block(let block):
                if block.type == "pulumi" { requiredVersionPosition = declarations.count }
                if let declaration = read(block) { declarations.append(declaration) }
            }
        }
        // What stands after the last block of a project belongs to nothing: the published programs leave it out.
        var syntax = ProgramSyntax(
            declarations: declarations, packages: packages, requiredVersion: requiredVersion,
            endComments: isProject ? [] : body.endComments, source: source)
        syntax.requiredVersionPosition = requiredVersionPosition
        syntax.hasFinalNames = true
        return syntax
    }

    mutating func report(_ code: DiagnosticCode, _ message: String, hint: String, at span: SourceSpan) {
        diagnostics.append(Diagnostic(.error, code, message, hint: hint, in: source, at: span))
    }

    /// The declaration that a block makes; nil for settings and for what can't be read.
    private mutating func read(_ block: HCLBody.Block) -> DeclarationSyntax? {
        checkContents(of: block)
        switch block.type {
        case "resource": return labels(2, of: block, "a name and a token").map { resource(block, $0) }
        case "read": return labels(2, of: block, "a name and a token").map { read(block, $0) }
        case "config": return labels(1, of: block, "a name").map { configuration(block, $0) }
        case "output": return output(block)
        case "component":
            return component(block)
        case "hook": return hook(block)
        case "stackReference":
            return labels(2, of: block, "a name and a stack").map { names in
                DeclarationSyntax(
                    .resource(
                        ResourceSyntax(token: "pulumi:pulumi:StackReference", tokenSpan: block.typeSpan, inputs: [])),
                    sourceName: names[0], name: names[0], logicalName: names[1], comments: block.comments,
                    span: block.labels[0].span)
            }
        case "package":
            let name = string("baseProviderName", in: block.body) ?? block.labels.first?.text ?? ""
            packages.append(
                PackageReference(
                    name: name, version: string("baseProviderVersion", in: block.body),
                    downloadURL: string("baseProviderDownloadUrl", in: block.body),
                    parameterization: block.body.blocks("parameterization").first.map { parameters in
                        PackageReference.Parameterization(
                            name: string("name", in: parameters.body) ?? block.labels.first?.text ?? "",
                            version: string("version", in: parameters.body), value: string("value", in: parameters.body))
                    }))
            return nil
        case "pulumi":
            requiredVersion = block.body.attribute("requiredVersionRange")?.value
            return nil
        default:
            report(
                .unknownBlock, "the program language has no block `\(block.type)`",
                hint: "Use resource, config, output, component, hook, package or pulumi.", at: block.typeSpan)
            return nil
        }
    }

    private mutating func labels(_ count: Int, of block: HCLBody.Block, _ what: String) -> [String]? {
        guard block.labels.count >= count else {
            report(
                .invalidBlock, "a block `\(block.type)` needs \(what)", hint: "Write them after `\(block.type)`, before `{`.",
                at: block.typeSpan)
            return nil
        }
        return block.labels.map(\.text)
    }

    private func string(_ name: String, in body: HCLBody) -> String? {
        if case .string(let text, _)? = body.attribute(name)?.value { return text }
        return nil
    }

    private func boolean(_ name: String, in body: HCLBody) -> Bool {
        if case .boolean(true, _)? = body.attribute(name)?.value { return true }
        return false
    }

    // MARK: Declarations

    private mutating func component(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let names = labels(1, of: block, "a name, and a folder or a token") else { return nil }
        var inputs = inputs(of: block.body)
        let source: ComponentSource
        if names.count > 1 {
            source = .folder(names[1])
        } else {
            guard let token = string("token", in: block.body), !token.isEmpty else {
                report(
                    .invalidBlock, "the component `\(names[0])` has neither a folder nor a token",
                    hint: "Write `component \(names[0]) \"./folder\"`, or add `token = \"package:module:Type\"`.",
                    at: block.labels[0].span)
                return nil
            }
            inputs.removeAll { $0.name == "token" }
            source = .token(token)
        }
        return DeclarationSyntax(
            .component(source, inputs: inputs, options: options(of: block.body)), sourceName: names[0], name: names[0],
            logicalName: string("__logicalName", in: block.body), comments: block.comments, span: block.labels[0].span)
    }

    private func resource(_ block: HCLBody.Block, _ names: [String]) -> DeclarationSyntax {
        let syntax = ResourceSyntax(
            token: names[1], tokenSpan: block.labels[1].span, inputs: inputs(of: block.body), options: options(of: block.body),
            endComments: endComments(of: block.body))
        return DeclarationSyntax(
            .resource(syntax), sourceName: names[0], name: names[0], logicalName: string("__logicalName", in: block.body),
            comments: block.comments, span: block.labels[0].span)
    }

    /// `read name token { id = …, … }`: a resource that exists already.
    private mutating func read(_ block: HCLBody.Block, _ names: [String]) -> DeclarationSyntax {
        let attributes = inputs(of: block.body)
        var id = attributes.first { $0.name == "id" }?.value
        if id == nil {
            report(
                .invalidBlock, "the resource `\(names[0])` is read without an id", hint: "Add `id = …`.", at: block.labels[0].span
            )
            id = .string("", block.labels[0].span)
        }
        let lookup = id.map { (id: $0, state: attributes.filter { $0.name != "id" }) }
        let syntax = ResourceSyntax(
            token: names[1], tokenSpan: block.labels[1].span, inputs: [], options: options(of: block.body), lookup: lookup,
            endComments: endComments(of: block.body))
        return DeclarationSyntax(
            .resource(syntax), sourceName: names[0], name: names[0], logicalName: string("__logicalName", in: block.body),
            comments: block.comments, span: block.labels[0].span)
    }

    private func configuration(_ block: HCLBody.Block, _ names: [String]) -> DeclarationSyntax {
        let defaultValue = block.body.attribute("default")?.value
        let isNullable = boolean("nullable", in: block.body)
        return DeclarationSyntax(
            .configuration(
                // Without a type, a variable takes anything, whatever its default is.
                type: names.count > 1 ? names[1] : "any", defaultValue: defaultValue,
                isSecret: boolean("secret", in: block.body), isNullable: isNullable,
                description: string("description", in: block.body) ?? ""),
            sourceName: names[0], name: names[0], logicalName: string("__logicalName", in: block.body), comments: block.comments,
            span: block.labels[0].span)
    }

    private mutating func hook(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let names = labels(2, of: block, "a kind and a name") else { return nil }
        guard let kind = HookDeclaration.Kind(rawValue: names[0]) else {
            report(
                .invalidBlock, "there is no kind of hook `\(names[0])`", hint: "Use resource or error.",
                at: block.labels[0].span)
            return nil
        }
        return DeclarationSyntax(
            .hook(kind, inputs(of: block.body)), sourceName: names[1], name: names[1],
            logicalName: string("__logicalName", in: block.body), comments: block.comments, span: block.labels[1].span)
    }

    private mutating func output(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let names = labels(1, of: block, "a name") else { return nil }
        guard let value = block.body.attribute("value") else {
            report(.invalidBlock, "the output `\(names[0])` has no value", hint: "Add `value = …`.", at: block.labels[0].span)
            return nil
        }
        return DeclarationSyntax(
            .output(value.value, type: names.count > 1 ? names[1] : nil), sourceName: names[0], name: names[0],
            logicalName: string("__logicalName", in: block.body),
            comments: block.comments, span: block.labels[0].span)
    }

    // MARK: Attributes

    private func inputs(of body: HCLBody) -> [AttributeSyntax] {
        body.items.enumerated().compactMap { position, item in
            guard case .attribute(let a) = item, a.name != "__logicalName" else { return nil }
            var comments = a.comments
            if isProject, position == body.items.count - 1 {
                comments.movedTrailing = comments.trailing
                comments.trailing = nil
            }
            return AttributeSyntax(name: a.name, value: a.value, comments: comments, span: a.nameSpan)
        }
    }

    /// Comments before a block's closing brace; in a project, what stands behind its last attribute is one.
    private func endComments(of body: HCLBody) -> [String] {
        guard isProject, case .attribute(let last)? = body.items.last, let trailing = last.comments.trailing else {
            return body.endComments
        }
        return [trailing] + body.endComments
    }

    /// Options whose values are paths of properties, written as references.
    private static let pathOptions: Set<String> = ["ignoreChanges", "replaceOnChanges", "additionalSecretOutputs", "hideDiffs"]

    private func options(of body: HCLBody) -> [AttributeSyntax] {
        body.blocks("options").flatMap { block in
            block.body.items.compactMap { item in
                guard case .attribute(let a) = item else { return nil }
                let value = Self.pathOptions.contains(a.name) ? a.value.asPaths : a.value
                return AttributeSyntax(name: a.name, value: value, comments: a.comments, span: a.nameSpan)
            }
        }
    }
}

extension ExpressionSyntax {
    /// A list of references as the paths that they spell.
    fileprivate var asPaths: ExpressionSyntax {
        switch self {
        case .list(let items, let endComments, let span):
            return .list(items.map { ListItemSyntax($0.value.asPaths, comments: $0.comments) }, endComments: endComments, span)
        case .reference(let name, let steps, let span):
            let path = steps.reduce(name) { path, step in
                switch step {
                case .member(let member): "\(path).\(member)"
                case .key(let key):
                    "\(path)[\"\(key.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\""))\"]"
                case .index(let index): "\(path)[\(index)]"
                }
            }
            return .string(path, span)
        default: return self
        }
    }
}
