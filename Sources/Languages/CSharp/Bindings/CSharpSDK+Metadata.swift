import Base
import Documents
import LanguageKit
import Schema

/// Files about the package.
extension CSharpSDK {
    func metadataParts(_ layout: CSharpSDKLayout) -> [BindingsPart] {
        let readme = readme
        var parts = layout.folders.map { folder in
            BindingsPart(folder.isEmpty ? "README.md" : "\(folder)/README.md") { BindingsText(readme) }
        }
        parts.append(BindingsPart("\(symbols.rootNamespace).csproj") { BindingsText(Array(self.projectFile.utf8)) })
        parts.append(BindingsPart("pulumi-plugin.json") { BindingsText(self.pluginJSON) })
        if !request.overlays.contains(where: { $0.path == "logo.png" }) {
            parts.append(BindingsPart("logo.png") { BindingsText(CSharpSDKLogo.bytes) })
        }
        if let version = shownVersion { parts.append(BindingsPart("version.txt") { BindingsText(Array(version.utf8)) }) }
        if !style.omitsGitFiles {
            parts.append(BindingsPart(".gitattributes") { BindingsText(Array("* linguist-generated\n".utf8)) })
            parts.append(BindingsPart(".gitignore") { BindingsText(Array("bin\nobj\n".utf8)) })
        }
        return parts
    }

    private var settings: DataNode? { package.node["language"]?["csharp"] }

    /// The version, where the metadata shows it.
    private var shownVersion: String? {
        symbols.settings.respectsSchemaVersion || package.node["meta"]?["supportPack"]?.boolean == true ? request.version : nil
    }

    private var readme: [UInt8] {
        let text = package.node["description"]?.string ?? ""
        return Array((text.isEmpty || text.utf8.last == 0x0A ? text : text + "\n").utf8)
    }

    private var pluginJSON: [UInt8] {
        var members: [(key: String, value: MetadataJSON)] = [("resource", .flag(true))]
        let base = parameterization?["baseProvider"]
        members.append(("name", .text(base?["name"]?.string ?? package.name)))
        if let version = base?["version"]?.string ?? shownVersion { members.append(("version", .text(version))) }
        if let server = package.pluginDownloadURL, !server.isEmpty { members.append(("server", .text(server))) }
        if let parameterization {
            let key = package.node["parameterization"] != nil ? "parameterization" : "extensionParameterization"
            members.append(
                (
                    key,
                    .object([
                        ("name", .text(package.name)), ("version", .text(request.version ?? "")),
                        ("value", .text(parameterization["parameter"]?.string ?? "")),
                    ])
                ))
        }
        return MetadataJSON.object(members).text(indent: 2) + [0x0A]
    }

    // MARK: Project file

    private var projectFile: String {
        let node = package.node
        let publisher = Self.escaped(node["publisher"]?.givenText ?? "Pulumi Corp.")
        let version = shownVersion.map { "\n    <Version>\($0)</Version>" } ?? ""
        func text(_ key: String) -> String { Self.escaped(node[key]?.string ?? "") }
        return """
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <GeneratePackageOnBuild>true</GeneratePackageOnBuild>
                <Authors>\(publisher)</Authors>
                <Company>\(publisher)</Company>
                <Description>\(text("description"))</Description>
                <PackageLicenseExpression>\(text("license"))</PackageLicenseExpression>
                <PackageProjectUrl>\(text("homepage"))</PackageProjectUrl>
                <RepositoryUrl>\(text("repository"))</RepositoryUrl>
                <PackageIcon>logo.png</PackageIcon>\(version)

                <TargetFramework>net6.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>

              <PropertyGroup Condition="'$(Configuration)|$(Platform)'=='Debug|AnyCPU'">
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>1701;1702;1591</NoWarn>
              </PropertyGroup>

              <PropertyGroup>
                <AllowedOutputExtensionsInPackageBuildOutputFolder>$(AllowedOutputExtensionsInPackageBuildOutputFolder);.pdb</AllowedOutputExtensionsInPackageBuildOutputFolder>
                <EmbedUntrackedSources>true</EmbedUntrackedSources>
                <PublishRepositoryUrl>true</PublishRepositoryUrl>
              </PropertyGroup>

              <PropertyGroup Condition="'$(GITHUB_ACTIONS)' == 'true'">
                <ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>
              </PropertyGroup>

              <ItemGroup>
                <PackageReference Include="Microsoft.SourceLink.GitHub" Version="1.0.0" PrivateAssets="All" />
              </ItemGroup>

              <ItemGroup>
                <EmbeddedResource Include="version.txt" />
                <None Include="version.txt" Pack="True" PackagePath="content" />
              </ItemGroup>

              <ItemGroup>
                <EmbeddedResource Include="pulumi-plugin.json" />
                <None Include="pulumi-plugin.json" Pack="True" PackagePath="content" />
              </ItemGroup>

              <ItemGroup>\(packageReferences)
              </ItemGroup>

              <ItemGroup>\(projectReferences)
              </ItemGroup>

              <ItemGroup>
                <None Include="logo.png">
                  <Pack>True</Pack>
                  <PackagePath></PackagePath>
                </None>
              </ItemGroup>

            </Project>

            """
    }

    /// A text as XML has it.
    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private var referencedProjects: [String] { settings?["projectReferences"]?.elements.compactMap(\.string) ?? [] }

    private var projectReferences: String {
        referencedProjects.map { "\n    <ProjectReference Include=\"\($0)\"  />" }.joined()
    }

    /// The packages that the SDK needs. Files that others carry to their users must not take the place of its own.
    private var packageReferences: String {
        var references = settings?["packageReferences"]?.texts ?? [:]
        if references["Pulumi"] == nil, !referencedProjects.contains(where: { $0.hasSuffix("Pulumi.csproj") }) {
            references["Pulumi"] = package.node["extensionParameterization"] != nil ? "[3.109.0,4)" : "[3.76.1.0,4)"
        }
        return references.keys.byBytes.map { name in
            let exclusion = name.hasPrefix("Pulumi.") ? " ExcludeAssets=\"contentFiles\"" : ""
            return "\n    <PackageReference Include=\"\(name)\" Version=\"\(references[name] ?? "")\"\(exclusion) />"
        }.joined()
    }
}
