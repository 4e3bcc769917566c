/// Every language that Sextant writes, in the order of a page. Adding one is a folder and a line here.
public enum LanguageRegistry {
    /// The languages.
    public static let all: [any Language.Type] = [
        TypeScriptLanguage.self,
        PythonLanguage.self,
        CSharpLanguage.self,
        GoLanguage.self,
        JavaLanguage.self,
        YAMLLanguage.self,
    ]

    /// The language with the given identifier or alias.
    public static func language(_ id: LanguageID) -> (any Language.Type)? {
        all.first { $0.id == id || $0.aliases.contains(id) }
    }
}
