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

/// A package that a program names explicitly.
public struct PackageReference: Hashable, Sendable {
    /// What makes another package of a base package.
    public struct Parameterization: Hashable, Sendable {
        /// The name that tokens begin with.
        public var name: String
        /// Its version.
        public var version: String?
        /// What the base package is given, in base64.
        public var value: String?

        /// Creates a parameterization.
        public init(name: String, version: String? = nil, value: String? = nil) {
            self.name = name
            self.version = version
            self.value = value
        }
    }

    /// Its name; that of the base package where it is parameterized.
    public var name: String
    /// The version that is asked for.
    public var version: String?
    /// Where its plugin comes from.
    public var downloadURL: String?
    /// What makes another package of it.
    public var parameterization: Parameterization?

    /// Creates a reference.
    public init(name: String, version: String? = nil, downloadURL: String? = nil, parameterization: Parameterization? = nil) {
        self.name = name
        self.version = version
        self.downloadURL = downloadURL
        self.parameterization = parameterization
    }
}

/// One thing that a program declares.
public enum Declaration: Sendable {
    case configuration(ConfigurationVariable)
    case variable(LocalVariable)
    case resource(ResourceDeclaration)
    case output(OutputVariable)
    case component(ComponentDeclaration)
    case hook(HookDeclaration)

    /// The name that references use.
    public var name: String {
        switch self {
        case .configuration(let d): d.name
        case .variable(let d): d.name
        case .resource(let d): d.name
        case .output(let d): d.name
        case .component(let d): d.name
        case .hook(let d): d.name
        }
    }

    /// Comments that stand with it.
    public var comments: Comments {
        switch self {
        case .configuration(let d): d.comments
        case .variable(let d): d.comments
        case .resource(let d): d.comments
        case .output(let d): d.comments
        case .component(let d): d.comments
        case .hook(let d): d.comments
        }
    }

    /// Where it stands.
    public var span: SourceSpan {
        switch self {
        case .configuration(let d): d.span
        case .variable(let d): d.span
        case .resource(let d): d.span
        case .output(let d): d.span
        case .component(let d): d.span
        case .hook(let d): d.span
        }
    }
}

/// A configuration variable.
public struct ConfigurationVariable: Sendable {
    /// Name for references, an identifier in camelCase.
    public var name: String
    /// The key that users set.
    public var logicalName: String
    /// Its type.
    public var type: ValueType
    /// The value where none is set.
    public var defaultValue: Expression?
    /// Whether its value is a secret.
    public var isSecret: Bool
    /// Whether it may be left unset.
    public var isNullable: Bool
    /// Whether the source gives null as its default: `defaultValue` is nil then.
    public var defaultsToNull = false
    /// What it is for.
    public var description: String
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a configuration variable.
    public init(
        name: String, logicalName: String, type: ValueType, defaultValue: Expression? = nil, isSecret: Bool = false,
        isNullable: Bool = false, description: String = "", comments: Comments = .none, span: SourceSpan = .none
    ) {
        self.name = name
        self.logicalName = logicalName
        self.type = type
        self.defaultValue = defaultValue
        self.isSecret = isSecret
        self.isNullable = isNullable
        self.description = description
        self.comments = comments
        self.span = span
    }
}

/// A variable of the program.
public struct LocalVariable: Sendable {
    /// Name for references, an identifier in camelCase.
    public var name: String
    /// The key of the source, before it was made an identifier.
    public var sourceName: String
    /// Its value.
    public var value: Expression
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a variable.
    public init(
        name: String, sourceName: String? = nil, value: Expression, comments: Comments = .none, span: SourceSpan = .none
    ) {
        self.name = name
        self.sourceName = sourceName ?? name
        self.value = value
        self.comments = comments
        self.span = span
    }
}

/// A stack output.
public struct OutputVariable: Sendable {
    /// Name for references, an identifier in camelCase.
    public var name: String
    /// The name that users see.
    public var logicalName: String
    /// Its value.
    public var value: Expression
    /// The type that its value must be of, if the source says so; `.dynamic` else.
    public var type: ValueType = .dynamic
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates an output.
    public init(name: String, logicalName: String, value: Expression, comments: Comments = .none, span: SourceSpan = .none) {
        self.name = name
        self.logicalName = logicalName
        self.value = value
        self.comments = comments
        self.span = span
    }
}

/// One input of a resource or component.
public struct Attribute: Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: Expression
    /// What the place takes; `.dynamic` where no schema is known or the property isn't declared.
    public var destination: ValueType
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates an attribute.
    public init(
        name: String, value: Expression, destination: ValueType = .dynamic, comments: Comments = .none, span: SourceSpan = .none
    ) {
        self.name = name
        self.value = value
        self.destination = destination
        self.comments = comments
        self.span = span
    }
}

