public import Base
import Documents
public import LanguageKit
import Schema

extension GoLanguage {
    // The protocol documents it.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func files(of project: Project) -> [File] {
        project.files + [ProjectText.settings(of: project, runtime: "go"), module(of: project)]
    }

    /// `go.mod`. Modules whose version or path isn't known are left to `go mod tidy`, which finds them by the imports.
    private static func module(of project: Project) -> File {
        var lines = ["\tgithub.com/pulumi/pulumi/sdk/v3 v3.30.0"]
        for package in project.packages {
            guard let version = package.version, let schema = package.schema, let path = path(of: schema, version: version) else {
                continue
            }
            lines.append("\t\(path) v\(version)")
        }
        let text = "module \(project.name)\n\ngo 1.21\n\nrequire (\n\(lines.joined(separator: "\n"))\n)\n"
        return ProjectText.file("go.mod", text)
    }

    /// The path of the module that a package's library is in: what stands before the folder of Go, or, for a library that is
    /// packed by itself, its folder with the major version.
    private static func path(of schema: Package, version: String) -> String? {
        if let path = schema.node["language"]?["go"]?["modulePath"]?.string { return path }
        let base = GoSymbols.all[schema].basePath
        let major = version.split(separator: ".").first.flatMap { Int($0) } ?? 0
        // Before 1.0.0 only the repository tells where its modules are.
        guard major > 0 else { return nil }
        if major > 1 {
            guard let suffix = base.firstRange(of: "/v\(major)") else { return nil }
            let rest = base[suffix.upperBound...]
            return rest.isEmpty || rest.hasPrefix("/") ? String(base[..<suffix.upperBound]) : nil
        }
        if schema.node["meta"]?["supportPack"]?.boolean ?? false, let end = base.lastIndex(of: "/") {
            return String(base[..<end])
        }
        return base.firstRange(of: "/sdk/go/").map { String(base[..<$0.lowerBound]) + "/sdk" }
    }
}
