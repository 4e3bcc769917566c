import Base
import Documents
import LanguageKit
import Schema

/// Files about the package.
extension TypeScriptSDK {
    var packageJSON: [UInt8] {
        let node = package.node
        let settings = node["language"]?["nodejs"]
        var members: [(key: String, value: MetadataJSON)] = []
        func add(_ key: String, _ text: String?) {
            if let text, !text.isEmpty { members.append((key, .text(text))) }
        }
        add("name", symbols.settings.packageName)
        add("version", shownVersion ?? "${VERSION}")
        add("description", settings?["packageDescription"]?.string)
        let keywords = node["keywords"]?.elements.compactMap(\.string) ?? []
        if !keywords.isEmpty { members.append(("keywords", .list(keywords.map { .text($0) }))) }
        add("homepage", node["homepage"]?.string)
        add("repository", node["repository"]?.string)
        add("license", node["license"]?.string)
        var scripts = ["build": "tsc"]
        if request.isLocal {
            add("main", "bin/index.js")
            scripts["postinstall"] = "npm run build"
        }
        members.append(("scripts", .texts(scripts)))
        var dependencies = settings?["dependencies"]?.texts ?? [:]
        var development = settings?["devDependencies"]?.texts ?? [:]
        let peers = settings?["peerDependencies"]?.texts ?? [:]
        for other in node["dependencies"]?.elements ?? [] {
            let described = other["parameterization"] ?? other
            guard let name = described["name"]?.string, let version = described["version"]?.string else { continue }
            dependencies["@pulumi/\(name)"] = version
        }
        if development["typescript"] == nil, dependencies["typescript"] == nil { development["typescript"] = "^4.7.0" }
        if development["@types/node"] == nil { development["@types/node"] = "^20" }
        let core = "@pulumi/pulumi"
        if dependencies[core] == nil, development[core] == nil, peers[core] == nil {
            dependencies[core] = isParameterized ? "^3.238.0" : "^3.142.0"
        }
        members.append(("dependencies", .texts(dependencies)))
        members.append(("devDependencies", .texts(development)))
        if !peers.isEmpty { members.append(("peerDependencies", .texts(peers))) }
        if let resolutions = settings?["resolutions"]?.texts, !resolutions.isEmpty {
            members.append(("resolutions", .texts(resolutions)))
        }
        members.append(("pulumi", .object(pluginMetadata)))
        return MetadataJSON.object(members).text(indent: 4) + [0x0A]
    }

    /// The version, where the metadata shows it.
    private var shownVersion: String? { settings.showsVersion ? request.version : nil }

    private var pluginMetadata: [(key: String, value: MetadataJSON)] {
        let node = package.node
        var members: [(key: String, value: MetadataJSON)] = [("resource", .flag(true))]
        let base = parameterization?["baseProvider"]
        members.append(("name", .text(base?["name"]?.string ?? node["pluginName"]?.givenText ?? package.name)))
        if let version = base?["version"]?.string ?? shownVersion { members.append(("version", .text(version))) }
        if let server = package.pluginDownloadURL, !server.isEmpty { members.append(("server", .text(server))) }
        if let parameterization {
            let key = node["parameterization"] != nil ? "parameterization" : "extensionParameterization"
            members.append(
                (
                    key,
                    .object([
                        ("name", .text(package.name)), ("version", .text(request.version ?? "")),
                        ("value", .text(parameterization["parameter"]?.string ?? "")),
                    ])
                ))
        }
        return members
    }

    var readme: [UInt8] {
        let node = package.node
        if let readme = node["language"]?["nodejs"]?["readme"]?.givenText { return Array(Self.endingWithLineBreak(readme).utf8) }
        let parts = [package.node["description"]?.string, node["attribution"]?.string].compactMap { $0 }.filter { !$0.isEmpty }
        return Array(Self.endingWithLineBreak(parts.joined(separator: "\n\n")).utf8)
    }

    private static func endingWithLineBreak(_ text: String) -> String {
        text.isEmpty || text.utf8.last == 0x0A ? text : text + "\n"
    }

    func configurationOfCompiler(files: [String]) -> [UInt8] {
        var text = """
            {
                "compilerOptions": {
                    // Output
                    "outDir": "bin",
                    "declaration": true,
                    "declarationMap": true,
                    "sourceMap": true,
                    "stripInternal": true,
                    // Environment
                    "target": "ES2022",
                    "module": "nodenext",
                    "moduleResolution": "nodenext",
                    "moduleDetection": "force",
                    "types": ["node"],
                    // Type Checking
                    "strict": true,
                    "noFallthroughCasesInSwitch": true,
                    "noImplicitReturns": true,
                    "skipLibCheck": true
                },
                "files": [

            """
        text += files.map { "        \"\($0)\"" }.joined(separator: ",\n")
        return Array((text + "\n    ]\n}\n").utf8)
    }
}
