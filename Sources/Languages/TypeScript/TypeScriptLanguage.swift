public import Base
public import Program

/// TypeScript.
public struct TypeScriptLanguage: Language {
    public static let id: LanguageID = "typescript"
    public static let aliases: [LanguageID] = ["nodejs"]
    public static let displayName = "TypeScript"
    public static let fence = "typescript"
    public static let mainFile = "index.ts"
    public static let options: [StyleOption] = []

    public init(style: StyleSection) {}

    public func emit(_ program: Program) -> Emission { Emission(files: []) }
}
