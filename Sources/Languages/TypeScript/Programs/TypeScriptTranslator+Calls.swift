import Base
import LanguageKit
import Program

extension TypeScriptTranslator {
    /// Translates a call of one of the program language's own functions.
    func translate(_ call: CallExpression) -> TypeScriptExpression {
        let arguments = call.arguments
        func given(_ index: Int) -> Expression {
            arguments.indices.contains(index) ? arguments[index] : .literal(LiteralExpression(.null, span: call.span))
        }
        func argument(_ index: Int) -> TypeScriptExpression { translate(given(index)) }
        switch call.function {
        case .element:
            let list = given(0).withoutOpening
            return .element(source(list), argument(1), isOptional: list.mayBeMissing)
        case .lookup: return lookup(given(0).withoutOpening, argument(1), arguments.count > 2 ? argument(2) : nil)
        case .entries: return entries(of: given(0))
        case .length: return length(of: given(0).withoutOpening)
        case .range: return range(arguments, asEntries: false)
        case .join: return texts(given(1)).calling("join", argument(0))
        case .split: return argument(1).calling("split", argument(0))
        case .singleOrNone: return .call(.helper(.singleOrNone), translate(given(0).withoutOpening))
        case .fileArchive: return asset("FileArchive", argument(0))
        case .remoteArchive: return asset("RemoteArchive", argument(0))
        case .assetArchive: return asset("AssetArchive", translate(given(0).withoutOpening))
        case .fileAsset: return asset("FileAsset", argument(0))
        case .stringAsset: return asset("StringAsset", argument(0))
        case .remoteAsset: return asset("RemoteAsset", argument(0))
        case .readFile:
            let function = TypeScriptExpression.entity(.node("fs", "readFileSync"))
            return style.readsFilesAsBuffers
                ? .call(function, argument(0)) : .call(function, argument(0), .string("utf8"))
        case .readDir: return .call(.entity(.node("fs", "readdirSync")), argument(0))
        case .fileBase64:
            let encoding = TypeScriptObject([TypeScriptProperty(.name("encoding"), .string("base64"))], layout: .spaced)
            return .call(.entity(.node("fs", "readFileSync")), argument(0), .object(encoding))
        case .fileBase64SHA256: return .call(.helper(.fileHash), argument(0))
        case .mimeType: return .call(.entity(.node("mime", "getType")), argument(0))
        case .secret: return .call(.entity(.core("secret")), argument(0))
        case .unsecret: return .call(.entity(.core("unsecret")), argument(0))
        case .toJSON:
            // A promise has no form in JSON: it is waited for like an output.
            let takesOutputs = given(0).type.hasEventuals
            return .call(takesOutputs ? .entity(.core("jsonStringify")) : .member(.name("JSON"), "stringify"), argument(0))
        case .toBase64: return buffer(argument(0)).calling("toString", .string("base64"))
        case .fromBase64: return buffer(argument(0), .string("base64")).calling("toString", .string("utf8"))
        case .sha1:
            return TypeScriptExpression.call(.entity(.node("crypto", "createHash")), .singleQuoted("sha1"))
                .calling("update", argument(0)).calling("digest", .singleQuoted("hex"))
        case .stack: return .call(.entity(.core("getStack")))
        case .project: return .call(.entity(.core("getProject")))
        case .organization: return .call(.entity(.core("getOrganization")))
        case .currentDirectory: return .call(.member(.name("process"), "cwd"))
        case .rootDirectory: return .call(.entity(.core("getRootDirectory")))
        case .notImplemented: return .call(.helper(.notImplemented), argument(0))
        case .getOutput: return argument(0).calling("getOutput", argument(1))
        case .tryCatch:
            let attempts = arguments.map { TypeScriptExpression.arrow([], translate($0)) }
            return .call(
                TypeScriptCall(
                    .helper(.attempt(ofOutput: call.type.isOutput)), attempts, layout: attempts.isEmpty ? .line : .lines))
        case .can:
            let attempt = TypeScriptExpression.arrow([], argument(0))
            return .onNewLine(.call(.helper(.test(ofOutput: call.type.isOutput)), attempt))
        case .resourceName: return .call(.entity(.core("resourceName")), argument(0))
        case .resourceType: return .call(.entity(.core("resourceType")), argument(0))
        case .maximum: return .call(TypeScriptCall(.member(.name("Math"), "max"), expanded(call)))
        case .minimum: return .call(TypeScriptCall(.member(.name("Math"), "min"), expanded(call)))
        case .unknown("recover"): return recovery(argument(0), argument(1))
        case .unknown(let name):
            unit.diagnostics.append(.unsupportedFunction(call, in: TypeScriptLanguage.self, of: program))
            let error = TypeScriptExpression.new(.name("Error"), [.string("not implemented: \(name)")])
            return .call(.arrow(TypeScriptArrow([], .block([.throw(error)], .line))))
        }
    }

