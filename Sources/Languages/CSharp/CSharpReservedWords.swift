/// Words that C# keeps for itself.
enum CSharpReservedWords {
    /// The keywords of the language specification.
    static let keywords: Set<String> = [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    ]

    /// Words that are written with `@` where they name something: the keywords, and the contextual ones, which are keywords in some
    /// places only but never looked at place by place.
    static let all: Set<String> = keywords.union([
        "add", "alias", "ascending", "async", "await", "by", "descending", "dynamic", "equals", "from", "get", "global", "group",
        "into", "join", "let", "nameof", "on", "orderby", "partial", "remove", "select", "set", "unmanaged", "value", "var",
        "when", "where", "yield",
    ])

    /// Parameters of a component's constructor, which no variable in it may repeat.
    static let constructorParameters: Set<String> = ["name", "args", "opts"]

    /// Classes and namespaces that expressions of programs start with.
    static let classes: Set<String> = [
        "Config", "Convert", "CultureInfo", "Deployment", "Directory", "Enumerable", "File", "JsonSerializer", "Math", "Output",
        "Path", "Process", "Pulumi", "System", "Task",
    ]

    /// Variables that a loop over a range introduces.
    static let loopVariables: Set<String> = ["range", "rangeIndex", "rangeBody"]
}
