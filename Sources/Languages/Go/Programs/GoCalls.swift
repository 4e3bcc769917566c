import Base
import LanguageKit
import Program
import Schema

/// Calls of the program language's own functions, and of resources' methods.
extension GoTranslator {
    /// A call of a function of the program language.
    func translate(_ e: CallExpression, _ place: GoPlace) -> GoExpression {
        switch e.function {
        case .fileArchive: return .call(.library("NewFileArchive"), arguments(of: e, place))
        case .remoteArchive: return .call(.library("NewRemoteArchive"), arguments(of: e, place))
        case .assetArchive: return .call(.library("NewAssetArchive"), arguments(of: e, place))
        case .fileAsset: return .call(.library("NewFileAsset"), arguments(of: e, place))
        case .stringAsset: return .call(.library("NewStringAsset"), arguments(of: e, place))
        case .remoteAsset: return .call(.library("NewRemoteAsset"), arguments(of: e, place))
        case .length: return .call(.name("len"), arguments(of: e, place))
        case .maximum: return .call(.name("max"), arguments(of: e, place))
        case .minimum: return .call(.name("min"), arguments(of: e, place))
        case .split: return call(.strings, "Split", arguments(of: e, place).reversed())
        case .join: return call(.strings, "Join", arguments(of: e, place).reversed())
        case .fromBase64: return base64("DecodeString", arguments(of: e, place))
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
        case .stack: return GoExpression.context.calling("Stack")
        case .project: return GoExpression.context.calling("Project")
        case .organization: return GoExpression.context.calling("Organization")
        case .rootDirectory: return GoExpression.context.calling("RootDirectory")
        case .currentDirectory: return currentDirectory
        case .getOutput:
            let parts = arguments(of: e, place)
            guard let stack = parts.first else { return missing(e) }
            let name = GoExpression.call(.type(.named(GoPrimitive.string.input)), Array(parts.dropFirst()))
            return stack.calling("GetOutput", [name])
        case .resourceName: return method("PulumiResourceName", of: e, place)
        case .resourceType: return method("PulumiResourceType", of: e, place)
        case .readFile, .fileBase64, .fileBase64SHA256, .sha1, .notImplemented, .singleOrNone:
            guard let helper = e.function.goHelper else { return missing(e) }
            return .call(.helper(helper), arguments(of: e, place))
        case .toJSON, .readDir, .mimeType, .tryCatch, .can, .unknown: return missing(e)
        }
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
            return translate(isCollection ? argument : read(argument), place)
        }
    }

    private func secret(_ e: CallExpression, _ place: GoPlace) -> GoExpression {
        let argument = e.arguments.first?.type.resolved ?? .dynamic
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
            let location = locations.resource(resource)
            name = GoTypeName(location.module, location.name + name.name, form: .arguments)
        }
        let target: ValueType = (e.function?.inputs).map { .object(.declared($0, isInput: true)) } ?? .dynamic
        return fields(object, of: .named(name), as: target, place)
    }
}

extension BuiltinFunction {
    /// Whether its first argument is what it reads from.
    fileprivate var readsCollection: Bool {
        switch self {
        case .element, .lookup, .length, .entries, .singleOrNone: true
        default: false
        }
    }

    /// The helper function that it is in Go, if it is one and the same for all arguments.
    fileprivate var goHelper: GoHelper? {
        switch self {
        case .readFile: .readFile
        case .fileBase64: .fileBase64
        case .fileBase64SHA256: .fileBase64SHA256
        case .sha1: .sha1
        case .notImplemented: .notImplemented
        case .singleOrNone: .singleOrNone
        default: nil
        }
    }

    /// The modules that a call of it uses, whose names variables leave alone.
    var goModules: [GoModule] {
        switch self {
        case .join, .split: [.strings]
        case .toBase64, .fromBase64: [.base64]
        case .currentDirectory: [.os]
        case .entries: [.sort]
        default: goHelper?.modules ?? []
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
