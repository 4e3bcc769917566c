import Base
import Program
import Schema

extension HCLProgramReader {
    /// A value in the words of the program language, for a place of a type.
    mutating func translate(
        _ value: ExpressionSyntax, _ place: HCLType = .any, _ scope: HCLScope = HCLScope()
    ) -> ExpressionSyntax {
        switch value {
        case .null, .boolean, .number, .string: return value
        case .template(let parts, let span): return .template(parts.map { translate($0, .any, scope) }, span)
        case .object(let items, let end, let span):
            return .object(items.map { translate($0, place, scope) }, endComments: end, span)
        case .list(let items, let end, let span):
            let element = place.element
            return .list(
                items.map { ListItemSyntax(translate($0.value, element, scope), comments: $0.comments) }, endComments: end, span)
        case .reference, .access, .index, .splat: return translateTyped(value, scope).value
        case .call(let name, let arguments, let expandsLast, let span):
            return call(name, arguments, expandsLast, span, scope)
        case .conditional(let condition, let whenTrue, let whenFalse, let span):
            return .conditional(
                translate(condition, .any, scope), translate(whenTrue, place, scope), translate(whenFalse, place, scope), span)
        case .binary(let operation, let left, let right, let span):
            return .binary(operation, translate(left, .any, scope), translate(right, .any, scope), span)
        case .unary(let operation, let operand, let span): return .unary(operation, translate(operand, .any, scope), span)
        case .forEach(let loop, let span): return .forEach(self.loop(loop, place, scope), span)
        }
    }

    private mutating func translate(_ item: ObjectItemSyntax, _ place: HCLType, _ scope: HCLScope) -> ObjectItemSyntax {
        if case .string(let name, let span) = item.key, let property = place.property(name) {
            return ObjectItemSyntax(
                key: .string(property.name, span), value: translate(item.value, property.type, scope), comments: item.comments)
        }
        var key = item.key
        if case .string(let name, let span) = key {
            if place.isDeclared { key = .string(NameStyle.camelOfSnake(name), span) }
        } else {
            key = translate(key, .any, scope)
        }
        return ObjectItemSyntax(key: key, value: translate(item.value, place.element, scope), comments: item.comments)
    }

    private mutating func loop(_ loop: ForSyntax, _ place: HCLType, _ scope: HCLScope) -> ForSyntax {
        var result = loop
        let (collection, type) = translateTyped(loop.collection, scope)
        result.collection = collection
        let inner = scope.inside(key: loop.keyName, value: loop.valueName, of: type)
        result.key = loop.key.map { translate($0, .any, inner) }
        result.value = translate(loop.value, place.element, inner)
        result.condition = loop.condition.map { translate($0, .any, inner) }
        return result
    }

    // MARK: References

    /// A value in the words of the program language, with what is known of its type.
    mutating func translateTyped(_ value: ExpressionSyntax, _ scope: HCLScope) -> (value: ExpressionSyntax, type: HCLType) {
        switch value {
        case .reference(let name, let steps, let span): return reference(name, steps, span, scope)
        case .access(let source, let steps, let span):
            let (inner, type) = translateTyped(source, scope)
            let (names, last) = typed(steps, from: type)
            return (names.reduce(inner) { $0.stepping($1, span) }, last)
        case .index(let source, let key, let span):
            if let call = hoistedCall(source, key, scope) { return call }
            let (inner, type) = translateTyped(source, scope)
            if case .reference(let root, let steps, _) = source, steps.count == 1,
                ranged.contains(where: { $0.type == root && Self.label(steps) == $0.label })
            {
                return (.index(inner, translate(key, .any, scope), span), type)
            }
            return (.index(inner, translate(key, .any, scope), span), type.element)
        case .splat(let source, let steps, let span):
            let (inner, type) = translateTyped(source, scope)
            let (names, last) = typed(steps, from: isRanged(source) ? type : type.element)
            return (.splat(inner, names, span), .list(last))
        default: return (translate(value, .any, scope), .any)
        }
    }

