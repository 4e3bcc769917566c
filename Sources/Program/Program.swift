public import Base
public import Schema

/// A bound program. After binding nothing tells whether its source was YAML or PCL.
public struct Program: Sendable {
    /// Resources, variables, configuration, outputs and components, in the order in which they are to be emitted.
    public var declarations: [Declaration]
    /// The positions of all declarations, in the order in which the source has them.
    public var sourceOrder: [Int]
    /// Packages that the program asks for explicitly (`packages:`, `package` blocks), by name.
    public var packages: [PackageReference]
    /// What the source says about the project.
    public var settings: [ProjectSetting] = []
    /// The version range of the engine that the program asks for.
    public var requiredVersion: Expression?
    /// How many declarations stand before the version that is asked for.
    public var requiredVersionPosition = 0
    /// Comments after the last declaration.
    public var endComments: [String]
    /// The text that it was read from, for findings of later stages.
    public var source: SourceFile
    /// The name of the program (a component's name, or the project's).
    public var name: String
    /// The programs of its components, by declaration name.
    public var components: [String: Program]
    /// Whether it is a complete project, rather than a snippet of documentation.
    public var isProject = false
    /// The schemas that binding asked for and found, by package name; of several versions that declarations ask for, the newest.
    public var schemas: [String: Package]

    /// Creates a program.
    public init(
        declarations: [Declaration], packages: [PackageReference] = [], requiredVersion: Expression? = nil,
        endComments: [String] = [], source: SourceFile, name: String = "", components: [String: Program] = [:],
        schemas: [String: Package] = [:]
    ) {
        self.declarations = declarations
        sourceOrder = Array(declarations.indices)
        self.packages = packages
        self.requiredVersion = requiredVersion
        self.endComments = endComments
        self.source = source
        self.name = name
        self.components = components
        self.schemas = schemas
    }
}
