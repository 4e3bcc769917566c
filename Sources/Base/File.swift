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
}
