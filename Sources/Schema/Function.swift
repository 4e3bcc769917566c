public import Documents

/// A function (data source, invoke) or a resource's method as its package declares it.
public final class Function: Sendable {
    /// What a call gives back.
    public enum Result: Sendable {
        /// Nothing.
        case none
        /// An object with the declared outputs.
        case object(ObjectType)
        /// A value of a single type (`returnTypes`, or `outputs` that is no object).
        case value(TypeReference)
    }

    /// `package:module/member:Member`.
    public let token: String
    /// The package that declares it.
    public let package: Package
    /// What it takes, without `__self__`; nil if it takes nothing at all.
    public let inputs: ObjectType?
    /// What it gives back.
    public let result: Result
    /// The order of positional arguments (`multiArgumentInputs`); nil if it takes one object.
    public let multiArgumentInputs: [String]?
    /// Whether it is a method of a resource.
    public let isMethod: Bool
    /// Whether hand-written code takes the place of generated code for it.
    public let isOverlay: Bool
    /// The document node that declares it.
    public let node: DataNode

    /// Creates a function.
    public init(
        token: String, package: Package, inputs: ObjectType?, result: Result, multiArgumentInputs: [String]?, isMethod: Bool,
        isOverlay: Bool, node: DataNode
    ) {
        self.token = token
        self.package = package
        self.inputs = inputs
        self.result = result
        self.multiArgumentInputs = multiArgumentInputs
        self.isMethod = isMethod
        self.isOverlay = isOverlay
        self.node = node
    }

    /// Markdown description; empty if there is none.
    public var description: String { node["description"]?.string ?? "" }
    /// Why not to use it any more, if it is deprecated.
    public var deprecation: String? { node["deprecationMessage"]?.string }
}

extension Function {
    /// Whether the result is known at once (`outputs.plain`), and no output.
    public var givesPlainResult: Bool { node["outputs"]?["plain"]?.boolean ?? false }
}
