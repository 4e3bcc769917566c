import Schema
import Synchronization

/// The Go view of each package, made once and shared by all programs and threads.
final class GoPackageStore: Sendable {
    private let packages = Mutex<[ObjectIdentifier: GoPackage]>([:])

    /// The Go view of a package.
    func package(_ schema: Package) -> GoPackage {
        let key = ObjectIdentifier(schema)
        if let known = packages.withLock({ $0[key] }) { return known }
        let made = GoPackage(schema)
        return packages.withLock { known in
            if let earlier = known[key] { return earlier }
            known[key] = made
            return made
        }
    }
}
