public import Base
public import LanguageKit
import Schema

extension PythonLanguage {
    // The protocol documents it.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func files(of project: Project) -> [File] {
        project.files + [
            ProjectText.settings(
                of: project, runtime: "python", options: [("toolchain", "pip"), ("virtualenv", "venv")]),
            requirements(of: project), ProjectText.ignored("*.pyc", "venv/"),
        ]
    }

    /// `requirements.txt`. A package of which no version is known is taken at any.
    private static func requirements(of project: Project) -> File {
        var lines = ["pulumi>=3.0.0,<4.0.0"]
        for package in project.packages {
            let module =
                package.schema.map { PythonSymbols.all[$0].settings.packageName } ?? "pulumi_"
                + PythonNames.identifier(package.name)
            lines.append(module.replacing("_", with: "-") + (package.version.map { "==\(version($0))" } ?? ""))
        }
        return ProjectText.file("requirements.txt", lines.joined(separator: "\n") + "\n")
    }

    /// A semantic version as Python has it: `1.0.0-alpha.1` as `1.0.0a1`.
    ///
    /// Source of the rule: PEP 440. A pre-release that it has no word for is a development release.
    static func version(_ text: String) -> String {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let release = parts.first else { return text }
        let words = parts[1].split { $0 == "." || $0 == "-" }
        let number =
            words.dropFirst().first { $0.allSatisfy(\.isWholeNumber) } ?? words.first { $0.allSatisfy(\.isWholeNumber) } ?? "0"
        switch words.first {
        case "alpha", "a": return "\(release)a\(number)"
        case "beta", "b": return "\(release)b\(number)"
        case "rc", "c": return "\(release)rc\(number)"
        default: return "\(release).dev\(number)"
        }
    }
}
