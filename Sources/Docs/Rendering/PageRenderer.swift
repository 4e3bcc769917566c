import Base
import Documents
import Schema

/// Makes pages: regenerates the examples that stand in a description, and lays out those that a definition lists.
public struct PageRenderer: Sendable {
    /// Converts one program to every language of the page.
    public typealias Convert = @Sendable (ProgramText) -> ExamplePrograms
    /// Gives the constructor example of a page; nil for what isn't constructed.
    public typealias Construct = @Sendable (PageSubject) -> ExamplePrograms?

    let languages: [PageLanguage]
    /// Names of code blocks in languages that were not asked for.
    let otherFences: Set<String>
    let convert: Convert
    private let constructor: Construct?
    private let templates: PageTemplates

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - languages: the languages that are written, in the order of a page.
    ///   - others: the languages that are not; code blocks of these stay as they are.
    ///   - constructor: gives the constructor example of a page; nil if pages show none.
    ///   - convert: gives a program in those languages.
    public init(
        languages: [PageLanguage], others: [PageLanguage] = [], templates: PageTemplates, constructor: Construct? = nil,
        convert: @escaping Convert
    ) {
        self.languages = languages
        otherFences = Set(others.flatMap(\.fenceNames))
        self.templates = templates
        self.constructor = constructor
        self.convert = convert
    }

    /// The page of a resource or function.
    public func page(of subject: PageSubject) -> Page {
        var page = Page(token: subject.token, path: subject.path)
        if page.path == nil {
            page.diagnostics.append(
                Diagnostic(
                    .error, .unsafeToken, "the token '\(subject.token)' can't be the path of a page",
                    hint: "Its package, module and name must be names of files.", in: subject.node.source, at: subject.node.span))
        }
        let description = subject.node["description"].flatMap(EmbeddedText.init).map { rewritten($0, of: subject, &page) } ?? ""
        let examples = (subject.node["examples"]?.elements ?? []).enumerated().map { number, node in
            let name = "example \(number + 1) of \(subject.token)"
            return example(ExampleDefinition(node, name: name), name: name, at: node, &page)
        }
        let importSection = ImportDefinition(subject.node["import"]).map { ImportModel(definition: $0) }
        let programs = constructor?(subject)
        let shown = programs.map { constructorModel($0, of: subject, &page) }
        let hasSections = !examples.isEmpty || shown != nil || importSection != nil
        let model = PageModel(
            description: hasSections ? CodeBlock.withoutFinalLineBreaks(description) : description, examples: examples,
            constructor: shown, importSection: importSection, token: subject.token)
        page.text = templates.render(model) ?? description
        return page
    }

    /// The constructor example, its findings added to the page.
    private func constructorModel(_ programs: ExamplePrograms, of subject: PageSubject, _ page: inout Page) -> ConstructorModel {
        page.diagnostics += programs.diagnostics
        record(
            programs, as: "constructor", file: subject.node.source.name, location: subject.node.location,
            findings: programs.diagnostics.filter { $0.severity == .error }, &page)
        return ConstructorModel(
            programs: languages.map { language in
                let code = programs.programs.first { $0.language == language.id }
                let (text, finding) = self.text(of: code, in: language)
                page.diagnostics += finding.map { [$0(subject.node.source, subject.node.span)] } ?? []
                return CodeModel(language: language, code: text)
            })
    }

    /// One of a definition's examples with its programs.
    private func example(_ definition: ExampleDefinition, name: String, at node: DataNode, _ page: inout Page) -> ExampleModel {
        var model = ExampleModel(title: definition.title, description: definition.description, programs: [])
        guard let program = definition.program else {
            page.diagnostics.append(
                Diagnostic(
                    .error, .missingProgram, "The example has no program", hint: "Add `program` (YAML) or `pcl`.",
                    in: node.source,
                    at: node.span))
            model.programs = languages.map { CodeModel(language: $0, code: comment("This example has no program.", in: $0)) }
            record(nil, file: node.source.name, location: node.location, findings: Array(page.diagnostics.suffix(1)), &page)
            return model
        }
        let converted = converted(program, &page)
        record(converted, of: program, &page)
        model.programs = languages.map { language in
            let code = converted.programs.first { $0.language == language.id }
            return CodeModel(language: language, code: text(of: code, in: language, at: program, &page))
        }
        return model
    }

