public import Documents

/// One package schema. Resources, functions and types are read from the document when first asked for, and kept.
///
/// Declarations refer back to their package; packages live as long as the process that read them.
public final class Package: Sendable {
    /// Name, such as `random`.
    public let name: String
    /// Version as declared, such as `4.16.0`; nil if the schema has none.
    public let version: String?
    /// Publisher's namespace (`namespace`), where it differs from `pulumi`.
    public let namespace: String?
    /// Names and paths that languages use, from the `language` blocks.
    public let language: LanguageBlocks
    /// The whole document.
    public let node: DataNode

    init(name: String, version: String?, namespace: String?, language: LanguageBlocks, node: DataNode) {
        self.name = name
        self.version = version
        self.namespace = namespace
        self.language = language
        self.node = node
    }

    /// The package with the given name as this schema sees it: itself, or one that its references name.
    public func sibling(_ name: String) -> Package? { name == self.name ? self : nil }

    /// Every resource's token, in the schema's order.
    public var resourceTokens: [String] { [] }
    /// Every function's token, in the schema's order.
    public var functionTokens: [String] { [] }
    /// The package's provider, `pulumi:providers:<name>`.
    public var provider: Resource? { nil }
    /// Configuration variables.
    public var configuration: PropertyList { PropertyList() }
    /// The resource with exactly this token, or one that lists it as an alias.
    public func resource(_ token: String) -> Resource? { nil }
    /// The function with exactly this token.
    public func function(_ token: String) -> Function? { nil }
    /// The type with exactly this token.
    public func type(_ token: String) -> TypeDefinition? { nil }
    /// The declared token that a token in any accepted short form means: `random:RandomPet`, `random:index:RandomPet`,
    /// `random:index/randomPet:RandomPet` all mean the last. Nil if no resource has it.
    public func canonicalResourceToken(_ token: String) -> String? { nil }
    /// As `canonicalResourceToken`, for functions.
    public func canonicalFunctionToken(_ token: String) -> String? { nil }
    /// The module that a token belongs to after `meta.moduleFormat` is applied: `aws:s3/bucket:Bucket` → `s3`;
    /// `index` gives the empty string.
    public func module(of token: String) -> String { "" }
}

/// The parts of the `language` blocks that programs and pages depend on. Keys are as in the schema.
public struct LanguageBlocks: Sendable {
    /// `csharp`: module → namespace, and the root namespace (`Pulumi` unless given).
    public var csharpNamespaces: [String: String] = [:]
    public var csharpRootNamespace = "Pulumi"
    /// `csharp.compatibility`.
    public var csharpCompatibility: String?
    /// `java`: module → package segment; base package (`com.pulumi` unless given).
    public var javaPackages: [String: String] = [:]
    public var javaBasePackage = "com.pulumi."
    /// `go`: import base path with version, such as `github.com/pulumi/pulumi-aws/sdk/v5/go/aws`.
    public var goImportBasePath: String?
    public var goRootPackageName: String?
    public var goModuleToPackage: [String: String] = [:]
    public var goPackageImportAliases: [String: String] = [:]
    public var goInternalModuleName: String?
    public var goGeneratesResourceContainerTypes = true
    public var goDisableFunctionOutputVersions = false
    /// `go.respectSchemaVersion`.
    public var goRespectsSchemaVersion = false
    /// `nodejs`: npm package name; module → path.
    public var nodePackageName: String?
    public var nodeModuleToPackage: [String: String] = [:]
    /// `nodejs.compatibility`.
    public var nodeCompatibility: String?
    /// `python`: module → name; distribution's import name.
    public var pythonPackageName: String?
    public var pythonModuleNames: [String: String] = [:]
    /// `python.compatibility`.
    public var pythonCompatibility: String?
    /// The blocks as they stand, for anything else.
    public var node: DataNode?

    /// Blocks that give nothing.
    public init() {}
}

/// Packages by name, read when first asked for; shared by every language and thread.
public protocol PackageProvider: Sendable {
    /// The package with the given name, at the given version if one is asked for and at hand; nil if there is no schema.
    func package(_ name: String, version: String?) -> Package?
}
