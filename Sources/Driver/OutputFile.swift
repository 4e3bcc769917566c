/// A file to write.
public struct OutputFile: Sendable, Hashable {
    /// Path relative to the output folder, `/` between components.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
