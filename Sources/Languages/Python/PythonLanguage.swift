public import Base
public import Program

/// Python.
public struct PythonLanguage: Language {
    public static let id: LanguageID = "python"
    public static let aliases: [LanguageID] = []
    public static let displayName = "Python"
    public static let fence = "python"
    public static let mainFile = "__main__.py"
    public static let commentMark = "#"
    public static let options: [StyleOption] = []

    public init(style: StyleSection) {}

    public func emit(_ program: Program) -> Emission { Emission(files: []) }
}
