public import Base

/// Makes files on several threads and hands each on as soon as it is made.
public struct FileMaker: Sendable {
    /// A file to make.
    public struct Item: Sendable {
        /// Its path.
        public var path: String
        /// The schema that it is made of.
        public var source: SourceFile
        /// Makes its bytes.
        public var make: @Sendable () -> [UInt8]

        /// Creates an item.
        public init(path: String, source: SourceFile, make: @escaping @Sendable () -> [UInt8]) {
            self.path = path
            self.source = source
            self.make = make
        }
    }

    private let jobs: Int
    private let log: WorkLog?

    /// Creates a maker.
    ///
    /// - Parameter log: records which file each thread works on, so that the supervising process can name it after a crash.
    public init(jobs: Int = ParallelMap.processorCount, log: WorkLog? = nil) {
        self.jobs = jobs
        self.log = log
    }

    /// Makes all files; what ended in a fault of this tool is a finding.
    ///
    /// - Parameters:
    ///   - progress: called from any thread after each file.
    ///   - sink: takes the files, in any order.
    public func make(_ items: [Item], progress: @escaping @Sendable () -> Void = {}, to sink: any PageSink) -> [Diagnostic] {
        ParallelMap.map(items, jobs: jobs, chunk: 4, log: log) { item, work -> [Diagnostic] in
            defer { progress() }
            guard work?.isFaulty != true else { return [Self.fault(item)] }
            sink.take([File(path: item.path, bytes: item.make())])
            return []
        }.flatMap { $0 }
    }

    private static func fault(_ item: Item) -> Diagnostic {
        Diagnostic(
            .error, .internalFault, "making \(item.path) ended in a fault of this tool", hint: "Report this with the schema.",
            in: item.source, at: .none)
    }
}
