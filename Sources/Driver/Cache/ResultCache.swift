public import Base
import Docs
import Documents
public import Schema

/// What came of schemas in earlier runs, for as long as it is certain that the same would come of them now.
///
/// A result is found under the digest of what it is about: the program that makes it (its executable), the settings (style, languages),
/// and the text of the declaration. It holds if everything that was read beside it to make it is the same: the outlines of packages,
/// the declarations that were looked up, and which of them weren't there. So nothing has to be told to forget anything.
public struct ResultCache: Sendable {
    private let store: any CacheStore
    private let program: Digest
    private let packages: any PackageProvider
    private let digests = PackageDigests()

    /// Creates a cache.
    ///
    /// - Parameters:
    ///   - store: where results lie.
    ///   - program: what tells this program, and all that it runs with, from any other.
    ///   - packages: where schemas are found, as in the pipeline whose results these are.
    public init(store: any CacheStore, program: Digest, packages: any PackageProvider) {
        self.store = store
        self.program = program
        self.packages = packages
    }

    /// The errors and warnings of a schema's check.
    public func check(_ package: Package) -> [Diagnostic] {
        let key = key("check") { $0.add(digests.document(package)) }
        let coding = FindingCoding(document: package.node.source.name)
        if let head = CacheEntry.head(key, in: store), var (_, reader) = (try? holding(head.reader, package)).flatMap({ $0 }),
            let diagnostics = try? coding.readDiagnostics(&reader), reader.isAtEnd
        {
            return diagnostics
        }
        let (diagnostics, reads) = SchemaReads.collecting { checkSchema(package.node.source, provider: packages) }
        let places = FindingCoding.places(diagnostics, Coverage())
        if coding.knowsFiles(of: places), let record = ReadsRecord(reads, own: package)?.withDocument {
            store.write(
                key,
                CacheEntry.bytes(key: key) { head in
                    write(record, package, to: &head)
                    coding.write(diagnostics, to: &head)
                })
        }
        return diagnostics
    }

    /// A page of an earlier run.
    struct KnownPage: Sendable {
        var files: [FileSummary]
        var coverage: Coverage
        var diagnostics: [Diagnostic]
        fileprivate var key: Digest
        fileprivate var offsets: [Int]
    }

    /// The key of a page.
    func key(of subject: PageSubject, settings: Digest, writesPrograms: Bool) -> Digest {
        key("page") { digester in
            digester.add(settings)
            digester.add(writesPrograms ? 1 : 0)
            digester.add(subject.package.name)
            digester.add(subject.token)
            digester.add(digests.text(of: subject.node, in: subject.package))
        }
    }

    /// The page with the given key, if it is known and would come out the same now.
    func page(_ key: Digest, of subject: PageSubject) -> KnownPage? {
        guard let (head, filesStart) = CacheEntry.head(key, in: store),
            let (record, rest) = (try? holding(head, subject.package)).flatMap({ $0 })
        else { return nil }
        var reader = rest
        var offset = filesStart
        do throws(ByteReader.Malformed) {
            var offsets: [Int] = []
            let files = try reader.list { (reader) throws(ByteReader.Malformed) in
                let file = FileSummary(path: try reader.text(), size: try reader.number(), digest: try reader.digest())
                guard file.size >= 0, file.size <= Int.max - offset else { throw ByteReader.Malformed() }
                offsets.append(offset)
                offset += file.size
                return file
            }
            guard let path = subject.path, files.first?.path == path.file,
                files.dropFirst().allSatisfy({ $0.path.hasPrefix(path.folder + "/") })
            else { return nil }
            let relative = FindingCoding(subject.node, others: { record.ownDeclarations(subject.package) })
            let coding = try reader.byte() == 1 ? relative : relative.absolute
            let diagnostics = try coding.readDiagnostics(&reader)
            let coverage = try coding.readCoverage(&reader)
            guard reader.isAtEnd else { return nil }
            return KnownPage(files: files, coverage: coverage, diagnostics: diagnostics, key: key, offsets: offsets)
        } catch {
            return nil
        }
    }

    /// The bytes of a page's file; nil if they are gone or not what they were.
    func file(_ index: Int, of page: KnownPage) -> OutputFile? {
        guard page.files.indices.contains(index), page.offsets.indices.contains(index) else { return nil }
        let file = page.files[index]
        guard let bytes = store.read(page.key, from: page.offsets[index], upTo: file.size), bytes.count == file.size,
            Digest(of: bytes) == file.digest
        else { return nil }
        return OutputFile(path: file.path, bytes: bytes)
    }

    /// Keeps a page, unless something of it can't be kept: a fault must come up again.
    func keep(
        _ key: Digest, _ subject: PageSubject, files: [OutputFile], _ coverage: Coverage, _ diagnostics: [Diagnostic],
        _ reads: SchemaReads
    ) {
        let places = FindingCoding.places(diagnostics, coverage)
        guard !diagnostics.contains(where: { $0.code == .internalFault }),
            let record = ReadsRecord(reads, own: subject.package)
        else { return }
        let coding = FindingCoding(subject.node, others: { record.ownDeclarations(subject.package) })
        guard coding.knowsFiles(of: places) else { return }
        let isRelative = coding.holds(places)
        let used = isRelative ? coding : coding.absolute
        store.write(
            key,
            CacheEntry.bytes(key: key, files: files) { head in
                write(isRelative ? record : record.withDocument, subject.package, to: &head)
                head.add(list: files) { head, file in
                    head.add(file.path)
                    head.add(file.bytes.count)
                    head.add(Digest(of: file.bytes))
                }
                head.add(byte: isRelative ? 1 : 0)
                used.write(diagnostics, to: &head)
                used.write(coverage, to: &head)
            })
    }

    private func key(_ kind: String, _ add: (inout Digester) -> Void) -> Digest {
        var digester = Digester()
        digester.add(program)
        digester.add(kind)
        add(&digester)
        return digester.finish()
    }

    private func write(_ record: ReadsRecord, _ package: Package, to head: inout ByteWriter) {
        record.write(to: &head)
        head.add(record.digest(own: package, packages: packages, digests: digests))
    }

    /// The record of what a result depends on, and the rest of the head; nil if any of that is different now.
    private func holding(
        _ head: ByteReader, _ package: Package
    ) throws(ByteReader.Malformed) -> (record: ReadsRecord, rest: ByteReader)? {
        var reader = head
        let record = try ReadsRecord(from: &reader)
        let digest = try reader.digest()
        return record.digest(own: package, packages: packages, digests: digests) == digest ? (record, reader) : nil
    }
}

/// A file without its bytes.
public struct FileSummary: Sendable {
    /// Path relative to the output folder.
    public var path: String
    /// Number of its bytes.
    public var size: Int
    /// What they are.
    public var digest: Digest
}
