import Base
import Documents
import LanguageKit
import Schema

/// Files about the package.
extension GoSDK {
    /// The file that describes the root package.
    var packageFile: [UInt8] {
        let name = symbols.rootPackageName
        let description = package.node["description"]?.string ?? ""
        let usual = "Package \(name) exports types, functions, subpackages for provisioning \(name) resources."
        var printer = GoSDKPrinter()
        printer.write(document: description.isEmpty ? GoSDKComment(usual) : comment(description))
        printer.write("package ", name, "\n")
        return printer.bytes
    }

    var pluginJSON: [UInt8] {
        let node = package.node
        var members: [(key: String, value: MetadataJSON)] = [("resource", .flag(true))]
        let base = parameterization?["baseProvider"]
        members.append(("name", .text(base?["name"]?.string ?? package.name)))
        if let version = base?["version"]?.string ?? (settings.showsVersion ? request.version : nil) {
            members.append(("version", .text(version)))
        }
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

    /// The file that declares the SDK's module.
    var moduleDeclaration: [UInt8] {
        var path = settings.modulePath ?? symbols.basePath
        if settings.modulePath == nil, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { path = String(path[..<slash]) }
        if package.node["extensionParameterization"] != nil { path = package.name }
        return Array("module \(path)\n\ngo 1.25\n\nrequire github.com/pulumi/pulumi/sdk/v3 v3.256.0\n".utf8)
    }

    /// The file of the version that the build sets.
    var versionFile: [UInt8] {
        var printer = GoSDKPrinter(
            generator: style.generator, package: internals, imports: GoSDKImports(standard: [GoSDKImports.versions]))
        printer.write("\nvar SdkVersion semver.Version = semver.Version{}\nvar pluginDownloadURL string = \"\"\n")
        return printer.bytes
    }
}
