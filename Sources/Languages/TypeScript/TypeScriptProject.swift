public import Base
public import LanguageKit
import Schema

extension TypeScriptLanguage {
    // The protocol documents it.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func files(of project: Project) -> [File] {
        project.files + [
            ProjectText.settings(of: project, runtime: "nodejs"), manifest(of: project), settings(of: project),
            ProjectText.ignored("/bin/", "/node_modules/"),
        ]
    }

    /// `package.json`. A package of which no version is known is taken at any.
    private static func manifest(of project: Project) -> File {
        var dependencies = [("@pulumi/pulumi", "^3.0.0")]
        for package in project.packages {
            let name = package.schema.map { TypeScriptSymbols.all[$0].settings.packageName } ?? "@pulumi/\(package.name)"
            dependencies.append((name, package.version ?? "*"))
        }
        let lines = dependencies.map { "        \(ProjectText.quoted($0)): \(ProjectText.quoted($1))" }
        return ProjectText.file(
            "package.json",
            """
            {
                "name": \(ProjectText.quoted(project.name.lowercased())),
                "private": true,
                "main": "index.ts",
                "devDependencies": {
                    "@types/node": "^20",
                    "typescript": "^5.0.0"
                },
                "dependencies": {
            \(lines.joined(separator: ",\n"))
                }
            }

            """)
    }

    /// `tsconfig.json`.
    private static func settings(of project: Project) -> File {
        let files = project.files.filter { $0.path.hasSuffix(".ts") }.map { "        \(ProjectText.quoted($0.path))" }
        return ProjectText.file(
            "tsconfig.json",
            """
            {
                "compilerOptions": {
                    "strict": true,
                    "outDir": "bin",
                    "target": "es2020",
                    "module": "commonjs",
                    "moduleResolution": "node",
                    "sourceMap": true,
                    "noFallthroughCasesInSwitch": true,
                    "noImplicitReturns": true,
                    "forceConsistentCasingInFileNames": true,
                    "skipLibCheck": true
                },
                "files": [
            \(files.joined(separator: ",\n"))
                ]
            }

            """)
    }
}