    private static func label(_ steps: [Step]) -> String? { steps.first?.name }

    /// Whether a value is a resource with a range.
    private func isRanged(_ value: ExpressionSyntax) -> Bool {
        guard case .reference(let root, let steps, _) = value, steps.count == 1 else { return false }
        return ranged.contains { $0.type == root && $0.label == Self.label(steps) }
    }

    /// Steps in the words of the schema, and the type that they lead to.
    private func typed(_ steps: [Step], from start: HCLType) -> (steps: [Step], type: HCLType) {
        var type = start
        let names = steps.map { step -> Step in
            guard let name = step.name else {
                // An instance of a resource with a range is of the resource's type.
                if case .members = type { return step }
                type = type.element
                return step
            }
            guard let property = type.property(name) else {
                type = type.element
                return step
            }
            type = property.type
            return .member(property.name)
        }
        return (names, type)
    }

    private mutating func reference(
        _ root: String, _ steps: [Step], _ span: SourceSpan, _ scope: HCLScope
    ) -> (value: ExpressionSyntax, type: HCLType) {
        func following(_ value: ExpressionSyntax, _ count: Int, _ type: HCLType) -> (value: ExpressionSyntax, type: HCLType) {
            let (names, last) = typed(Array(steps.dropFirst(count)), from: type)
            return (names.reduce(value) { $0.stepping($1, span) }, last)
        }
        func named(_ name: String, _ count: Int, _ type: HCLType) -> (value: ExpressionSyntax, type: HCLType) {
            following(.reference(name, [], span), count, type)
        }
        if let type = scope.variables[root] { return named(root, 0, type) }
        let first = steps.first?.name
        if let first, let value = scope.replacements["\(root).\(first)"] {
            return following(value, 1, scope.types["\(root).\(first)"] ?? .any)
        }
        let second = steps.count > 1 ? steps[1].name : nil
        switch (root, first) {
        case ("var", let name?) where names.configuration[name] != nil: return named(names.configuration[name] ?? name, 1, .any)
        case ("local", let name?) where names.locals[name] != nil: return named(names.locals[name] ?? name, 1, .any)
        case ("module", let name?) where names.modules[name] != nil: return named(names.modules[name] ?? name, 1, .any)
        case ("count", "index"?): return following(.reference("range", [.member("value")], span), 1, .any)
        case ("each", "key"?), ("each", "value"?):
            return following(.reference("range", [.member(first ?? "")], span), 1, .any)
        case ("path", let name?):
            switch name {
            case "cwd": return following(function(isProject ? "rootDirectory" : "cwd", span), 1, .any)
            case "root", "module":
                return following(function(isProject && name == "root" ? "cwd" : "rootDirectory", span), 1, .any)
            default: break
            }
        case ("pulumi", let name?) where ["stack", "project", "organization"].contains(name):
            return following(function(name, span), 1, .any)
        case ("data", let type?):
            let key = HCLModuleNames.Key(type: type, label: second ?? "")
            guard let data = dataSources[key] else { break }
            let result = Self.resultType(of: data.function)
            if let name = names.dataSources[key] { return named(name, 2, result) }
            return following(.access(invoke(data, scope), [], span), 2, result)
        case ("call", let resource?):
            guard let method = second, let block = calls[HCLModuleNames.Key(type: resource, label: method)] else { break }
            return following(.access(self.call(of: block, resource, method, span), [], span), 2, .any)
        default:
            guard let first else { break }
            let key = HCLModuleNames.Key(type: root, label: first)
            guard let name = names.resources[key] else { break }
            let schema = schemas[key]
            if let schema, schema.token == "pulumi:pulumi:StackReference", steps.count > 2, steps[1].name == "outputs",
                let output = steps[2].name
            {
                return following(
                    .call("getOutput", [.reference(name, [], span), .string(output, span)], expandsLast: false, span), 3, .any)
            }
            return named(name, 1, schema.map { .members($0.outputs, $0.package) } ?? .any)
        }
        return (.reference(root, steps, span), .any)
    }

