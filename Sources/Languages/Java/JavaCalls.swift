import Base
import LanguageKit
import Program
import Schema

extension InvokeExpression {
    /// The name of the type of its result: `getRegionResult`.
    var resultName: String { Token(token).member + "Result" }
}

extension MethodExpression {
    /// Whether the method is called with an arguments object: it has inputs besides the resource itself, or the program has some.
    var takesArguments: Bool {
        if case .object(let object)? = arguments?.withoutConversions, !object.items.isEmpty { return true }
        return function?.inputs?.properties.contains { $0.name != "__self__" } ?? false
    }
}

extension JavaEmitter {
    // MARK: Functions of packages

    /// Writes the call of a package's function.
    mutating func write(_ invoke: InvokeExpression, to w: inout CodeWriter) {
        w.write(plan.className(JavaTypeName.qualifiedFunctions(of: invoke)))
        w.write(".")
        w.write(JavaNaming.identifier(Token(invoke.token).member.filter { $0 != "-" }))
        w.write("(")
        let hasArguments = writeArguments(of: invoke, to: &w)
        if !invoke.options.isEmpty {
            if hasArguments {
                w.write(", ")
                w.indent()
            }
            writeOptions(invoke.options, to: &w)
            if hasArguments { w.outdent() }
        }
        w.write(")")
    }

    private mutating func writeArguments(of invoke: InvokeExpression, to w: inout CodeWriter) -> Bool {
        guard let arguments = invoke.arguments?.withoutConversions else { return false }
        guard case .object(let object) = arguments else {
            write(arguments, in: nil, to: &w)
            return true
        }
        if let order = invoke.function?.multiArgumentInputs {
            writePositional(object, order: order, of: invoke.function, to: &w)
            return !order.isEmpty
        }
        let inputs = invoke.function?.inputs
        if object.items.isEmpty, inputs == nil || style.omitsEmptyArguments { return false }
        write(object, in: inputs.map { .object(.declared($0, isInput: true)) }, to: &w)
        return true
    }

    private mutating func writePositional(
        _ object: ObjectExpression, order: [String], of function: Function?, to w: inout CodeWriter
    ) {
        for (i, name) in order.enumerated() {
            if i > 0 { w.write(", ") }
            if let item = object.items.first(where: { $0.key.literalText == name }) {
                write(item.value, in: function?.inputs.flatMap { JavaTypes.member(name, of: $0) }, to: &w)
            } else {
                w.write("null")
            }
        }
    }

    private mutating func writeOptions(_ options: [ObjectItem], to w: inout CodeWriter) {
        // The builder of output options gives the plain options' builder back, so it is made by its own class.
        let dependsOn = options.contains { $0.name == "dependsOn" }
        w.write(dependsOn ? "(new InvokeOutputOptions.Builder())" : "InvokeOptions.builder()")
        w.indent()
        for option in options {
            guard let name = option.key.literalText else { continue }
            w.newLine()
            w.write(".")
            w.write(JavaNaming.identifier(name == "pluginDownloadUrl" ? "pluginDownloadURL" : name))
            w.write("(")
            if case .list(let list) = option.value.withoutConversions {
                writeArguments(list, in: nil, to: &w)
            } else {
                write(option.value, in: nil, to: &w)
            }
            w.write(")")
        }
        w.newLine()
        w.write(".build()")
        w.outdent()
    }

    /// Writes the call of a resource's method.
    mutating func write(_ method: MethodExpression, to w: inout CodeWriter) {
        write(method.receiver, in: nil, precedence: JavaPrecedence.postfix, to: &w)
        w.write(".")
        w.write(JavaNaming.identifier(method.name))
        w.write("(")
        if let arguments = method.arguments?.withoutConversions {
            if case .object(let object) = arguments {
                let inputs = method.function?.inputs
                if method.takesArguments {
                    write(object, in: inputs.map { .object(.declared($0, isInput: true)) }, to: &w)
                }
            } else {
                write(arguments, in: nil, to: &w)
            }
        }
        w.write(")")
    }

