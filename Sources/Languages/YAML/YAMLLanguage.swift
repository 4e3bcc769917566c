public import Base
public import Program

/// YAML.
public struct YAMLLanguage: Language {
    public static let id: LanguageID = "yaml"
    public static let aliases: [LanguageID] = []
    public static let displayName = "YAML"
    public static let fence = "yaml"
    public static let mainFile = "Pulumi.yaml"
    public static let commentMark = "#"
    public static let options: [StyleOption] = []

    public init(style: StyleSection) {}

    public func emit(_ program: Program) -> Emission { Emission(files: []) }
}
