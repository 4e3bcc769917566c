import Documents
import LanguageKit
package import Schema

/// The settings of a schema's `language.python` block that names depend on.
package struct PythonPackageSettings: Sendable {
    /// What types are called, by the generator that the package was first published with.
    package enum Compatibility: Sendable {
        /// A type is named by its shape: `Name` is plain, `NameArgs` holds outputs.
        case none
        /// `tfbridge20`: all types of inputs have the suffix `Args`.
        case bridge
        /// `kubernetes20`: as `bridge`; files of resources keep the class's name.
        case kubernetes

        /// Whether all types of inputs have the suffix `Args`.
        var suffixesAllInputs: Bool { self != .none }
    }

    /// The module that holds the package: `packageName`, else `pulumi_NAME` with the schema's namespace in place of `pulumi`.
    package let packageName: String
    /// `moduleNameOverrides`: module of the schema → path of the SDK's module.
    package let moduleNames: [String: String]
    /// `compatibility`.
    package let compatibility: Compatibility
    /// Whether types of inputs also have a form as typed dictionary (`inputTypes` is not `classes`).
    package let hasTypedDictionaries: Bool

    /// Whether the SDK has a module for configuration: all but those for Kubernetes.
    package let hasConfiguration: Bool

    /// Reads the settings of a package.
    package init(_ package: Package) {
        let node = package.node["language"]?["python"]
        packageName =
            node?["packageName"]?.givenText
            ?? PythonNames.identifier(package.namespace ?? "pulumi") + "_" + PythonNames.identifier(package.name)
        moduleNames = node?["moduleNameOverrides"]?.texts ?? [:]
        compatibility =
            switch node?["compatibility"]?.givenText {
            case "tfbridge20": .bridge
            case "kubernetes20": .kubernetes
            default: .none
            }
        hasConfiguration = compatibility != .kubernetes && !package.configuration.isEmpty
        hasTypedDictionaries = node?["inputTypes"]?.givenText != "classes"
    }
}
