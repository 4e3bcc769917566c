import Documents
import Schema

/// What of the schemas a kept result depends on, by name, so that a later run can ask whether it is still the same.
struct ReadsRecord {
    /// A question for a package.
    struct Lookup {
        var name: String
        var version: String?
    }

    /// A declaration that was looked up.
    struct Declaration {
        /// 0 for the package that the result is about, else one more than the index of the lookup that found its package.
        var owner: Int
        var kind: DeclarationKind
        var token: String
    }

    /// Whether the result depends on the whole text of the package that it is about.
    var needsDocument: Bool
    var lookups: [Lookup]
    var declarations: [Declaration]

    /// Names what was read; nil if something was read of a package that nobody asked for by name.
    init?(_ reads: SchemaReads, own: Package) {
        needsDocument = false
        let found = reads.lookups
        lookups = found.map { Lookup(name: $0.name, version: $0.version) }
        var declarations: [Declaration] = []
        // The engine's own package comes with the program.
        for read in reads.declarations where read.package !== Package.core {
            let owner: Int
            // A check opens its schema once more: what counts is the text.
            if read.package.node.source === own.node.source {
                owner = 0
            } else if let index = found.firstIndex(where: { $0.package === read.package }) {
                owner = index + 1
            } else {
                return nil
            }
            declarations.append(Declaration(owner: owner, kind: read.kind, token: read.token))
        }
        self.declarations = declarations.sorted {
            ($0.owner, $0.kind.rawValue, $0.token) < ($1.owner, $1.kind.rawValue, $1.token)
        }
    }

    /// The digest of all that is named here as it is now.
    func digest(own: Package, packages: any PackageProvider, digests: PackageDigests) -> Digest {
        var digester = Digester()
        digester.add(digests.outline(own))
        if needsDocument { digester.add(digests.document(own)) }
        var owners: [Package?] = [own]
        for lookup in lookups {
            let package = packages.package(lookup.name, version: lookup.version)
            owners.append(package)
            digester.add(package == nil ? 0 : 1)
            if let package { digester.add(digests.outline(package)) }
        }
        for declaration in declarations {
            let owner = owners.indices.contains(declaration.owner) ? owners[declaration.owner] : nil
            let digest = owner.flatMap { digests.declaration($0, declaration.kind, declaration.token) }
            digester.add(digest == nil ? 0 : 1)
            if let digest { digester.add(digest) }
        }
        return digester.finish()
    }

    /// The same for a result that depends on the whole text.
    var withDocument: ReadsRecord {
        var copy = self
        copy.needsDocument = true
        return copy
    }

    /// The declarations of the package that the result is about, as far as there are any.
    func ownDeclarations(_ own: Package) -> [DataNode] {
        declarations.filter { $0.owner == 0 }.compactMap { own.declaration($0.kind, $0.token) }
    }

    func write(to writer: inout ByteWriter) {
        writer.add(byte: needsDocument ? 1 : 0)
        writer.add(list: lookups) { writer, lookup in
            writer.add(lookup.name)
            writer.add(lookup.version)
        }
        writer.add(list: declarations) { writer, declaration in
            writer.add(declaration.owner)
            writer.add(byte: declaration.kind.rawValue)
            writer.add(declaration.token)
        }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        needsDocument = try reader.byte() != 0
        lookups = try reader.list { (reader) throws(ByteReader.Malformed) in
            Lookup(name: try reader.text(), version: try reader.optionalText())
        }
        declarations = try reader.list { (reader) throws(ByteReader.Malformed) in
            let owner = try reader.number()
            guard let kind = DeclarationKind(rawValue: try reader.byte()) else { throw ByteReader.Malformed() }
            return Declaration(owner: owner, kind: kind, token: try reader.text())
        }
    }
}
