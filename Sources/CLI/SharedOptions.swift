import ArgumentParser
import Base
import Driver
import LanguageKit
import Languages
import Schema

/// Where package schemas lie.
struct SchemaOptions: ParsableArguments {
    @Option(
        name: .customLong("schemas"), help: "Folder of package schemas: NAME.json, NAME.yaml or NAME@VERSION.json. Repeatable.",
        completion: .directory)
    var folders: [String] = []

    func validate() throws {
        for folder in folders where !Files.isFolder(folder) {
            throw ValidationError("There is no folder '\(folder)'. Check the path given with --schemas.")
        }
    }

    /// The given files' packages, then those of all folders, then what lies beside the given files.
    func packages(files: [String] = []) -> PackageLoader {
        var directories = folders
        for file in files {
            let folder = Files.folder(of: file)
            if !directories.contains(folder) { directories.append(folder) }
        }
        return PackageLoader(directories: directories, files: files) { try? Files.read($0) }
    }
}

/// Where lies what providers of Terraform say about their names.
struct MappingOptions: ParsableArguments {
    @Option(
        name: .customLong("mappings"),
        help: "Folder of NAME.bridge-metadata.json, which names resources and properties of Terraform's providers. Repeatable.",
        completion: .directory)
    var folders: [String] = []

    func validate() throws {
        for folder in folders where !Files.isFolder(folder) {
            throw ValidationError("There is no folder '\(folder)'. Check the path given with --mappings.")
        }
    }

    /// Gives the pipeline what the folders hold.
    func use(in pipeline: inout Pipeline) { if !folders.isEmpty { pipeline.useMappings(in: folders) { try? Files.read($0) } } }
}

/// How programs are checked.
struct CheckingOptions: ParsableArguments {
    @Flag(help: "Take programs for whole ones: unknown names and values of wrong types are errors.")
    var strict = false
}

/// Which languages to write.
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .customLong("language"), help: "Languages to write, with commas between, or all.",
        completion: .list(LanguageRegistry.known.map { $0.id.name } + ["all"]))
    var names: String = "all"

    /// The languages, in the order of a page; those that programs are only ejected to where they are named.
    func selected() throws -> [any Language.Type] {
        var chosen = Set<LanguageID>()
        for name in names.split(separator: ",").map({ $0.trimming(while: { $0 == " " }) }) where !name.isEmpty {
            if name == "all" { return LanguageRegistry.all }
            guard let language = LanguageRegistry.language(LanguageID(name.lowercased())) else {
                let known = LanguageRegistry.known.map { $0.id.name }.joined(separator: ", ")
                throw ValidationError("there is no language '\(name)'; there are \(known)")
            }
            chosen.insert(language.id)
        }
        guard !chosen.isEmpty else { throw ValidationError("--language names no language") }
        return LanguageRegistry.known.filter { chosen.contains($0.id) }
    }
}

extension LanguageOptions {
    /// The languages, where pages are made, which have none that programs are only ejected to. Of all languages the style chooses.
    func selectedForPages(_ style: Style) throws -> [any Language.Type] {
        let chosen = try selected()
        if chosen.count == LanguageRegistry.all.count, names == "all" { return style.pageLanguages }
        if let language = chosen.first(where: { $0.isForEjectionOnly }) {
            throw ValidationError("pages have no \(language.displayName); sextant convert writes programs in it")
        }
        return chosen
    }
}

/// Which style to follow.
struct StyleOptions: ParsableArguments {
    @Option(
        help: "How programs and pages look: current, published, classic, or a folder with a style of your own.",
        completion: .list(Style.bundledNames))
    var style: String = "current"

    /// The style, and what is wrong with it.
    func load() throws -> (style: Style, diagnostics: [Diagnostic]) { try Self.load(style) }

    /// Loads a bundled style by its name, or a style from a folder, with the errors found in it.
    static func load(_ style: String) throws -> (style: Style, diagnostics: [Diagnostic]) {
        if let bundled = Style.bundled(style) { return bundled }
        guard Files.isFolder(style) else {
            let known = Style.bundledNames.joined(separator: ", ")
            throw ValidationError("there is no style '\(style)' and no folder of that name; there are \(known)")
        }
        let names = try Files.entries(of: style).filter { $0 == "style.yaml" || $0.hasSuffix(".mustache") }
        return Style.read(name: style, files: try names.map { ($0, try Files.read("\(style)/\($0)")) })
    }
}

/// How to run.
struct RunOptions: ParsableArguments {
    @Option(help: "Number of threads.")
    var jobs: Int = ParallelMap.processorCount

    func validate() throws {
        if jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }
}

extension Substring {
    /// Without the characters at both ends for which `matches` holds.
    fileprivate func trimming(while matches: (Character) -> Bool) -> String {
        String(drop(while: matches).reversed().drop(while: matches).reversed())
    }
}

/// Reads the value of `--from`.
@Sendable func readFormat(_ name: String) throws -> SourceFormat {
    guard let format = SourceFormat(rawValue: name) else {
        throw ValidationError("'\(name)' is neither yaml, pcl, hcl nor terraform")
    }
    return format
}
