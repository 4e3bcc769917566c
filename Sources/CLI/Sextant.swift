import ArgumentParser

/// The command line: one subcommand for each thing that it does.
@main
struct Sextant: ParsableCommand {
    /// The program's version.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "sextant",
        abstract: "Example programs written once, in every language, and the pages that carry them.",
        discussion: """
            Examples:
              sextant generate schema/aws-lambda.yaml --out docs --style classic
              sextant convert --schemas schemas --language go Pulumi.yaml
              sextant check --golden golden
              sextant schema check schema/aws-lambda.yaml
              sextant package gen-sdk schema.json --language nodejs,python
              sextant explain undeclared-name

            Every command takes --diagnostics text|json|github|sarif. Exit status: 0 done; 1 errors were reported or a golden \
            differs; 64 the command line is wrong. --generate-completion-script bash|zsh|fish completes commands in a shell.
            """,
        version: Self.version,
        subcommands: [
            Generate.self, Convert.self, Check.self, SchemaCommand.self, PackageCommand.self, ReferenceCommand.self,
            Explain.self,
        ])
}