/// A resource that the program creates, or (with `lookup`) reads.
public struct ResourceDeclaration: Sendable {
    /// How many there are of it.
    public enum Range: Sendable {
        /// One, or none if the condition is false.
        case condition(Expression)
        /// As many as the number says; `range.value` counts from 0.
        case count(Expression)
        /// One for each element; `range.key` and `range.value`.
        case elements(Expression, keyType: ValueType, valueType: ValueType)

        /// The expression that is ranged over.
        public var expression: Expression {
            switch self {
            case .condition(let e), .count(let e): e
            case .elements(let e, _, _): e
            }
        }
    }

    /// Name for references, an identifier in camelCase.
    public var name: String
    /// The key of the source, before it was made an identifier.
    public var sourceName: String
    /// The resource's own name: `name:` where given, else the source's key.
    public var logicalName: String
    /// Canonical token, or as written where no schema is known.
    public var token: String
    /// Its declaration; nil where no schema is known.
    public var schema: Resource?
    /// What it is given.
    public var inputs: [Attribute]
    /// Its options.
    public var options: ResourceOptions
    /// How many there are.
    public var range: Range?
    /// Set for a resource that is read rather than created (`get:`): the id and the state to look it up by.
    public var lookup: Lookup?
    /// Comments that stand with it.
    public var comments: Comments
    /// Comments after the last input.
    public var endComments: [String]
    /// Where it stands in the source.
    public var span: SourceSpan

    /// How an existing resource is found.
    public struct Lookup: Sendable {
        /// The id to look it up by.
        public var id: Expression
        /// What else is known of it.
        public var state: [Attribute]

        /// Creates a look-up.
        public init(id: Expression, state: [Attribute]) {
            self.id = id
            self.state = state
        }
    }

    /// Creates a resource.
    public init(
        name: String, sourceName: String, logicalName: String, token: String, schema: Resource?, inputs: [Attribute],
        options: ResourceOptions = ResourceOptions(), range: Range? = nil, lookup: Lookup? = nil, comments: Comments = .none,
        endComments: [String] = [], span: SourceSpan = .none
    ) {
        self.name = name
        self.sourceName = sourceName
        self.logicalName = logicalName
        self.token = token
        self.schema = schema
        self.inputs = inputs
        self.options = options
        self.range = range
        self.lookup = lookup
        self.comments = comments
        self.endComments = endComments
        self.span = span
    }

    /// The type that references to it have, range included.
    public var type: ValueType {
        let one: ValueType = schema.map { .object(.resource($0)) } ?? .dynamic
        switch range {
        case nil: return one
        case .condition: return .optionally(one)
        case .count: return .list(one)
        case .elements(_, let key, _): return key == .string ? .map(one) : .list(one)
        }
    }
}

/// Resource options, each as the source gives it.
public struct ResourceOptions: Sendable {
    /// Set options in source order: `dependsOn`, `parent`, `provider`, `providers`, `protect`, `ignoreChanges`, `aliases`, `import`,
    /// `version`, `pluginDownloadURL`, `retainOnDelete`, `deleteBeforeReplace`, `additionalSecretOutputs`, `replaceOnChanges`,
    /// `customTimeouts`, `deletedWith`, `hideDiffs`, `replaceWith`, `replacementTrigger`, `envVarMappings`, …
    /// Property paths (`ignoreChanges`, `replaceOnChanges`, …) are lists of string literals.
    public var items: [Attribute]

    /// Creates options.
    public init(_ items: [Attribute] = []) { self.items = items }

    /// The value of the option with the given name.
    public subscript(name: String) -> Expression? { items.first { $0.name == name }?.value }
    /// Whether no option is set.
    public var isEmpty: Bool { items.isEmpty }
}

/// A component that the program instantiates from a folder of its own.
public struct ComponentDeclaration: Sendable {
    /// Its name.
    public var name: String
    /// The name that users see.
    public var logicalName: String
    /// Folder of its program, as written; empty if it has none.
    public var directory: String
    /// The type token of a component without a program of its own: the SDK's base class stands for it.
    public var token: String?
    /// Name of its class, from the folder's.
    public var className: String
    /// What it is given.
    public var inputs: [Attribute]
    /// Its options.
    public var options: ResourceOptions
    /// How many there are.
    public var range: ResourceDeclaration.Range?
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a component.
    public init(
        name: String, logicalName: String, directory: String, className: String, inputs: [Attribute],
        options: ResourceOptions = ResourceOptions(), range: ResourceDeclaration.Range? = nil, comments: Comments = .none,
        span: SourceSpan = .none
    ) {
        self.name = name
        self.logicalName = logicalName
        self.directory = directory
        self.className = className
        self.inputs = inputs
        self.options = options
        self.range = range
        self.comments = comments
        self.span = span
    }
}
