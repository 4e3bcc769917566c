/// A function that a program needs beside its own, since no library has it.
enum GoHelper: Hashable, Sendable {
    case readFile, fileBase64, fileBase64SHA256, sha1, notImplemented, singleOrNone, mapEntries, listEntries, numbers, lookup
    /// Reads a number of which only the program knows that it is one.
    case asNumber
    /// Make lists and maps of values of one type of those of anything.
    case asList, asMap
    /// Makes a pointer of a value: Go has none to literals.
    case pointer
    /// Writes a number as a text, never with an exponent.
    case numberText
    /// Writes a document with its members in the order that the program has them in, without escapes for HTML.
    case toJSON
    /// Read texts as values of other types.
    case parseInteger, parseNumber, parseBoolean, decodeBase64
    /// Makes the SDK's list of inputs of a plain list.
    case array(GoTypeName)

    /// In what helpers differ between styles.
    struct Style: Sendable {
        /// Whether `readFile` gives an input rather than a string.
        var readsFilesAsInputs = false
        /// Whether the list of inputs that is made of an empty list is nil, which leaves an input out.
        var makesNilLists = false
    }

    /// The name by which it is called. That of a list's depends on its type.
    var name: String { source?.name ?? "" }

    /// The modules that its definition uses.
    var modules: [GoModule] { source?.modules ?? [] }

    /// Its definition as text; nil where it depends on a type.
    func text(_ style: Style) -> String? {
        self == .readFile && style.readsFilesAsInputs ? GoHelperSource.readFileAsInput.text : source?.text
    }

    /// The type of list that it makes, if it makes one.
    var array: GoTypeName? {
        if case .array(let type) = self { return type }
        return nil
    }

    /// The function that makes a list of inputs.
    static func definition(of type: GoTypeName, name: String, _ style: Style) -> GoFunctionDeclaration {
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
                style.makesNilLists ? .variable("pulumiArr", .named(type)) : .define(["pulumiArr"], .list(.named(type), [])),
                .loop(GoLoop(header: .range(key: nil, value: "v", .name("arr")), body: [adding])), .give([list]),
            ])
    }
}
