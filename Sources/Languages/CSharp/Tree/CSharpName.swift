/// The name of something that another file or library declares, with the `using` that a file needs to find it.
struct CSharpName: Hashable, Sendable {
    /// The name as it is written, qualified as far as the `using` leaves it to be: `Random.RandomPet`, `JsonSerializer`.
    var text: String
    /// What the file has to import for it; nil for keywords, names of the core SDK and names that are written in full.
    var using: CSharpUsing?

    /// Creates a name.
    init(_ text: String, using: CSharpUsing? = nil) {
        self.text = text
        self.using = using
    }
}

/// What a `using` line imports.
enum CSharpUsing: Hashable, Sendable {
    /// A namespace of .NET: `using System.Linq;`.
    case namespace(String)
    /// A namespace of an SDK under a shorter name: `using Random = Pulumi.Random;`.
    case alias(String, of: String)

    static let collections = CSharpUsing.namespace("System.Collections.Generic")
    static let immutableCollections = CSharpUsing.namespace("System.Collections.Immutable")
    static let cryptography = CSharpUsing.namespace("System.Security.Cryptography")
    static let diagnostics = CSharpUsing.namespace("System.Diagnostics")
    static let files = CSharpUsing.namespace("System.IO")
    static let json = CSharpUsing.namespace("System.Text.Json")
    static let linq = CSharpUsing.namespace("System.Linq")
    static let system = CSharpUsing.namespace("System")
    static let tasks = CSharpUsing.namespace("System.Threading.Tasks")
    static let text = CSharpUsing.namespace("System.Text")
}

/// A type as programs write it.
indirect enum CSharpType: Hashable, Sendable {
    /// A class, an enum or a keyword such as `int`.
    case named(CSharpName)
    /// `List<string>`.
    case generic(String, [CSharpType])
    /// `string[]`.
    case array(CSharpType)
    /// `string?`.
    case nullable(CSharpType)

    /// A type that no `using` is needed for.
    init(_ name: String) { self = .named(CSharpName(name)) }

    static let bool = CSharpType("bool")
    static let int = CSharpType("int")
    static let long = CSharpType("long")
    static let double = CSharpType("double")
    static let string = CSharpType("string")
    static let dynamic = CSharpType("dynamic")
    static let object = CSharpType("object")
    static let nullableObject = CSharpType.nullable(.object)

    /// `Dictionary<string, …>`.
    static func dictionary(of element: CSharpType) -> CSharpType { .generic("Dictionary", [.string, element]) }
    /// `List<…>`.
    static func list(of element: CSharpType) -> CSharpType { .generic("List", [element]) }
    /// `Input<…>`.
    static func input(of type: CSharpType) -> CSharpType { .generic("Input", [type]) }
    /// `Output<…>`.
    static func output(of type: CSharpType) -> CSharpType { .generic("Output", [type]) }
}
