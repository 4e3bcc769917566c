import Base
import LanguageKit
import Lowering
import Program
import Schema

/// Calls of the program language's own functions, and of resources' methods.
extension GoTranslator {
    /// A call of a function of the program language.
    func translate(_ e: CallExpression, _ place: GoPlace) -> GoExpression {
        if let callee = e.function.goCallee, style.keepsOutputTypes || !(e.expandsLast && e.function.isExtreme) {
            return .call(callee, arguments(of: e, place))
        }
        switch e.function {
        case .maximum where e.expandsLast && !style.keepsOutputTypes, .minimum where e.expandsLast && !style.keepsOutputTypes:
            var values = arguments(of: e, place)
            guard let list = values.popLast() else { return missing(e) }
            let most = call(.slices, e.function == .maximum ? "Max" : "Min", [list])
            return values.isEmpty ? most : .call(.name(e.function == .maximum ? "max" : "min"), values + [most])
        case .split: return call(.strings, "Split", arguments(of: e, place).reversed())
        case .join: return call(.strings, "Join", arguments(of: e, place).reversed())
        case .fromBase64:
            return style.keepsOutputTypes ? decoding(e, place) : .call(.helper(.decodeBase64), arguments(of: e, place))
        case .toBase64:
            let bytes = GoExpression.type(.slice(.named(GoTypeName(nil, "byte"))))
            guard case .convert(let id)? = e.arguments.first, id.value.isPlainID else {
                return base64("EncodeToString", [.call(bytes, arguments(of: e, place))])
            }
            let text = translate(id.value, place).converted(to: GoPrimitive.string.input)
            return base64("EncodeToString", [.call(bytes, [text])])
        case .lookup where e.arguments.count > 2: return .call(.helper(.lookup), arguments(of: e, place))
        case .range:
            let limits = arguments(of: e, place)
            return .call(.helper(.numbers), limits.count > 1 ? limits : [.number("0")] + limits)
        case .entries:
            switch e.arguments.first?.type.resolved.withoutOptional {
            case .map, .object: return .call(.helper(.mapEntries), arguments(of: e, place))
            case .list, .tuple: return .call(.helper(.listEntries), arguments(of: e, place))
            default: return missing(e)
            }
        case .element, .lookup:
            let parts = arguments(of: e, place)
            guard parts.count > 1 else { return missing(e) }
            return .index(parts[0], parts[1])
        case .secret, .unsecret: return secret(e, place)
        case .currentDirectory: return currentDirectory
        case .getOutput:
            let parts = arguments(of: e, place)
            guard let stack = parts.first else { return missing(e) }
            let name = GoExpression.call(.type(.named(GoPrimitive.string.input)), Array(parts.dropFirst()))
            return stack.calling("GetOutput", [name])
        case .resourceName: return method("PulumiResourceName", of: e, place)
        case .resourceType: return method("PulumiResourceType", of: e, place)
        default: return missing(e)
        }
    }

    /// The bytes of a decoded text, and an error.
    func decoding(_ e: CallExpression, _ place: GoPlace = .any) -> GoExpression {
        base64("DecodeString", arguments(of: e, place))
    }

    private func base64(_ method: String, _ arguments: [GoExpression]) -> GoExpression {
        .call(.select(.member(.base64, "StdEncoding"), method), arguments)
    }

    private func method(_ name: String, of e: CallExpression, _ place: GoPlace) -> GoExpression {
        arguments(of: e, place).first?.calling(name) ?? missing(e)
    }

    private func arguments(of e: CallExpression, _ place: GoPlace) -> [GoExpression] {
        e.arguments.enumerated().map { position, argument in
            let isCollection = position == 0 && e.function.readsCollection
            if e.function == .join, position == 1, emptyLiteral(of: argument) != nil {
                return .list(.slice(.plain(.string)), [], layout: .line)
            }
            return translate(isCollection ? argument : read(argument), place)
        }
    }

    private func secret(_ e: CallExpression, _ place: GoPlace) -> GoExpression {
        if let held = e.arguments.first.flatMap({ heldType(of: $0) }) {
            let value = e.arguments.map { translate($0, place) }
            return .assert(.call(.library(e.function == .secret ? "ToSecret" : "Unsecret"), value), outputType(held))
        }
        let argument =
            e.arguments.first.map { (style.keepsOutputTypes || !isPrimitive($0) ? $0.type : valueType(of: $0)).resolved }
            ?? .dynamic
        var values = arguments(of: e, place)
        if argument == .dynamic, e.function == .secret { values = [.call(.type(.named(.anything)), values)] }
        let type: GoType
        if e.type.resolved == .dynamic {
            type = .named(.anything)
        } else {
            type = goType(argument).libraryForm.map { .named($0) } ?? goType(e.type)
        }
        return .assert(
            .call(.library(e.function == .secret ? "ToSecret" : "Unsecret"), values), type.mappingName { $0.folded.with(.output) }
        )
    }