    private func function(_ name: String, _ span: SourceSpan) -> ExpressionSyntax { .call(name, [], expandsLast: false, span) }

    private static func resultType(of function: Function?) -> HCLType {
        guard let function else { return .any }
        switch function.result {
        case .object(let object): return .members(object.properties, object.package)
        case .value(let type): return .schema(type, function.package)
        case .none: return .any
        }
    }

    /// The call of a data source that goes through what a loop around it goes through: `data.T.invoke_0[x]`.
    private mutating func hoistedCall(
        _ source: ExpressionSyntax, _ key: ExpressionSyntax, _ scope: HCLScope
    ) -> (value: ExpressionSyntax, type: HCLType)? {
        guard case .reference("data", let steps, let span) = source, steps.count == 2, let type = steps[0].name,
            let label = steps[1].name
        else { return nil }
        let name = HCLModuleNames.Key(type: type, label: label)
        guard let data = dataSources[name], names.dataSources[name] == nil else { return nil }
        var inner = scope
        if case .reference(let variable, let rest, _) = key, rest.isEmpty,
            let loop = scope.loops.last(where: { ($0.key ?? $0.value) == variable })
        {
            let value = ExpressionSyntax.reference(loop.value, [], span)
            inner.replacements["each.key"] = loop.key.map { .reference($0, [], span) } ?? value
            inner.replacements["each.value"] = value
            inner.types["each.value"] = scope.variables[loop.value]
        }
        return (.access(invoke(data, inner), [], span), Self.resultType(of: data.function))
    }

    /// A call of a method from its block.
    private mutating func call(
        of block: HCLBody.Block, _ resource: String, _ method: String, _ span: SourceSpan
    ) -> ExpressionSyntax {
        let key = names.resources.keys.filter { $0.label == resource }.min { $0.type < $1.type }
        let name = key.flatMap { names.resources[$0] } ?? resource
        let methods = key.flatMap { schemas[$0] }?.methods ?? []
        let own = methods.first { NameStyle.snake($0.name) == method }
        let function = own.flatMap { own in key.flatMap { schemas[$0]?.package.function(own.token) } }
        let type = (function?.inputs).map { HCLType.members($0.properties, $0.package) } ?? .any
        let arguments = object(block.body, type, HCLScope(), span)
        return .call(
            "call", [.reference(name, [], span), .string(own?.name ?? NameStyle.camelOfSnake(method), span), arguments],
            expandsLast: false, span)
    }

    // MARK: Functions

    /// What the program language calls functions of HCL.
    private static let builtins: [String: String] = [
        "jsonencode": "toJSON", "sensitive": "secret", "nonsensitive": "unsecret", "one": "singleOrNone",
        "base64encode": "toBase64", "base64decode": "fromBase64", "file": "readFile", "fileasset": "fileAsset",
        "filearchive": "fileArchive", "stringasset": "stringAsset", "remoteasset": "remoteAsset",
        "remotearchive": "remoteArchive",
        "assetarchive": "assetArchive", "pulumiresourcename": "pulumiResourceName", "pulumiresourcetype": "pulumiResourceType",
    ]

