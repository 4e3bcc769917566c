import ArgumentParser
import Base
import Schema

/// `sextant schema`: what concerns package schemas alone.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Work with package schemas.", subcommands: [SchemaCheck.self, SchemaDiff.self])
}

/// `sextant schema check`: is a schema what it should be?
struct SchemaCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check package schemas: names, kinds, tokens, references and cycles.",
        discussion: """
            Example:
              sextant schema check schema/aws-lambda.yaml
            """)

    @Argument(help: "Package schemas or definitions, JSON or YAML.", completion: .file(extensions: ["json", "yaml", "yml"]))
    var files: [String]

    @OptionGroup var schemas: SchemaOptions
    @OptionGroup var report: ReportOptions

    mutating func run() throws {
        let loader = schemas.packages(files: files)
        var found: [Diagnostic] = []
        for file in files {
            do throws(Files.Failure) {
                found += checkSchema(SourceFile(name: file, bytes: try Files.read(file)), provider: loader)
            } catch {
                found.append(
                    Diagnostic(.error, .unreadableFile, "the file can't be read: \(error.reason)", file: error.path))
            }
        }
        if !found.hasErrors { report.say("\(counted(files.count, "schema")) checked: no errors") }
        try report.finish(found)
    }
}
