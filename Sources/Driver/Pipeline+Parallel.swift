public import Base

extension Pipeline {
    /// Several programs without components, on several threads; conversions are in the order of the programs.
    public func convert(_ sources: [SourceFile], from format: SourceFormat, jobs: Int) -> [Conversion] {
        convert(sources.map { ProgramFolder($0) }, from: format, jobs: jobs)
    }

    /// Several programs, on several threads; conversions are in the order of the programs.
    public func convert(_ programs: [ProgramFolder], from format: SourceFormat, jobs: Int) -> [Conversion] {
        ParallelMap.map(programs, jobs: jobs, chunk: 1, rescue: { rescued($0, from: format) }) {
            convert($0, from: format)
        }
    }

    /// A program that ended in a fault: without the languages that fail.
    private func rescued(_ program: ProgramFolder, from format: SourceFormat) -> Conversion {
        let isolated = Fault.isolated { careful.convert(program, from: format) }
        return isolated ?? Conversion(outputs: [], diagnostics: [.internalFault(in: program.source)])
    }
}
