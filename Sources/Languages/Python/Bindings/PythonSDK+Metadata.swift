import Base
import Documents
import LanguageKit
import Schema

/// Files about the package.
extension PythonSDK {
    /// The version, where the metadata shows it.
    private var shownVersion: String? { settings.showsVersion ? request.version : nil }

    /// What the package needs to be installed, sorted.
    private var requirements: [String] {
        var all = settings.requirements
        if all["parver"] == nil { all["parver"] = ">=0.2.1" }
        if all["semver"] == nil { all["semver"] = ">=2.8.1" }
        if all["pulumi"] == nil { all["pulumi"] = parameterization == nil ? ">=3.231.0,<4.0.0" : ">=3.247.0,<4.0.0" }
        if all["typing-extensions"] == nil, symbols.settings.hasTypedDictionaries {
            all["typing-extensions"] = ">=4.11,<5; python_version < \"3.11\""
        }
        for other in package.node["dependencies"]?.elements ?? [] {
            let described = other["parameterization"] ?? other
            guard let name = described["name"]?.string, let version = described["version"]?.string else { continue }
            all["pulumi_\(PythonNames.identifier(name))"] = ">=" + SDKVersion.pep440(version)
        }
        return all.keys.byBytes.map { $0 + (all[$0] ?? "") }
    }

    var pluginJSON: [UInt8] {
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
        return MetadataJSON.object(members).text(indent: 2) + [0x0A]
    }

    var readme: [UInt8] {
        let node = package.node
        var text = node["language"]?["python"]?["readme"]?.givenText ?? ""
        if text.isEmpty {
            let parts = [node["description"]?.string, node["attribution"]?.string].compactMap { $0 }.filter { !$0.isEmpty }
            text = parts.joined(separator: "\n\n")
            if !text.isEmpty, text.utf8.last != 0x0A { text += "\n" }
        }
        return Array(text.utf8)
    }

    /// The first line of the package's description.
    private var summary: String? {
        package.node["description"]?.string.flatMap { $0.split(separator: "\n").first.map(String.init) }
    }

    var projectFile: [UInt8] {
        let node = package.node
        var text = "[project]\n"
        func add(_ key: String, _ value: String?, indent: String = "  ") {
            if let value, !value.isEmpty { text += "\(indent)\(key) = \(Self.toml(value))\n" }
        }
        add("name", symbols.settings.packageName)
        add("description", summary)
        text += "  dependencies = [\(requirements.map(Self.toml).joined(separator: ", "))]\n"
        let keywords = node["keywords"]?.elements.compactMap(\.string) ?? []
        if !keywords.isEmpty { text += "  keywords = [\(keywords.map(Self.toml).joined(separator: ", "))]\n" }
        add("readme", "README.md")
        add("requires-python", settings.pythonVersions ?? ">=3.9")
        add("version", shownVersion.map(SDKVersion.pep440) ?? "0.0.0")
        if let license = node["license"]?.givenText {
            text += "  [project.license]\n"
            add("text", license, indent: "    ")
        }
        if node["homepage"]?.givenText != nil || node["repository"]?.givenText != nil {
            text += "  [project.urls]\n"
            add("Homepage", node["homepage"]?.string, indent: "    ")
            add("Repository", node["repository"]?.string, indent: "    ")
        }
        text += "\n[build-system]\n  requires = [\"setuptools>=61.0\"]\n  build-backend = \"setuptools.build_meta\"\n"
        text += "\n[tool]\n  [tool.setuptools]\n    [tool.setuptools.package-data]\n"
        text += "      \(symbols.settings.packageName) = [\"py.typed\", \"pulumi-plugin.json\"]\n"
        return Array(text.utf8)
    }

    /// A string as TOML writes it.
    private static func toml(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    var setupFile: [UInt8] {
        let node = package.node
        var printer = PythonSDKPrinter(generator: style.generator)
        printer.write("import builtins as _builtins\nimport errno\nfrom setuptools import setup, find_packages\n")
        printer.write("from setuptools.command.install import install\nfrom subprocess import check_call\n\n\n")
        printer.write("VERSION = \"\(shownVersion.map(SDKVersion.pep440) ?? "0.0.0")\"\n")
        printer.write("def readme():\n    try:\n        with open('README.md', encoding='utf-8') as f:\n")
        printer.write("            return f.read()\n    except FileNotFoundError:\n")
        printer.write("        return \"\(package.name) Pulumi Package - Development Version\"\n\n\n")
        var lines = ["setup(name='\(symbols.settings.packageName)',"]
        lines.append("python_requires='\(settings.pythonVersions ?? ">=3.9")',")
        lines.append("version=VERSION,")
        if let summary { lines.append("description=\(Self.toml(summary)),") }
        lines += ["long_description=readme(),", "long_description_content_type='text/markdown',"]
        let keywords = node["keywords"]?.elements.compactMap(\.string) ?? []
        if !keywords.isEmpty { lines.append("keywords='\(keywords.joined(separator: " "))',") }
        if let homepage = node["homepage"]?.givenText { lines.append("url='\(homepage)',") }
        if let repository = node["repository"]?.givenText {
            lines += ["project_urls={", "    'Repository': '\(repository)'", "},"]
        }
        if let license = node["license"]?.givenText { lines.append("license='\(license)',") }
        lines += ["packages=find_packages(),", "package_data={", "    '\(symbols.settings.packageName)': ["]
        lines += ["        'py.typed',", "        'pulumi-plugin.json',", "    ]", "},", "install_requires=["]
        let list = requirements
        for (index, requirement) in list.enumerated() {
            lines.append("    '\(requirement)'" + (index < list.count - 1 ? "," : ""))
        }
        lines += ["],", "zip_safe=False)"]
        printer.write(lines.joined(separator: "\n      ") + "\n")
        return printer.bytes
    }
}
