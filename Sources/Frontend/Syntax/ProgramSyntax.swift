public import Base
public import Program

/// A program as a source has it, names unresolved: what a front end hands to the binder.
public struct ProgramSyntax: Sendable {
    /// Declarations in source order: a YAML program's configuration first, then variables, resources and outputs, since its
    /// sections are unordered maps.
    public var declarations: [DeclarationSyntax]
    /// Packages that it names explicitly.
    public var packages: [PackageReference]
    /// What its source says about the project.
    public var settings: [ProjectSetting] = []
    /// The version range of the engine that it asks for.
    public var requiredVersion: ExpressionSyntax?
    /// How many declarations stand before the version that is asked for.
    public var requiredVersionPosition = 0
    /// Comments after the last declaration.
    public var endComments: [String]
    /// The text that it was read from.
    public var source: SourceFile
    /// The project's name, if the source gives one.
    public var name: String
    /// Whether references to what nothing declares have been named already, and stay as they are (PCL), or are named as the
    /// published importer names them (YAML).
    public var hasFinalNames = false
    /// What references to undeclared things are called, by the words of the source (`aws_vpc.main`), where its front end named them.
    public var undeclaredNames: [String: String] = [:]
    /// The programs of its components, by folder as the components name it.
    public var components: [String: ProgramSyntax] = [:]

    /// Creates a program's syntax.
    public init(
        declarations: [DeclarationSyntax], packages: [PackageReference] = [], requiredVersion: ExpressionSyntax? = nil,
        endComments: [String] = [], source: SourceFile, name: String = ""
    ) {
        self.declarations = declarations
        self.packages = packages
        self.requiredVersion = requiredVersion
        self.endComments = endComments
        self.source = source
        self.name = name
    }
}

/// One declaration.
public struct DeclarationSyntax: Sendable {
    /// What is declared.
    public enum Kind: Sendable {
        /// The type is written in the program language: `string`, `int`, `list(string)`, `map(any)`, … A default may be `null`.
        case configuration(
            type: String?, defaultValue: ExpressionSyntax?, isSecret: Bool, isNullable: Bool, description: String)
        case variable(ExpressionSyntax)
        case resource(ResourceSyntax)
        /// The type that its value must be of, written in the program language, if the source gives one.
        case output(ExpressionSyntax, type: String? = nil)
        /// An instance of a component: of one whose program lies in a folder, or of one that the engine knows by its token alone.
        case component(ComponentSource, inputs: [AttributeSyntax], options: [AttributeSyntax])
        /// A command that runs when something happens to a resource; its attributes are `command`, `onDryRun`, `ignoreErrors`.
        case hook(HookDeclaration.Kind, [AttributeSyntax])
    }

    /// What is declared.
    public var kind: Kind
    /// The name as the source has it: a YAML key, or a PCL identifier.
    public var sourceName: String
    /// The name for references: an identifier of the program language, unique in the program.
    public var name: String
    /// The name that users see, where it differs from `sourceName`.
    public var logicalName: String?
    /// Comments that stand with it.
    public var comments: Comments
    /// Where the name stands.
    public var span: SourceSpan

    /// Creates a declaration.
    public init(
        _ kind: Kind, sourceName: String, name: String, logicalName: String? = nil, comments: Comments = .none, span: SourceSpan
    ) {
        self.kind = kind
        self.sourceName = sourceName
        self.name = name
        self.logicalName = logicalName
        self.comments = comments
        self.span = span
    }
}

/// What a component is made of.
public enum ComponentSource: Sendable {
    /// The program in this folder, as written.
    case folder(String)
    /// Nothing that the program knows: a class of its token.
    case token(String)

    /// The folder, if it has one.
    var directory: String? {
        if case .folder(let directory) = self { return directory }
        return nil
    }
}

/// A resource.
public struct ResourceSyntax: Sendable {
    /// The token as written, in any accepted short form.
    public var token: String
    /// Where the token stands.
    public var tokenSpan: SourceSpan
    /// What it is given.
    public var inputs: [AttributeSyntax]
    /// `properties: ${expression}`: every input is a member of one value.
    public var inputsExpression: ExpressionSyntax?
    /// Options in source order, `range` included.
    public var options: [AttributeSyntax]
    /// `get:`, with the state beside the id.
    public var lookup: (id: ExpressionSyntax, state: [AttributeSyntax])?
    /// Comments after the last input.
    public var endComments: [String]

    /// Creates a resource.
    public init(
        token: String, tokenSpan: SourceSpan, inputs: [AttributeSyntax], inputsExpression: ExpressionSyntax? = nil,
        options: [AttributeSyntax] = [], lookup: (id: ExpressionSyntax, state: [AttributeSyntax])? = nil,
        endComments: [String] = []
    ) {
        self.token = token
        self.tokenSpan = tokenSpan
        self.inputs = inputs
        self.inputsExpression = inputsExpression
        self.options = options
        self.lookup = lookup
        self.endComments = endComments
    }
}

/// `name = value` inside a resource.
public struct AttributeSyntax: Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: ExpressionSyntax
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates an attribute.
    public init(name: String, value: ExpressionSyntax, comments: Comments = .none, span: SourceSpan) {
        self.name = name
        self.value = value
        self.comments = comments
        self.span = span
    }
}
