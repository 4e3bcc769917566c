public import Base
import Program
public import Schema

/// What a style leaves out of modules of Terraform, as the published converter did.
public struct TerraformOmissions: Sendable {
    /// Comments after the last attribute or block of a resource's or data source's block.
    var endComments: Bool
    /// That a variable or an output is secret.
    var secrecy: Bool

    /// Creates omissions.
    public init(endComments: Bool = false, secrecy: Bool = false) {
        self.endComments = endComments
        self.secrecy = secrecy
    }
}

/// Reads modules of Terraform into the syntax that the binder takes.
///
/// Types and properties are found by the packages' schemas, better with what the providers say about their names. Source of the rules:
/// the published converter.
public struct TerraformFrontend: Sendable {
    private let packages: any PackageProvider
    private let mappings: TerraformMappings
    private let isProject: Bool
    private let omissions: TerraformOmissions

    /// Creates a front end.
    ///
    /// - Parameters:
    ///   - mappings: what providers say about their names.
    ///   - isProject: whether programs are projects, or pieces of documentation. The published converter's newest version, which makes projects,
    ///     gives blocks before attributes; documentation has them in the source's order.
    ///   - omissions: the parts of published programs to leave out, as the style asks.
    public init(
        packages: any PackageProvider, mappings: TerraformMappings = .none, isProject: Bool = false,
        omissions: TerraformOmissions = TerraformOmissions()
    ) {
        self.omissions = omissions
        self.packages = packages
        self.mappings = mappings
        self.isProject = isProject
    }

    /// The program's syntax and what was found on the way. Never fails as a whole: what can't be read is left out.
    ///
    /// - Parameter components: the texts in the folders below the program's, by the folders' paths.
    public func parse(
        _ source: SourceFile, components: [String: SourceFile] = [:]
    ) -> (syntax: ProgramSyntax, diagnostics: [Diagnostic]) {
        var reading = ComponentReading(sources: components, mainFile: "main.tf") { source, _ in
            let (body, broken) = HCLParser.parse(source, .hcl)
            var reader = TerraformReader(
                source: source, packages: packages, mappings: mappings, isProject: isProject, omissions: omissions,
                diagnostics: broken)
            let syntax = reader.read(body)
            return (syntax, reader.diagnostics)
        }
        let syntax = reading.read(source)
        return (syntax, reading.diagnostics)
    }
}
