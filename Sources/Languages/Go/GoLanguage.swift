public import Base
public import Program

/// Go.
public struct GoLanguage: Language {
    public static let id: LanguageID = "go"
    public static let aliases: [LanguageID] = []
    public static let displayName = "Go"
    public static let fence = "go"
    public static let mainFile = "main.go"
    public static let options: [StyleOption] = []

    public init(style: StyleSection) {}

    public func emit(_ program: Program) -> Emission { Emission(files: []) }
}
