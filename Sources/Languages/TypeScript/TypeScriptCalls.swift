import Base
import LanguageKit
import Program
import Schema

extension TypeScriptEmitter {
    /// Writes a call of one of the program language's own functions.
    mutating func write(_ call: CallExpression, to out: inout CodeWriter) {
        let arguments = call.arguments
        func argument(_ index: Int) -> Expression {
            arguments.indices.contains(index) ? arguments[index] : .literal(LiteralExpression(.null, span: call.span))
        }
        switch call.function {
        case .interpolate:
            out.write("pulumi.interpolate")
            writeTemplate(arguments, to: &out)
        case .element:
            writeSource(argument(0), to: &out)
            out.write(mayBeMissing(argument(0)) ? "?.[" : "[")
            writePresent(argument(1), to: &out)
            out.write("]")
        case .entries: writeEntries(of: argument(0), to: &out)
        case .length:
            if argument(0).type.resolved.withoutOptional == .string {
                // What the program language counts are the characters that people see.
                out.write("[...new Intl.Segmenter().segment(")
                writePresent(argument(0), to: &out)
                out.write(")].length")
            } else {
                switch argument(0).type.resolved.unwrapped {
                case .map, .object:
                    out.write("Object.keys(")
                    writeCollection(argument(0), orEmpty: "{}", precedence: 0, to: &out)
                    out.write(").length")
                default:
                    writeCollection(argument(0), orEmpty: "[]", precedence: 20, to: &out)
                    out.write(".length")
                }
            }
        case .lookup:
            if case .object = argument(0).type.resolved.withoutOptional {
                write("(", argument(0), " as Record<string, any>)", precedence: 12, to: &out)
            } else {
                writeSource(argument(0), to: &out)
            }
            out.write(argument(0).type.resolved.isOptional ? "?.[" : "[")
            writePresent(argument(1), to: &out)
            out.write("]")
            if arguments.count > 2 { write(" || ", arguments[2], "", precedence: 5, to: &out) }
        case .range: writeRange(arguments, asEntries: false, to: &out)
        case .join:
            writeCollection(argument(1), orEmpty: "[]", precedence: 20, to: &out)
            write(".join(", present: argument(0), ")", to: &out)
        case .split:
            writePresent(argument(1), precedence: 20, to: &out)
            out.write(".split(")
            writePresent(argument(0), to: &out)
            out.write(")")
        case .singleOrNone: write("singleOrNone(", argument(0), ")", to: &out)
        case .fileArchive: write("new pulumi.asset.FileArchive(", present: argument(0), ")", to: &out)
        case .remoteArchive: write("new pulumi.asset.RemoteArchive(", present: argument(0), ")", to: &out)
        case .assetArchive: write("new pulumi.asset.AssetArchive(", argument(0), ")", to: &out)
        case .fileAsset: write("new pulumi.asset.FileAsset(", present: argument(0), ")", to: &out)
        case .stringAsset: write("new pulumi.asset.StringAsset(", present: argument(0), ")", to: &out)
        case .remoteAsset: write("new pulumi.asset.RemoteAsset(", present: argument(0), ")", to: &out)
        case .readFile:
            out.write(imports.alias(ofModule: "fs"))
            write(".readFileSync(", present: argument(0), style.readsFilesAsBuffers ? ")" : ", \"utf8\")", to: &out)
        case .readDir:
            out.write(imports.alias(ofModule: "fs"))
            write(".readdirSync(", present: argument(0), ")", to: &out)
        case .fileBase64:
            out.write(imports.alias(ofModule: "fs"))
            write(".readFileSync(", present: argument(0), ", { encoding: \"base64\" })", to: &out)
        case .fileBase64SHA256: write("computeFilebase64sha256(", present: argument(0), ")", to: &out)
        case .mimeType:
            out.write(imports.alias(ofModule: "mime"))
            write(".getType(", present: argument(0), ")", to: &out)
        case .secret: write("pulumi.secret(", argument(0), ")", to: &out)
        case .unsecret: write("pulumi.unsecret(", argument(0), ")", to: &out)
        case .toJSON:
            // A promise has no form in JSON: it is waited for like an output.
            let function: StaticString = argument(0).type.hasEventuals ? "pulumi.jsonStringify(" : "JSON.stringify("
            write(function, argument(0), ")", to: &out)
        case .toBase64: write("Buffer.from(", present: argument(0), ").toString(\"base64\")", to: &out)
        case .fromBase64: write("Buffer.from(", present: argument(0), ", \"base64\").toString(\"utf8\")", to: &out)
        case .sha1:
            out.write(imports.alias(ofModule: "crypto"))
            write(".createHash('sha1').update(", present: argument(0), ").digest('hex')", to: &out)
        case .stack: out.write("pulumi.getStack()")
        case .project: out.write("pulumi.getProject()")
        case .organization: out.write("pulumi.getOrganization()")
        case .currentDirectory: out.write("process.cwd()")
        case .rootDirectory: out.write("pulumi.getRootDirectory()")
        case .notImplemented: write("notImplemented(", argument(0), ")", to: &out)
        case .getOutput:
            write(argument(0), precedence: 20, to: &out)
            write(".getOutput(", argument(1), ")", to: &out)
        case .tryCatch: writeAttempts(call, to: &out)
        case .can:
            out.write(call.type.isOutput ? "\ncanOutput_(" : "\ncan_(")
            writeFunction("()", lowered(argument(0), to: argument(0).type), to: &out)
            out.write(")")
        case .resourceName: write("pulumi.resourceName(", argument(0), ")", to: &out)
        case .resourceType: write("pulumi.resourceType(", argument(0), ")", to: &out)
        case .maximum: writeList("Math.max(", arguments, to: &out)
        case .minimum: writeList("Math.min(", arguments, to: &out)
        case .present: writePresent(argument(0), to: &out)
        case .unknown("recover"):
            write("pulumi.recover(", argument(0), ", err => ((error) => ", precedence: 20, to: &out)
            writeBody(argument(1), to: &out)
            out.write(")(err instanceof Error ? err.message : String(err)))")
        case .unknown(let name):
            diagnostics.append(.unsupportedFunction(call, in: TypeScriptLanguage.self, of: program))
            out.write("(() => { throw new Error(")
            TypeScriptText.writeQuoted("not implemented: \(name)", to: &out)
            out.write("); })()")
        }
    }

