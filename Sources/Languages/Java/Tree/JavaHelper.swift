/// A method that a file's class declares for itself, because the program calls it.
enum JavaHelper: String, CaseIterable, Sendable {
    case readFile, readFileBase64, mimeType
    case fileBase64SHA256 = "computeFileBase64Sha256"
    case sha1 = "computeSHA1"
    case toJSONOutput = "toJsonOutput"
    case toJSON = "toJson"
    case textOf, outputOf, entry, mapOf

    /// The method's name.
    var name: String { rawValue }

    /// The helpers that its own body calls.
    private var callees: [JavaHelper] {
        switch self {
        case .mapOf: [.entry]
        case .toJSONOutput: [.toJSON, .textOf]
        case .toJSON: [.textOf]
        case .readFile, .readFileBase64, .mimeType, .fileBase64SHA256, .sha1, .textOf, .outputOf, .entry: []
        }
    }

    /// The helpers that statements call, in the order of their declaration.
    static func all(in statements: [JavaStatement]) -> [JavaHelper] {
        var found: Set<JavaHelper> = []
        func find(_ expression: JavaExpression) {
            if case .call(let call) = expression, case .helper(let helper) = call.callee {
                found.formUnion([helper] + helper.callees)
            }
            expression.forEachChild(find)
        }
        for statement in statements { statement.forEachExpression(find) }
        return allCases.filter(found.contains)
    }
}

// What the methods do. Java's checked exceptions are wrapped, since lambdas can't throw them.
extension JavaHelper {
    /// The method's declaration.
    var member: JavaMember {
        switch self {
        case .toJSON: .source(Self.jsonSource)
        case .toJSONOutput: .source(Self.jsonOutputSource)
        default: .method(method)
        }
    }

    /// The statements of the method, of which imports follow.
    var body: [JavaStatement] { method.body ?? [] }

    private var method: JavaMethod {
        switch self {
        case .toJSON, .toJSONOutput: Self.method(name, of: "value", [])
        case .readFile: Self.method(name, of: "path", Self.unchecked(.call(JavaLibrary.files, "readString", [Self.path])))
        case .readFileBase64: Self.method(name, of: "path", Self.unchecked(Self.encoded(Self.bytes)))
        case .mimeType:
            Self.method(name, of: "path", Self.unchecked(.call(JavaLibrary.files, "probeContentType", [Self.path])))
        case .fileBase64SHA256:
            Self.method(name, of: "path", Self.unchecked(Self.encoded(Self.digest("SHA-256", of: Self.bytes))))
        case .sha1: Self.method(name, of: "text", Self.sha1Body)
        case .textOf: Self.textMethod
        case .outputOf: Self.outputMethod
        case .entry: Self.entryMethod
        case .mapOf: Self.mapMethod
        }
    }

    private static let string = JavaType.named(JavaLibrary.string)
    private static let path = JavaExpression.call(JavaLibrary.paths, "get", [.variable("path")])
    private static let bytes = JavaExpression.call(JavaLibrary.files, "readAllBytes", [path])

    private static func method(_ name: String, of parameter: String, _ body: [JavaStatement]) -> JavaMethod {
        JavaMethod(
            modifiers: [.private, .static], result: string, name: name, parameters: [(string, parameter)], body: body)
    }

    /// A value whose making may throw exceptions of files and algorithms.
    private static func unchecked(_ value: JavaExpression) -> [JavaStatement] { unchecked([.return(value)]) }

    private static func unchecked(_ body: [JavaStatement]) -> [JavaStatement] {
        let exception = JavaType.named(JavaClassName("java.lang", "Exception", .simple))
        let runtime = JavaType.named(JavaClassName("java.lang", "RuntimeException", .simple))
        return [.try(body, exception, "e", [.throw(.new(runtime, [.variable("e")]))])]
    }

    private static func encoded(_ bytes: JavaExpression) -> JavaExpression {
        JavaExpression.call(JavaLibrary.base64, "getEncoder").calling("encodeToString", [bytes])
    }

    private static func digest(_ algorithm: String, of bytes: JavaExpression) -> JavaExpression {
        JavaExpression.call(JavaClassName("java.security", "MessageDigest", .qualified), "getInstance", [.quoted(algorithm)])
            .calling("digest", [bytes])
    }

    private static var sha1Body: [JavaStatement] {
        let bytes = JavaExpression.variable("text").calling("getBytes", [.field(.type(JavaLibrary.charsets), "UTF_8")])
        let hex = JavaExpression.call(JavaClassName("java.util", "HexFormat", .qualified), "of")
        return unchecked(hex.calling("formatHex", [digest("SHA-1", of: bytes)]))
    }

    /// A value as texts show it: a number in full and without an empty fraction.
    private static var textMethod: JavaMethod {
        let value = JavaExpression.variable("value")
        let text = JavaExpression.call(JavaLibrary.objects, "requireNonNull", [value]).calling("toString")
        let decimal = JavaExpression.new(.named(JavaClassName("java.math", "BigDecimal", .qualified)), [text])
            .calling("stripTrailingZeros").calling("toPlainString")
        return JavaMethod(
            modifiers: [.private, .static], result: string, name: JavaHelper.textOf.name,
            parameters: [(.named(JavaLibrary.object), "value")],
            body: [.return(.conditional(.instance(value, .named(JavaLibrary.number)), decimal, text))])
    }

    /// A value that may be an output already as an output.
    private static var outputMethod: JavaMethod {
        let value = JavaExpression.variable("value")
        let output = JavaType.named(JavaLibrary.output, [.named(JavaLibrary.object)])
        let cast = JavaExpression.parenthesized(.cast(.named(JavaLibrary.output, [.wildcard]), value))
        let same = cast.calling("applyValue", [.lambda("inner", .cast(.named(JavaLibrary.object), .variable("inner")))])
        return JavaMethod(
            modifiers: [.private, .static], result: output, name: JavaHelper.outputOf.name,
            parameters: [(.named(JavaLibrary.object), "value")],
            body: [
                .return(
                    .conditional(
                        .instance(value, .named(JavaLibrary.output, [.wildcard])), same,
                        .call(JavaLibrary.output, "ofNullable", [value])))
            ])
    }

    private static let value = JavaType.variable("V")
    private static let entryType = JavaType.named(
        JavaClassName("java.util", "Map.Entry", .simple), [string, value])

    /// An entry whose value may be null, which `Map.entry` doesn't take.
    private static var entryMethod: JavaMethod {
        let type = JavaType.named(JavaClassName("java.util", "AbstractMap.SimpleEntry", .qualified), [.inferred])
        return JavaMethod(
            modifiers: [.private, .static], typeVariables: ["V"], result: entryType, name: JavaHelper.entry.name,
            parameters: [(string, "key"), (value, "value")],
            body: [.return(.new(type, [.variable("key"), .variable("value")]))])
    }

    private static var mapMethod: JavaMethod {
        let map = JavaType.named(JavaClassName("java.util", "LinkedHashMap", .qualified), [string, value])
        let entry = JavaExpression.variable("entry")
        let put = JavaExpression.variable("map").calling("put", [entry.calling("getKey"), entry.calling("getValue")])
        return JavaMethod(
            annotations: ["SafeVarargs"], modifiers: [.private, .static], typeVariables: ["V"],
            result: .named(JavaLibrary.map, [string, value]), name: JavaHelper.mapOf.name,
            parameters: [(.several(entryType), "entries")],
            body: [
                .local("map", .new(map), isFinal: true),
                .forEach("entry", in: .variable("entries"), [.expression(put)]), .return(.variable("map")),
            ])
    }
}
