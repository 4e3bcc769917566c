/// The value of a name in a template.
enum TemplateValue {
    case flag(Bool)
    case text(String)
    case list([any TemplateObject])
    case object(any TemplateObject)

    /// A text, or `false` for nil, so that the template does not look the name up in outer sections.
    static func optional(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .flag(false) }

    /// The value of a name within it.
    subscript(name: String) -> TemplateValue? {
        if case .object(let object) = self { return object.child(named: name) }
        return nil
    }
}

/// An object whose members a template can name.
protocol TemplateObject {
    /// The value of a name; nil if it has none of that name.
    func child(named name: String) -> TemplateValue?
}
