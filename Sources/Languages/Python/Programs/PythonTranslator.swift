import LanguageKit
import Lowering
import Program

/// Translates a bound program, or the program of a component, into the tree of a Python file.
struct PythonTranslator {
    let program: Program
    let style: PythonStyle
    /// The class that the program is the body of; nil for a main program.
    let className: String?
    /// How expressions are lowered before they are translated.
    let lifting: LoweringOptions
    /// Whether a declaration makes its resource on a condition, so that readings of it have to ask whether it is there.
    let hasConditionals: Bool
    /// Whether JSON becomes part of a text, so that its spelling matters.
    let hasJSONInTexts: Bool

    /// Creates a translator; with `className`, of a component.
    init(_ program: Program, className: String?, style: PythonStyle) {
        let isPlain = className == nil || style.readsPlainArguments
        self.program = isPlain ? program : program.readingInputsAsOutputs()
        self.style = style
        hasJSONInTexts = !style.keepsJSONSpelling && program.hasJSONInTexts
        self.className = className
        lifting = LoweringOptions(
            appliesPromises: false, jsonTakesOutputs: !style.liftsJSON, parameterName: { PythonNames.callbackParameter($0) })
        hasConditionals = program.declarations.contains { $0.isConditional }
    }

    /// Whether the program is a component's.
    var isComponent: Bool { className != nil }

    // MARK: Files

    /// The whole file.
    var file: PythonFile {
        if let className { return componentFile(className) }
        var imports: [PythonImport] = []
        if !style.hasUntypedLoops, program.declarations.contains(where: { $0.range != nil }) {
            imports.append(.names(module: "typing", ["Any"]))
        }
        var statements: [PythonStatement] = []
        for index in program.declarations.indices {
            if index == program.requiredVersionPosition { statements += requiredVersion }
            statements.append(declaration(index))
        }
        if program.requiredVersionPosition == program.declarations.count { statements += requiredVersion }
        statements += comments(program.endComments)
        return PythonFile(imports: imports, statements: statements)
    }

    /// The declarations alone.
    var fragment: PythonFile {
        PythonFile(statements: program.declarations.indices.map { declaration($0) }, isFragment: true)
    }

    /// The name that each declaration's variable should have; empty for those that have none.
    var preferredNames: [String] {
        program.declarations.map { declaration in
            if case .output = declaration { return "" }
            let name = style.namesBySource ? declaration.sourceName ?? declaration.name : declaration.name
            return PythonReservedWords.avoidingKeywords(PythonNames.snakeCase(name))
        }
    }

    // MARK: Declarations

    /// One declaration with the comments that stand with it.
    func declaration(_ index: Int) -> PythonStatement {
        let declaration = program.declarations[index]
        let variable = PythonExpression.symbol(.declared(index))
        switch declaration {
        case .configuration(let d): return .declaration(index, configuration(d, index))
        case .output(let d):
            let value = translate(lowered(d.value, for: d.value.type))
            return .declaration(index, [.expression(.call(.sdk("export"), [.text(d.logicalName), value]))])
        case .variable(let d):
            let value = stored(lowered(d.value, for: d.value.type))
            return .declaration(index, comments(d.comments) + [.assignment(target: variable, value: value)])
        case .resource(let d): return .declaration(index, comments(d.comments) + resource(d, index) + comments(d.endComments))
        case .component(let d): return .declaration(index, comments(d.comments) + component(d, index))
        case .hook(let d): return .declaration(index, comments(d.comments) + hook(d, index))
        }
    }

    /// Comments, each line without its mark.
    func comments(_ comments: Comments) -> [PythonStatement] {
        self.comments(comments.leading + (comments.trailing.map { [$0] } ?? []))
    }

    /// Lines of comments.
    func comments(_ lines: [String]) -> [PythonStatement] {
        if lines.isEmpty { return [] }
        return [.comment(lines.map(\.withoutInnerCommentMark))]
    }

    private var requiredVersion: [PythonStatement] {
        guard let version = program.requiredVersion else { return [] }
        let value = translate(lowered(version, for: .string))
        return [.expression(.call(.sdk("require_pulumi_version"), [value]))]
    }

    private func configuration(_ d: ConfigurationVariable, _ index: Int) -> [PythonStatement] {
        var statements: [PythonStatement] = []
        let isFirst = !program.declarations[..<index].contains { if case .configuration = $0 { true } else { false } }
        if isFirst {
            statements.append(.assignment(target: .name("config"), value: .call(.sdk("Config"), [])))
        }
        if !d.description.isEmpty {
            statements += comments(d.description.split(separator: "\n", omittingEmptySubsequences: false).map { " " + $0 })
        }
        let variable = PythonExpression.symbol(.declared(index))
        let value = PythonExpression.call(d.getter, of: .global(.config), [.text(d.logicalName)])
        statements.append(.assignment(target: variable, value: value))
        let null: Expression? = d.defaultsToNull ? .literal(LiteralExpression(.null)) : nil
        if let defaultValue = d.defaultValue ?? null {
            let plain = translate(lowered(defaultValue, for: defaultValue.type))
            let value = d.isSecret && !defaultValue.isNull ? PythonExpression.call(.sdk("Output.secret"), [plain]) : plain
            statements.append(
                .conditional(.binary(.identical, variable, .none), [.assignment(target: variable, value: value)]))
        }
        return statements
    }
}

extension ConfigurationVariable {
    /// The method of `pulumi.Config` that reads it.
    fileprivate var getter: String {
        let verb = defaultValue == nil && !isNullable ? "require" : "get"
        let kind =
            switch type.resolved.primitive {
            case .text where type.resolved.unwrapped == .string: ""
            case .number: "_float"
            case .integer: "_int"
            case .boolean: "_bool"
            case .text, nil: "_object"
            }
        return verb + (isSecret ? "_secret" : "") + kind
    }
}

extension Declaration {
    /// The source's own key, of what has a variable.
    fileprivate var sourceName: String? {
        switch self {
        case .resource(let d): d.sourceName
        case .variable(let d): d.sourceName
        case .configuration, .output, .component, .hook: nil
        }
    }

    /// How many there are of it; nil for one.
    var range: ResourceDeclaration.Range? {
        switch self {
        case .resource(let d): d.range
        case .component(let d): d.range
        case .configuration, .variable, .output, .hook: nil
        }
    }

    /// Whether it is made on a condition.
    var isConditional: Bool {
        if case .condition = range { true } else { false }
    }
}
