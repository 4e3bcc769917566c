import Base
package import Schema
import Synchronization

/// The packages that a package's references lead into. One whose schema isn't at hand is taken for a package without declarations, whose
/// names follow from tokens alone.
package final class OtherPackages: Sendable {
    private let package: Package
    private let standIns = Mutex<[String: Package]>([:])

    /// Finds what the given package refers to.
    package init(_ package: Package) { self.package = package }

    /// The package of a reference.
    package func owner(of name: DeclarationName) -> Package? {
        package.owner(of: name) ?? standIn(name.package, isBridged: name.token.utf8.contains(UInt8(ascii: "/")))
    }

    /// The packages that were looked for in vain, by name.
    package var missing: [String] { standIns.withLock { $0.keys.sorted() } }

    private func standIn(_ name: String, isBridged: Bool) -> Package? {
        if let known = standIns.withLock({ $0[name] }) { return known }
        let format = isBridged ? "(.*)(?:/[^/]*)" : "(.*)"
        var json = JSONWriter()
        json.object { json in
            json.member("name", name)
            json.key("meta")
            json.object { $0.member("moduleFormat", format) }
        }
        guard let made = Package.read(from: SourceFile(name: "\(name).json", bytes: json.bytes)).package else { return nil }
        return standIns.withLock {
            let first = $0[name] ?? made
            $0[name] = first
            return first
        }
    }
}
