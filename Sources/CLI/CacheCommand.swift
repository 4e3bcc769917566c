import ArgumentParser
import Base
import Driver

/// Where pages of earlier runs are kept.
struct CacheOptions: ParsableArguments {
    @Option(
        name: .customLong("cache"), help: "Folder that keeps pages from run to run; by default in the user's cache folder.",
        completion: .directory)
    var folder: String?

    @Flag(name: .customLong("no-cache"), help: "Make every page anew, and keep none.")
    var isOff = false

    @Option(name: .customLong("cache-size"), help: "Megabytes that the cache may have; pages long of no use go first.")
    var megabytes: Int = 2048

    func validate() throws {
        if isOff, folder != nil { throw ValidationError("--cache and --no-cache exclude each other") }
        if megabytes < 0 || megabytes > 1 << 30 { throw ValidationError("--cache-size must be a number of megabytes") }
    }

    /// The cache to use; nil if there is to be none.
    func store() -> CacheFolder? {
        guard !isOff else { return nil }
        return (folder ?? CacheFolder.usual).map { CacheFolder($0) }
    }

    /// The most bytes that a cache may have.
    var limit: Int { megabytes << 20 }
}

/// `sextant cache`: what is kept from run to run.
struct CacheCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache", abstract: "Look after what is kept from run to run.", subcommands: [Clean.self])

    /// `sextant cache clean`: forgets everything.
    struct Clean: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove all that is kept from run to run.",
            discussion: "The cache never has to be cleaned for its contents to be right: only for the room on the disk.")

        @Option(name: .customLong("cache"), help: "The cache's folder, if it isn't the usual one.", completion: .directory)
        var folder: String?

        @OptionGroup var report: ReportOptions

        mutating func run() throws {
            guard let path = folder ?? CacheFolder.usual else { return report.say("there is no cache") }
            do throws(Files.Failure) {
                let count = try CacheFolder(path).clean()
                report.say("\(counted(count, "result")) removed from \(path)")
            } catch {
                let hint = "Check who may write to it."
                try report.finish([
                    .init(.error, .unwritableFile, "the cache can't be cleaned: \(error.reason)", hint: hint, file: error.path)
                ])
            }
        }
    }
}
