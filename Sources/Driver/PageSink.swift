public import Base
import Synchronization

/// Takes pages as they are made. It is asked from several threads at once, never twice for one path.
public protocol PageSink: Sendable {
    /// Takes the files of a page.
    func take(_ files: [File])
}

/// Keeps all files in memory, for a few pages.
public final class FileList: PageSink {
    private let list = Mutex<[File]>([])

    /// Creates an empty list.
    public init() {}

    /// The files so far, in the order in which pages were done.
    public var files: [File] { list.withLock { $0 } }

    /// Adds a page's files.
    public func take(_ files: [File]) { list.withLock { $0 += files } }
}
