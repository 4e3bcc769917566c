import Base
import Program
import Schema

extension Checking {
    /// Checks the options of a resource or component.
    ///
    /// Source of the types: the `options` blocks of the published program language.
    mutating func check(_ options: ResourceOptions, of schema: Resource?) {
        for option in options.items {
            let name = "`\(option.name)`"
            switch option.option {
            case .protect, .retainOnDelete, .deleteBeforeReplace: check(option.value, in: .input(.boolean), named: name)
            case .version, .pluginDownloadURL, .import: check(option.value, in: .input(.string), named: name)
            case .parent, .provider, .deletedWith: checkResource(option.value, named: name)
            case .dependsOn, .replaceWith: checkResources(option.value, named: name)
            case .providers:
                if case .object(let object) = option.value {
                    for item in object.items { checkResource(item.value, named: name) }
                } else {
                    checkResources(option.value, named: name)
                }
            case .ignoreChanges, .replaceOnChanges, .additionalSecretOutputs, .hideDiffs:
                checkPaths(option.value, of: schema, named: name)
            case .customTimeouts: check(option.value, in: Self.timeouts, named: name)
            case .envVarMappings: check(option.value, in: .map(.input(.string)), named: name)
            case .aliases: checkAliases(option.value)
            case .replacementTrigger, .hooks, .unknown: inspect(option.value)
            }
        }
    }

    private static let timeouts = ValueType.object(
        .literal(["create", "update", "delete"].map { LiteralMember($0, .optional(.string)) }))

    /// An alias is a URN, or what of a resource's identity has changed.
    private mutating func checkAliases(_ value: Expression) {
        guard case .list(let list) = value else { return check(value, in: .list(.dynamic), named: "`aliases`") }
        let texts = ["name", "noParent", "parentUrn", "project", "stack", "type", "urn"]
        for item in list.items {
            guard case .object(let object) = item.value else {
                check(item.value, in: .input(.string), named: "an alias")
                continue
            }
            for member in object.items {
                let name = member.name ?? ""
                switch name {
                case "parent": inspect(member.value)
                case "noParent": check(member.value, in: .input(.boolean), named: "`\(name)`")
                case _ where texts.contains(name): check(member.value, in: .input(.string), named: "`\(name)`")
                default:
                    inspect(member.value)
                    report(
                        .unknownProperty, "an alias has no `\(name)`", hint: suggestion(for: name, among: texts + ["parent"]),
                        at: member.key.span)
                }
            }
        }
    }

    /// Checks a value that stands for one resource.
    mutating func checkResource(_ value: Expression, named name: String) {
        inspect(value)
        let type = value.type.resolved.withoutOptional
        guard type.isScalar || type.isListOfValues else { return }
        report(
            .typeMismatch, "\(name) takes a resource, not \(TypeWords.text(value.type))", hint: "Name a resource of the program.",
            at: value.span)
    }

    /// Checks a list of resources.
    mutating func checkResources(_ value: Expression, named name: String) {
        guard case .list(let list) = value else {
            inspect(value)
            if !ValueType.list(.dynamic).accepts(value.type.resolved) {
                reportMismatch(value.type, .list(.dynamic), name, value.span)
            }
            return
        }
        for item in list.items {
            inspect(item.value)
            let type = item.value.type.resolved.withoutOptional
            guard type.isScalar else { continue }
            report(
                .typeMismatch, "\(name) takes resources, not \(TypeWords.text(item.value.type))",
                hint: "Name resources of the program.", at: item.value.span)
        }
    }

    /// Checks paths of properties: each begins with one that the resource has.
    private mutating func checkPaths(_ value: Expression, of schema: Resource?, named name: String) {
        guard case .list(let list) = value else { return check(value, in: .list(.string), named: name) }
        for item in list.items {
            guard let path = item.value.stringLiteral else {
                check(item.value, in: .string, named: "a path of \(name)")
                continue
            }
            let root = String(path.prefix { $0 != "." && $0 != "[" })
            guard let schema, !root.isEmpty, root != "*", schema.inputs[root] == nil, schema.outputs[root] == nil else {
                continue
            }
            report(
                .unknownProperty, "`\(schema.token)` has no property `\(root)`",
                hint: suggestion(for: root, among: schema.inputs.map(\.name)), at: item.value.span)
        }
    }
}

extension ValueType {
    /// Whether it is a single plain value, which no resource is.
    fileprivate var isScalar: Bool {
        switch self {
        case .boolean, .integer, .number, .string, .identifier, .enumeration, .asset, .archive, .assetOrArchive: true
        case .constant(let t, _): t.isScalar
        default: false
        }
    }

    /// Whether it is a list in which no resource can be.
    fileprivate var isListOfValues: Bool {
        switch self {
        case .list(let t): t.isScalar
        case .tuple(let ts): ts.contains { $0.isScalar }
        default: false
        }
    }
}
