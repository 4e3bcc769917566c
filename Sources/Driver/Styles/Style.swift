public import Docs
public import LanguageKit
import Languages

/// A named set of conventions: the options of each language, and the templates of pages.
public struct Style: Sendable {
    /// Name, such as `current`, or the user's folder.
    public let name: String
    /// Page templates.
    let templates: PageTemplates
    /// Whether pages show constructor examples.
    let showsConstructors: Bool
    /// What programs of all languages have in common.
    let programs: ProgramStyle
    private var sections: [String: StyleSection]

    /// Creates a style.
    ///
    /// - Parameter sections: options of each language, by its identifier; those of pages under `pages`, those of all programs under
    ///     `programs`.
    public init(name: String, sections: [String: StyleSection] = [:], templates: PageTemplates = PageTemplates()) {
        showsConstructors = sections[Self.pagesKey]?.flag("constructors") ?? false
        programs = ProgramStyle(sections[Self.programsKey] ?? StyleSection())
        self.name = name
        self.sections = sections
        self.templates = templates
    }

    /// The key of the options of pages.
    static let pagesKey = "pages"
    /// The options of pages.
    static let pageOptions = [
        StyleOption("constructors", "every resource's page shows all inputs, each with a placeholder"),
        StyleOption("languages", "the languages of pages where none are asked for, with blanks between; all unless set"),
    ]

    /// The languages that pages show where none are asked for, in the order of a page.
    public var pageLanguages: [any Language.Type] {
        guard let names = sections[Self.pagesKey]?.text("languages") else { return LanguageRegistry.all }
        let chosen = Set(names.split(separator: " ").map { LanguageID(String($0)) })
        return LanguageRegistry.all.filter { chosen.contains($0.id) }
    }

    /// The key of the options that programs of all languages have in common.
    static let programsKey = "programs"

    /// The style with one option of a language set.
    public func setting(_ option: String, to value: String, in language: LanguageID) -> Style {
        var copy = self
        copy.sections[language.name, default: StyleSection()].set(option, to: value)
        return copy
    }

    /// The options of one language; an empty section where the style sets none.
    public func section(_ language: LanguageID) -> StyleSection { sections[language.name] ?? StyleSection() }
}
