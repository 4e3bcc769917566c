public import Base
public import LanguageKit
import Schema

extension CSharpLanguage {
    // The protocol documents it.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func files(of project: Project) -> [File] {
        project.files + [
            ProjectText.settings(of: project, runtime: "dotnet"), build(of: project),
            ProjectText.ignored("[Bb]in/", "[Oo]bj/", ".vs/", "*.user"),
        ]
    }

    /// `NAME.csproj`. A package of which no version is known is taken at any.
    private static func build(of project: Project) -> File {
        var references = [("Pulumi", "3.*")]
        for package in project.packages {
            let namespace =
                package.schema.map { CSharpSymbols.all[$0].rootNamespace } ?? CSharpUnknownPackage(package.name).namespace
            references.append((namespace, package.version ?? "*"))
        }
        let lines = references.map {
            "        <PackageReference Include=\"\(ProjectText.escaped($0))\" Version=\"\(ProjectText.escaped($1))\" />"
        }
        return ProjectText.file(
            "\(project.name).csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">

                <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net8.0</TargetFramework>
                    <Nullable>enable</Nullable>
                </PropertyGroup>

                <ItemGroup>
            \(lines.joined(separator: "\n"))
                </ItemGroup>

            </Project>

            """)
    }
}
