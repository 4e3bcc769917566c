package import Schema
import Synchronization

/// The one instance of a language's symbols for each package, shared by all threads.
///
/// Packages live as long as the process that read them, so that their identity can be the key.
package final class SymbolStore<Value: Sendable>: Sendable {
    private let make: @Sendable (Package) -> Value
    private let known = Mutex<[ObjectIdentifier: Value]>([:])

    /// A store whose instances `make` creates when first asked for.
    package init(_ make: @escaping @Sendable (Package) -> Value) { self.make = make }

    /// The instance for a package. It is made outside the lock, so that a fault in it blocks no other thread; of two that are made at the
    /// same time the first one stored is kept.
    package subscript(package: Package) -> Value {
        let key = ObjectIdentifier(package)
        if let value = known.withLock({ $0[key] }) { return value }
        let made = make(package)
        return known.withLock {
            let first = $0[key] ?? made
            $0[key] = first
            return first
        }
    }
}

/// A value that is computed when first asked for, shared by all threads. Two threads may compute it at the same time; the first one
/// stored is kept.
package final class LazyValue<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let known = Mutex<Value?>(nil)

    /// A value that `make` computes.
    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// The value.
    package var value: Value {
        if let value = known.withLock({ $0 }) { return value }
        let made = make()
        return known.withLock {
            let first = $0 ?? made
            $0 = first
            return first
        }
    }
}
