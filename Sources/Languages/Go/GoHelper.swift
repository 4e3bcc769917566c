import Program

/// A function that a program needs beside its own, since no library has it.
enum GoHelper: Hashable, Sendable {
    case readFile, fileBase64, fileBase64SHA256, sha1, notImplemented, singleOrNone, entries, numbers, lookup

    /// Its definition.
    func text(_ style: GoStyle) -> String {
        switch self {
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
        case .entries:
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

extension GoEmitter {
    /// Takes note of what a function of the program language needs: imports and helper functions.
    func need(_ function: BuiltinFunction) {
        let paths: [String]
        switch function {
        case .join, .split: paths = ["strings"]
        case .readFile:
            helpers.insert(.readFile)
            paths = ["os"]
        case .fileBase64:
            helpers.insert(.fileBase64)
            paths = ["encoding/base64", "os"]
        case .fileBase64SHA256:
            helpers.insert(.fileBase64SHA256)
            paths = ["crypto/sha256", "encoding/base64", "os"]
        case .toBase64, .fromBase64: paths = ["encoding/base64"]
        case .sha1:
            helpers.insert(.sha1)
            paths = ["crypto/sha1", "encoding/hex"]
        case .currentDirectory: paths = ["os"]
        case .singleOrNone:
            helpers.insert(.singleOrNone)
            paths = ["fmt"]
        case .notImplemented:
            helpers.insert(.notImplemented)
            paths = []
        case .lookup:
            helpers.insert(.lookup)
            paths = []
        case .entries:
            helpers.insert(.entries)
            paths = ["sort"]
        case .range:
            helpers.insert(.numbers)
            paths = []
        case .element, .length, .fileArchive, .remoteArchive, .assetArchive, .fileAsset, .stringAsset,
            .remoteAsset, .readDir, .mimeType, .secret, .unsecret, .stack, .project, .organization, .rootDirectory, .getOutput,
            .tryCatch, .can, .toJSON, .resourceName, .resourceType, .maximum, .minimum, .unknown:
            paths = []
        }
        for path in paths { _ = imports.add(path, name: path.split(separator: "/").last.map(String.init) ?? path) }
    }
}
