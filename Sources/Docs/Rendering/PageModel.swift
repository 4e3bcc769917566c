import Mustache

/// What a page template sees. A name that has no value is `false`, so that a template never climbs to an outer name.
struct PageModel: MustacheParent {
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

    func child(named name: String) -> Any? {
        switch name {
        case "description": description
        case "hasExamples": !examples.isEmpty
        case "examples": examples
        case "constructor": constructor ?? false as Any
        case "hasSections": !examples.isEmpty || constructor != nil
        case "import": importSection ?? false as Any
        case "token": token
        // White space beside a tag that has a line to itself is dropped; this isn't.
        case "blank": " "
        default: nil
        }
    }
}

/// One example, as a template sees it.
struct ExampleModel: MustacheParent {
    var title: String?
    var description: String?
    var programs: [CodeModel]

    func child(named name: String) -> Any? {
        switch name {
        case "title": title ?? false as Any
        case "description": description ?? false as Any
        case "programs": programs
        default: nil
        }
    }
}

/// The constructor example, as a template sees it.
struct ConstructorModel: MustacheParent {
    var programs: [CodeModel]

    func child(named name: String) -> Any? {
        switch name {
        case "programs": programs
        // For the attribute of a chooser.
        case "languages": programs.map(\.language.id).joined(separator: ",")
        default: nil
        }
    }
}

/// One program in one language, as a template sees it.
struct CodeModel: MustacheParent {
    var language: PageLanguage
    var code: String

    func child(named name: String) -> Any? {
        switch name {
        case "fence": language.fence
        case "fenceMark": String(repeating: "`", count: CodeBlock.marks(around: code))
        case "language": language.id
        case "displayName": language.displayName
        case "code": CodeBlock.withoutFinalLineBreaks(code)
        default: nil
        }
    }
}

/// The import section, as a template sees it.
struct ImportModel: MustacheParent {
    var definition: ImportDefinition

    func child(named name: String) -> Any? {
        switch name {
        case "description": definition.description ?? false as Any
        case "formats": definition.formats
        default: nil
        }
    }
}

extension ImportDefinition.Format: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "description": description ?? false as Any
        case "name": self.name
        case "id": id
        default: nil
        }
    }
}
