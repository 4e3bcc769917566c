/// The source of a helper function, and the modules that it uses.
struct GoHelperSource {
    let name: String
    let modules: [GoModule]
    let text: String

    init(_ name: String, _ modules: [GoModule], _ text: String) {
        self.name = name
        self.modules = modules
        self.text = text
    }

    /// The function that reads a file, as it was published earlier: it gives an input.
    static let readFileAsInput = GoHelperSource(
        "readFileOrPanic", [.os],
        """
        func readFileOrPanic(path string) pulumi.StringPtrInput {
        \tdata, err := os.ReadFile(path)
        \tif err != nil {
        \t\tpanic(err.Error())
        \t}
        \treturn pulumi.String(string(data))
        }
        """)
}

extension GoHelper {
    /// The function's source; nil where it depends on a type.
    var source: GoHelperSource? {
        switch self {
        case .array: return nil
        case .readFile:
            return GoHelperSource(
                "readFileOrPanic", [.os],
                """
                func readFileOrPanic(path string) string {
                \tdata, err := os.ReadFile(path)
                \tif err != nil {
                \t\tpanic(err.Error())
                \t}
                \treturn string(data)
                }
                """)
        case .fileBase64:
            return GoHelperSource(
                "filebase64OrPanic", [.base64, .os],
                """
                func filebase64OrPanic(path string) string {
                \tif fileData, err := os.ReadFile(path); err == nil {
                \t\treturn base64.StdEncoding.EncodeToString(fileData[:])
                \t} else {
                \t\tpanic(err.Error())
                \t}
                }
                """)
        case .fileBase64SHA256:
            return GoHelperSource(
                "filebase64sha256OrPanic", [.sha256, .base64, .os],
                """
                func filebase64sha256OrPanic(path string) string {
                \tif fileData, err := os.ReadFile(path); err == nil {
                \t\thashedData := sha256.Sum256([]byte(fileData))
                \t\treturn base64.StdEncoding.EncodeToString(hashedData[:])
                \t} else {
                \t\tpanic(err.Error())
                \t}
                }
                """)
        case .sha1:
            return GoHelperSource(
                "sha1Hash", [.sha1, .hex],
                """
                func sha1Hash(input string) string {
                \thash := sha1.Sum([]byte(input))
                \treturn hex.EncodeToString(hash[:])
                }
                """)
        case .notImplemented:
            return GoHelperSource(
                "notImplemented", [],
                """
                func notImplemented(message string) any {
                \tpanic(message)
                }
                """)
        case .singleOrNone:
            return GoHelperSource(
                "singleOrNone", [.fmt],
                """
                func singleOrNone[T any](elements []T) T {
                \tif len(elements) != 1 {
                \t\tpanic(fmt.Errorf("singleOrNone expected input slice to have a single element"))
                \t}
                \treturn elements[0]
                }
                """)
        case .numbers:
            return GoHelperSource(
                "intRange", [],
                """
                func intRange(from, to int) []int {
                \tvar numbers []int
                \tfor number := from; number < to; number++ {
                \t\tnumbers = append(numbers, number)
                \t}
                \treturn numbers
                }
                """)
        case .lookup:
            return GoHelperSource(
                "lookup", [],
                """
                func lookup[T any](values map[string]T, key string, fallback T) T {
                \tif value, ok := values[key]; ok {
                \t\treturn value
                \t}
                \treturn fallback
                }
                """)
        case .asNumber:
            return GoHelperSource(
                "asNumber", [],
                """
                func asNumber(value interface{}) float64 {
                \tif number, ok := value.(int); ok {
                \t\treturn float64(number)
                \t}
                \treturn value.(float64)
                }
                """)
        case .asList:
            return GoHelperSource(
                "asList", [],
                """
                func asList[T any](values []interface{}) []T {
                \tlist := make([]T, 0, len(values))
                \tfor _, value := range values {
                \t\tlist = append(list, value.(T))
                \t}
                \treturn list
                }
                """)
        case .asMap:
            return GoHelperSource(
                "asMap", [],
                """
                func asMap[T any](values map[string]interface{}) map[string]T {
                \tentries := make(map[string]T, len(values))
                \tfor key, value := range values {
                \t\tentries[key] = value.(T)
                \t}
                \treturn entries
                }
                """)
        case .pointer:
            return GoHelperSource(
                "pointerTo", [],
                """
                func pointerTo[T any](value T) *T {
                \treturn &value
                }
                """)
        case .parseInteger:
            return GoHelperSource(
                "parseInt", [.strconv],
                """
                func parseInt(text string) int {
                \tvalue, err := strconv.Atoi(text)
                \tif err != nil {
                \t\tpanic(err)
                \t}
                \treturn value
                }
                """)
        case .parseNumber:
            return GoHelperSource(
                "parseFloat", [.strconv],
                """
                func parseFloat(text string) float64 {
                \tvalue, err := strconv.ParseFloat(text, 64)
                \tif err != nil {
                \t\tpanic(err)
                \t}
                \treturn value
                }
                """)
        case .parseBoolean:
            return GoHelperSource(
                "parseBool", [.strconv],
                """
                func parseBool(text string) bool {
                \tvalue, err := strconv.ParseBool(text)
                \tif err != nil {
                \t\tpanic(err)
                \t}
                \treturn value
                }
                """)
        case .numberText:
            return GoHelperSource(
                "numberText", [.strconv],
                """
                func numberText(number float64) string {
                \treturn strconv.FormatFloat(number, 'f', -1, 64)
                }
                """)
        case .toJSON: return GoHelperSource("toJSON", [.bytes, .json, .strings], Self.document)
        case .decodeBase64:
            return GoHelperSource(
                "decodeBase64", [.base64],
                """
                func decodeBase64(text string) string {
                \tbytes, err := base64.StdEncoding.DecodeString(text)
                \tif err != nil {
                \t\tpanic(err)
                \t}
                \treturn string(bytes)
                }
                """)
        case .mapEntries: return GoHelperSource("mapEntries", [.sort], Self.entries)
        case .listEntries: return GoHelperSource("listEntries", [.sort], Self.entries)
        }
    }

    /// The type of objects whose members have an order, and the function that writes them. The encoder writes two separators of lines as escapes.
    private static let document = """
        type jsonMember struct {
        \tkey   string
        \tvalue interface{}
        }

        type jsonObject []jsonMember

        func (object jsonObject) MarshalJSON() ([]byte, error) {
        \tvar members []string
        \tfor _, member := range object {
        \t\tkey, err := toJSON(member.key)
        \t\tif err != nil {
        \t\t\treturn nil, err
        \t\t}
        \t\tvalue, err := toJSON(member.value)
        \t\tif err != nil {
        \t\t\treturn nil, err
        \t\t}
        \t\tmembers = append(members, key+":"+value)
        \t}
        \treturn []byte("{" + strings.Join(members, ",") + "}"), nil
        }

        func toJSON(value interface{}) (string, error) {
        \tvar buffer bytes.Buffer
        \tencoder := json.NewEncoder(&buffer)
        \tencoder.SetEscapeHTML(false)
        \terr := encoder.Encode(value)
        \tseparators := strings.NewReplacer(`\\\\`, `\\\\`, `\\u2028`, "\\u2028", `\\u2029`, "\\u2029")
        \treturn separators.Replace(strings.TrimSuffix(buffer.String(), "\\n")), err
        }
        """

    /// Both functions for entries, which are written together.
    private static let entries = """
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
}
