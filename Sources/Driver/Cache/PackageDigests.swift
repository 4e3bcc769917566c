import Base
import Documents
import Schema
import Synchronization

/// Digests of what can be read of packages, each taken once in a run.
final class PackageDigests: Sendable {
    private let known = Mutex<[ObjectIdentifier: Known]>([:])

    /// What is known of one package. The lock is held while its digests of the whole are taken, so that they are taken once.
    private final class Known: Sendable {
        /// Kept so that its identity stays taken.
        let package: Package
        let outline = Mutex<Digest?>(nil)
        let document = Mutex<Digest?>(nil)
        let declarations = Mutex<[Key: Digest]>([:])

        init(_ package: Package) { self.package = package }
    }

    private struct Key: Hashable {
        var kind: DeclarationKind
        var token: String
    }

    private func known(_ package: Package) -> Known {
        known.withLock { known in
            if let entry = known[ObjectIdentifier(package)] { return entry }
            let entry = Known(package)
            known[ObjectIdentifier(package)] = entry
            return entry
        }
    }

    /// The digest of a schema's whole text.
    func document(_ package: Package) -> Digest {
        known(package).document.withLock { known in
            let digest = known ?? Digest(of: package.node.source.bytes)
            known = digest
            return digest
        }
    }

    /// The digest of a declaration as it stands in the text; nil if there is none.
    ///
    /// In YAML, where an alias, a comment or an indent elsewhere may count, it is that of the whole text.
    func declaration(_ package: Package, _ kind: DeclarationKind, _ token: String) -> Digest? {
        guard let node = package.declaration(kind, token) else { return nil }
        return declaration(package, node, Key(kind: kind, token: token))
    }

    private func declaration(_ package: Package, _ node: DataNode, _ key: Key) -> Digest {
        let entry = known(package)
        if let digest = entry.declarations.withLock({ $0[key] }) { return digest }
        let digest = text(of: node, in: package)
        entry.declarations.withLock { $0[key] = digest }
        return digest
    }

    /// The digest of a node that declares something.
    func text(of node: DataNode, in package: Package) -> Digest {
        guard let span = node.innerSpan, span.end <= node.source.bytes.count else { return document(package) }
        var digester = Digester()
        digester.add(node.source.bytes[span.start..<span.end])
        return digester.finish()
    }

    /// The digest of a package's outline: of everything in its schema that `PackageOutline` counts to it.
    func outline(_ package: Package) -> Digest {
        known(package).outline.withLock { known in
            let digest = known ?? Self.makeOutline(package)
            known = digest
            return digest
        }
    }

    private static func makeOutline(_ package: Package) -> Digest {
        var digester = Digester()
        let sections = Set(PackageOutline.sections.map(\.key))
        for (key, value) in package.node.members where !sections.contains(key) {
            digester.add(key)
            add(value, to: &digester)
        }
        for (_, kind) in PackageOutline.sections {
            let tokens = package.tokens(kind)
            digester.add(tokens.count)
            for token in tokens {
                digester.add(token)
                let node = package.declaration(kind, token)
                for key in PackageOutline.keys[kind] ?? [] { add(node?[key], to: &digester) }
                if kind == .type { digester.add(node?[PackageOutline.presentKey] == nil ? 0 : 1) }
            }
        }
        return digester.finish()
    }

    /// Adds a value with all that is in it. A document's depth is bounded, and so is this.
    private static func add(_ node: DataNode?, to digester: inout Digester) {
        guard let node else { return digester.add(-1) }
        switch node.kind {
        case .null: digester.add(0)
        case .boolean: digester.add(node.boolean == true ? 2 : 1)
        case .integer:
            digester.add(3)
            digester.add(Int(node.integer ?? 0))
            digester.add(node.text)
        case .number:
            digester.add(4)
            digester.add(Int(bitPattern: UInt(node.number?.bitPattern ?? 0)))
            digester.add(node.text)
        case .string:
            digester.add(5)
            digester.add(node.string ?? "")
        case .array:
            let elements = node.elements
            digester.add(6)
            digester.add(elements.count)
            for element in elements { add(element, to: &digester) }
        case .object:
            let entries = node.entries
            digester.add(7)
            digester.add(entries.count)
            for (key, value) in entries {
                digester.add(key.text)
                add(value, to: &digester)
            }
        }
    }
}
