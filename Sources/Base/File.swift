/// A file that is to be written: its path and its bytes.
public struct File: Sendable, Hashable {
    /// Path relative to the folder that it is written to, `/` between components.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Whether a part of a path is empty, or leads to its own folder or back.
    package static func leadsAstray(_ path: String) -> Bool {
        var length = 0
        var isDots = true
        for byte in path.utf8 {
            guard byte != UInt8(ascii: "/") else {
                if isDots, length < 3 { return true }
                (length, isDots) = (0, true)
                continue
            }
            length += 1
            isDots = isDots && byte == UInt8(ascii: ".")
        }
        return isDots && length < 3
    }
}
