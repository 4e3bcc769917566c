public import Base
public import LanguageKit

extension YAMLLanguage {
    // The protocol documents it.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func files(of project: Project) -> [File] {
        // The program stands in a file of its own, as the engine reads it where Pulumi.yaml holds the settings.
        project.files.map { $0.path == mainFile ? File(path: "Main.yaml", bytes: $0.bytes) : $0 }
            + [ProjectText.settings(of: project, runtime: "yaml")]
    }
}
