import LanguageKit

/// The style options of C# SDKs, read once.
struct CSharpBindingsStyle: Sendable {
    /// What the first line of a file calls its generator.
    let generator: String
    /// Whether descriptions keep the names and examples of all languages.
    let keepsAlternatives: Bool
    /// Whether the SDK has no files for Git.
    let omitsGitFiles: Bool

    /// Reads the options.
    init(_ section: StyleSection) {
        generator = section.text("sdkGenerator") ?? "sextant"
        keepsAlternatives = section.flag("keepAlternatives")
        omitsGitFiles = section.flag("omitGitFiles")
    }

    /// The options, with what each changes.
    static let options: [StyleOption] = [
        StyleOption("sdkGenerator", "Name this generator in the first line of an SDK's files."),
        StyleOption("keepAlternatives", "Keep the names and examples of all languages in an SDK's descriptions."),
        StyleOption("omitGitFiles", "Leave .gitattributes and .gitignore out of an SDK."),
    ]
}
