import Base

/// A type as the code of an SDK writes it.
indirect enum CSharpSDKType: Hashable, Sendable {
    /// A type by its name, with as much of its namespace as it needs: `string`, `Inputs.RuleArgs`.
    case name(String)
    /// A type of other types: `InputList<string>`.
    case generic(Generic, [CSharpSDKType])
    /// A type that may be null: `string?`.
    case optional(CSharpSDKType)

    /// The generic types that SDKs use.
    enum Generic: String, Sendable {
        case input = "Input"
        case inputList = "InputList"
        case inputMap = "InputMap"
        case inputUnion = "InputUnion"
        case output = "Output"
        /// `Output` where a member of the class may have the same name.
        case coreOutput = "global::Pulumi.Output"
        case task = "Task"
        case list = "List"
        case dictionary = "Dictionary"
        case immutableArray = "ImmutableArray"
        case immutableDictionary = "ImmutableDictionary"
        case union = "Union"
    }

    static let string = CSharpSDKType.name("string")
    static let object = CSharpSDKType.name("object")

    /// Writes the type.
    func write(to out: inout CodeWriter) {
        switch self {
        case .name(let name): out.write(name)
        case .optional(let type):
            type.write(to: &out)
            out.write(byte: UInt8(ascii: "?"))
        case .generic(let name, let arguments):
            out.write(name.rawValue)
            out.write(byte: UInt8(ascii: "<"))
            for (index, argument) in arguments.enumerated() {
                if index > 0 { out.write(", ") }
                argument.write(to: &out)
            }
            out.write(byte: UInt8(ascii: ">"))
        }
    }

    /// A dictionary of texts to values of a type.
    static func map(_ name: Generic, _ value: CSharpSDKType) -> CSharpSDKType { .generic(name, [.string, value]) }

    /// The type of what an asynchronous method gives, which may be nothing.
    static func task(_ result: CSharpSDKType?) -> CSharpSDKType {
        result.map { .generic(.task, [$0]) } ?? .name("Task")
    }
}
