import Base
import LanguageKit
import Program
import Schema

/// Where a package's SDK declares what a token stands for: the import, and the path of attributes from there.
///
/// `PythonSymbols` knows; of a package without a schema the token alone tells.
struct PythonLocation {
    /// How a file imports the package.
    let package: PythonPackageImport
    /// Attributes after the package, such as `.s3.`; a dot alone for members of the root.
    private let path: String
    /// The class of a resource or type. A function is named after it.
    private let className: String

    /// The class of a resource or type.
    var classReference: PythonExpression { .symbol(.member(package, path + className)) }
    /// The class of a type in the shape that takes outputs.
    var argumentsClass: PythonExpression { .symbol(.member(package, path + className + "Args")) }
    /// Whether it is the SDK's own reference to another stack.
    var isStackReference: Bool { package.isSDK && path == "." && className == "StackReference" }

    /// A function, in one of its forms.
    func function(isOutputForm: Bool) -> PythonExpression {
        .symbol(.member(package, path + PythonNames.snakeCase(className) + (isOutputForm ? "_output" : "")))
    }

    /// The location of a resource.
    init(_ resource: ResourceDeclaration) { self.init(resource.token, resource.schema?.package) }

    /// The location of a function.
    init(_ invoke: InvokeExpression) { self.init(invoke.token, invoke.function?.package) }

    /// The location of what a token stands for.
    init(_ token: String, _ schema: Package?) {
        let parts = Token(token)
        let name = PythonNames.identifier(parts.isProvider ? parts.member : parts.package)
        className = parts.isProvider ? "Provider" : PythonSymbols.className(token)
        if let schema {
            let symbols = PythonSymbols.all[schema]
            let namespace = symbols.namespace(of: token)
            package = PythonPackageImport(name: name, module: symbols.settings.packageName)
            path = namespace.isEmpty ? "." : "." + namespace + "."
        } else {
            package = PythonPackageImport(name: name, module: "pulumi_" + name)
            path = Self.pathWithoutSchema(parts) + "."
        }
    }

    private static func pathWithoutSchema(_ token: Token) -> String {
        // The engine's own resources are in the root of its package.
        if token.isProvider || (token.package == "pulumi" && token.module == "pulumi") { return "" }
        // `s3/bucket:Bucket` names the file that declares the member.
        let files = token.module.split(separator: "/")
        let isFile = files.count > 1 && files.last.map { $0.lowercased() == token.member.lowercased() } ?? false
        return PythonNames.modulePath(isFile ? files.dropLast().joined(separator: "/") : token.module)
    }
}
