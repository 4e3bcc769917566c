/// Functions of the package `std` that HCL has as functions of its own.
public enum StandardFunction {
    /// The names of the inputs in the order of HCL's arguments, for each function of `std` whose number of arguments is fixed.
    ///
    /// Source of the list: the published generator. Functions with any number of arguments take the last ones as a list, from which
    /// the arguments can't always be told.
    public static let inputs: [String: [String]] = [
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

    /// The names of the inputs of each function with any number of arguments; the last one takes the rest of them as a list.
    public static let listInputs: [String: [String]] = [
        "cidrsubnets": ["input", "newbits"], "coalesce": ["input"], "coalescelist": ["input"], "concat": ["input"],
        "format": ["input", "args"], "formatlist": ["input", "args"], "max": ["input"], "merge": ["input"], "min": ["input"],
        "setintersection": ["input"],
    ]

    /// Functions of Terraform that neither the program language nor `std` has.
    public static let others: Set<String> = [
        "cidrcontains", "ephemeralasnull", "formatdate", "index", "issensitive", "matchkeys", "merge", "plantimestamp",
        "setproduct", "setsubtract", "setunion", "templatefile", "templatestring", "textdecodebase64", "textencodebase64",
        "tolist",
        "tomap", "tonumber", "type", "uuidv5", "values", "yamldecode", "yamlencode", "zipmap",
    ]
}
