/// Names that a Python program can't use as they stand.
enum PythonReservedWords {
    /// Words of the language's grammar, which no name may be. `print` and `exec` were such words in Python 2; the published
    /// packages still avoid them, and names must agree with theirs.
    static let keywords: Set<String> = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
        "else", "except", "exec", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not",
        "or", "pass", "print", "raise", "return", "try", "while", "with", "yield",
    ]

    /// Parameters that every resource's constructor has, which an input of the same name must not hide.
    static let constructorParameters: Set<String> = ["resource_name", "opts"]

    /// Members of `pulumi.Output` itself: a property of such a name can't be read through an output.
    static let outputMembers: Set<String> = [
        "all", "apply", "concat", "format", "from_input", "future", "get", "is_known", "is_secret", "json_dumps", "json_loads",
        "recover", "resources", "secret", "unsecret",
    ]

    /// Names that published packages spell by an older rule, under which an `s` after capitals starts a word:
    /// AWS's `open_x_json_ser_de`, Azure's `get_public_i_ps` and Google Cloud's `get_uptime_check_i_ps`.
    static let namesOfTheOlderRule: Set<String> = ["openXJsonSerDe", "GetPublicIPs", "GetUptimeCheckIPs"]

    /// The name, or the name with an underscore after it if it is a keyword.
    static func avoidingKeywords(_ name: String) -> String { keywords.contains(name) ? name + "_" : name }
}
