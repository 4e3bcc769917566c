public import Base

extension Pipeline {
    /// Several programs without components, on several threads; conversions are in the order of the programs.
    public func convert(_ sources: [SourceFile], from format: SourceFormat, jobs: Int) -> [Conversion] {
        convert(sources.map { ProgramFolder($0) }, from: format, jobs: jobs)
    }

    /// Several programs, on several threads; conversions are in the order of the programs.
    public func convert(_ programs: [ProgramFolder], from format: SourceFormat, jobs: Int) -> [Conversion] {
        ParallelMap.map(programs, jobs: jobs, chunk: 1, log: log) { program, work in
            if work?.isFaulty == true { return Conversion(outputs: [], diagnostics: [.internalFault(in: program.source)]) }
            return working(on: work).convert(program, from: format)
        }
    }
}
