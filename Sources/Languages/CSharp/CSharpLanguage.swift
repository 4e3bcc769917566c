public import Base
public import Program

/// C#.
public struct CSharpLanguage: Language {
    public static let id: LanguageID = "csharp"
    public static let aliases: [LanguageID] = ["dotnet"]
    public static let displayName = "C#"
    public static let fence = "csharp"
    public static let mainFile = "Program.cs"
    public static let options: [StyleOption] = []

    public init(style: StyleSection) {}

    public func emit(_ program: Program) -> Emission { Emission(files: []) }
}
