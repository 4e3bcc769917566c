import Synchronization

/// What of the schemas some work has read. Whoever keeps the work's result can tell by it whether the result still holds.
///
/// A result depends on the outline of every package that was asked for (`PackageOutline`), and on the declarations that were
/// looked up, those that aren't there included.
///
///     let (page, reads) = SchemaReads.collecting { pipeline.page(of: subject) }
public final class SchemaReads: Sendable {
    /// A question for a package, and the answer.
    public struct Lookup: Sendable {
        /// The name that was asked for.
        public var name: String
        /// The version that was asked for, if one was.
        public var version: String?
        /// What was found.
        public var package: Package?
    }

    /// A declaration that was looked up, whether it is there or not.
    public struct Declaration: Hashable, Sendable {
        /// The package that was asked.
        public var package: Package
        /// What was asked for.
        public var kind: DeclarationKind
        /// Its token as given.
        public var token: String

        /// Two are the same if they were looked up in one and the same package.
        public static func == (a: Declaration, b: Declaration) -> Bool {
            a.package === b.package && a.kind == b.kind && a.token == b.token
        }

        /// Hashes the package's identity, and the rest.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(ObjectIdentifier(package))
            hasher.combine(kind)
            hasher.combine(token)
        }
    }

    private struct State {
        var lookups: [String: Lookup] = [:]
        var declarations = Set<Declaration>()
    }

    private let state = Mutex(State())

    /// What collects the reads of the work that runs on this thread, if anybody wants to know.
    @TaskLocal private static var current: SchemaReads?

    /// Runs `body` and gives what it read of the schemas on its thread, beside its result. Whoever collects around it learns of
    /// these reads too.
    public static func collecting<Result>(_ body: () -> Result) -> (result: Result, reads: SchemaReads) {
        let reads = SchemaReads()
        let result = $current.withValue(reads) { body() }
        reads.noteAgain()
        return (result, reads)
    }

    /// Tells whoever collects now what was read when something was made that has been kept since.
    public func noteAgain() {
        guard let current = Self.current, current !== self else { return }
        let own = state.withLock { $0 }
        current.state.withLock { state in
            state.lookups.merge(own.lookups) { first, _ in first }
            state.declarations.formUnion(own.declarations)
        }
    }

    /// Whether nothing was read.
    public var isEmpty: Bool { state.withLock { $0.lookups.isEmpty && $0.declarations.isEmpty } }

    /// The packages that were asked for, sorted by name and version.
    public var lookups: [Lookup] {
        state.withLock { $0.lookups.sorted { $0.key < $1.key }.map(\.value) }
    }

    /// The declarations that were looked up, in no order.
    public var declarations: Set<Declaration> { state.withLock { $0.declarations } }

    static func note(_ package: Package, _ kind: DeclarationKind, _ token: String) {
        guard let current else { return }
        current.state.withLock { _ = $0.declarations.insert(Declaration(package: package, kind: kind, token: token)) }
    }

    static func note(lookup name: String, version: String?, found package: Package?) {
        guard let current else { return }
        current.state.withLock {
            $0.lookups["\(name)\u{0}\(version ?? "")"] = Lookup(name: name, version: version, package: package)
        }
    }
}

/// What a schema declares under a token.
public enum DeclarationKind: UInt8, Hashable, Sendable, CaseIterable {
    case resource, function, type
}
