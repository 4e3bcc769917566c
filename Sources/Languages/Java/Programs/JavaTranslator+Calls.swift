import Base
import LanguageKit
import Program
import Schema

extension JavaTranslator {
    /// The call of one of the program language's own functions.
    func call(_ call: CallExpression, in place: ValueType?) -> JavaExpression {
        switch call.function {
        case .toJSON: return call.arguments.first.map(json) ?? .null
        case .fileAsset: return asset("FileAsset", call)
        case .stringAsset: return asset("StringAsset", call)
        case .remoteAsset: return asset("RemoteAsset", call)
        case .fileArchive: return asset("FileArchive", call)
        case .remoteArchive: return asset("RemoteArchive", call)
        case .assetArchive: return asset("AssetArchive", call)
        case .readFile:
            return style.omitsHelpers
                ? .call(JavaLibrary.files, "readString", [path(call)]) : .call(.readFile, arguments(call))
        case .readDir: return .call(imported: JavaLibrary.readDir, "readDir", arguments(call))
        case .fileBase64:
            return style.omitsHelpers
                ? base64(of: .call(JavaLibrary.files, "readAllBytes", [path(call)]))
                : .call(.readFileBase64, arguments(call))
        case .fileBase64SHA256: return helper(.fileBase64SHA256, call)
        case .sha1: return helper(.sha1, call)
        case .mimeType:
            return style.omitsHelpers
                ? .call(JavaLibrary.files, "probeContentType", [path(call)]) : .call(.mimeType, arguments(call))
        case .toBase64: return base64(of: argument(0, of: call).calling("getBytes", [Self.utf8]))
        case .fromBase64:
            let decoder = JavaExpression.call(JavaLibrary.base64, "getDecoder")
            return .new(.named(JavaLibrary.string), [decoder.calling("decode", arguments(call)), Self.utf8])
        case .stack: return deployment("getStackName")
        case .project: return deployment("getProjectName")
        case .organization: return deployment("getOrganizationName")
        case .rootDirectory: return deployment("getRootDirectory")
        case .currentDirectory: return .call(JavaLibrary.system, "getProperty", [.quoted("user.dir")])
        case .secret: return secret(call, in: place)
        case .unsecret: return argument(0, of: call).calling("asPlaintext")
        case .join:
            let values = call.arguments.dropFirst().first.map { [collection($0)] } ?? []
            return .call(JavaLibrary.string, "join", [argument(0, of: call)] + values)
        case .split:
            return .call(JavaLibrary.arrays, "asList", [split(call)])
        case .length: return length(call)
        case .element:
            guard let list = call.arguments.first else { return .null }
            return element(
                collection(list).calling("get", [argument(1, of: call)]), of: list.withoutConversions.type,
                Expression.call(call).type, in: place)
        case .lookup, .entries:
            if let first = call.arguments.first, first.type.resolved.isSchemaClass {
                report(
                    "`\(call.function.name)` of an object that the schema declares", hint: "Read its members by name.",
                    at: call.span)
            }
            if case .entries = call.function { return entries(call) }
            guard let map = call.arguments.first else { return .null }
            let others = call.arguments.dropFirst().map(present)
            return collection(map).calling(others.count > 1 ? "getOrDefault" : "get", others)
        case .range:
            let bounds = [call.arguments.count > 1 ? argument(0, of: call) : .number("0")]
            let end = argument(call.arguments.count > 1 ? 1 : 0, of: call)
            return collected(JavaExpression.call(JavaLibrary.intStream, "range", bounds + [end]).calling("boxed"))
        case .singleOrNone:
            return argument(0, of: call).calling("stream").calling("findFirst").calling("orElse", [.null])
        case .getOutput:
            let value = argument(0, of: call).calling("output", [argument(1, of: call)])
            // The SDK gives an output of anything.
            guard !style.keepsObjects, let place, Self.cast(to: place.unwrapped) != nil else { return value }
            return cast(value, to: place)
        case .resourceName: return argument(0, of: call).calling("pulumiResourceName")
        case .resourceType: return argument(0, of: call).calling("pulumiResourceType")
        case .maximum where !call.arguments.isEmpty, .minimum where !call.arguments.isEmpty:
            let isList = call.expandsLast && call.arguments.count == 1
            let list = isList ? argument(0, of: call) : .call(JavaLibrary.arrays, "asList", arguments(call))
            return .call(JavaLibrary.collections, call.function.name, [list])
        case .notImplemented: return .call(own: JavaNaming.identifier(call.function.name), arguments(call))
        case .tryCatch, .can, .maximum, .minimum, .unknown:
            // The reader must supply a method of that name.
            report(.unsupportedFunction(call, in: JavaLanguage.self, of: program))
            return .call(own: JavaNaming.identifier(call.function.name), arguments(call))
        }
    }

