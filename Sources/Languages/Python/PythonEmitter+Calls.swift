import Base
import LanguageKit
import Program
import Schema

extension PythonEmitter {
    /// Writes a call of a package's function.
    mutating func writeInvoke(_ e: InvokeExpression) {
        let package = PythonPackage(e)
        out.write(plan.alias(package))
        out.write(package.path)
        out.write(".")
        out.write(PythonNames.snakeCase(package.member))
        if e.isOutputForm { out.write("_output") }
        out.write("(")
        let items = e.arguments?.withoutConversions.objectItems ?? []
        var hasArguments = !items.isEmpty
        if let order = e.function?.multiArgumentInputs {
            hasArguments = writePositional(items, order)
        } else {
            writeArguments(items)
        }
        writeInvokeOptions(e, hasArguments: hasArguments)
        out.write(")")
    }

    /// Writes a call of a resource's method.
    mutating func writeMethod(_ e: MethodExpression) {
        write(e.receiver, PythonPrecedence.call)
        out.write(".")
        out.write(PythonNames.snakeCase(e.name))
        out.write("(")
        writeArguments(e.arguments?.withoutConversions.objectItems ?? [])
        out.write(")")
    }

    private mutating func writeArguments(_ items: [ObjectItem]) {
        if items.count > 1 { out.indent() }
        var isFirst = true
        for item in items {
            guard let name = item.name else { continue }
            if !isFirst {
                out.write(",")
                out.newLine()
            }
            isFirst = false
            out.write(PythonNames.snakeCase(name))
            out.write("=")
            write(item.value)
        }
        if items.count > 1 { out.outdent() }
    }

    /// Writes arguments by position, `None` for those left out before others. Returns whether there are any.
    private mutating func writePositional(_ items: [ObjectItem], _ order: [String]) -> Bool {
        let given = order.map { name in items.first { $0.name == name }?.value }
        guard let last = given.lastIndex(where: { $0 != nil }) else { return false }
        for (position, value) in given[...last].enumerated() {
            if position > 0 { out.write(", ") }
            if let value { write(value) } else { out.write("None") }
        }
        return true
    }

    private mutating func writeInvokeOptions(_ e: InvokeExpression, hasArguments: Bool) {
        let isParented = isComponent && !e.options.contains { $0.name == "parent" }
        guard isParented || !e.options.isEmpty else { return }
        if hasArguments { out.write(", ") }
        out.write(e.isOutputForm ? "opts=pulumi.InvokeOutputOptions(" : "opts=pulumi.InvokeOptions(")
        if isParented { out.write("parent=self") }
        for (position, item) in e.options.enumerated() {
            if position > 0 || isParented { out.write(", ") }
            out.write(PythonNames.snakeCase(item.name == "pluginDownloadURL" ? "pluginDownloadUrl" : item.name ?? ""))
            out.write("=")
            write(item.value)
        }
        out.write(")")
    }

    // MARK: The program language's own functions

