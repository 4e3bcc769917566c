/// A file of the reference, made on its own by any thread.
public struct ReferencePart: Sendable {
    /// The file's path in the folder that is written to.
    public var path: String
    /// Makes the file's bytes.
    public var make: @Sendable () -> [UInt8]

    /// Creates a part.
    public init(_ path: String, make: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        self.make = make
    }
}
