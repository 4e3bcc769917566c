import Documents
import LanguageKit
import Schema

/// What the `csharp` block of a schema says about the layout of the package's SDK.
struct CSharpPackageSettings: Sendable {
    /// How far the names of nested types follow SDKs that were made before there were shapes.
    enum Compatibility: String, Sendable { case tfbridge20, kubernetes20 }

    /// The first part of all namespaces: `rootNamespace`, else the publisher's, else `Pulumi`.
    var rootNamespace = "Pulumi"
    /// `namespaces`: package or module → namespace.
    var namespaces: [String: String] = [:]
    /// `compatibility`.
    var compatibility: Compatibility?
    /// `liftSingleValueMethodReturns`: whether a method with a single result gives that, not an object of it.
    var liftsSingleValueMethodReturns = false
    /// `dictionaryConstructors`: whether resources can also be made from dictionaries.
    var hasDictionaryConstructors = false
    /// `respectSchemaVersion`: whether the version is that of the schema.
    var respectsSchemaVersion = false

    /// Reads the block of a package.
    init(_ package: Package) {
        let block = package.node["language"]?["csharp"]
        namespaces = block?["namespaces"]?.texts ?? [:]
        if let root = block?["rootNamespace"]?.givenText, root != "Pulumi" {
            rootNamespace = root
        } else if let publisher = package.namespace, !publisher.isEmpty {
            rootNamespace = CSharpNames.namespace(publisher, in: [:])
        }
        // `Pulumi.Config` is a class of the core SDK.
        if package.name == "config", rootNamespace == "Pulumi", namespaces["config"] == nil { namespaces["config"] = "Config_" }
        compatibility = block?["compatibility"]?.string.flatMap(Compatibility.init)
        liftsSingleValueMethodReturns = block?["liftSingleValueMethodReturns"]?.boolean ?? false
        hasDictionaryConstructors = block?["dictionaryConstructors"]?.boolean ?? false
        respectsSchemaVersion = block?["respectSchemaVersion"]?.boolean ?? false
    }
}
