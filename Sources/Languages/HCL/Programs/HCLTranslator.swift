import Base
import LanguageKit
import Program
import Schema

/// Translates a program into the tree of an HCL module: its declarations here, values in extensions.
struct HCLTranslator {
    let program: Program
    let style: HCLStyle
    /// Which published form the program has.
    let form: HCLStyle.Form
    /// Whether the program is a component's.
    let isComponent: Bool
    /// What could not be said.
    private(set) var diagnostics: [Diagnostic] = []
    /// The data sources of the file in hand, in the order in which calls of functions were met.
    var dataSources: [HCLBlock] = []
    /// How many data sources the files before it have.
    private var earlierDataSources = 0
    /// The calls of methods of the file in hand.
    var calls: [HCLBlock] = []

    init(program: Program, style: HCLStyle, isComponent: Bool) {
        self.program = program
        self.style = style
        self.isComponent = isComponent
        form = program.isProject ? style.projects : style.snippets
    }

    /// The number of the next data source, from 0.
    var nextDataSource: Int { earlierDataSources + dataSources.count }

    // MARK: Files

    /// The module's files by name, the main file first: one for each file that the program was read from.
    mutating func files() -> [(name: String, file: HCLFile)] {
        var positions: [String: [Int]] = [:]
        let main = fileName(HCLLanguage.mainFile)
        for position in program.sourceOrder {
            let source = program.source.part(at: program.declarations[position].span.start).file
            positions[program.source.parts.isEmpty ? main : fileName(source.name), default: []].append(position)
        }
        var names = positions.keys.filter { $0 != main }.sorted()
        // The header stands in the main file, which a program without declarations has, too.
        if positions[main] != nil || names.isEmpty { names.insert(main, at: 0) }
        var files: [(name: String, file: HCLFile)] = []
        for (number, name) in names.enumerated() {
            earlierDataSources = nextDataSource
            (dataSources, calls) = ([], [])
            // The published generator declares resources before everything else.
            let all = positions[name] ?? []
            let items = (all.filter(isResource) + all.filter { !isResource($0) }).flatMap { item(program.declarations[$0]) }
            let header = number == 0 ? self.header : []
            var file = HCLFile(groups: [header, dataSources.map { .block($0) }, calls.map { .block($0) }, items])
            if number + 1 == names.count { file.endComments = comments(program.endComments) }
            files.append((name, file))
        }
        return files
    }

    /// The name of the file that is written for a source.
    private func fileName(_ source: String) -> String {
        let name = source.utf8.lastIndex(of: 0x2F).map { String(source[source.index(after: $0)...]) } ?? source
        guard name.hasSuffix(".pp") else { return name.hasSuffix(".tf") ? name : HCLLanguage.mainFile }
        return name.dropLast(2) + "tf"
    }

    private func isResource(_ position: Int) -> Bool {
        if case .resource = program.declarations[position] { return true }
        return false
    }

    // MARK: Header

    /// The block that says which packages the program uses.
    private var header: [HCLItem] {
        mutating get {
            var items: [HCLItem] = []
            if let version = program.requiredVersion {
                items.append(.attribute(HCLAttribute(name: "required_version_range", value: translate(version))))
            }
            let packages = program.schemasInUse.values.filter { $0.name != "pulumi" }.sorted { $0.name < $1.name }
            if !packages.isEmpty {
                let entries = packages.map { HCLItem.attribute(HCLAttribute(name: $0.name, value: requirement($0))) }
                items.append(.block(HCLBlock(type: "required_providers", items: entries)))
            }
            guard !items.isEmpty else { return [] }
            return [.block(HCLBlock(type: form == .project ? "terraform" : "pulumi", items: items))]
        }
    }

    private func requirement(_ package: Package) -> HCLExpression {
        var entries: [HCLObject.Entry] = []
        func add(_ name: String, _ value: String) {
            entries.append(HCLObject.Entry(key: .name(name), value: .string(value)))
        }
        let path = (package.namespace.map { [$0, package.name] } ?? [package.name]).joined(separator: "/")
        add("source", form == .project || package.namespace == nil ? "pulumi/\(path)" : path)
        if form == .project, let version = package.version { add("version", version) }
        return .object(HCLObject(entries: entries))
    }

    // MARK: Declarations

    private mutating func item(_ declaration: Declaration) -> [HCLItem] {
        switch declaration {
        case .configuration(let d): return [.block(configuration(d))]
        case .variable(let d): return variable(d)
        case .resource(let d): return resource(d).map { [.block($0)] } ?? []
        case .output(let d):
            let value = translate(d.value)
            return [
                .block(
                    HCLBlock(
                        type: "output", labels: [d.logicalName], items: [.attribute(HCLAttribute(name: "value", value: value))],
                        comments: comments(d.comments)))
            ]
        case .component(let d): return component(d).map { [.block($0)] } ?? []
        case .hook(let d):
            report("the hook `\(d.name)`", d.span, hint: "Run its command apart from the program.")
            return []
        }
    }