    /// Writes a call of one of the program language's functions.
    mutating func writeCall(_ e: CallExpression) {
        let none = Expression.literal(LiteralExpression(.null))
        func argument(_ position: Int) -> Expression {
            e.arguments.indices.contains(position) ? e.arguments[position] : none
        }
        switch e.function {
        case .element:
            write(argument(0), PythonPrecedence.call)
            out.write("[")
            write(argument(1))
            out.write("]")
        case .entries:
            use("sorted")
            out.write("[{")
            writeQuoted("key")
            out.write(": k, ")
            writeQuoted("value")
            out.write(": v} for k, v in sorted(")
            writeCollection(argument(0), orEmpty: "{}", PythonPrecedence.call)
            out.write(".items())]")
        case .length:
            let isText = argument(0).type.unwrapped == .string
            if isText {
                writeFunction(PythonHelper.graphemeLength.name, argument(0))
            } else {
                use("len")
                out.write("len(")
                writeCollection(argument(0), orEmpty: argument(0).type.resolved.isMapLike ? "{}" : "[]", PythonPrecedence.any)
                out.write(")")
            }
        case .lookup:
            writeCollection(argument(0), orEmpty: "{}", PythonPrecedence.call)
            out.write(".get(")
            write(argument(1))
            out.write(", ")
            write(argument(2))
            out.write(")")
        case .range:
            use("range")
            writeFunction("range", e.arguments)
        case .join:
            write(argument(0), PythonPrecedence.call)
            out.write(".join(")
            writeCollection(argument(1), orEmpty: "[]", PythonPrecedence.any)
            out.write(")")
        case .split:
            write(argument(1), PythonPrecedence.call)
            out.write(".split(")
            write(argument(0))
            out.write(")")
        case .singleOrNone: writeFunction(PythonHelper.singleOrNone.name, argument(0))
        case .fileArchive: writeFunction("pulumi.FileArchive", argument(0))
        case .remoteArchive: writeFunction("pulumi.RemoteArchive", argument(0))
        case .assetArchive: writeFunction("pulumi.AssetArchive", argument(0))
        case .fileAsset: writeFunction("pulumi.FileAsset", argument(0))
        case .stringAsset: writeFunction("pulumi.StringAsset", argument(0))
        case .remoteAsset: writeFunction("pulumi.RemoteAsset", argument(0))
        case .readFile:
            use("open")
            writeFunction("(lambda path: open(path).read())", argument(0))
        case .fileBase64:
            use("open")
            use("base64")
            writeFunction("(lambda path: base64.b64encode(open(path).read().encode()).decode())", argument(0))
        case .fileBase64SHA256: writeFunction(PythonHelper.fileHash.name, argument(0))
        case .secret: writeFunction("pulumi.Output.secret", argument(0))
        case .unsecret: writeFunction("pulumi.Output.unsecret", argument(0))
        case .toJSON:
            if argument(0).type.containsOutputs {
                writeFunction("pulumi.Output.json_dumps", argument(0))
            } else {
                use("json")
                writeFunction("json.dumps", argument(0))
            }
        case .toBase64: writeBase64("base64.b64encode(", argument(0))
        case .fromBase64: writeBase64("base64.b64decode(", argument(0))
        case .sha1:
            use("hashlib")
            out.write("hashlib.sha1(")
            write(argument(0), PythonPrecedence.call)
            out.write(".encode()).hexdigest()")
        case .stack: out.write("pulumi.get_stack()")
        case .project: out.write("pulumi.get_project()")
        case .organization: out.write("pulumi.get_organization()")
        case .rootDirectory: out.write("pulumi.get_root_directory()")
        case .currentDirectory:
            use("os")
            out.write("os.getcwd()")
        case .notImplemented: writeFunction(PythonHelper.notImplemented.name, argument(0))
        case .getOutput:
            write(argument(0), PythonPrecedence.call)
            out.write(".get_output(")
            write(argument(1))
            out.write(")")
        case .tryCatch: writeAttempts(e.arguments)
        case .can:
            out.write("can_(lambda: ")
            write(argument(0))
            out.write(")")
        case .resourceName:
            write(argument(0), PythonPrecedence.call)
            out.write(".pulumi_resource_name")
        case .resourceType:
            write(argument(0), PythonPrecedence.call)
            out.write(".pulumi_resource_type")
        case .maximum, .minimum:
            use(e.function.name)
            writeFunction(e.function.name, e.arguments)
        case .unknown("recover"):
            write(argument(0), PythonPrecedence.call)
            out.write(".recover(lambda __error: (lambda error: ")
            write(argument(1))
            out.write(")(str(__error)))")
        case .readDir, .mimeType, .unknown: writeUnsupported(e)
        }
    }

    private mutating func writeFunction(_ name: String, _ argument: Expression) { writeFunction(name, [argument]) }

    private mutating func writeFunction(_ name: String, _ arguments: [Expression]) {
        out.write(name)
        out.write("(")
        for (position, argument) in arguments.enumerated() {
            if position > 0 { out.write(", ") }
            write(argument)
        }
        out.write(")")
    }

    private mutating func writeBase64(_ function: String, _ text: Expression) {
        use("base64")
        out.write(function)
        write(text, PythonPrecedence.call)
        out.write(".encode()).decode()")
    }

    /// Each attempt is a function, so that none is evaluated before the one ahead of it has failed.
    private mutating func writeAttempts(_ attempts: [Expression]) {
        out.write("try_(")
        out.indent()
        for (position, attempt) in attempts.enumerated() {
            if position > 0 { out.write(",") }
            out.newLine()
            out.write("lambda: ")
            write(attempt)
        }
        out.outdent()
        out.newLine()
        out.write(")")
    }

    private mutating func writeUnsupported(_ e: CallExpression) {
        diagnostics.append(.unsupportedFunction(e, in: PythonLanguage.self, of: program))
        out.write(PythonHelper.notImplemented.name)
        out.write("(")
        writeQuoted(e.function.name)
        out.write(")")
    }
}

extension Expression {
    /// The items, if this is an object.
    fileprivate var objectItems: [ObjectItem]? {
        if case .object(let e) = self { return e.items }
        return nil
    }
}
