public import Base
public import LanguageKit

extension HCLLanguage {
    // The protocol documents it.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func files(of project: Project) -> [File] {
        project.files + [ProjectText.settings(of: project, runtime: "hcl")]
    }
}