    private mutating func write(
        _ before: StaticString, _ argument: Expression, _ after: StaticString, precedence: Int = 0, to out: inout CodeWriter
    ) {
        out.write(before)
        write(argument, precedence: precedence, isRight: precedence == 5, to: &out)
        out.write(after)
    }

    /// Writes a function's argument that has to be there.
    private mutating func write(
        _ before: StaticString, present argument: Expression, _ after: StaticString, to out: inout CodeWriter
    ) {
        out.write(before)
        writePresent(argument, to: &out)
        out.write(after)
    }

    private mutating func writeList(_ before: StaticString, _ arguments: [Expression], to out: inout CodeWriter) {
        out.write(before)
        for (position, argument) in arguments.enumerated() {
            if position > 0 { out.write(", ") }
            writePresent(argument, to: &out)
        }
        out.write(")")
    }

    /// Writes a collection as a list of `{key, value}`.
    mutating func writeEntries(of collection: Expression, to out: inout CodeWriter) {
        switch collection.type.resolved.withoutOptional {
        case .list, .tuple:
            if case .call(let call) = collection, call.function == .range {
                return writeRange(call.arguments, asEntries: true, to: &out)
            }
            writeCollection(collection, orEmpty: "[]", precedence: 20, to: &out)
            out.write(".map((v, k)")
        default:
            out.write("Object.entries(")
            writeCollection(collection, orEmpty: "{}", precedence: 0, to: &out)
            out.write(style.keepsEntryOrder ? ").map(([k, v])" : ").sort().map(([k, v])")
        }
        out.write(" => ({key: k, value: v}))")
    }

    /// Writes the numbers from one bound up to the other.
    private mutating func writeRange(_ arguments: [Expression], asEntries: Bool, to out: inout CodeWriter) {
        let zero = Expression.literal(LiteralExpression(.number(NumberLiteral(0))))
        let from = arguments.count > 1 ? arguments[0] : zero
        let to = arguments.last ?? zero
        func element(_ text: String) -> String { asEntries ? "({key: \(text), value: \(text)})" : text }
        guard case .some(.integer(let first)) = from.constantValue else {
            out.write("((from, to) => (new Array(to - from)).fill(0).map((_, i) => \(element("from + i"))))(")
            writePresent(from, to: &out)
            out.write(", ")
            writePresent(to, to: &out)
            out.write(")")
            return
        }
        out.write("(new Array(")
        if case .some(.integer(let last)) = to.constantValue {
            let (count, overflows) = last.subtractingReportingOverflow(first)
            out.write(String(overflows ? 0 : max(0, count)))
        } else {
            writePresent(to, precedence: 14, to: &out)
            if first != 0 { out.write(" - \(first)") }
        }
        out.write(")).fill(0).map((_, i) => \(element(first == 0 ? "i" : "\(first) + i")))")
    }

