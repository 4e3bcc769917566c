import Synchronization

/// Takes pages as they are made. It is asked from several threads at once, never twice for one path.
public protocol PageSink: Sendable {
    /// Whether a file is there already, byte for byte.
    func has(_ file: FileSummary) -> Bool
    /// Takes the files of a page.
    ///
    /// - Parameters:
    ///   - files: those that are new, or may be.
    ///   - unchanged: those that are there already.
    func take(_ files: [OutputFile], unchanged: [FileSummary])
}

/// Keeps all files in memory, for a few pages.
public final class FileList: PageSink {
    private let list = Mutex<[OutputFile]>([])

    /// Creates an empty list.
    public init() {}

    /// The files so far, in the order in which pages were done.
    public var files: [OutputFile] { list.withLock { $0 } }

    /// No file is there before it comes.
    public func has(_ file: FileSummary) -> Bool { false }
    /// Adds a page's files.
    public func take(_ files: [OutputFile], unchanged: [FileSummary]) { list.withLock { $0 += files } }
}
