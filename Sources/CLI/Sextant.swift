import ArgumentParser

/// The command line: one subcommand for each thing that it does.
@main
struct Sextant: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sextant",
        abstract: "Example programs written once, in every language, and the pages that carry them.",
        version: "0.1.0",
        subcommands: [Generate.self, Convert.self, Check.self, SchemaCommand.self])
}
