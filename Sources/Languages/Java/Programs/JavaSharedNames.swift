import LanguageKit
import Schema

/// The simple names of classes that stand for more than one thing of a package. A fragment has no imports that would tell which is
/// meant, so that it writes these in full.
///
/// Source of the rule: the public registry, where all constructor examples of a package are one program; deprecated resources have
/// none.
struct JavaSharedNames: Sendable {
    /// Names of resources' classes and argument classes that two resources have.
    private var shared: Set<String> = []
    /// Names of all resources' argument classes, which argument classes of types may have too.
    private var arguments: Set<String> = []

    /// The names of each package, found once for all threads.
    static let all = SymbolStore { JavaSharedNames($0) }

    /// Collects the names of a package.
    private init(_ package: Package) {
        let symbols = JavaSymbols.all[package]
        for token in package.resourceTokens where !package.isDeprecated(token) {
            let name = symbols.resource(token).name
            if !arguments.insert("\(name)Args").inserted {
                shared.insert(name)
                shared.insert("\(name)Args")
            }
        }
    }

    /// Whether a class must be written in full.
    func contains(_ type: JavaClass) -> Bool {
        (type.package.hasSuffix(".inputs") ? arguments : shared).contains(type.name)
    }
}