    // MARK: Arguments

    private func arguments(_ call: CallExpression) -> [JavaExpression] { call.arguments.map(present) }

    private func argument(_ index: Int, of call: CallExpression) -> JavaExpression {
        call.arguments.indices.contains(index) ? present(call.arguments[index]) : .null
    }

    /// The call of a method that the file declares, or that the reader must supply.
    private func helper(_ helper: JavaHelper, _ call: CallExpression) -> JavaExpression {
        style.omitsHelpers ? .call(own: helper.name, arguments(call)) : .call(helper, arguments(call))
    }

    private func split(_ call: CallExpression) -> JavaExpression {
        let separator = argument(0, of: call)
        let text = argument(1, of: call)
        if style.splitsByPattern { return text.calling("split", [separator]) }
        // Without a limit Java would drop empty parts at the end.
        let pattern = JavaExpression.call(JavaClassName("java.util.regex", "Pattern", .qualified), "quote", [separator])
        return text.calling("split", [pattern, .number("-1")])
    }

    private func path(_ call: CallExpression) -> JavaExpression { .call(JavaLibrary.paths, "get", arguments(call)) }

    // MARK: Parts of calls

    private static let utf8 = JavaExpression.field(.type(JavaLibrary.charsets), "UTF_8")

    private func asset(_ name: String, _ call: CallExpression) -> JavaExpression {
        .new(.named(JavaLibrary.asset(name)), arguments(call))
    }

    private func base64(of bytes: JavaExpression) -> JavaExpression {
        JavaExpression.call(JavaLibrary.base64, "getEncoder").calling("encodeToString", [bytes])
    }

    private func deployment(_ method: String) -> JavaExpression {
        let name = scope.importsFunctions ? JavaLibrary.deployment : JavaLibrary.deployment.used(as: .simple)
        let instance = JavaCall(callee: .function(name, "getInstance", omitted: nil), arguments: JavaArguments([]))
        return JavaExpression.call(instance).calling(method)
    }

    /// The elements of a stream as a list.
    func collected(_ stream: JavaExpression) -> JavaExpression {
        stream.calling("collect", [.call(imported: JavaLibrary.toList, "toList")])
    }

    private func secret(_ call: CallExpression, in place: ValueType?) -> JavaExpression {
        guard let value = call.arguments.first else { return .null }
        let argument = expression(value, in: place)
        return isEventual(value.type) && !style.wrapsSecretOutputs
            ? argument.calling("asSecret") : .call(JavaLibrary.output, "ofSecret", [argument])
    }

    /// The pairs of a map or list as `KeyedValue`s.
    private func entries(_ call: CallExpression) -> JavaExpression {
        guard let value = call.arguments.first, !value.type.isSequence else {
            return .call(JavaLibrary.keyedValue, "of", arguments(call))
        }
        let name = entryName()
        let entry = JavaExpression.variable(name)
        var map = present(value)
        var key = entry.calling("getKey")
        if isErased(value) {
            map = .cast(.named(JavaLibrary.map, [.wildcard, .wildcard]), map)
            key = .call(JavaLibrary.string, "valueOf", [key])
        }
        let pair = JavaExpression.call(JavaLibrary.keyedValue, "create", [key, entry.calling("getValue")])
        return collected(map.calling("entrySet").calling("stream").calling("map", [.lambda(name, pair)]))
    }

