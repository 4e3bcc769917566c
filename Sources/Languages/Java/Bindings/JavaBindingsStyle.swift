import LanguageKit

/// The style options of Java SDKs, read once.
struct JavaBindingsStyle: Sendable {
    /// What the first line of a file calls its generator.
    let generator: String
    /// Whether a resource's constructor sets constants, and builders demand them like other required inputs.
    let setsConstantsInConstructors: Bool
    /// Whether functions that give a single value are declared to give nothing.
    let dropsSingleResults: Bool
    /// Whether numbers of enums are rounded to six digits behind the point.
    let roundsEnumNumbers: Bool
    /// Whether descriptions keep the names and examples of all languages.
    let keepsAlternatives: Bool
    /// Whether the SDK has no files for Git.
    let omitsGitFiles: Bool

    /// Reads the options.
    init(_ section: StyleSection) {
        generator = section.text("sdkGenerator") ?? "sextant"
        setsConstantsInConstructors = section.flag("constantsInConstructors")
        dropsSingleResults = section.flag("dropSingleResults")
        roundsEnumNumbers = section.flag("roundEnumNumbers")
        keepsAlternatives = section.flag("keepAlternatives")
        omitsGitFiles = section.flag("omitGitFiles")
    }

    /// The options, with what each changes.
    static let options: [StyleOption] = [
        StyleOption("sdkGenerator", "Name this generator in the first line of an SDK's files."),
        StyleOption(
            "constantsInConstructors",
            "Set an SDK's constants in the constructors of resources, rather than in builders whose methods for them are deprecated."
        ),
        StyleOption(
            "dropSingleResults", "Declare an SDK's functions that give a single value as `Output<Void>`, rather than `Output<T>`."
        ),
        StyleOption("roundEnumNumbers", "Round the numbers of an SDK's enums to six digits behind the point."),
        StyleOption("keepAlternatives", "Keep the names and examples of all languages in an SDK's descriptions."),
        StyleOption("omitGitFiles", "Leave .gitattributes out of an SDK."),
    ]
}
