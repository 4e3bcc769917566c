public import Base
import Mustache

/// A style's page templates, compiled.
///
/// A template's last line break isn't part of it, and nothing is escaped: pages are Markdown.
public struct PageTemplates: Sendable {
    private let library: MustacheLibrary

    /// No templates: a page is its description.
    public init() { library = MustacheLibrary() }

    private init(library: MustacheLibrary) { self.library = library }

    /// Compiles templates by name; those that can't be read are left out and reported.
    public static func compile(_ sources: [String: SourceFile]) -> (templates: PageTemplates, diagnostics: [Diagnostic]) {
        var compiled: [String: MustacheTemplate] = [:]
        var found: [Diagnostic] = []
        for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
            var text = String(decoding: source.bytes, as: UTF8.self)
            if text.utf8.last == 0x0A { text.removeLast() }
            do {
                compiled[name] = try MustacheTemplate(string: unescapedContent + text)
            } catch {
                found.append(finding(error, in: source))
            }
        }
        return (PageTemplates(library: MustacheLibrary(templates: compiled)), found)
    }

    /// The page, or nil if the style has no template `page`.
    func render(_ model: PageModel) -> String? { library.render(model, withTemplate: "page") }

    /// A line of its own at the start of each template, which leaves nothing behind.
    private static let unescapedContent = "{{% CONTENT_TYPE: TEXT}}\n"

    private static func finding(_ error: any Error, in source: SourceFile) -> Diagnostic {
        let hint = "The template language is Mustache; set other delimiters with {{=<% %>=}}."
        guard let error = error as? MustacheTemplate.ParserError else {
            return Diagnostic(.error, .badTemplate, "the template can't be read: \(error)", hint: hint, file: source.name)
        }
        return Diagnostic(
            .error, .badTemplate, "the template can't be read: \(reason(error.error))", hint: hint, file: source.name,
            location: SourceLocation(line: max(1, error.context.lineNumber - 1), column: error.context.columnNumber))
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "a section is closed by another name"
        case .unfinishedName: "a tag is not closed"
        case .expectedSectionEnd: "a section is never closed"
        case .invalidSetDelimiter: "delimiters are set to something that can't be"
        case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection, .textInsideInheritSection:
            "an inherited section holds what it can't"
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "a pragma is unknown"
        case nil: "\(error)"
        }
    }
}
