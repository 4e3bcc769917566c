import Base
import Documents
import Driver
import LanguageKit
import Languages
public import Schema

/// Where bytes from outside come in. Each surface takes anything and must end well: no fault, no endless work, and nothing that
/// is to be written lies outside the folder of the output.
public enum Surface: String, CaseIterable, Sendable {
    /// A program in YAML, checked as a whole one, and converted to every language, PCL included.
    case yaml
    /// A program in PCL, checked as a whole one, and converted to every language, PCL included.
    case pcl
    /// A program in HCL, checked as a whole one, and converted to every language, PCL included.
    case hcl
    /// A module of Terraform, checked as a whole program, and converted to every language, PCL included.
    case terraform
    /// A package schema: read, checked, and its pages made.
    case schema
    /// The description of a resource, on its page.
    case description
    /// Lines of a batch.
    case batch

    /// What mustn't be and is, a sentence each; empty where all is well.
    ///
    /// - Parameter known: the packages that programs may refer to.
    public func problems(with bytes: [UInt8], known: any PackageProvider) -> [String] {
        guard let style = Style.bundled("current")?.style else { return ["the bundled style is missing"] }
        var pipeline = Pipeline(packages: known, style: style, languages: LanguageRegistry.known)
        pipeline.isStrict = true
        switch self {
        case .yaml:
            return faults(
                pipeline.convert(ProgramFolder(SourceFile(name: "program.yaml", bytes: bytes)), from: .yaml).diagnostics)
        case .pcl:
            return faults(pipeline.convert(ProgramFolder(SourceFile(name: "main.pp", bytes: bytes)), from: .pcl).diagnostics)
        case .hcl:
            return faults(pipeline.convert(ProgramFolder(SourceFile(name: "main.tf", bytes: bytes)), from: .hcl).diagnostics)
        case .terraform:
            return faults(
                pipeline.convert(ProgramFolder(SourceFile(name: "main.tf", bytes: bytes)), from: .terraform).diagnostics)
        case .schema, .description:
            let given = self == .schema ? bytes : Self.schema(describing: bytes)
            let loader = PackageLoader(files: ["given.yaml"]) { $0 == "given.yaml" ? given : nil }
            let pipeline = Pipeline(packages: loader, style: style)
            let packages = loader.givenPackages
            let found = packages.flatMap { checkSchema($0.node.source, provider: loader) }
            let list = FileList()
            let generation = Generator(pipeline: pipeline, writesPrograms: true, jobs: 1).generate(packages, to: list)
            return faults(found + generation.diagnostics) + Self.escapes(list.files.map(\.path))
        case .batch:
            let lines = bytes.split(separator: 0x0A).map { $0 }
            let answers = Batch(pipeline: pipeline, format: .yaml, jobs: 1).answer(lines)
            return answers.flatMap { faults(inAnswer: $0.line) }
        }
    }

    private func faults(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.filter { $0.code == .internalFault }.map(\.message)
    }

    private func faults(inAnswer line: [UInt8]) -> [String] {
        String(decoding: line, as: UTF8.self).contains("\"code\":\"internal-fault\"") ? ["an answer holds a fault"] : []
    }

    /// The paths that lead out of the folder of the output, in a sentence each.
    public static func escapes(_ paths: [String]) -> [String] {
        paths.filter { path in
            path.hasPrefix("/") || path.utf8.contains(0)
                || path.split(separator: "/", omittingEmptySubsequences: false).contains {
                    $0.isEmpty || $0 == "." || $0 == ".."
                }
        }.map { "the path '\($0)' leads out of the folder" }
    }

    /// A schema of one resource with the given description.
    private static func schema(describing bytes: [UInt8]) -> [UInt8] {
        var json = JSONWriter(capacity: bytes.count + 256)
        json.object { json in
            json.member("name", "given")
            json.key("resources")
            json.object { json in
                json.key("given:index:Thing")
                json.object { json in
                    json.key("description")
                    json.value(utf8: bytes)
                }
            }
        }
        return json.bytes
    }
}
