public import Base

/// A style's page templates, compiled.
///
/// A template's last line break isn't part of it, and nothing is escaped: pages are Markdown.
public struct PageTemplates: Sendable {
    private var templates: [String: Template] = [:]

    /// No templates: a page is its description.
    public init() {}

    /// Compiles templates by name; those that can't be read are left out and reported.
    public static func compile(_ sources: [String: SourceFile]) -> (templates: PageTemplates, diagnostics: [Diagnostic]) {
        var compiled = PageTemplates()
        var found: [Diagnostic] = []
        for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
            var text = String(decoding: source.bytes, as: UTF8.self)
            if text.utf8.last == 0x0A { text.removeLast() }
            do throws(TemplateError) {
                compiled.templates[name] = try Template(text)
            } catch {
                found.append(
                    Diagnostic(
                        .error, .badTemplate, "the template can't be read: \(error.reason)",
                        hint: "The template language is Mustache; set other delimiters with {{=<% %>=}}.", file: source.name,
                        location: source.location(of: error.offset)))
            }
        }
        return (compiled, found)
    }

    /// The page, or nil if the style has no template `page`.
    func render(_ model: PageModel) -> String? { templates["page"]?.render(.object(model), partials: templates) }
}