    /// What the SDK is given of the pairs that `entries` makes: it knows maps, but no `KeyedValue`s.
    func plainEntries(_ value: Expression, _ written: JavaExpression) -> JavaExpression {
        guard !style.keepsEntryOrder, case .list(let element) = value.type.resolved.withoutOptional,
            case .object(.literal(let members)) = element.withoutOptional, members.map(\.name) == ["key", "value"]
        else { return written }
        var inner = self
        let name = inner.distinct("pair")
        let pair = JavaExpression.variable(name)
        let key = pair.calling("key")
        let position = JavaExpression.call(JavaLibrary.integer, "parseInt", [key])
        let map = JavaExpression.call(
            JavaLibrary.map, "of",
            [
                .quoted("key"), members[0].type.unwrapped == .integer ? position : key, .quoted("value"), pair.calling("value"),
            ])
        func mapped(_ list: JavaExpression) -> JavaExpression {
            collected(list.calling("stream").calling("map", [.lambda(name, map)]))
        }
        guard isEventual(value) else { return mapped(written) }
        let pairs = inner.distinct("pairs")
        return written.calling("applyValue", [.lambda(pairs, mapped(.variable(pairs)))])
    }

    private func length(_ call: CallExpression) -> JavaExpression {
        guard let value = call.arguments.first, value.type.unwrapped != .string else {
            return .call(JavaLibrary.strings, "length", arguments(call))
        }
        let method = style.readsSizeAsLength ? "length" : "size"
        let collection = collection(value)
        return value.type.isOutput
            ? collection.calling("applyValue", [.lambda("_value", JavaExpression.variable("_value").calling(method))])
            : collection.calling(method)
    }

    // MARK: JSON

    private func json(_ value: Expression) -> JavaExpression {
        if holdsUnliftedOutputs(value) { return .call(.toJSONOutput, [plainJSON(value)]) }
        if needsJSONHelper(value) { return .call(.toJSON, [plainJSON(value)]) }
        return .call(imported: JavaLibrary.serialization, "serializeJson", [jsonValue(value)], .hanging)
    }

    /// Whether there are outputs in it that no callback waits for: those in what a variable holds.
    private func holdsUnliftedOutputs(_ value: Expression) -> Bool {
        if style.omitsHelpers { return false }
        return value.containsNested { part in
            guard case .reference(let e) = part else { return false }
            return e.type.hasEventuals && !isEventual(e.type)
        }
    }

    /// Whether the SDK's function can't make the JSON: it takes objects without null alone, sorts their members by chance and escapes
    /// some characters, which shows where the JSON becomes part of a text.
    private func needsJSONHelper(_ value: Expression) -> Bool {
        if style.omitsHelpers { return false }
        guard case .object = value.withoutConversions, !context.hasJSONInTexts else { return true }
        return value.containsNested { part in
            switch part {
            case .object(let e): e.items.contains { $0.value.presence.mayBeAbsent }
            case .list(let e): e.items.contains { $0.value.presence.mayBeAbsent }
            default: false
            }
        }
    }

    /// A value of which a helper makes JSON: maps, lists and plain values.
    private func plainJSON(_ value: Expression) -> JavaExpression {
        switch value.withoutConversions {
        case .object(let object):
            let items = object.itemsInJSONOrder.map { JavaExpression.call(.entry, [present($0.key), plainJSON($0.value)]) }
            return .call(.mapOf, items, .entries)
        case .list(let list):
            let items = list.items.map { plainJSON($0.value) }
            if items.count == 1, case .null = items[0] {
                return .call(JavaLibrary.arrays, "asList", [.cast(.named(JavaLibrary.object), .null)])
            }
            return .call(JavaLibrary.arrays, "asList", items, .elements)
        case let inner:
            let type = inner.type.resolved
            if type.isSchemaClass || type.element.isSchemaClass {
                report("JSON of an object that the schema declares", hint: "Name its members one by one.", at: inner.span)
            }
            return nullable(inner)
        }
    }

    private func jsonValue(_ value: Expression) -> JavaExpression {
        switch value.withoutConversions {
        case .object(let object):
            let properties = object.items.map { item in
                JavaExpression.call(
                    imported: JavaLibrary.serialization, "jsonProperty",
                    [present(item.key), jsonValue(item.value)])
            }
            return .call(imported: JavaLibrary.serialization, "jsonObject", properties, .properties)
        case .list(let list):
            return .call(imported: JavaLibrary.serialization, "jsonArray", list.items.map { jsonValue($0.value) }, .array)
        case let inner: return nullable(inner)
        }
    }
}