    private mutating func call(
        _ name: String, _ arguments: [ExpressionSyntax], _ expandsLast: Bool, _ span: SourceSpan, _ scope: HCLScope
    ) -> ExpressionSyntax {
        func translated() -> [ExpressionSyntax] { arguments.map { translate($0, .any, scope) } }
        if name.hasPrefix("provider::") { return providerFunction(name, arguments, span, scope) }
        if name == "pulumiresourceurn", arguments.count == 1 {
            return translate(arguments[0], .any, scope).stepping(.member("urn"), span)
        }
        if name == "abspath", arguments.count == 1, case .reference("path", let steps, _) = arguments[0],
            steps.first?.name == "root"
        {
            return function("cwd", span)
        }
        // With the package `std` in the header, functions that it has are its own.
        if required["std"] != nil, let call = StandardFunctions.call(name, translated(), expandsLast, span) { return call }
        if let builtin = Self.builtins[name] { return .call(builtin, translated(), expandsLast: expandsLast, span) }
        if case .unknown = BuiltinFunction(name: name) {
            // Values are converted where they are used.
            if arguments.count == 1, required["std"] == nil, ["tolist", "toset", "tomap", "tonumber"].contains(name) {
                return translate(arguments[0], .any, scope)
            }
            if arguments.count == 1, name == "tostring" { return .template([translate(arguments[0], .any, scope)], span) }
            if let call = StandardFunctions.call(name, translated(), expandsLast, span) { return call }
            // What no runtime of HCL has, another one may have.
            guard StandardFunction.others.contains(name) else { return .call(name, translated(), expandsLast: expandsLast, span) }
            report(
                .unsupportedHCL, "the function `\(name)` has no counterpart in programs",
                hint: "Write its value out, or compute it outside the program.", at: span, severity: .warning)
            return .call("notImplemented", [.string(source.text(of: span), span)], expandsLast: false, span)
        }
        return .call(name, translated(), expandsLast: expandsLast, span)
    }

    /// `provider::NAME::function(a, null, c)`: a function of a package with one argument after the other.
    private mutating func providerFunction(
        _ name: String, _ arguments: [ExpressionSyntax], _ span: SourceSpan, _ scope: HCLScope
    ) -> ExpressionSyntax {
        let parts = name.parts(separatedBy: UInt8(ascii: ":")).filter { !$0.isEmpty }
        guard parts.count == 3, let package = packages.package(parts[1], version: required[parts[1]] ?? nil) else {
            report(
                .unknownHCLType, "the function `\(name)` is of a package that isn't at hand",
                hint: "Give its schema with --schemas.",
                at: span)
            return .null(span)
        }
        let token = package.functionTokens.first { NameStyle.snake(Token($0).member) == parts[2] }
        guard let token, let function = package.function(token) else {
            report(
                .unknownHCLType, "the package '\(parts[1])' has no function '\(parts[2])'",
                hint: "Compare it with the package's functions.",
                at: span)
            return .null(span)
        }
        var items: [ObjectItemSyntax] = []
        for (input, value) in zip(function.multiArgumentInputs ?? [], arguments) {
            if case .null = value { continue }
            items.append(ObjectItemSyntax(key: .string(input, span), value: translate(value, .any, scope)))
        }
        return .call("invoke", [.string(token, span), .object(items, endComments: [], span)], expandsLast: false, span)
    }
}

/// Functions of HCL that programs have as functions of the package `std`.
enum StandardFunctions {
    /// The call, with what it gives; nil for another function, or one with other arguments.
    static func call(_ name: String, _ arguments: [ExpressionSyntax], _ expandsLast: Bool, _ span: SourceSpan)
        -> ExpressionSyntax?
    {
        var items: [ObjectItemSyntax] = []
        func add(_ input: String, _ value: ExpressionSyntax) {
            items.append(ObjectItemSyntax(key: .string(input, span), value: value))
        }
        if let inputs = StandardFunction.inputs[name] {
            guard arguments.count <= inputs.count, !expandsLast else { return nil }
            for (input, value) in zip(inputs, arguments) { add(input, value) }
        } else if let inputs = StandardFunction.listInputs[name], let last = inputs.last {
            let before = inputs.dropLast()
            guard arguments.count >= before.count else { return nil }
            for (input, value) in zip(before, arguments) { add(input, value) }
            let rest = Array(arguments.dropFirst(before.count))
            if expandsLast, rest.count == 1, let list = rest.first {
                add(last, list)
            } else {
                guard !expandsLast else { return nil }
                add(last, .list(rest.map { ListItemSyntax($0) }, endComments: [], span))
            }
        } else {
            return nil
        }
        let parts: [ExpressionSyntax] = [.string("std:index:\(name)", span), .object(items, endComments: [], span)]
        return .access(.call("invoke", parts, expandsLast: false, span), [.member("result")], span)
    }
}
