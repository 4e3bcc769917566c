import LanguageKit
import Schema
import Synchronization

/// Where the modules of a package's tokens are in its SDK. Found once for each module: packages have a hundred times as many tokens.
final class PythonModulePaths: Sendable {
    /// The path of a module.
    private struct Place: Sendable {
        /// As attributes that lead to it from the package: `.s3`; empty for the root.
        var path: String
        /// As a folder below the package's own: `s3`; empty for the root.
        var folder: String

        init(_ path: String) {
            self.path = path
            folder = path.dropFirst().split(separator: ".").joined(separator: "/")
        }
    }

    private let package: Package
    private let settings: PythonPackageSettings
    /// What comes before a token's last colon → the place.
    private let known = Mutex<[String: Place]>([:])

    init(_ package: Package, _ settings: PythonPackageSettings) {
        self.package = package
        self.settings = settings
    }

    /// A token's module as the path of attributes that leads to it from the package: `.s3`; empty for the root.
    func path(of token: String) -> String { place(of: token).path }

    /// The folder of a token's module below the package's own: `s3`; empty for the root.
    func folder(of token: String) -> String { place(of: token).folder }

    private func place(of token: String) -> Place {
        // The last part of a token tells providers apart, and tokens with too few parts have no module.
        guard let colon = token.utf8.lastIndex(of: 0x3A), token.utf8.count(where: { $0 == 0x3A }) == 2 else {
            return Place(find(token))
        }
        let module = String(token[..<colon])
        if let place = known.withLock({ $0[module] }) { return place }
        let place = Place(find(token))
        known.withLock { $0[module] = place }
        return place
    }

    private func find(_ token: String) -> String {
        let parts = Token(token)
        // The engine's own resources are in the root of its SDK.
        if parts.isProvider || (parts.package == "pulumi" && parts.module == "pulumi") { return "" }
        let module = package.module(of: token)
        if let name = settings.moduleNames[parts.module] ?? settings.moduleNames[module] {
            return name.isEmpty ? "" : "." + name.split(separator: "/").joined(separator: ".")
        }
        return PythonNames.modulePath(module)
    }
}
