import Base

/// A Go package that a file may import.
///
/// It is a class so that nodes which name it stay small: each package of a schema has one instance for each of its modules.
final class GoModule: Hashable, Sendable {
    /// The import path.
    let path: String
    /// The package's own name, which a file uses unless another import has it.
    let name: String

    /// Creates a module of which the import path's last part may not be the name.
    init(_ path: String, name: String) {
        self.path = path
        self.name = name
    }

    /// A module of the standard library.
    private convenience init(standard path: String) { self.init(path, name: path.lastPart(after: UInt8(ascii: "/"))) }

    static func == (a: GoModule, b: GoModule) -> Bool { a === b || a.path == b.path }
    func hash(into hasher: inout Hasher) { hasher.combine(path) }

    /// The SDK that all programs use.
    static let pulumi = GoModule("github.com/pulumi/pulumi/sdk/v3/go/pulumi", name: "pulumi")
    /// The SDK's configuration.
    static let config = GoModule("github.com/pulumi/pulumi/sdk/v3/go/pulumi/config", name: "config")
    static let base64 = GoModule(standard: "encoding/base64")
    static let bytes = GoModule(standard: "bytes")
    static let exec = GoModule(standard: "os/exec")
    static let fmt = GoModule(standard: "fmt")
    static let hex = GoModule(standard: "encoding/hex")
    static let json = GoModule(standard: "encoding/json")
    static let os = GoModule(standard: "os")
    static let sha1 = GoModule(standard: "crypto/sha1")
    static let sha256 = GoModule(standard: "crypto/sha256")
    static let slices = GoModule(standard: "slices")
    static let sort = GoModule(standard: "sort")
    static let strconv = GoModule(standard: "strconv")
    static let strings = GoModule(standard: "strings")
}