    /// A secret list or object where an input is wanted: it is made an input first, since what a secret of a plain one holds is of any type.
    func secret(_ value: Expression, in target: ValueType, _ place: GoPlace) -> GoExpression? {
        guard !style.keepsOutputTypes, target.isInputPlace, case .call(let e) = value, e.function == .secret,
            let argument = e.arguments.first, argument.source.list != nil || argument.source.object != nil
        else { return nil }
        let name = inputName(target)
        guard name != .anything else { return nil }
        let input = translate(argument.source.converted(to: target), place.inner)
        return .assert(.call(.library("ToSecret"), [input]), .named(name.with(.value).with(.output)))
    }

    private func isPrimitive(_ value: Expression) -> Bool { valueType(of: value).heldPrimitive != nil }

    private var currentDirectory: GoExpression {
        let panic = GoStatement.expression(.call(.name("panic"), [.error]))
        let function = GoFunction(
            parameters: [GoParameter("cwd", .plain(.string)), GoParameter("err", .error)], results: [.plain(.string)],
            body: [.when(.binary(.notEqual, .error, .null), [panic]), .give([.name("cwd")])])
        return .call(.function(function), [call(.os, "Getwd", [])])
    }

    // MARK: Methods

    /// A call of a resource's method.
    func translate(_ e: MethodExpression, _ place: GoPlace) -> GoExpression {
        var arguments = [GoExpression.context]
        let receiver = translate(e.receiver, place)
        if e.function.map({ !($0.inputs?.properties.isEmpty ?? true) }) ?? true {
            if let object = e.arguments?.object, !object.items.isEmpty {
                var place = place
                place.isPlainField = false
                place.elision = .none
                arguments.append(methodArguments(object, of: e, place))
            } else {
                arguments.append(.null)
            }
        }
        return receiver.calling(GoNames.title(e.name), arguments)
    }

    private func methodArguments(_ object: ObjectExpression, of e: MethodExpression, _ place: GoPlace) -> GoExpression {
        var name = GoTypeName(nil, GoNames.title(e.name), form: .arguments)
        if let resource = e.receiver.type.resource {
            let type = locations.resource(resource)
            name = GoTypeName(type.module, type.name + name.name, form: .arguments)
        }
        let target: ValueType = (e.function?.inputs).map { .object(.declared($0, isInput: true)) } ?? .dynamic
        return fields(object, of: .named(name), as: target, place)
    }
}

extension BuiltinFunction {
    /// Whether it gives the largest or the smallest of its arguments.
    fileprivate var isExtreme: Bool { self == .maximum || self == .minimum }

    /// Whether its first argument is what it reads from.
    fileprivate var readsCollection: Bool {
        switch self {
        case .element, .lookup, .length, .entries, .singleOrNone: true
        default: false
        }
    }

    /// What it is called by in Go, if it takes the same arguments there.
    fileprivate var goCallee: GoExpression? {
        switch self {
        case .fileArchive: .library("NewFileArchive")
        case .remoteArchive: .library("NewRemoteArchive")
        case .assetArchive: .library("NewAssetArchive")
        case .fileAsset: .library("NewFileAsset")
        case .stringAsset: .library("NewStringAsset")
        case .remoteAsset: .library("NewRemoteAsset")
        case .length: .name("len")
        case .maximum: .name("max")
        case .minimum: .name("min")
        case .stack: .select(.context, "Stack")
        case .project: .select(.context, "Project")
        case .organization: .select(.context, "Organization")
        case .rootDirectory: .select(.context, "RootDirectory")
        case .readFile: .helper(.readFile)
        case .fileBase64: .helper(.fileBase64)
        case .fileBase64SHA256: .helper(.fileBase64SHA256)
        case .sha1: .helper(.sha1)
        case .notImplemented: .helper(.notImplemented)
        case .singleOrNone: .helper(.singleOrNone)
        case .split, .join, .fromBase64, .toBase64, .lookup, .range, .entries, .element, .secret, .unsecret, .currentDirectory,
            .getOutput, .resourceName, .resourceType, .toJSON, .readDir, .mimeType, .tryCatch, .can, .unknown:
            nil
        }
    }

    /// The modules that a call of it uses, whose names variables leave alone.
    var goModules: [GoModule] {
        switch self {
        case .join, .split: [.strings]
        case .toBase64, .fromBase64: [.base64]
        case .currentDirectory: [.os]
        case .entries: [.sort]
        default: if case .helper(let helper)? = goCallee { helper.modules } else { [] }
        }
    }
}

extension ValueType {
    /// The resource that it is, known or not.
    fileprivate var resource: Resource? {
        switch self {
        case .object(.resource(let resource)), .object(.resolvedResource(let resource)): resource
        case .output(let t), .promise(let t), .optional(let t), .input(let t): t.resource
        default: nil
        }
    }
}
