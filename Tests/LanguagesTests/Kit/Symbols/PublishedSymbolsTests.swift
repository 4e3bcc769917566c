import Foundation
import LanguageKit
import Languages
import Schema
import Testing

/// Compares all declarations that follow from a schema with those of the SDKs that were published for it.
///
/// `published.json` holds the lengths and digests of the SDKs' lists, made by `verify/symbols.py` from clones. The schemas are not part of
/// the project: without the folder `../shared` beside it these tests are skipped. To see which names differ, write our lists with the
/// program `SymbolLists` and compare them by `verify/symbols.py --compare`.
@Suite struct PublishedSymbolsTests {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()
    private static let schemas = here.appending(path: "../../../../../shared/schemas").standardized

    static let hasSchemas = FileManager.default.fileExists(atPath: schemas.path)

    /// Schema, as a path below the shared schemas → language → what was published.
    private static let published: [String: [String: Published]] = {
        guard let text = try? Data(contentsOf: here.appending(path: "published.json")) else { return [:] }
        return (try? JSONDecoder().decode([String: [String: Published]].self, from: text)) ?? [:]
    }()

    private struct Published: Decodable {
        var names: Int
        var digest: String
        var commit: String
    }

    @Test(.enabled(if: hasSchemas, "the folder ../shared/schemas is not present"))
    func declarationsAreNamedAsInPublishedSDKs() throws {
        #expect(Self.published.count >= 5)
        for (path, languages) in Self.published.sorted(by: { $0.key < $1.key }) {
            let package = try #require(Self.package(path), "no schema \(path)")
            for (language, published) in languages {
                let symbols = try #require(SymbolsRegistry.languages[LanguageID(language)])
                let lines = Set(symbols(package).entries.map(\.line)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                #expect(lines.count == published.names, "\(path), \(language)")
                #expect(Self.digest(lines) == published.digest, "\(path), \(language)")
            }
        }
    }

    private static func package(_ path: String) -> Package? {
        let file = schemas.appending(path: path)
        let name = file.deletingPathExtension().lastPathComponent.split(separator: "@").first.map(String.init)
        let folder = file.deletingLastPathComponent().path
        return PackageLoader(directories: [folder], files: [file.path]) { path in
            FileManager.default.contents(atPath: path).map { [UInt8]($0) }
        }.package(name ?? path, version: nil)
    }

    /// FNV-1a of the lines joined by line feeds, in 64 bits.
    private static func digest(_ lines: [String]) -> String {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in lines.joined(separator: "\n").utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