    private mutating func configuration(_ variable: ConfigurationVariable) -> HCLBlock {
        var items: [HCLItem] = []
        func add(_ name: String, _ value: HCLExpression) { items.append(.attribute(HCLAttribute(name: name, value: value))) }
        // YAML has one word for a map and for any value.
        let isAny = form == .documentation && [.dynamic, .map(.dynamic)].contains(variable.type)
        if !isAny { add("type", .word(HCLTypes.text(variable.type))) }
        if let value = variable.defaultValue {
            if value.containsNested({ if case .invoke = $0 { true } else { false } }) {
                report(
                    "a configuration default that a function gives", value.span,
                    hint: "Write the value out, or give the variable no default.")
            } else {
                add("default", translate(value, .typed(variable.type)))
            }
        } else if variable.defaultsToNull {
            add("default", .word("null"))
        }
        if !variable.description.isEmpty { add("description", .string(variable.description)) }
        if variable.isSecret, !style.omitsSensitive { add("sensitive", .word("true")) }
        return HCLBlock(
            type: "variable", labels: [variable.logicalName], items: items, comments: comments(variable.comments))
    }

    /// A variable: a data source, if it is a call of a function, whose comments may be all that stands in the variable's place; else
    /// a block of its own.
    private mutating func variable(_ variable: LocalVariable) -> [HCLItem] {
        var own = comments(variable.comments)
        if case .invoke(let invoke) = variable.value.withoutConversions, isDataSource(invoke) {
            if style.separatesDataSourceComments {
                addDataSource(invoke, named: variable.sourceName)
                return own.leading.isEmpty ? [] : [.comments(own.leading)]
            }
            addDataSource(invoke, named: variable.sourceName, comments: own)
            return []
        }
        if !HCLSyntax.isIdentifier(variable.sourceName) {
            report("a variable named '\(variable.sourceName)'", variable.span, hint: "Give it a name that is an identifier.")
        }
        let value = translate(variable.value)
        let leading = HCLComments(leading: own.leading)
        own.leading = []
        return [
            .block(
                HCLBlock(
                    type: "locals",
                    items: [.attribute(HCLAttribute(name: variable.sourceName, value: value, comments: own))],
                    comments: leading))
        ]
    }

    // MARK: Comments

    /// Comments as they are written.
    func comments(_ comments: Comments) -> HCLComments {
        let trailing = comments.trailing ?? comments.movedTrailing
        var result = HCLComments(trailing: trailing.map { HCLComment(text: $0, isSlashed: comments.isTrailingSlashed) })
        for (index, text) in comments.leading.enumerated() {
            let isSlashed = comments.layout.indices.contains(index) ? comments.layout[index].isSlashed : comments.isSlashed
            result.leading.append(HCLComment(text: text.withoutInnerCommentMark, isSlashed: isSlashed))
        }
        return result
    }

    /// Lines of comments.
    func comments(_ lines: [String]) -> [HCLComment] { lines.map { HCLComment(text: $0.withoutInnerCommentMark) } }

    /// The comments after the last input of a resource. Those that a front end has taken from that input's line stand there.
    func endComments(of resource: ResourceDeclaration) -> [HCLItem] {
        let isMoved = resource.inputs.last?.comments.movedTrailing != nil
        let lines = Array(resource.endComments.dropFirst(isMoved ? 1 : 0))
        return lines.isEmpty ? [] : [.comments(comments(lines))]
    }

    /// The comments inside an object or a list.
    func nestedComments(_ nested: Comments) -> HCLComments {
        style.dropsNestedComments ? HCLComments() : comments(nested)
    }

    // MARK: What can't be said

    /// Reports something for which HCL has no words.
    mutating func report(_ construct: String, _ span: SourceSpan, hint: String) {
        diagnostics.append(.notExpressible(construct, in: HCLLanguage.self, hint: hint, of: program, at: span))
    }

    /// Reports a call of a function that HCL doesn't have.
    mutating func report(_ call: CallExpression) {
        diagnostics.append(.unsupportedFunction(call, in: HCLLanguage.self, of: program))
    }
}

extension Program {
    /// The schemas of the program and of the components in it.
    fileprivate var schemasInUse: [String: Package] {
        components.values.reduce(schemas) { $0.merging($1.schemasInUse) { own, _ in own } }
    }
}
