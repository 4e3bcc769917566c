/// A function that a program needs beside its own, since no library has it.
enum GoHelper: Hashable, Sendable {
    case readFile, fileBase64, fileBase64SHA256, sha1, notImplemented, singleOrNone, mapEntries, listEntries, numbers, lookup
    /// Makes the SDK's list of inputs of a plain list.
    case array(GoTypeName)

    /// In what helpers differ between styles.
    struct Style: Sendable {
        /// Whether `readFile` gives an input rather than a string.
        var readsFilesAsInputs = false
    }

    /// The name by which it is called. That of a list's depends on its type.
    var name: String {
        switch self {
        case .readFile: "readFileOrPanic"
        case .fileBase64: "filebase64OrPanic"
        case .fileBase64SHA256: "filebase64sha256OrPanic"
        case .sha1: "sha1Hash"
        case .notImplemented: "notImplemented"
        case .singleOrNone: "singleOrNone"
        case .mapEntries: "mapEntries"
        case .listEntries: "listEntries"
        case .numbers: "intRange"
        case .lookup: "lookup"
        case .array: ""
        }
    }

    /// The modules that its definition uses.
    var modules: [GoModule] {
        switch self {
        case .readFile: [.os]
        case .fileBase64: [.base64, .os]
        case .fileBase64SHA256: [.sha256, .base64, .os]
        case .sha1: [.sha1, .hex]
        case .singleOrNone: [.fmt]
        case .mapEntries, .listEntries: [.sort]
        case .notImplemented, .numbers, .lookup, .array: []
        }
    }

    /// The type of list that it makes, if it makes one.
    var array: GoTypeName? {
        if case .array(let type) = self { return type }
        return nil
    }

    /// The function that makes a list of inputs.
    static func definition(of type: GoTypeName, name: String) -> GoFunctionDeclaration {
        let element = type.element
        var plain = GoType.named(element)
        if element.isLibrary, element.containers.isEmpty, let primitive = GoPrimitive(libraryName: element.name) {
            plain = .plain(primitive)
        }
        let list = GoExpression.name("pulumiArr")
        let adding = GoStatement.assign(
            [list], .call(.name("append"), [list, .call(.type(.named(element)), [.name("v")])]))
        return GoFunctionDeclaration(
            name: name, parameters: [GoParameter("arr", .slice(plain))], results: [.named(type)],
            body: [
                .variable("pulumiArr", .named(type)),
                .loop(GoLoop(header: .range(key: nil, value: "v", .name("arr")), body: [adding])), .give([list]),
            ])
    }

    /// Its definition as text; nil where it depends on a type.
    func text(_ style: Style) -> String? {
        switch self {
        case .array: return nil
        case .readFile:
            let (type, result) =
                style.readsFilesAsInputs ? ("pulumi.StringPtrInput", "pulumi.String(string(data))") : ("string", "string(data)")
            return """
                func readFileOrPanic(path string) \(type) {
                \tdata, err := os.ReadFile(path)
                \tif err != nil {
                \t\tpanic(err.Error())
                \t}
                \treturn \(result)
                }
                """
        case .fileBase64:
            return """
                func filebase64OrPanic(path string) string {
                \tif fileData, err := os.ReadFile(path); err == nil {
                \t\treturn base64.StdEncoding.EncodeToString(fileData[:])
                \t} else {
                \t\tpanic(err.Error())
                \t}
                }
                """
        case .fileBase64SHA256:
            return """
                func filebase64sha256OrPanic(path string) string {
                \tif fileData, err := os.ReadFile(path); err == nil {
                \t\thashedData := sha256.Sum256([]byte(fileData))
                \t\treturn base64.StdEncoding.EncodeToString(hashedData[:])
                \t} else {
                \t\tpanic(err.Error())
                \t}
                }
                """
        case .sha1:
            return """
                func sha1Hash(input string) string {
                \thash := sha1.Sum([]byte(input))
                \treturn hex.EncodeToString(hash[:])
                }
                """
        case .notImplemented:
            return """
                func notImplemented(message string) any {
                \tpanic(message)
                }
                """
        case .mapEntries, .listEntries:
            return """
                func mapEntries[T any](elements map[string]T) []map[string]interface{} {
                \tkeys := make([]string, 0, len(elements))
                \tfor key := range elements {
                \t\tkeys = append(keys, key)
                \t}
                \tsort.Strings(keys)
                \tentries := make([]map[string]interface{}, 0, len(elements))
                \tfor _, key := range keys {
                \t\tentries = append(entries, map[string]interface{}{"key": key, "value": elements[key]})
                \t}
                \treturn entries
                }

                func listEntries[T any](elements []T) []map[string]interface{} {
                \tentries := make([]map[string]interface{}, 0, len(elements))
                \tfor key, element := range elements {
                \t\tentries = append(entries, map[string]interface{}{"key": key, "value": element})
                \t}
                \treturn entries
                }
                """
        case .numbers:
            return """
                func intRange(from, to int) []int {
                \tvar numbers []int
                \tfor number := from; number < to; number++ {
                \t\tnumbers = append(numbers, number)
                \t}
                \treturn numbers
                }
                """
        case .lookup:
            return """
                func lookup[T any](values map[string]T, key string, fallback T) T {
                \tif value, ok := values[key]; ok {
                \t\treturn value
                \t}
                \treturn fallback
                }
                """
        case .singleOrNone:
            return """
                func singleOrNone[T any](elements []T) T {
                \tif len(elements) != 1 {
                \t\tpanic(fmt.Errorf("singleOrNone expected input slice to have a single element"))
                \t}
                \treturn elements[0]
                }
                """
        }
    }
}
