import LanguageKit

/// What a style changes about HCL programs.
struct HCLStyle: Sendable {
    /// A published form of HCL programs.
    enum Form: Sendable {
        /// The form of documentation, which version 0.3.1 of the published generator writes.
        case documentation
        /// The form of projects, which its newest version writes.
        case project
    }

    /// How spaces are set.
    enum Spacing: Sendable {
        /// As `terraform fmt` sets them.
        case formatted
        /// As the published generator sets them, which formats texts that it has joined from parts.
        case generated
    }

    /// The form of snippets.
    var snippets: Form
    /// The form of projects.
    var projects: Form
    /// How spaces are set.
    var spacing: Spacing
    /// References to what nothing declares keep the source's words.
    var keepsSourceReferences: Bool
    /// Objects in lists have quoted keys in camelCase, which name no property.
    var quotesElementKeys: Bool
    /// Comments inside objects and lists are left out.
    var dropsNestedComments: Bool
    /// The comments of a variable that is written as a data source are written where the variable was, not beside the data source.
    var separatesDataSourceComments: Bool
    /// Modules of components in components are written a second time, beside those of the main program's components.
    var repeatsNestedModules: Bool
    /// Secret configuration isn't marked as sensitive.
    var omitsSensitive: Bool

    init(_ section: StyleSection) {
        snippets = section.text("snippets") == "project" ? .project : .documentation
        projects = section.text("projects") == "documentation" ? .documentation : .project
        spacing = section.text("spacing") == "generated" ? .generated : .formatted
        keepsSourceReferences = section.text("undeclaredReferences") == "source"
        quotesElementKeys = section.text("elementKeys") == "quoted"
        dropsNestedComments = section.text("nestedComments") == "dropped"
        separatesDataSourceComments = section.text("dataSourceComments") == "separate"
        repeatsNestedModules = section.text("nestedModules") == "repeated"
        omitsSensitive = section.text("sensitive") == "omitted"
    }

    /// Every option, with what it changes.
    static let options = [
        StyleOption("snippets", "`project` writes snippets in the form of projects; else they have the form of documentation"),
        StyleOption("projects", "`documentation` writes projects in the form of documentation; else they have their own form"),
        StyleOption(
            "spacing", "`generated` sets no space before interpolated strings (`name =\"a-${x}\"`); else as `terraform fmt` does"),
        StyleOption("undeclaredReferences", "`source` keeps the words of references to what nothing declares; else camelCase"),
        StyleOption(
            "elementKeys", "`quoted` quotes the keys of objects in lists, in camelCase; else they are as in other objects"),
        StyleOption("nestedComments", "`dropped`: comments inside objects and lists are left out"),
        StyleOption(
            "dataSourceComments",
            "`separate` writes the comments of a data source after all data sources; else they stand above the data source"),
        StyleOption("nestedModules", "`repeated` writes the folders of nested components a second time beside the main program"),
        StyleOption("sensitive", "`omitted` leaves `sensitive = true` out of secret configuration"),
    ]
}
