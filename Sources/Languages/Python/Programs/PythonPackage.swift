import Base
import Program
import Schema

/// The Python package that a token belongs to, and the path of attributes that leads to its member.
struct PythonPackage {
    /// The package's name as an identifier.
    let name: String
    /// The module that is imported: `pulumi_random`.
    let module: String
    /// Attributes after the package, such as `.s3`; empty for members of the root.
    let path: String
    /// The member's name, its first letter raised.
    let member: String

    /// How a file imports it.
    var imported: PythonPackageImport { PythonPackageImport(name: name, module: module) }
    /// Whether the member is the SDK's own reference to another stack.
    var isStackReference: Bool { imported.isSDK && path.isEmpty && member == "StackReference" }

    /// The member, with `suffix` after its name.
    func member(suffix: String = "") -> PythonExpression { reference(to: member + suffix) }

    /// Something that stands in the package beside the member.
    func reference(to name: String) -> PythonExpression { .symbol(.member(imported, path + "." + name)) }

    /// The package of a resource.
    init(_ resource: ResourceDeclaration) { self.init(resource.token, package: resource.schema?.package) }

    /// The package of a function.
    init(_ invoke: InvokeExpression) { self.init(invoke.token, package: invoke.function?.package) }

    /// The package of a token; without a schema the token alone tells.
    init(_ token: String, package: Package?) {
        let parts = Token(token)
        guard !parts.isProvider else {
            name = PythonNames.identifier(parts.member)
            module = package?.pythonModule ?? "pulumi_" + name
            path = ""
            member = "Provider"
            return
        }
        name = PythonNames.identifier(parts.package)
        module = package?.pythonModule ?? "pulumi_" + name
        member = PythonNames.identifier(parts.member.capitalizedFirst)
        // The engine's own resources stand in the root of its package.
        guard parts.package != "pulumi" || parts.module != "pulumi" else {
            path = ""
            return
        }
        guard let package else {
            // `s3/bucket:Bucket` names the file that declares the member.
            let files = parts.module.split(separator: "/")
            let isFile = files.count > 1 && files.last.map { $0.lowercased() == parts.member.lowercased() } ?? false
            path = PythonNames.modulePath(isFile ? files.dropLast().joined(separator: "/") : parts.module)
            return
        }
        let own = package.module(of: token)
        let renamed = package.language.pythonModuleNames[parts.module] ?? package.language.pythonModuleNames[own]
        path =
            renamed.map { $0.isEmpty ? "" : "." + $0.split(separator: "/").joined(separator: ".") }
            ?? PythonNames.modulePath(own)
    }
}

extension Package {
    /// The module that holds the package's Python code.
    var pythonModule: String {
        if let given = language.pythonPackageName, !given.isEmpty { return given }
        return PythonNames.identifier(namespace ?? "pulumi") + "_" + PythonNames.identifier(name)
    }

    /// Whether nested objects are written as dictionaries of which each key is a property.
    var hasTypedDictionaries: Bool { language.pythonInputTypes != "classes" }
}

extension String {
    /// The text with its first letter raised.
    var capitalizedFirst: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst()
    }
}
