import LanguageKit

/// Words that a Java program may not use as names.
enum JavaReservedWords {
    /// Keywords and literals (Java Language Specification, 3.9). `var` is no keyword, but renamed like one by the published
    /// generators; `_` is a keyword since Java 9.
    static let keywords: Set<String> = [
        "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const", "continue", "default", "do",
        "double", "else", "enum", "extends", "final", "finally", "float", "for", "goto", "if", "implements", "import",
        "instanceof", "int", "interface", "long", "native", "new", "package", "private", "protected", "public", "return", "short",
        "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient", "try", "void",
        "volatile",
        "while", "_", "false", "null", "true", "var",
    ]
}
