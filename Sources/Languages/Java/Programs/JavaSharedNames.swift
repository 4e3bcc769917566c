import Schema
import Synchronization

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

    /// Collects the names of a package.
    init(_ package: Package) {
        for token in package.resourceTokens where !package.isDeprecated(token) {
            let name = JavaNaming.className(Token(token).member)
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

/// The shared names of each package, found once for all threads.
final class JavaSharedNamesStore: Sendable {
    private let packages = Mutex<[ObjectIdentifier: JavaSharedNames]>([:])

    /// The shared names of a package.
    func names(of package: Package) -> JavaSharedNames {
        packages.withLock { known in
            if let names = known[ObjectIdentifier(package)] { return names }
            let names = JavaSharedNames(package)
            known[ObjectIdentifier(package)] = names
            return names
        }
    }
}
