import Documents
import LanguageKit
package import Schema

/// The settings of a schema's `language.nodejs` block that names depend on.
package struct TypeScriptPackageSettings: Sendable {
    /// The npm package: `packageName`, else `@NAMESPACE/NAME` with the namespace `pulumi` unless the schema has another.
    package let packageName: String
    /// `moduleToPackage`: module of the schema → module of the SDK.
    package let moduleToPackage: [String: String]
    /// Whether types of inputs have no suffix (`compatibility` is `tfbridge20` or `kubernetes20`).
    package let hasUnsuffixedInputs: Bool
    /// Whether the SDK has a module for configuration: all but those for Kubernetes (`compatibility` is `kubernetes20`).
    package let hasConfiguration: Bool

    /// Reads the settings of a package.
    package init(_ package: Package) {
        let node = package.node["language"]?["nodejs"]
        packageName = node?["packageName"]?.givenText ?? "@\(package.namespace ?? "pulumi")/\(package.name)"
        moduleToPackage = node?["moduleToPackage"]?.texts ?? [:]
        let compatibility = node?["compatibility"]?.givenText
        hasUnsuffixedInputs = compatibility == "tfbridge20" || compatibility == "kubernetes20"
        hasConfiguration = compatibility != "kubernetes20" && !package.configuration.isEmpty
    }
}
