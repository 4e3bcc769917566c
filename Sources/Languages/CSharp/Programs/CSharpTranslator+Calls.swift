import LanguageKit
import Program

extension CSharpTranslator {
    /// Translates a call of one of the program language's own functions.
    func call(_ call: CallExpression, in place: CSharpPlace) -> CSharpExpression {
        let arguments = { call.arguments.map { expression($0, in: place) } }
        let first = { call.arguments.first.map { expression($0, in: place) } ?? .null }
        let second = { call.arguments.count > 1 ? expression(call.arguments[1], in: place) : .null }
        switch call.function {
        case .element:
            let isOutput = call.arguments.first.map { facts.isOutput($0) } ?? false
            return isOutput ? call.arguments[0].asOutput(first(), in: self).calling("GetAt", second()) : first().element(second())
        case .entries: return call.arguments.first.map { entries(of: $0, in: place) } ?? .null
        case .length: return length(of: call, in: place)
        case .lookup:
            let value = first().element(second())
            return call.arguments.count > 2 ? .coalesce(value, expression(call.arguments[2], in: place)) : value
        case .range: return range(call.arguments, in: place)
        case .join: return CSharpExpression.core("string").member("Join")(arguments())
        case .split: return second().calling("Split", first())
        case .singleOrNone: return .call(Self.enumerable.member("SingleOrDefault"), arguments())
        case .fileArchive: return .new(CSharpType("FileArchive"), arguments())
        case .remoteArchive: return .new(CSharpType("RemoteArchive"), arguments())
        case .assetArchive: return .new(CSharpType("AssetArchive"), call.arguments.prefix(1).map { assets($0, in: place) })
        case .fileAsset: return .new(CSharpType("FileAsset"), arguments())
        case .stringAsset: return .new(CSharpType("StringAsset"), arguments())
        case .remoteAsset: return .new(CSharpType("RemoteAsset"), arguments())
        case .readFile: return .call(.imported(CSharpName("File.ReadAllText", using: .files)), arguments())
        case .readDir:
            let files = CSharpExpression.call(.imported(CSharpName("Directory.GetFiles", using: .files)), arguments())
            return .extended(files, .select, [.imported(CSharpName("Path.GetFileName", using: .files))])
        case .fileBase64: return .call(.helper(.readFileBase64), arguments())
        case .fileBase64SHA256: return .call(.helper(.computeFileBase64SHA256), arguments())
        case .secret: return Self.output.member("CreateSecret")(arguments())
        case .unsecret: return Self.output.member("Unsecret")(arguments())
        case .toJSON: return call.arguments.first.map { json($0, in: place) } ?? .null
        case .toBase64: return Self.convert.calling("ToBase64String", Self.utf8.member("GetBytes")(arguments()))
        case .fromBase64: return Self.utf8.calling("GetString", Self.convert.member("FromBase64String")(arguments()))
        case .sha1: return .call(.helper(.computeSHA1), arguments())
        case .stack: return CSharpExpression.core("Deployment.Instance").member("StackName")
        case .project: return CSharpExpression.core("Deployment.Instance").member("ProjectName")
        case .organization: return CSharpExpression.core("Deployment.Instance").member("OrganizationName")
        case .currentDirectory: return .call(.imported(CSharpName("Directory.GetCurrentDirectory", using: .files)), [])
        case .rootDirectory: return CSharpExpression.core("Pulumi.Deployment.Instance").member("RootDirectory")
        case .notImplemented: return .call(.helper(.notImplemented), arguments())
        case .getOutput: return first().calling("GetOutput", second())
        case .resourceName: return first().calling("GetResourceName")
        case .resourceType: return first().calling("GetResourceType")
        case .maximum: return extreme(.max, of: call, in: place)
        case .minimum: return extreme(.min, of: call, in: place)
        case .mimeType, .tryCatch, .can, .unknown:
            findings.report(.unsupportedFunction(call, in: CSharpLanguage.self, of: program))
            return .quoted("TODO: call \(call.function.name)")
        }
    }

