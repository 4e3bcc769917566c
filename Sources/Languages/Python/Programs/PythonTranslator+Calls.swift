import LanguageKit
import Program
import Schema

extension PythonTranslator {
    // MARK: Functions of packages

    /// A call of a package's function.
    func invoke(_ e: InvokeExpression, _ scope: PythonScope) -> PythonExpression {
        var call = PythonCall(function: PythonLocation(e).function(isOutputForm: e.isOutputForm), layout: .hanging)
        let items = e.arguments?.withoutConversions.objectItems ?? []
        var inner = scope
        inner.isInArguments = true
        if let order = e.function?.multiArgumentInputs {
            call.arguments = positional(items, order, inner)
        } else {
            call.keywords = keywords(items, inner)
        }
        call.options = invokeOptions(e, scope)
        return .call(call)
    }

    /// Arguments by position, `None` for those left out before others.
    private func positional(_ items: [ObjectItem], _ order: [String], _ scope: PythonScope) -> [PythonExpression] {
        let given = order.map { name in items.first { $0.name == name }?.value }
        guard let last = given.lastIndex(where: { $0 != nil }) else { return [] }
        return given[...last].map { $0.map { translate($0, scope) } ?? .none }
    }

    /// A call of a resource's method.
    func method(_ e: MethodExpression, _ scope: PythonScope) -> PythonExpression {
        var inner = scope
        inner.isInArguments = true
        return .call(
            PythonCall(
                function: .attribute(translate(e.receiver, scope), PythonNames.snakeCase(e.name)),
                keywords: keywords(e.arguments?.withoutConversions.objectItems ?? [], inner), layout: .hanging))
    }

    // MARK: The program language's own functions

    /// A call of one of the program language's functions.
    func call(_ e: CallExpression, _ scope: PythonScope) -> PythonExpression {
        var inner = scope
        if e.function == .toJSON { inner.isInJSON = hasJSONInTexts }
        var arguments = e.arguments.map { translate($0, inner) }
        if e.expandsLast, let last = arguments.popLast() { arguments.append(.unpacked(last, isDictionary: false)) }
        func argument(_ position: Int) -> PythonExpression {
            arguments.indices.contains(position) ? arguments[position] : .none
        }
        switch e.function {
        case .element:
            // There is no element in a list that was left out: reading it fails.
            return .item(e.arguments.first.map { translate($0.withoutOpening, scope) } ?? .none, argument(1))
        case .entries: return entries(.call("items", of: argument(0)))
        case .length:
            let isText = e.arguments.first?.type.unwrapped == .string
            return .call(isText ? .helper(.graphemeLength) : .global(.len), [argument(0)])
        case .lookup: return .call("get", of: argument(0), [argument(1), argument(2)])
        case .range: return .call(.global(.range), arguments)
        case .join: return .call("join", of: argument(0), [argument(1)])
        case .split: return .call("split", of: argument(1), [argument(0)])
        case .singleOrNone: return .call(.helper(.singleOrNone), [argument(0)])
        case .fileArchive: return .call(.sdk("FileArchive"), [argument(0)])
        case .remoteArchive: return .call(.sdk("RemoteArchive"), [argument(0)])
        case .assetArchive: return .call(.sdk("AssetArchive"), [argument(0)])
        case .fileAsset: return .call(.sdk("FileAsset"), [argument(0)])
        case .stringAsset: return .call(.sdk("StringAsset"), [argument(0)])
        case .remoteAsset: return .call(.sdk("RemoteAsset"), [argument(0)])
        case .readFile: return .call(Self.reading { $0 }, [argument(0)])
        case .fileBase64:
            return .call(
                Self.reading { text in
                    .call("decode", of: .call(.symbol(.library(.base64, "b64encode")), [.call("encode", of: text)]))
                }, [argument(0)])
        case .fileBase64SHA256: return .call(.helper(.fileHash), [argument(0)])
        case .secret: return .call(.sdk("Output.secret"), [argument(0)])
        case .unsecret: return .call(.sdk("Output.unsecret"), [argument(0)])
        case .toJSON:
            let takesOutputs = e.arguments.first?.type.containsOutputs ?? false
            let function = PythonExpression.symbol(takesOutputs ? .outputJSON : .library(.json, "dumps"))
            return .call(PythonCall(function: function, arguments: [argument(0)], keywords: jsonSpelling))
        case .toBase64:
            return .call("decode", of: .call(.symbol(.library(.base64, "b64encode")), [.call("encode", of: argument(0))]))
        case .fromBase64:
            return .call("decode", of: .call(.symbol(.library(.base64, "b64decode")), [.call("encode", of: argument(0))]))
        case .sha1:
            return .call("hexdigest", of: .call(.symbol(.library(.hashlib, "sha1")), [.call("encode", of: argument(0))]))
        case .stack: return .call(.sdk("get_stack"), [])
        case .project: return .call(.sdk("get_project"), [])
        case .organization: return .call(.sdk("get_organization"), [])
        case .rootDirectory: return .call(.sdk("get_root_directory"), [])
        case .currentDirectory: return .call(.symbol(.library(.os, "getcwd")), [])
        case .notImplemented: return .call(.helper(.notImplemented), [argument(0)])
        case .getOutput: return .call("get_output", of: argument(0), [argument(1)])
        case .tryCatch:
            return .call(PythonCall(function: .helper(.attempt), arguments: arguments.map(Self.delayed), layout: .lines))
        case .can: return .call(.helper(.canEvaluate), [Self.delayed(argument(0))])
        case .resourceName: return .attribute(argument(0), "pulumi_resource_name")
        case .resourceType: return .attribute(argument(0), "pulumi_resource_type")
        case .maximum: return .call(.global(.max), arguments)
        case .minimum: return .call(.global(.min), arguments)
        case .unknown("recover"):
            let handler = PythonExpression.lambda(PythonLambda(parameters: ["error"], body: argument(1)))
            let message = PythonExpression.call(.global(.str), [.local("__error")])
            let lambda = PythonLambda(parameters: ["__error"], body: .call(handler, [message]))
            return .call("recover", of: argument(0), [.lambda(lambda)])
        case .readDir, .mimeType, .unknown:
            return .call(.symbol(.unsupported(function: e.function.name, e.span)), [.text(e.function.name)])
        }
    }

    /// The entries of a dictionary as dictionaries with a key and a value each, sorted by key.
    private func entries(_ items: PythonExpression) -> PythonExpression {
        .comprehension(
            PythonComprehension(
                kind: .list, value: .pair, variables: ["k", "v"], collection: .call(.global(.sorted), [items])))
    }

    /// A function without parameters, so that the value isn't evaluated before it is asked for.
    private static func delayed(_ value: PythonExpression) -> PythonExpression {
        .lambda(PythonLambda(parameters: [], body: value))
    }

    /// A function that reads a file and gives what `result` makes of its text.
    private static func reading(_ result: (PythonExpression) -> PythonExpression) -> PythonExpression {
        let text = PythonExpression.call("read", of: .call(.global(.open), [.local("path")]))
        return .lambda(PythonLambda(parameters: ["path"], body: result(text)))
    }
}

extension PythonExpression {
    /// `{"key": k, "value": v}`
    static var pair: PythonExpression {
        .dictionary(
            [PythonEntry(key: .text("key"), value: .local("k")), PythonEntry(key: .text("value"), value: .local("v"))], .inline)
    }
}

extension Expression {
    /// The items, if this is an object.
    fileprivate var objectItems: [ObjectItem]? {
        if case .object(let e) = self { return e.items }
        return nil
    }
}
