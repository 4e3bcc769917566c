/// Words that can't name a variable in Go.
enum GoReservedWords {
    /// The keywords of the language's specification.
    static let keywords: Set<String> = [
        "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go", "goto",
        "if",
        "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type", "var",
    ]

    /// Predeclared names that generated code uses: a variable of that name would hide them.
    static let predeclared: Set<String> = [
        "any", "bool", "byte", "comparable", "complex64", "complex128", "error", "float32", "float64", "int", "int8", "int16",
        "int32",
        "int64", "rune", "string", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr", "true", "false", "iota", "nil",
        "append",
        "cap", "clear", "close", "complex", "copy", "delete", "imag", "len", "make", "max", "min", "new", "panic", "print",
        "println",
        "real", "recover",
    ]

    /// Names that every generated program declares itself.
    static let program: Set<String> = ["ctx", "err", "pulumi"]

    /// Names of packages that callbacks use, which their parameters would hide.
    static let packages: Set<String> = ["fmt", "pulumi"]

    /// Names that the file of a component declares itself.
    static let component: Set<String> = ["name", "args", "opts", "componentResource"]

    /// Fields that every resource and its outputs have as methods, so that a property of the name gives way.
    static let resourceMembers: Set<String> = ["ID", "URN", "GetProvider", "ElementType"]

    /// Whether a variable of that name needs another one.
    static func contains(_ name: String) -> Bool { keywords.contains(name) || predeclared.contains(name) }
}
