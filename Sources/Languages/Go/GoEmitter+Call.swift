import Base
import LanguageKit
import Program
import Schema

/// Calls of the program language's own functions, and of resources' methods.
extension GoEmitter {
    /// Writes a call of a function of the program language.
    func writeCall(_ e: CallExpression, to writer: inout GoWriter) {
        need(e.function)
        switch e.function {
        case .fileArchive: writeCall("pulumi.NewFileArchive", e, to: &writer)
        case .remoteArchive: writeCall("pulumi.NewRemoteArchive", e, to: &writer)
        case .assetArchive: writeCall("pulumi.NewAssetArchive", e, to: &writer)
        case .fileAsset: writeCall("pulumi.NewFileAsset", e, to: &writer)
        case .stringAsset: writeCall("pulumi.NewStringAsset", e, to: &writer)
        case .remoteAsset: writeCall("pulumi.NewRemoteAsset", e, to: &writer)
        case .readFile: writeCall("readFileOrPanic", e, to: &writer)
        case .fileBase64: writeCall("filebase64OrPanic", e, to: &writer)
        case .fileBase64SHA256: writeCall("filebase64sha256OrPanic", e, to: &writer)
        case .sha1: writeCall("sha1Hash", e, to: &writer)
        case .notImplemented: writeCall("notImplemented", e, to: &writer)
        case .singleOrNone: writeCall("singleOrNone", e, to: &writer)
        case .length: writeCall("len", e, to: &writer)
        case .split: writeCall("strings.Split", e, order: [1, 0], to: &writer)
        case .join: writeCall("strings.Join", e, order: [1, 0], to: &writer)
        case .toBase64:
            writer.write("base64.StdEncoding.EncodeToString([]byte(")
            if case .convert(let id)? = e.arguments.first, id.value.isPlainID {
                writer.write("pulumi.String(")
                write(id.value, to: &writer)
                writer.write(")")
            } else {
                writeArgument(0, of: e, to: &writer)
            }
            writer.write("))")
        case .fromBase64: writeCall("base64.StdEncoding.DecodeString", e, to: &writer)
        case .lookup where e.arguments.count > 2: writeCall("lookup", e, to: &writer)
        case .range where e.arguments.count > 1: writeCall("intRange", e, to: &writer)
        case .range:
            writer.write("intRange(0, ")
            writeArgument(0, of: e, to: &writer)
            writer.write(")")
        case .entries:
            switch e.arguments.first?.type.resolved.withoutOptional {
            case .map, .object: writeCall("mapEntries", e, to: &writer)
            case .list, .tuple: writeCall("listEntries", e, to: &writer)
            default: writeMissing(e, to: &writer)
            }
        case .element, .lookup:
            writeArgument(0, of: e, to: &writer, precedence: 20)
            writer.write("[")
            writeArgument(1, of: e, to: &writer)
            writer.write("]")
        case .secret, .unsecret: writeSecret(e, to: &writer)
        case .stack: writer.write("ctx.Stack()")
        case .project: writer.write("ctx.Project()")
        case .organization: writer.write("ctx.Organization()")
        case .rootDirectory: writer.write("ctx.RootDirectory()")
        case .currentDirectory: writeCurrentDirectory(to: &writer)
        case .getOutput:
            writeArgument(0, of: e, to: &writer)
            writer.write(".GetOutput(pulumi.String(")
            writeArgument(1, of: e, to: &writer)
            writer.write("))")
        case .resourceName:
            writeArgument(0, of: e, to: &writer)
            writer.write(".PulumiResourceName()")
        case .resourceType:
            writeArgument(0, of: e, to: &writer)
            writer.write(".PulumiResourceType()")
        case .maximum: writeCall("max", e, to: &writer)
        case .minimum: writeCall("min", e, to: &writer)
        case .toJSON, .readDir, .mimeType, .tryCatch, .can:
            writeMissing(e, to: &writer)
        case .unknown: writeMissing(e, to: &writer)
        }
    }

    private func writeCall(_ name: String, _ e: CallExpression, order: [Int]? = nil, to writer: inout GoWriter) {
        writer.write("\(name)(")
        let positions = order ?? Array(e.arguments.indices)
        inArguments(many: positions.count > 1) {
            for (position, index) in positions.enumerated() {
                if position > 0 { writer.write(", ") }
                writeArgument(index, of: e, to: &writer)
            }
        }
        writer.write(")")
    }

    private func writeArgument(_ index: Int, of e: CallExpression, to writer: inout GoWriter, precedence: Int = 0) {
        guard e.arguments.indices.contains(index) else { return }
        let isCollection = index == 0 && e.function.readsCollection
        write(isCollection ? e.arguments[index] : read(e.arguments[index]), to: &writer, precedence: precedence)
    }

    private func writeSecret(_ e: CallExpression, to writer: inout GoWriter) {
        let argument = e.arguments.first?.type.resolved ?? .dynamic
        let function = e.function == .secret ? "pulumi.ToSecret" : "pulumi.Unsecret"
        writer.write("\(function)(")
        if argument == .dynamic, e.function == .secret { writer.write("pulumi.Any(") }
        writeArgument(0, of: e, to: &writer)
        if argument == .dynamic, e.function == .secret { writer.write(")") }
        writer.write(").(\(secretName(e.type, argument))Output)")
    }

    private func secretName(_ type: ValueType, _ argument: ValueType) -> String {
        if type.resolved == .dynamic { return "pulumi.Any" }
        let plain = typeName(argument)
        if plain == "map[string]interface{}" { return "pulumi.Map" }
        return Self.converterName(plain).map { "pulumi." + $0 } ?? typeName(type)
    }

    private func writeCurrentDirectory(to writer: inout GoWriter) {
        writer.write("func(cwd string, err error) string {\n")
        writer.indent()
        writer.open("if err != nil {")
        writer.line("panic(err)")
        writer.close()
        writer.line("return cwd")
        writer.outdent()
        writer.writeIndent()
        writer.write("}(os.Getwd())")
    }

    /// Writes a call of a resource's method.
    func writeMethod(_ e: MethodExpression, to writer: inout GoWriter) {
        write(e.receiver, to: &writer, precedence: 20)
        writer.write(".\(GoNames.title(e.name))(ctx")
        let takesArguments = e.function.map { !($0.inputs?.properties.isEmpty ?? true) } ?? true
        if takesArguments {
            var arguments = e.arguments
            if case .convert(let convert)? = arguments { arguments = convert.value }
            if case .object(let object)? = arguments, !object.items.isEmpty {
                writer.write(", ")
                keepingContext {
                    inPlainField = false
                    inTypedList = false
                    writeMethodArguments(object, of: e, to: &writer)
                }
            } else {
                writer.write(", nil")
            }
        }
        writer.write(")")
    }

    private func writeMethodArguments(_ object: ObjectExpression, of e: MethodExpression, to writer: inout GoWriter) {
        var name = "\(GoNames.title(e.name))Args"
        if case .object(.resource(let resource)) = e.receiver.type.resolvedResource {
            let location = resourceLocation(resource.token, resource)
            name = "\(location.package).\(location.type)\(name)"
        }
        let place: ValueType = (e.function?.inputs).map { .object(.declared($0, isInput: true)) } ?? .dynamic
        writeFields(object, of: name, as: place, to: &writer)
    }
}

extension ValueType {
    /// A resource's type in the form that a reference to it has.
    fileprivate var resolvedResource: ValueType {
        switch self {
        case .object(.resolvedResource(let resource)): .object(.resource(resource))
        case .output(let t), .promise(let t), .optional(let t), .input(let t): t.resolvedResource
        default: self
        }
    }
}
