import ArgumentParser
import Base
import Docs
import Driver

/// What to say of what came out and what didn't, and the least that must.
struct CoverageOptions: ParsableArguments {
    @Option(
        name: .customLong("coverage"),
        help: "Write what came out by example and language, and why not, to FILE.json and FILE.md (an ending is left out).",
        completion: .file())
    var file: String?

    @Option(
        name: .customLong("coverage-floor"),
        help: "Fail if fewer programs come out whole than this file says, or an example of it no longer does.",
        completion: .file(extensions: ["json"]))
    var floor: String?

    @Flag(help: "Raise the floor to what came out; where anything fell, it stays and the run fails.")
    var updateFloor = false

    @Flag(help: "Set the floor to what came out even where it falls; what fell is reported as warnings.")
    var lowerFloor = false

    func validate() throws {
        if updateFloor || lowerFloor, floor == nil {
            throw ValidationError("--update-floor and --lower-floor need --coverage-floor FILE")
        }
    }

    /// Whether anything is asked for.
    var isAsked: Bool { file != nil || floor != nil }

    /// Writes the reports, and holds the coverage against the floor; gives what was found.
    func finish(_ coverage: Coverage, languages: [String]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let file {
            let ending = [".json", ".md"].first(where: file.hasSuffix) ?? ""
            let report = CoverageReport(coverage, languages: languages)
            found += ReportFile.write(report.json, to: file.dropLast(ending.count) + ".json")
            found += ReportFile.write(report.markdown, to: file.dropLast(ending.count) + ".md")
        }
        if let floor { found += hold(coverage, languages, against: floor) }
        return found
    }

    private func hold(_ coverage: Coverage, _ languages: [String], against path: String) -> [Diagnostic] {
        let bytes: [UInt8]
        do throws(Files.Failure) {
            bytes = try Files.read(path)
        } catch {
            if updateFloor || lowerFloor, !Files.exists(path) {
                return ReportFile.write(CoverageFloor(coverage, languages: languages).bytes, to: path)
            }
            return [
                Diagnostic(
                    .error, .unreadableFile, "the floor of coverage can't be read: \(error.reason)",
                    hint: "--update-floor writes a first one.", file: path)
            ]
        }
        let (floor, broken) = CoverageFloor.read(SourceFile(name: path, bytes: bytes))
        guard let floor else { return broken }
        let found = floor.compare(coverage, languages: languages, file: path, severity: lowerFloor ? .warning : .error)
        guard lowerFloor || (updateFloor && !found.hasErrors) else { return found }
        let updated = floor.updated(by: coverage, languages: languages).bytes
        return found + (updated == bytes ? [] : ReportFile.write(updated, to: path))
    }
}