    // MARK: Functions of the program language

    /// Writes the call of one of the program language's own functions.
    mutating func write(_ call: CallExpression, in place: ValueType?, to w: inout CodeWriter) {
        switch call.function {
        case .toJSON:
            if let value = call.arguments.first { writeJSON(value, to: &w) } else { w.write("null") }
        case .fileAsset: write("new FileAsset(", call, ")", to: &w)
        case .stringAsset: write("new StringAsset(", call, ")", to: &w)
        case .remoteAsset: write("new RemoteAsset(", call, ")", to: &w)
        case .fileArchive: write("new FileArchive(", call, ")", to: &w)
        case .remoteArchive: write("new RemoteArchive(", call, ")", to: &w)
        case .assetArchive: write("new AssetArchive(", call, ")", to: &w)
        case .readFile: write("Files.readString(Paths.get(", call, "))", to: &w)
        case .readDir: write("readDir(", call, ")", to: &w)
        case .fileBase64: write("Base64.getEncoder().encodeToString(Files.readAllBytes(Paths.get(", call, ")))", to: &w)
        case .fileBase64SHA256: write("computeFileBase64Sha256(", call, ")", to: &w)
        case .sha1: write("computeSHA1(", call, ")", to: &w)
        case .mimeType: write("Files.probeContentType(Paths.get(", call, "))", to: &w)
        case .toBase64:
            w.write("Base64.getEncoder().encodeToString(")
            writeReceiver(call, to: &w)
            w.write(".getBytes(StandardCharsets.UTF_8))")
        case .fromBase64: write("new String(Base64.getDecoder().decode(", call, "), StandardCharsets.UTF_8)", to: &w)
        case .stack: w.write("Deployment.getInstance().getStackName()")
        case .project: w.write("Deployment.getInstance().getProjectName()")
        case .organization: w.write("Deployment.getInstance().getOrganizationName()")
        case .rootDirectory: w.write("Deployment.getInstance().getRootDirectory()")
        case .currentDirectory: w.write("System.getProperty(\"user.dir\")")
        case .secret: writeSecret(call, in: place, to: &w)
        case .unsecret:
            writeReceiver(call, to: &w)
            w.write(".asPlaintext()")
        case .join:
            w.write("String.join(")
            writeArgument(0, of: call, to: &w)
            w.write(", ")
            if call.arguments.count > 1 { writeCollection(call.arguments[1], precedence: JavaPrecedence.lowest, to: &w) }
            w.write(")")
        case .split:
            w.write("Arrays.asList(")
            writeReceiver(call, at: 1, to: &w)
            w.write(".split(")
            writeArgument(0, of: call, to: &w)
            w.write("))")
        case .length: writeLength(call, to: &w)
        case .element:
            if let list = call.arguments.first { writeCollection(list, precedence: JavaPrecedence.postfix, to: &w) }
            w.write(".get(")
            writeArgument(1, of: call, to: &w)
            w.write(")")
        case .lookup:
            if let map = call.arguments.first { writeCollection(map, precedence: JavaPrecedence.postfix, to: &w) }
            w.write(call.arguments.count > 2 ? ".getOrDefault(" : ".get(")
            for i in call.arguments.indices.dropFirst() {
                if i > 1 { w.write(", ") }
                writeArgument(i, of: call, to: &w)
            }
            w.write(")")
        case .entries: writeEntries(call, to: &w)
        case .range: writeRange(call, to: &w)
        case .singleOrNone:
            writeReceiver(call, to: &w)
            w.write(".stream().findFirst().orElse(null)")
        case .getOutput:
            writeReceiver(call, to: &w)
            w.write(".output(")
            writeArgument(1, of: call, to: &w)
            w.write(")")
        case .resourceName:
            writeReceiver(call, to: &w)
            w.write(".pulumiResourceName()")
        case .resourceType:
            writeReceiver(call, to: &w)
            w.write(".pulumiResourceType()")
        case .notImplemented, .tryCatch, .can, .maximum, .minimum, .unknown: writeMissing(call, to: &w)
        }
    }

