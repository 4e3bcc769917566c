public import Base
import Program
public import Schema

/// Reads programs in HCL with resources and data sources into the syntax that the binder takes.
///
/// Names of types and properties are those of the packages' schemas in snake_case, so that reading asks the schemas. Source of the rules:
/// the published runtime and its converter.
public struct HCLFrontend: Sendable {
    private let packages: any PackageProvider
    /// Whether a program is a folder of its own, whose lifecycle and names are written for the runtime, or a piece of documentation.
    private let isProject: Bool

    /// Creates a front end.
    ///
    /// - Parameter isProject: whether programs are projects, or pieces of documentation.
    public init(packages: any PackageProvider, isProject: Bool) {
        self.packages = packages
        self.isProject = isProject
    }

    /// The program's syntax and what was found on the way. Never fails as a whole: what can't be read is left out.
    ///
    /// - Parameter components: the texts in the folders below the program's, by the folders' paths.
    public func parse(
        _ source: SourceFile, components: [String: SourceFile] = [:]
    ) -> (syntax: ProgramSyntax, diagnostics: [Diagnostic]) {
        var reading = ComponentReading(sources: components, mainFile: "main.tf") { source, isComponent in
            let (body, broken) = HCLParser.parse(source, .hcl)
            var reader = HCLProgramReader(
                source: source, packages: packages, isProject: isProject, isComponent: isComponent, diagnostics: broken)
            let syntax = reader.read(body)
            return (syntax, reader.diagnostics)
        }
        let syntax = reading.read(source)
        return (syntax, reading.diagnostics)
    }
}
