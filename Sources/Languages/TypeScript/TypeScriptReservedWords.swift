/// The words that no TypeScript variable may be named by.
enum TypeScriptReservedWords {
    /// ECMA-262: keywords, words reserved for later, words that strict code (every module) reserves, and the literals.
    static let words: Set<String> = [
        "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "export",
        "extends",
        "finally", "for", "function", "if", "import", "in", "instanceof", "new", "return", "super", "switch", "this", "throw",
        "try",
        "typeof", "var", "void", "while", "with", "yield",
        "enum", "await", "implements", "interface", "package", "private", "protected", "public",
        "null", "true", "false",
    ]

    /// Words that are fine as a member's name, but that strict code rejects as a variable's.
    ///
    /// Apart from `words`, since published programs write such members without quotes.
    static let bindings: Set<String> = ["let", "static", "eval", "arguments"]

    /// Objects of JavaScript's own that programs read.
    static let globals: Set<String> = [
        "Array", "Buffer", "Error", "Intl", "JSON", "Math", "Number", "Object", "Promise", "String", "process",
    ]

    /// Members that an output has itself: reading them from an output doesn't reach the value in it.
    ///
    /// Source: the `Output` class of the SDK, with what every object inherits.
    static let outputMembers: Set<String> = [
        "allResources", "apply", "constructor", "deploymentOnlyModule", "doNotCapture", "get", "hasOwnProperty", "isKnown",
        "isPrototypeOf", "isSecret", "promise", "propertyIsEnumerable", "resources", "then", "toJSON", "toLocaleString",
        "toString",
        "valueOf",
    ]
}