    private mutating func write(
        _ start: StaticString, _ call: CallExpression, _ end: StaticString, to w: inout CodeWriter
    ) {
        w.write(start)
        for i in call.arguments.indices {
            if i > 0 { w.write(", ") }
            writeArgument(i, of: call, to: &w)
        }
        w.write(end)
    }

    private mutating func writeArgument(_ index: Int, of call: CallExpression, to w: inout CodeWriter) {
        if call.arguments.indices.contains(index) { writePresent(call.arguments[index], to: &w) } else { w.write("null") }
    }

    private mutating func writeReceiver(_ call: CallExpression, at index: Int = 0, to w: inout CodeWriter) {
        if call.arguments.indices.contains(index) {
            writePresent(call.arguments[index], precedence: JavaPrecedence.postfix, to: &w)
        } else {
            w.write("null")
        }
    }

    private mutating func writeSecret(_ call: CallExpression, in place: ValueType?, to w: inout CodeWriter) {
        guard let value = call.arguments.first else {
            w.write("null")
            return
        }
        if value.type.isOutput, !style.appliesFunctionResults {
            write(value, in: place, precedence: JavaPrecedence.postfix, to: &w)
            w.write(".asSecret()")
        } else {
            w.write("Output.ofSecret(")
            write(value, in: place, to: &w)
            w.write(")")
        }
    }

    /// Writes the pairs of a map or list as `KeyedValue`s.
    private mutating func writeEntries(_ call: CallExpression, to w: inout CodeWriter) {
        guard let value = call.arguments.first, !JavaTypes.isSequence(value.type) else {
            write("KeyedValue.of(", call, ")", to: &w)
            return
        }
        if isErased(value) { w.write("((Map<?, ?>) ") }
        writeReceiver(call, to: &w)
        w.write(isErased(value) ? ").entrySet()" : ".entrySet()")
        let entry = entryName()
        let key = isErased(value) ? "String.valueOf(\(entry).getKey())" : "\(entry).getKey()"
        w.write(".stream().map(\(entry) -> KeyedValue.create(\(key), \(entry).getValue())).collect(toList())")
    }

    private mutating func writeLength(_ call: CallExpression, to w: inout CodeWriter) {
        guard let value = call.arguments.first, value.type.unwrapped != .string else {
            write("Strings.length(", call, ")", to: &w)
            return
        }
        writeCollection(value, precedence: JavaPrecedence.postfix, to: &w)
        let method = style.appliesFunctionResults ? ".length()" : ".size()"
        w.write(value.type.isOutput ? ".applyValue(_value -> _value\(method))" : method)
    }

    private mutating func writeRange(_ call: CallExpression, to w: inout CodeWriter) {
        w.write("IntStream.range(")
        if call.arguments.count > 1 {
            writeArgument(0, of: call, to: &w)
            w.write(", ")
            writeArgument(1, of: call, to: &w)
        } else {
            w.write("0, ")
            writeArgument(0, of: call, to: &w)
        }
        w.write(").boxed().collect(toList())")
    }

    /// Writes a call that Java has no words for as a call of a method that the reader must supply.
    private mutating func writeMissing(_ call: CallExpression, to w: inout CodeWriter) {
        let name = call.function.name
        if call.function == .maximum || call.function == .minimum, !call.arguments.isEmpty {
            w.write("java.util.Collections.\(name)(")
            if call.expandsLast, call.arguments.count == 1 {
                writeArgument(0, of: call, to: &w)
                w.write(")")
            } else {
                write("Arrays.asList(", call, "))", to: &w)
            }
            return
        }
        if call.function != .notImplemented {
            diagnostics.append(.unsupportedFunction(call, in: JavaLanguage.self, of: program))
        }
        w.write(JavaNaming.identifier(name))
        w.write("(")
        for i in call.arguments.indices {
            if i > 0 { w.write(", ") }
            writeArgument(i, of: call, to: &w)
        }
        w.write(")")
    }
}