    private mutating func writeAttempts(_ call: CallExpression, to out: inout CodeWriter) {
        out.write(call.type.isOutput ? "tryOutput_(" : "try_(")
        out.indent()
        for (position, argument) in call.arguments.enumerated() {
            if position > 0 { out.write(",") }
            out.newLine()
            writeFunction("()", lowered(argument, to: argument.type), to: &out)
        }
        out.outdent()
        out.newLine()
        out.write(")")
    }

    // MARK: Functions of packages

    /// Whether a call gives a promise that the main program waits for.
    func isAwaited(_ invoke: InvokeExpression) -> Bool { plan.isAsync && invoke.type.isPromise }

    /// Writes a call of a package's function.
    mutating func write(_ invoke: InvokeExpression, to out: inout CodeWriter) {
        if isAwaited(invoke) { out.write("await ") }
        let token = Token(invoke.token)
        out.write(imports.alias(ofPackage: token.package))
        let module = invoke.function?.package.module(of: invoke.token) ?? token.module
        if module != "index" { out.write(TypeScriptNames.modulePath(module.lowercased())) }
        out.write(".")
        out.write(TypeScriptNames.member(token.member))
        out.write(invoke.isOutputForm ? "Output(" : "(")
        let hasOptions = !invoke.options.isEmpty || isComponent
        if let names = invoke.function?.multiArgumentInputs, let arguments = invoke.arguments?.objectLiteral {
            writePositional(arguments, names, fills: hasOptions, to: &out)
        } else if let arguments = invoke.arguments {
            write(arguments, to: &out)
        } else if hasOptions {
            out.write("{}")
        }
        if hasOptions { writeOptions(invoke.options, to: &out) }
        out.write(")")
    }

    /// Writes an object's items as arguments in the given order; what is left out before a later argument is `undefined`.
    private mutating func writePositional(_ object: ObjectExpression, _ names: [String], fills: Bool, to out: inout CodeWriter) {
        let values = names.map { name in object.items.first { $0.name == name }?.value }
        let count = fills ? values.count : (values.lastIndex { $0 != nil } ?? -1) + 1
        for (position, value) in values.prefix(count).enumerated() {
            if position > 0 { out.write(", ") }
            if let value {
                write(value, to: &out)
            } else {
                out.write("undefined")
            }
        }
    }

    private mutating func writeOptions(_ options: [ObjectItem], to out: inout CodeWriter) {
        out.write(", {")
        out.indent()
        if isComponent, !options.contains(where: { $0.name == "parent" }) {
            out.newLine()
            out.write("parent: this,")
        }
        for option in options {
            guard let name = option.name else { continue }
            out.newLine()
            writeKey(name == "pluginDownloadUrl" ? "pluginDownloadURL" : name, to: &out)
            out.write(": ")
            write(option.value, to: &out)
            out.write(",")
        }
        out.outdent()
        out.newLine()
        out.write("}")
    }

    /// Writes a call of a resource's method.
    mutating func write(_ method: MethodExpression, to out: inout CodeWriter) {
        // A method that gives no output gives a promise; a constructor, which a component's program is, can't wait.
        let isAwaited = !method.type.isOutput && plan.isAsync
        if isAwaited { out.write("(await ") }
        write(method.receiver, precedence: 20, to: &out)
        out.write(".")
        out.write(TypeScriptNames.member(method.name))
        out.write("(")
        if let arguments = method.arguments {
            let isEmpty = arguments.objectLiteral?.items.isEmpty ?? false
            if !isEmpty { write("(", arguments, ")", to: &out) }
        }
        out.write(isAwaited ? "))" : ")")
    }
}

extension Expression {
    /// The object literal that this is, under any conversion.
    var objectLiteral: ObjectExpression? {
        switch self {
        case .object(let e): e
        case .convert(let e): e.value.objectLiteral
        case .literal, .template, .list, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary,
            .forEach,
            .splat, .apply:
            nil
        }
    }
}
