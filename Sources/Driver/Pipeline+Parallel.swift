public import Base

extension Pipeline {
    /// Several programs, on several threads; conversions are in the order of the programs.
    public func convert(_ sources: [SourceFile], from format: SourceFormat, jobs: Int) -> [Conversion] {
        ParallelMap.map(sources, jobs: jobs, chunk: 1, rescue: { rescued($0, from: format) }) { convert($0, from: format) }
    }

    /// A program that ended in a fault: without the languages that fail.
    private func rescued(_ source: SourceFile, from format: SourceFormat) -> Conversion {
        let isolated = Fault.isolated { careful.convert(source, from: format) }
        return isolated ?? Conversion(outputs: [], diagnostics: [.internalFault(in: source)])
    }
}
