/// What a page template sees. A name that has no value is `false`, so that a template never climbs to an outer name.
struct PageModel: TemplateObject {
    /// The description, its examples made anew.
    var description: String
    /// The `examples` of a definition.
    var examples: [ExampleModel]
    /// The constructor example, if pages show any.
    var constructor: ConstructorModel?
    /// The `import` of a definition.
    var importSection: ImportModel?
    /// The token in full.
    var token: String

    func child(named name: String) -> TemplateValue? {
        switch name {
        case "description": .text(description)
        case "hasExamples": .flag(!examples.isEmpty)
        case "examples": .list(examples)
        case "constructor": constructor.map { .object($0) } ?? .flag(false)
        case "hasSections": .flag(!examples.isEmpty || constructor != nil)
        case "import": importSection.map { .object($0) } ?? .flag(false)
        case "token": .text(token)
        // White space beside a tag that has a line to itself is dropped; this isn't.
        case "blank": .text(" ")
        default: nil
        }
    }
}

/// One example, as a template sees it.
struct ExampleModel: TemplateObject {
    var title: String?
    var description: String?
    var programs: [CodeModel]

    func child(named name: String) -> TemplateValue? {
        switch name {
        case "title": .optional(title)
        case "description": .optional(description)
        case "programs": .list(programs)
        default: nil
        }
    }
}

/// The constructor example, as a template sees it.
struct ConstructorModel: TemplateObject {
    var programs: [CodeModel]

    func child(named name: String) -> TemplateValue? {
        switch name {
        case "programs": .list(programs)
        // For the attribute of a chooser.
        case "languages": .text(programs.map(\.language.id).joined(separator: ","))
        default: nil
        }
    }
}

/// One program in one language, as a template sees it.
struct CodeModel: TemplateObject {
    var language: PageLanguage
    var code: String

    func child(named name: String) -> TemplateValue? {
        switch name {
        case "fence": .text(language.fence)
        case "fenceMark": .text(String(repeating: "`", count: CodeBlock.marks(around: code)))
        case "language": .text(language.id)
        case "displayName": .text(language.displayName)
        case "code": .text(CodeBlock.withoutFinalLineBreaks(code))
        default: nil
        }
    }
}

/// The import section, as a template sees it.
struct ImportModel: TemplateObject {
    var definition: ImportDefinition

    func child(named name: String) -> TemplateValue? {
        switch name {
        case "description": .optional(definition.description)
        case "formats": .list(definition.formats)
        default: nil
        }
    }
}

extension ImportDefinition.Format: TemplateObject {
    func child(named name: String) -> TemplateValue? {
        switch name {
        case "description": .optional(description)
        case "name": .text(self.name)
        case "id": .text(id)
        default: nil
        }
    }
}
