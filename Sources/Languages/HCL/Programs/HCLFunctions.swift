import Program
import Schema

/// Functions of the package `std` that are functions of HCL itself, and the functions of the program language.
enum HCLFunctions {
    /// The function of HCL that a call of a function of `std` can be written as, with its arguments in order; nil for another call.
    static func call(for invoke: InvokeExpression) -> (name: String, arguments: [Expression])? {
        let token = Token(invoke.token)
        guard token.package == "std", invoke.options.isEmpty, let inputs = StandardFunction.inputs[token.member] else {
            return nil
        }
        var given: [ObjectItem] = []
        switch invoke.arguments?.withoutConversions {
        case .object(let object): given = object.items
        case nil: break
        default: return nil
        }
        let arguments = inputs.map { input in given.first { $0.name == input }?.value }
        // Arguments at the end may be left out; one that is left out before another has no place.
        let known = Array(arguments.prefix { $0 != nil }.compactMap { $0 })
        guard known.count == given.count else { return nil }
        return (token.member, known)
    }

    /// What HCL calls a function of the program language; nil for one that isn't a function in HCL.
    static func name(of function: BuiltinFunction, _ form: HCLStyle.Form) -> String? {
        switch function {
        case .secret: "sensitive"
        case .unsecret: "nonsensitive"
        case .singleOrNone: "one"
        case .toBase64: "base64encode"
        case .fromBase64: "base64decode"
        case .toJSON: "jsonencode"
        case .readFile: "file"
        case .fileAsset, .fileArchive, .stringAsset, .assetArchive, .remoteAsset, .remoteArchive:
            form == .project ? function.name.lowercased() : function.name
        case .resourceName: "pulumiresourcename"
        case .resourceType: "pulumiresourcetype"
        case .element, .entries, .length, .lookup, .range, .join, .split, .fileBase64, .fileBase64SHA256, .sha1, .tryCatch, .can,
            .maximum, .minimum, .unknown:
            function.name
        case .readDir, .mimeType, .stack, .project, .organization, .currentDirectory, .rootDirectory, .notImplemented, .getOutput:
            nil
        }
    }
}
