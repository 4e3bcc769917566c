public import Base
public import Program

/// Java.
public struct JavaLanguage: Language {
    public static let id: LanguageID = "java"
    public static let aliases: [LanguageID] = []
    public static let displayName = "Java"
    public static let fence = "java"
    public static let mainFile = "App.java"
    public static let options: [StyleOption] = []

    public init(style: StyleSection) {}

    public func emit(_ program: Program) -> Emission { Emission(files: []) }
}
