public import Schema

/// Names, types and signatures of a package as reference pages show them in one language.
public protocol ReferenceLanguage: ReferenceCode, Sendable {
    /// The language.
    static var language: LanguageID { get }

    /// Reads the language's names of a package.
    init(_ package: Package)

    /// What the language calls the types that no schema declares.
    var primitives: ReferencePrimitives { get }
    /// A list of elements. One that isn't the outermost type is immutable in some languages.
    func list(of element: String, isOutermost: Bool, isOfUnion: Bool) -> String
    /// A map of texts to values.
    func map(of value: String, isOutermost: Bool) -> String
    /// A value of any of several types, given what each is called.
    func union(_ union: UnionReference, _ shape: ReferenceShape, of types: [String]) -> String
    /// An object or enum type, or a resource.
    func declared(_ kind: ReferenceDeclaration, _ shape: ReferenceShape, _ form: ReferenceNameForm) -> String

    /// The name of a property.
    func property(_ property: Property) -> String
    /// The name of an enum's member.
    func member(_ member: EnumType.Member, of enumeration: EnumType) -> String
    /// What a program writes to create a resource: its class, or its type.
    func resource(_ resource: Resource) -> String
    /// The parameters of a resource's constructor. There may be two: one with an object of arguments, and one with each input.
    func constructors(of resource: Resource) -> [ReferenceSignature]
    /// The parameters of the function that looks up an existing resource; nil if the language has another way.
    func lookup(of resource: Resource) -> ReferenceSignature?
    /// A function; what it takes and gives in each of its forms.
    func function(_ function: Function) -> ReferenceFunction
    /// A method of a resource; nil if the language's SDKs have none.
    func method(_ name: String, _ function: Function, of resource: Resource) -> ReferenceFunction?
}

extension ReferenceLanguage {
    /// A type in the shape in which a page shows it.
    public func type(
        _ reference: TypeReference, _ shape: ReferenceShape, _ form: ReferenceNameForm, isOutermost: Bool = true
    ) -> String {
        switch reference {
        case .boolean: return primitives.boolean
        case .integer: return primitives.integer
        case .number: return primitives.number
        case .string: return primitives.string
        case .any: return primitives.any
        case .json: return primitives.json
        case .archive: return primitives.archive
        case .asset: return primitives.asset
        case .plain(let inner): return type(inner, shape, form, isOutermost: isOutermost)
        case .array(let element):
            let isOfUnion =
                switch element.withoutMarks {
                // An asset may be an archive as well.
                case .union, .asset: true
                default: false
                }
            return list(of: type(element, shape, form, isOutermost: false), isOutermost: isOutermost, isOfUnion: isOfUnion)
        case .map(let value): return map(of: type(value, shape, form, isOutermost: false), isOutermost: isOutermost)
        case .union(let union):
            return self.union(union, shape, of: union.elements.map { type($0, shape, form, isOutermost: false) })
        case .type(let name): return declared(.type(name), shape, form)
        case .resource(let name): return declared(.resource(name), shape, form)
        }
    }
}

extension TypeReference {
    /// The type without the mark that it takes plain values only.
    public var withoutMarks: TypeReference {
        if case .plain(let inner) = self { return inner.withoutMarks }
        return self
    }
}

/// What a declaration that a type names is.
public enum ReferenceDeclaration: Sendable {
    case type(DeclarationName)
    case resource(DeclarationName)
}

/// Where a page shows a type.
public enum ReferenceShape: Sendable {
    /// Among the inputs of a resource, or what it is looked up by.
    case argument
    /// Among the arguments of a function, or the properties of an object type.
    case value
    /// Among what is read.
    case output
}

/// How much of its namespace a name has.
public enum ReferenceNameForm: Hashable, Sendable {
    /// The name alone: `Rule`.
    case short
    /// The name as the SDK's own code in a module of the schema writes it: `s3.Rule`.
    case code(module: String)
}

/// What a language calls the types that no schema declares.
public struct ReferencePrimitives: Sendable {
    var boolean: String, integer: String, number: String, string: String
    var any: String, json: String, archive: String, asset: String

    /// Creates the names.
    public init(
        boolean: String, integer: String, number: String, string: String, any: String, json: String, archive: String,
        asset: String
    ) {
        self.boolean = boolean
        self.integer = integer
        self.number = number
        self.string = string
        self.any = any
        self.json = json
        self.archive = archive
        self.asset = asset
    }
}

/// A parameter of a constructor or function.
public struct ReferenceParameter: Sendable {
    /// Its name.
    public var name: String
    /// Its type; empty if the language writes none.
    public var type: String
    /// The type where a list of parameters shows it.
    public var listedType: String
    /// The place that describes the type: an anchor of the page, or an address.
    public var link: String?
    /// What marks it as optional, as a pointer or as repeatable: `?`, `*`, `...`.
    public var mark: String
    /// Its default: ` = null`.
    public var defaultText: String
    /// What it is for.
    public var comment: String

    /// Creates a parameter.
    public init(
        _ name: String, _ type: String = "", listedType: String? = nil, link: String? = nil, mark: String = "",
        default defaultText: String = "", comment: String = ""
    ) {
        self.name = name
        self.type = type
        self.listedType = listedType ?? type
        self.link = link
        self.mark = mark
        self.defaultText = defaultText
        self.comment = comment
    }
}

/// The parameters of one form of a constructor or function.
public struct ReferenceSignature: Sendable {
    /// The parameters, in their order.
    public var parameters: [ReferenceParameter]

    /// Creates a signature.
    public init(_ parameters: [ReferenceParameter]) { self.parameters = parameters }
}

/// A function or method in one language.
public struct ReferenceFunction: Sendable {
    /// Its name.
    public var name: String
    /// The type of its result, or of what is in the promise of it; empty if there is none.
    public var result: String
    /// The form that takes known values.
    public var plain: ReferenceSignature
    /// The form that takes and gives outputs; nil if there is none.
    public var output: ReferenceSignature?
    /// The same form with options for outputs, where that is a signature of its own.
    public var outputOptions: ReferenceSignature?
    /// The type of what that form gives, where it has a name of its own.
    public var outputResult: String

    /// Creates a function.
    public init(
        _ name: String, result: String, plain: ReferenceSignature, output: ReferenceSignature? = nil,
        outputOptions: ReferenceSignature? = nil, outputResult: String = ""
    ) {
        self.name = name
        self.result = result
        self.plain = plain
        self.output = output
        self.outputOptions = outputOptions
        self.outputResult = outputResult
    }
}

/// What pages say of parameters that every resource has.
public enum ReferenceComments {
    /// Of the name.
    public static let name = "The unique name of the resource."
    /// Of the arguments.
    public static let arguments = "The arguments to resource properties."
    /// Of the options.
    public static let options = "Bag of options to control resource's behavior."
}
