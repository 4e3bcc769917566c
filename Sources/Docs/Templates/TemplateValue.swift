/// What a name in a template stands for.
enum TemplateValue {
    case flag(Bool)
    case text(String)
    case list([any TemplateObject])
    case object(any TemplateObject)

    /// A text, or false where there is none: then a template doesn't look for the name further outside.
    static func optional(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .flag(false) }

    /// The value of a name within it.
    subscript(name: String) -> TemplateValue? {
        if case .object(let object) = self { return object.child(named: name) }
        return nil
    }
}

/// What a template sees of a thing.
protocol TemplateObject {
    /// The value of a name; nil if it has none of that name.
    func child(named name: String) -> TemplateValue?
}