    /// The program in every language, its findings and files added to the page.
    ///
    /// - Parameter absent: languages of which the page has no code, where the example is left out if they can't say it.
    func converted(_ program: ProgramText, absent: Set<String> = [], _ page: inout Page) -> ExamplePrograms {
        var converted = convert(program)
        converted.leaveOutUnsayable(in: absent)
        converted.diagnostics = program.moved(converted.diagnostics)
        page.diagnostics += converted.diagnostics
        page.examples.append(converted.programs.flatMap(\.files))
        return converted
    }

    /// Keeps what became of an example that has a program.
    func record(_ converted: ExamplePrograms, of program: ProgramText, _ page: inout Page) {
        let start = program.start
        record(
            converted.programs.isEmpty ? nil : converted, file: start.file, location: start.location,
            findings: converted.diagnostics.filter { $0.severity == .error }, &page)
    }

    /// Keeps what became of an example.
    ///
    /// - Parameters:
    ///   - converted: its programs; nil if it has no program that could be read.
    ///   - label: what tells it from others on the page; nil for its number.
    ///   - kept: languages whose code stays as it was.
    ///   - isWhole: whether every language was to come of it.
    func record(
        _ converted: ExamplePrograms?, as label: String? = nil, file: String, location: SourceLocation, findings: [Diagnostic],
        kept: Set<String> = [],
        isWhole: Bool = true, _ page: inout Page
    ) {
        let leftOut = converted?.leftOut ?? []
        let programs = languages.filter { (isWhole || kept.contains($0.id)) && !leftOut.contains($0.id) }.map { language in
            let isWritten = converted?.programs.contains { $0.language == language.id && $0.text != nil } ?? false
            let outcome = ExampleCoverage.outcome(language: language.id, isWritten: isWritten, diagnostics: findings)
            return ExampleCoverage.Program(language: language.id, outcome: kept.contains(language.id) ? .kept : outcome)
        }
        page.coverage.examples.append(
            ExampleCoverage(
                name: "\(page.token)#\(label ?? String(page.coverage.examples.count + 1))", page: page.path?.file, file: file,
                location: location,
                hasProgram: converted != nil, programs: programs, findings: findings))
    }

    /// What stands on the page for a program in one language. What can't be said is said there.
    func text(of code: ExamplePrograms.Program?, in language: PageLanguage, at program: ProgramText, _ page: inout Page) -> String
    {
        let (text, finding) = self.text(of: code, in: language)
        if let finding { page.diagnostics += program.moved([finding(program.source, .none)]) }
        return text
    }

    /// The same, and a finding about the text, which awaits its place.
    private func text(
        of code: ExamplePrograms.Program?, in language: PageLanguage
    ) -> (text: String, finding: ((SourceFile, SourceSpan) -> Diagnostic)?) {
        let problems = code?.problems ?? []
        let notes = problems.map { comment("Incomplete in \(language.displayName): \($0)", in: language) }
        guard let text = code?.text else {
            let missing = [comment("This example is not available in \(language.displayName).", in: language)]
            return ((problems.isEmpty ? missing : notes).joined(), nil)
        }
        let (escaped, hasBroken) = TemplateDelimiters.escaped(text)
        guard hasBroken else { return (notes.joined() + escaped, nil) }
        return (
            notes.joined() + escaped,
            { source, span in
                Diagnostic(
                    .warning, .templateDelimiter,
                    "the \(language.displayName) program holds an opening template delimiter without its end",
                    hint: "Its braces were set apart on the page.", in: source, at: span, language: language.id)
            }
        )
    }

    private func comment(_ text: String, in language: PageLanguage) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(language.commentMark) \(line)\n"
    }
}
