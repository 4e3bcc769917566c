import Base
import Documents
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
        package.owner(of: name) ?? standIn(name)
    }

    /// The packages that were looked for in vain, by name.
    package var missing: [String] { standIns.withLock { Set($0.values.map(\.name)) }.sorted() }

    private func standIn(_ reference: DeclarationName) -> Package? {
        let name = reference.package
        let version = reference.version ?? dependencyVersion(name)
        // Bridged packages have tokens of another form, which those of their providers don't show.
        let isBridged = reference.token.utf8.contains(UInt8(ascii: "/"))
        let key = "\(name)@\(version ?? "") \(isBridged)"
        if let known = standIns.withLock({ $0[key] }) { return known }
        var json = JSONWriter()
        json.object { json in
            json.member("name", name)
            if let version { json.member("version", version) }
            // Where most published packages are.
            json.member("repository", "https://github.com/pulumi/pulumi-\(name)")
            json.key("meta")
            json.object { $0.member("moduleFormat", isBridged ? "(.*)(?:/[^/]*)" : "(.*)") }
        }
        guard let made = Package.read(from: SourceFile(name: "\(name).json", bytes: json.bytes)).package else { return nil }
        return standIns.withLock {
            let first = $0[key] ?? made
            $0[key] = first
            return first
        }
    }

    /// The version that the schema's dependencies ask for.
    private func dependencyVersion(_ name: String) -> String? {
        for dependency in package.node["dependencies"]?.elements ?? [] {
            let described = dependency["parameterization"] ?? dependency
            if described["name"]?.string == name { return described["version"]?.string }
        }
        return nil
    }
}
