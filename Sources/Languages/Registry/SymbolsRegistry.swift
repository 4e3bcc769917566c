import LanguageCSharp
import LanguageGo
import LanguageJava
package import LanguageKit
import LanguagePython
import LanguageTypeScript
package import Schema

/// The languages whose SDKs can be asked for names and files.
package enum SymbolsRegistry {
    /// The symbols of a package, by language.
    package static let languages: [LanguageID: @Sendable (Package) -> any Symbols] = [
        LanguageID("csharp"): { CSharpSymbols.all[$0] },
        LanguageID("go"): { GoSymbols.all[$0] },
        LanguageID("java"): { JavaSymbols.all[$0] },
        LanguageID("python"): { PythonSymbols.all[$0] },
        LanguageID("typescript"): { TypeScriptSymbols.all[$0] },
    ]
}
