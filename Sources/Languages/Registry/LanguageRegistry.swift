import LanguageCSharp
import LanguageGo
import LanguageHCL
import LanguageJava
public import LanguageKit
import LanguagePCL
import LanguagePython
import LanguageTypeScript
import LanguageYAML

/// Every language that Sextant writes, in the order of a page. Adding one is a folder and a line here.
public enum LanguageRegistry {
    /// The languages, those that programs are only ejected to included.
    public static let known: [any Language.Type] = [
        TypeScriptLanguage.self,
        PythonLanguage.self,
        CSharpLanguage.self,
        GoLanguage.self,
        HCLLanguage.self,
        JavaLanguage.self,
        YAMLLanguage.self,
        PCLLanguage.self,
    ]

    /// What `all` means, and what a page shows.
    public static let all: [any Language.Type] = known.filter { !$0.isForEjectionOnly }

    /// The languages that SDKs are generated in.
    public static let bindings: [any BindingsTarget.Type] = [
        TypeScriptBindings.self, PythonBindings.self, GoBindings.self, JavaBindings.self, CSharpBindings.self,
    ]

    /// The languages in which reference pages show names and types, by the order of their identifiers.
    public static let references: [any ReferenceLanguage.Type] = [
        CSharpReference.self, GoReference.self, HCLReference.self, JavaReference.self, TypeScriptReference.self,
        PythonReference.self, YAMLReference.self,
    ]

    /// The language with the given identifier or alias.
    public static func language(_ id: LanguageID) -> (any Language.Type)? {
        known.first { $0.id == id || $0.aliases.contains(id) }
    }
}
