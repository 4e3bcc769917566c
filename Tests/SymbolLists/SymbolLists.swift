import Foundation
import LanguageKit
import Languages
import Schema

/// Writes all declarations that follow from schemas, one list for each schema and language, for `verify/symbols.py --compare`.
///
///     SymbolLists DIR SCHEMA...
@main enum SymbolLists {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first else { return print("usage: SymbolLists DIR SCHEMA...") }
        for path in arguments.dropFirst() {
            let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: Any]
            let loader = PackageLoader(directories: [(path as NSString).deletingLastPathComponent], files: [path]) { path in
                FileManager.default.contents(atPath: path).map { [UInt8]($0) }
            }
            let stem = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
            guard let package = loader.package(object?["name"] as? String ?? stem, version: nil) else {
                print("\(path): not a package schema")
                continue
            }
            for (language, symbols) in SymbolsRegistry.languages {
                let text = Set(symbols(package).entries.map(\.line)).sorted().map { $0 + "\n" }.joined()
                try Data(text.utf8).write(to: URL(filePath: folder).appending(path: "\(stem).\(language.name).txt"))
            }
        }
    }
}
