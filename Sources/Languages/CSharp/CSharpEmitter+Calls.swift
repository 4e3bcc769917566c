import Base
import LanguageKit
import Program

extension CSharpEmitter {
    /// Writes a call of one of the program language's own functions.
    mutating func write(_ call: CallExpression, _ w: inout CodeWriter) {
        let arguments = call.arguments
        switch call.function {
        case .element:
            writePrimary(arguments.first, &w)
            let isOutput = arguments.first.map { isKnownLater($0) } ?? false
            writeAround(isOutput ? ".GetAt(" : "[", arguments.dropFirst().first, isOutput ? ")" : "]", &w)
        case .entries: if let first = arguments.first { writeEntries(of: first, &w) }
        case .length: writeLength(of: call, &w)
        case .lookup:
            writePrimary(arguments.first, &w)
            writeAround("[", arguments.dropFirst().first, "]", &w)
            if arguments.count > 2 { writeAround(" ?? ", arguments[2], "", &w) }
        case .range: writeRange(arguments, &w)
        case .join:
            writeAround("string.Join(", arguments.first, ", ", &w)
            writeAround("", arguments.dropFirst().first, ")", &w)
        case .split:
            writePrimary(arguments.dropFirst().first, &w)
            writeAround(".Split(", arguments.first, ")", &w)
        case .singleOrNone: writeAround("Enumerable.SingleOrDefault(", arguments.first, ")", &w)
        case .fileArchive: writeAround("new FileArchive(", arguments.first, ")", &w)
        case .remoteArchive: writeAround("new RemoteArchive(", arguments.first, ")", &w)
        case .assetArchive:
            w.write("new AssetArchive(")
            writeAssets(arguments.first, &w)
            w.write(")")
        case .fileAsset: writeAround("new FileAsset(", arguments.first, ")", &w)
        case .stringAsset: writeAround("new StringAsset(", arguments.first, ")", &w)
        case .remoteAsset: writeAround("new RemoteAsset(", arguments.first, ")", &w)
        case .readFile: writeAround("File.ReadAllText(", arguments.first, ")", &w)
        case .readDir: writeAround("Directory.GetFiles(", arguments.first, ").Select(Path.GetFileName)", &w)
        case .fileBase64: writeAround("ReadFileBase64(", arguments.first, ")", &w)
        case .fileBase64SHA256: writeAround("ComputeFileBase64Sha256(", arguments.first, ")", &w)
        case .secret: writeAround("Output.CreateSecret(", arguments.first, ")", &w)
        case .unsecret: writeAround("Output.Unsecret(", arguments.first, ")", &w)
        case .toJSON: writeJSON(arguments.first, &w)
        case .toBase64: writeAround("Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(", arguments.first, "))", &w)
        case .fromBase64: writeAround("System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(", arguments.first, "))", &w)
        case .sha1: writeAround("ComputeSHA1(", arguments.first, ")", &w)
        case .stack: w.write("Deployment.Instance.StackName")
        case .project: w.write("Deployment.Instance.ProjectName")
        case .organization: w.write("Deployment.Instance.OrganizationName")
        case .currentDirectory: w.write("Directory.GetCurrentDirectory()")
        case .rootDirectory: w.write("Pulumi.Deployment.Instance.RootDirectory")
        case .notImplemented: writeAround("NotImplemented(", arguments.first, ")", &w)
        case .getOutput:
            writePrimary(arguments.first, &w)
            writeAround(".GetOutput(", arguments.dropFirst().first, ")", &w)
        case .resourceName:
            writePrimary(arguments.first, &w)
            w.write(".GetResourceName()")
        case .resourceType:
            writePrimary(arguments.first, &w)
            w.write(".GetResourceType()")
        case .maximum: writeExtreme("Math.Max(", arguments, &w)
        case .minimum: writeExtreme("Math.Min(", arguments, &w)
        case .mimeType, .tryCatch, .can, .unknown: writeUnsupported(call, &w)
        }
    }

    /// Writes the greatest or least of numbers, of which C#'s functions take two at a time.
    private mutating func writeExtreme(_ function: StaticString, _ numbers: [Expression], _ w: inout CodeWriter) {
        for number in numbers.dropLast() {
            w.write(function)
            write(number, &w)
            w.write(", ")
        }
        if let last = numbers.last { write(last, &w) }
        for _ in numbers.dropFirst() { w.write(")") }
    }

    private mutating func writeAround(_ before: StaticString, _ value: Expression?, _ after: StaticString, _ w: inout CodeWriter)
    {
        w.write(before)
        if let value { write(value, &w) }
        w.write(after)
    }

    private mutating func writePrimary(_ value: Expression?, _ w: inout CodeWriter) {
        if let value { write(value, &w, within: CSharpPrecedence.primary) }
    }

    /// Whether a value is an output here.
    func isKnownLater(_ value: Expression) -> Bool {
        if case .convert(let e) = value { return isKnownLater(e.value) }
        return value.type.eventualElement != nil && isOutput(value.type)
    }

    /// Writes the number of elements, or of characters as people count them.
    private mutating func writeLength(of call: CallExpression, _ w: inout CodeWriter) {
        guard let value = call.arguments.first else { return }
        let isOutput = isKnownLater(value)
        switch value.type.resolved.unwrapped {
        case .map, .object:
            write(value, &w, within: CSharpPrecedence.primary)
            w.write(".Count")
        case .string, .identifier:
            if isOutput {
                write(value, &w, within: CSharpPrecedence.primary)
                w.write(".Apply(s => new System.Globalization.StringInfo(s).LengthInTextElements)")
            } else {
                writeAround("new System.Globalization.StringInfo(", value, ").LengthInTextElements", &w)
            }
        default:
            write(value, &w, within: CSharpPrecedence.primary)
            // What a loop has made of outputs is a List, which isn't waited for.
            w.write(value.type.combinesEventuals ? ".Count" : isOutput ? ".Length()" : ".Length")
        }
    }

    /// Writes the numbers from one (0 if it isn't given) up to another.
    private mutating func writeRange(_ arguments: [Expression], _ w: inout CodeWriter) {
        guard arguments.count > 1 else {
            writeAround("Enumerable.Range(0, ", arguments.first, ")", &w)
            return
        }
        let level = BinaryOperator.subtract.precedence
        w.write("Enumerable.Range(")
        write(arguments[0], &w)
        w.write(", ")
        write(arguments[1], &w, within: level)
        w.write(" - ")
        write(arguments[0], &w, within: level, onRight: true)
        w.write(")")
    }

    private mutating func writeAssets(_ assets: Expression?, _ w: inout CodeWriter) {
        switch assets {
        case .object(let object): write(object, asDictionaryOf: "AssetOrArchive", &w)
        case .convert(let e): writeAssets(e.value, &w)
        case .some(let other): write(other, &w)
        case nil: break
        }
    }

    private mutating func writeJSON(_ value: Expression?, _ w: inout CodeWriter) {
        guard let value else { return }
        let hasOutputs = isOutput(value.type)
        w.write(hasOutputs ? "Output.JsonSerialize(Output.Create(" : "JsonSerializer.Serialize(")
        writeFree(value, &w)
        w.write(hasOutputs ? "))" : ")")
    }

    private mutating func writeUnsupported(_ call: CallExpression, _ w: inout CodeWriter) {
        diagnostics.append(.unsupportedFunction(call, in: CSharpLanguage.self, of: program))
        w.write(quoted("TODO: call \(call.function.name)"))
    }
}
