public import Base
public import Documents
public import Schema

/// Generates the SDK of a package in one language. Targets are values without state: one serves all threads.
public protocol BindingsTarget: Sendable {
    /// The language.
    static var language: LanguageID { get }
    /// Name of the SDK's folder, which also names the language on the command line: `nodejs`.
    static var folder: String { get }
    /// The style options that it knows, with what each changes.
    static var options: [StyleOption] { get }

    /// Creates a target that follows the given style options.
    init(style: StyleSection)

    /// Everything that the SDK consists of. Nothing is generated yet: each part is made on its own, by any thread.
    func parts(of request: BindingsRequest) -> [BindingsPart]
}

/// The package whose SDK is wanted, and how.
public struct BindingsRequest: Sendable {
    /// The package.
    public var package: Package
    /// The SDK's version: the schema's, or the one that takes its place; nil if there is none.
    public var version: String?
    /// Whether the SDK is to lie in a user's project instead of being published.
    public var isLocal: Bool
    /// Files that are added to the SDK as they are; source files among them are exported like generated ones.
    public var overlays: [File]

    /// Creates a request; the version is the schema's unless another is given.
    public init(_ package: Package, version: String? = nil, isLocal: Bool = false, overlays: [File] = []) {
        self.package = package
        self.version = version ?? package.version
        self.isLocal = isLocal
        self.overlays = overlays
    }
}

/// A part of an SDK that is generated on its own: one file, as a rule.
public struct BindingsPart: Sendable {
    /// The file's path in the SDK's folder.
    public var path: String
    /// What the file is generated from, for findings.
    public var node: DataNode?
    /// Generates the file's bytes.
    public var make: @Sendable () -> BindingsText

    /// Creates a part.
    public init(_ path: String, of node: DataNode? = nil, make: @escaping @Sendable () -> BindingsText) {
        self.path = path
        self.node = node
        self.make = make
    }
}

/// What was generated of a part.
public struct BindingsText: Sendable {
    /// The file's bytes.
    public var bytes: [UInt8]
    /// What was found, each with the language set.
    public var diagnostics: [Diagnostic]

    /// Creates a text.
    public init(_ bytes: [UInt8], diagnostics: [Diagnostic] = []) {
        self.bytes = bytes
        self.diagnostics = diagnostics
    }
}