    /// A list whose elements become parts of a text.
    private func texts(_ list: Expression) -> TypeScriptExpression {
        guard case .list(let e) = list.withoutConversions else { return collection(list, orEmpty: Self.emptyList) }
        return .array(e.items.map { required($0.value) }, e.items.count == 1 ? .line : .lines)
    }

    /// The arguments of a call that takes any number of them; the elements of the last one may be arguments themselves.
    private func expanded(_ call: CallExpression) -> [TypeScriptExpression] {
        call.arguments.enumerated().map { position, argument in
            let isExpanded = call.expandsLast && position == call.arguments.count - 1
            return isExpanded ? .spread(collection(argument, orEmpty: Self.emptyList)) : translate(argument)
        }
    }

    private func asset(_ type: String, _ argument: TypeScriptExpression) -> TypeScriptExpression {
        .new(.entity(.core("asset", type)), [argument])
    }

    private func buffer(_ arguments: TypeScriptExpression...) -> TypeScriptExpression {
        .call(TypeScriptCall(.member(.name("Buffer"), "from"), arguments))
    }

    private func length(of value: Expression) -> TypeScriptExpression {
        if value.type.resolved.withoutOptional == .string {
            // What the program language counts are the characters that people see.
            let segmenter = TypeScriptExpression.new(.member(.name("Intl"), "Segmenter"), [])
            return .member(.array([.spread(segmenter.calling("segment", present(value)))]), "length")
        }
        switch value.type.resolved.unwrapped {
        case .map, .object:
            let keys = TypeScriptExpression.call(
                .member(.name("Object"), "keys"), collection(value, orEmpty: Self.emptyObject))
            return .member(keys, "length")
        default: return .member(collection(value, orEmpty: Self.emptyList), "length")
        }
    }

    private func lookup(
        _ map: Expression, _ key: TypeScriptExpression, _ defaultValue: TypeScriptExpression?
    ) -> TypeScriptExpression {
        var values = source(map)
        if case .object = map.type.resolved.withoutOptional { values = .assertion(translate(map), .record(.any)) }
        let value = TypeScriptExpression.element(values, key, isOptional: map.type.resolved.isOptional)
        return defaultValue.map { .binary(style.defaultOperator, value, $0) } ?? value
    }

    /// The value of an output, or what is made of the error that it fails with.
    private func recovery(_ value: TypeScriptExpression, _ result: TypeScriptExpression) -> TypeScriptExpression {
        let error = TypeScriptExpression.name("err")
        let message = TypeScriptExpression.conditional(
            .binary(.instanceOf, error, .name("Error")), .member(error, "message"), .call(.name("String"), error))
        let handler = TypeScriptExpression.arrow([.name("error")], result, form: .parenthesized)
        return .call(.entity(.core("recover")), value, .arrow([.name("err")], .call(handler, message)))
    }
}
