import Program
import Schema

/// Functions of the package `std` that are functions of HCL itself, and the functions of the program language.
enum HCLFunctions {
    /// The names of the inputs in the order of HCL's arguments, for each function of `std` whose number of arguments is fixed.
    ///
    /// Source of the list: the published generator. Functions with any number of arguments take the last ones as a list, from which
    /// the arguments can't always be told.
    static let standard: [String: [String]] = [
        "abs": ["input"], "abspath": ["input"], "alltrue": ["input"], "anytrue": ["input"], "base64decode": ["input"],
        "base64encode": ["input"], "base64gzip": ["input"], "base64sha256": ["input"], "base64sha512": ["input"],
        "basename": ["input"], "bcrypt": ["input", "cost"], "ceil": ["input"], "chomp": ["input"],
        "chunklist": ["input", "size"],
        "cidrhost": ["input", "host"], "cidrnetmask": ["input"], "cidrsubnet": ["input", "newbits", "netnum"],
        "compact": ["input"], "contains": ["input", "element"], "csvdecode": ["input"], "dirname": ["input"],
        "distinct": ["input"], "endswith": ["input", "suffix"], "file": ["input"], "filebase64": ["input"],
        "filebase64sha256": ["input"], "filebase64sha512": ["input"], "fileexists": ["input"], "filemd5": ["input"],
        "filesha1": ["input"], "filesha256": ["input"], "filesha512": ["input"], "flatten": ["input"], "floor": ["input"],
        "indent": ["spaces", "input"], "join": ["separator", "input"], "jsondecode": ["input"], "keys": ["input"],
        "log": ["base", "input"], "lookup": ["map", "key", "default"], "lower": ["input"], "md5": ["input"],
        "parseint": ["input", "base"], "pathexpand": ["input"], "pow": ["base", "exponent"], "range": ["limit", "start", "step"],
        "regex": ["pattern", "string"], "regexall": ["pattern", "string"], "replace": ["text", "search", "replace"],
        "rsadecrypt": ["cipherText", "key"], "sha1": ["input"], "sha256": ["input"], "sha512": ["input"], "signum": ["input"],
        "slice": ["list", "from", "to"], "sort": ["input"], "split": ["separator", "text"], "startswith": ["input", "prefix"],
        "strrev": ["input"], "substr": ["input", "offset", "length"], "sum": ["input"], "timeadd": ["duration", "timestamp"],
        "timecmp": ["timestampa", "timestampb"], "timestamp": [], "title": ["input"], "tobool": ["input"], "toset": ["input"],
        "transpose": ["input"], "trim": ["input", "cutset"], "trimprefix": ["input", "prefix"], "trimspace": ["input"],
        "trimsuffix": ["input", "suffix"], "upper": ["input"], "urlencode": ["input"], "uuid": [],
    ]

    /// The function of HCL that a call of a function of `std` can be written as, with its arguments in order; nil for another call.
    static func call(for invoke: InvokeExpression) -> (name: String, arguments: [Expression])? {
        let token = Token(invoke.token)
        guard token.package == "std", invoke.options.isEmpty, let inputs = standard[token.member] else { return nil }
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
