import Foundation
import LanguageKit
import LanguagePython
import LanguageTypeScript
import Schema
import Testing

/// Compares all declarations that follow from a schema with those of the SDKs that were published for it.
///
/// `published.json` holds the lengths and digests of the SDKs' lists, made by `verify/symbols.py` from clones. The schemas are not part of
/// the project: without the folder `../shared` beside it these tests are skipped. With `SEXTANT_SYMBOLS=DIR` in the environment the lists are
/// written to that folder, for `verify/symbols.py --compare`; `SEXTANT_SCHEMAS=DIR` adds schemas for that.
@Suite struct PublishedSymbolsTests {
    /// What lists the declarations, by language.
    private static let languages: [String: @Sendable (Package) -> [SymbolEntry]] = [
        "python": { PythonSymbols.all[$0].entries },
        "typescript": { TypeScriptSymbols.all[$0].entries },
    ]

    private static let here = URL(filePath: #filePath).deletingLastPathComponent()
    private static let shared = here.appending(path: "../../../../../shared/schemas/current").standardized

    static let hasShared = FileManager.default.fileExists(atPath: shared.path)

    @Test(.enabled(if: hasShared, "the folder ../shared/schemas is not present"))
    func everyDeclarationIsNamedAsInThePublishedSDK() throws {
        let text = try Data(contentsOf: Self.here.appending(path: "published.json"))
        let object = try #require(JSONSerialization.jsonObject(with: text) as? [String: [String: Any]])
        let loader = Self.loader([Self.shared])
        for (name, entry) in object.sorted(by: { $0.key < $1.key }) {
            let package = try #require(loader.package(name, version: nil), "no schema of \(name)")
            for (language, entries) in Self.languages {
                guard let published = entry[language] as? [String: Any] else { continue }
                let lines = Set(entries(package).map(\.line)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                #expect(lines.count == published["names"] as? Int, "\(name), \(language)")
                #expect(Self.digest(lines) == published["digest"] as? String, "\(name), \(language)")
            }
        }
    }

    /// Writes the lists where the environment asks for it.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SEXTANT_SYMBOLS"] != nil, "SEXTANT_SYMBOLS is not set"))
    func writesLists() throws {
        let environment = ProcessInfo.processInfo.environment
        let folder = URL(filePath: try #require(environment["SEXTANT_SYMBOLS"]))
        let folders = (environment["SEXTANT_SCHEMAS"].map { [URL(filePath: $0)] } ?? []) + [Self.shared]
        let loader = Self.loader(folders)
        var names: Set<String> = []
        for folder in folders {
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".json") {
                names.insert(String(file.dropLast(5)))
            }
        }
        for name in names {
            guard let package = loader.package(name, version: nil) else { continue }
            for (language, entries) in Self.languages {
                let lines = Set(entries(package).map(\.line)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                let text = lines.map { $0 + "\n" }.joined()
                try Data(text.utf8).write(to: folder.appending(path: "\(name).\(language).txt"))
            }
        }
    }

    private static func loader(_ folders: [URL]) -> PackageLoader {
        PackageLoader(directories: folders.map(\.path)) { path in FileManager.default.contents(atPath: path).map { [UInt8]($0) } }
    }

    /// FNV-1a of the lines joined by line feeds, in 64 bits.
    private static func digest(_ lines: [String]) -> String {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in lines.joined(separator: "\n").utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