    static let output = CSharpExpression.core("Output")
    private static let convert = CSharpExpression.imported(CSharpName("Convert", using: .system))
    private static let enumerable = CSharpExpression.imported(CSharpName("Enumerable", using: .linq))
    private static let math = CSharpExpression.imported(CSharpName("Math", using: .system))
    private static let utf8 = CSharpExpression.core("System.Text.Encoding.UTF8")
    private static let textInfo = CSharpType("System.Globalization.StringInfo")

    /// The greatest or least of numbers, of which C#'s functions take two at a time.
    private func extreme(_ function: CSharpExtension, of call: CallExpression, in place: CSharpPlace) -> CSharpExpression {
        var numbers = call.arguments.map { expression($0, in: place) }
        guard var result = numbers.popLast() else { return .null }
        if call.expandsLast { result = .extended(result, function, []) }
        return numbers.reversed().reduce(result) { Self.math.calling(function.rawValue, $1, $0) }
    }

    /// The number of elements, or of characters as people count them.
    private func length(of call: CallExpression, in place: CSharpPlace) -> CSharpExpression {
        guard let argument = call.arguments.first else { return .null }
        let value = expression(argument, in: place)
        if CSharpFacts.hasKeys(argument) { return value.member("Count") }
        let isOutput = facts.isOutput(argument)
        if argument.type.primitive == .text {
            let count = { CSharpExpression.new(Self.textInfo, [$0]).member("LengthInTextElements") }
            return isOutput ? value.applying(.lambda("s", count(.name("s")))) : count(value)
        }
        // What a loop has made of outputs is a List, which isn't waited for.
        if argument.type.combinesEventuals { return value.member("Count") }
        return isOutput ? argument.asOutput(value, in: self).calling("Length") : value.member("Length")
    }

    /// The numbers from one (0 if it isn't given) up to another.
    private func range(_ limits: [Expression], in place: CSharpPlace) -> CSharpExpression {
        let values = limits.map { expression($0, in: place) }
        guard values.count > 1 else { return .call(Self.enumerable.member("Range"), [.integer(0)] + values) }
        return Self.enumerable.calling("Range", values[0], .binary(.subtract, values[1], values[0]))
    }

    private func assets(_ assets: Expression, in place: CSharpPlace) -> CSharpExpression {
        if let object = assets.objectLiteral { return dictionary(object, of: CSharpType("AssetOrArchive"), in: place) }
        return expression(assets.withoutConversions, in: place)
    }

    private func json(_ value: Expression, in place: CSharpPlace) -> CSharpExpression {
        let text = free(value, in: place)
        // Published programs import the namespace for both.
        if facts.holdsOutputs(value.type) {
            let serialize = CSharpExpression.imported(CSharpName("Output.JsonSerialize", using: .json))
            return serialize([Self.output.calling("Create", text)] + jsonOptions)
        }
        return CSharpExpression.imported(CSharpName("JsonSerializer.Serialize", using: .json))([text] + jsonOptions)
    }

    /// What makes .NET write JSON like all other languages: it escapes many characters otherwise. Only the parser of JSON sees no difference.
    private var jsonOptions: [CSharpExpression] {
        guard hasJSONInTexts else { return [] }
        let encoder = CSharpExpression.core("System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping")
        let type = CSharpType.named(CSharpName("JsonSerializerOptions", using: .json))
        return [.new(.type(type), [.property("Encoder", encoder)], .inline)]
    }
}

extension Expression {
    /// The expression in C# as an output: an argument of a component is an input, which has fewer methods.
    fileprivate func asOutput(_ translated: CSharpExpression, in translator: CSharpTranslator) -> CSharpExpression {
        translator.isComponentInput(self) ? translated.calling("ToOutput") : translated
    }
}
