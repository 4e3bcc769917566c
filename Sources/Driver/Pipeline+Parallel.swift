public import Base

/// A program's text, with the texts of its components.
public struct ProgramFolder: Sendable {
    /// The main program.
    public var source: SourceFile
    /// The texts in the folders below the program's, by the folders' paths.
    public var components: [String: SourceFile]

    /// Creates a program's text.
    public init(_ source: SourceFile, components: [String: SourceFile] = [:]) {
        self.source = source
        self.components = components
    }
}

extension Pipeline {
    /// Several programs without components, on several threads; conversions are in the order of the programs.
    public func convert(_ sources: [SourceFile], from format: SourceFormat, jobs: Int) -> [Conversion] {
        convert(sources.map { ProgramFolder($0) }, from: format, jobs: jobs)
    }

    /// Several programs, on several threads; conversions are in the order of the programs.
    public func convert(_ programs: [ProgramFolder], from format: SourceFormat, jobs: Int) -> [Conversion] {
        ParallelMap.map(programs, jobs: jobs, chunk: 1, rescue: { rescued($0, from: format) }) {
            convert($0.source, from: format, components: $0.components)
        }
    }

    /// A program that ended in a fault: without the languages that fail.
    private func rescued(_ program: ProgramFolder, from format: SourceFormat) -> Conversion {
        let isolated = Fault.isolated { careful.convert(program.source, from: format, components: program.components) }
        return isolated ?? Conversion(outputs: [], diagnostics: [.internalFault(in: program.source)])
    }
}
