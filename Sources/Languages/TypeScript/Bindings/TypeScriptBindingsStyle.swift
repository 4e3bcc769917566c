import LanguageKit

/// The style options of TypeScript SDKs, read once.
struct TypeScriptBindingsStyle: Sendable {
    /// What the first line of a file calls its generator.
    let generator: String
    /// Whether the type of an optional input doesn't say that the input may hold `undefined`.
    let omitsUndefinedInInputs: Bool
    /// Whether fields of classes are marked as assigned, and not as declared.
    let assertsFields: Bool
    /// Whether descriptions keep the names and examples of all languages.
    let keepsAlternatives: Bool
    /// Whether the SDK has no files for Git.
    let omitsGitFiles: Bool

    /// Reads the options.
    init(_ section: StyleSection) {
        generator = section.text("sdkGenerator") ?? "sextant"
        omitsUndefinedInInputs = section.flag("omitUndefinedInInputs")
        assertsFields = section.flag("assertFields")
        keepsAlternatives = section.flag("keepAlternatives")
        omitsGitFiles = section.flag("omitGitFiles")
    }

    /// The options, with what each changes.
    static let options: [StyleOption] = [
        StyleOption("sdkGenerator", "what the first line of an SDK's files calls their generator"),
        StyleOption(
            "omitUndefinedInInputs", "an optional input of an SDK is `x?: pulumi.Input<T>`, not `x?: pulumi.Input<T | undefined>`"
        ),
        StyleOption("assertFields", "a resource's class has `public readonly x!: T`, not `declare public readonly x: T`"),
        StyleOption("keepAlternatives", "descriptions in an SDK keep the names and examples of all languages"),
        StyleOption("omitGitFiles", "an SDK has neither .gitattributes nor .gitignore"),
    ]
}
