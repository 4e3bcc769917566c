public import Documents

/// The parts of the `language` blocks that programs and pages depend on. Keys are as in the schema.
public struct LanguageBlocks: Sendable {
    /// `csharp.namespaces`: module → namespace.
    public var csharpNamespaces: [String: String] = [:]
    /// `csharp.rootNamespace`: `Pulumi` unless given.
    public var csharpRootNamespace = "Pulumi"
    /// `csharp.compatibility`.
    public var csharpCompatibility: String?
    /// `java.packages`: module → package segment.
    public var javaPackages: [String: String] = [:]
    /// `java.basePackage` with the dot that ends it: `com.pulumi.` unless given.
    public var javaBasePackage = usualJavaBasePackage
    /// The base package of schemas that give none.
    public static let usualJavaBasePackage = "com.pulumi."
    /// `go.importBasePath`: import path with version, such as `github.com/pulumi/pulumi-aws/sdk/v5/go/aws`.
    public var goImportBasePath: String?
    /// `go.rootPackageName`: the package that the root module's members are in.
    public var goRootPackageName: String?
    /// `go.moduleToPackage`: module → path below the base path.
    public var goModuleToPackage: [String: String] = [:]
    /// `go.packageImportAliases`: import path → name.
    public var goPackageImportAliases: [String: String] = [:]
    /// `go.internalModuleName`.
    public var goInternalModuleName: String?
    /// `go.generateResourceContainerTypes`: whether resources have array and map types.
    public var goGeneratesResourceContainerTypes = false
    /// `go.disableFunctionOutputVersions`: whether functions have no form that takes outputs.
    public var goDisableFunctionOutputVersions = false
    /// `go.respectSchemaVersion`.
    public var goRespectsSchemaVersion = false
    /// `nodejs.packageName`: npm package name.
    public var nodePackageName: String?
    /// `nodejs.moduleToPackage`: module → path.
    public var nodeModuleToPackage: [String: String] = [:]
    /// `nodejs.compatibility`.
    public var nodeCompatibility: String?
    /// `python.packageName`: the distribution's import name.
    public var pythonPackageName: String?
    /// `python.moduleNameOverrides`: module → name.
    public var pythonModuleNames: [String: String] = [:]
    /// `python.compatibility`.
    public var pythonCompatibility: String?
    /// `python.inputTypes`: `classes` where nested objects have no typed dictionaries.
    public var pythonInputTypes: String?
    /// The blocks as they stand, for anything else.
    public var node: DataNode?

    /// Reads a `language` object. An empty string counts as not given, since generators of schemas write it for that.
    init(_ node: DataNode?) {
        guard let node, node.kind == .object else { return }
        self.node = node
        if let csharp = node["csharp"] {
            csharpNamespaces = Self.names(csharp["namespaces"])
            csharpRootNamespace = Self.text(csharp["rootNamespace"]) ?? csharpRootNamespace
            csharpCompatibility = Self.text(csharp["compatibility"])
        }
        if let java = node["java"] {
            javaPackages = Self.names(java["packages"])
            if let base = Self.text(java["basePackage"]) { javaBasePackage = base.hasSuffix(".") ? base : base + "." }
        }
        if let go = node["go"] {
            goImportBasePath = Self.text(go["importBasePath"])
            goRootPackageName = Self.text(go["rootPackageName"])
            goModuleToPackage = Self.names(go["moduleToPackage"])
            goPackageImportAliases = Self.names(go["packageImportAliases"])
            goInternalModuleName = Self.text(go["internalModuleName"])
            goGeneratesResourceContainerTypes = go["generateResourceContainerTypes"]?.boolean ?? false
            goDisableFunctionOutputVersions = go["disableFunctionOutputVersions"]?.boolean ?? false
            goRespectsSchemaVersion = go["respectSchemaVersion"]?.boolean ?? false
        }
        if let nodejs = node["nodejs"] {
            nodePackageName = Self.text(nodejs["packageName"])
            nodeModuleToPackage = Self.names(nodejs["moduleToPackage"])
            nodeCompatibility = Self.text(nodejs["compatibility"])
        }
        if let python = node["python"] {
            pythonPackageName = Self.text(python["packageName"])
            pythonModuleNames = Self.names(python["moduleNameOverrides"])
            pythonCompatibility = Self.text(python["compatibility"])
            pythonInputTypes = Self.text(python["inputTypes"])
        }
    }

    private static func text(_ node: DataNode?) -> String? {
        guard let text = node?.string, !text.isEmpty else { return nil }
        return text
    }

    private static func names(_ node: DataNode?) -> [String: String] {
        var names: [String: String] = [:]
        for (key, value) in node?.members ?? [] where names[key] == nil { names[key] = value.string }
        return names
    }
}
