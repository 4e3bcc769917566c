import Base
import Program
import Schema

extension TerraformReader {
    /// A value in the words of the program language, for a place of a type.
    mutating func translate(
        _ value: ExpressionSyntax, _ place: TerraformType = .any, _ scope: TerraformScope = TerraformScope()
    ) -> ExpressionSyntax {
        switch value {
        case .null, .boolean, .number, .string: return value
        case .template(let parts, let span): return .template(parts.map { translate($0, .any, scope) }, span)
        case .object(let items, let end, let span):
            let hasOtherKeys = items.contains { !isBareKey($0.key) }
            return .object(items.map { translate($0, place, scope, hasOtherKeys: hasOtherKeys) }, endComments: end, span)
        case .list(let items, let end, let span):
            return .list(
                items.map { ListItemSyntax(translate($0.value, place.element, scope), comments: $0.comments) }, endComments: end,
                span)
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

    /// Whether a key is a name without quotes.
    private func isBareKey(_ key: ExpressionSyntax) -> Bool {
        guard case .string(_, let span) = key, span.start < source.bytes.count else { return false }
        return source.bytes[span.start] != 0x22
    }

    /// Keys of objects that a schema declares are names of properties; those of maps stay. Where no type is known, a bare key is a member, which
    /// is in camelCase, unless a key beside it shows that they are those of a map.
    private mutating func translate(
        _ item: ObjectItemSyntax, _ place: TerraformType, _ scope: TerraformScope, hasOtherKeys: Bool
    ) -> ObjectItemSyntax {
        guard case .string(let name, let span) = item.key else {
            return ObjectItemSyntax(
                key: translate(item.key, .any, scope), value: translate(item.value, place.element, scope),
                comments: item.comments)
        }
        if let property = place.property(name) {
            return ObjectItemSyntax(
                key: .string(property.name, span), value: value(item.value, of: property, scope), comments: item.comments)
        }
        let stays = scope.keepsKeys || place.isMap || (scope.isInBlock ? hasOtherKeys : !isBareKey(item.key))
        return ObjectItemSyntax(
            key: .string(stays ? name : TerraformNames.camel(name), span), value: translate(item.value, place.element, scope),
            comments: item.comments)
    }

    private mutating func value(
        _ value: ExpressionSyntax, of property: TerraformType.Property, _ scope: TerraformScope
    ) -> ExpressionSyntax {
        if case .list(let items, _, _) = value, property.type.isSingle, items.count == 1 {
            return translate(items[0].value, property.type, scope)
        }
        return translate(value, property.type, scope)
    }

    private mutating func loop(_ loop: ForSyntax, _ place: TerraformType, _ scope: TerraformScope) -> ForSyntax {
        let (collection, type) = translateTyped(loop.collection, scope)
        var inner = scope
        inner.replacements = inner.replacements.filter { path, _ in
            !path.hasPrefix(loop.valueName + ".") && !(loop.keyName.map { path.hasPrefix($0 + ".") } ?? false)
        }
        let valueName = TerraformNames.camel(loop.valueName)
        let keyName = loop.keyName.map(TerraformNames.camel)
        if let name = loop.keyName, let keyName { inner.variables[name] = (keyName, .any) }
        inner.variables[loop.valueName] = (valueName, type.element)
        return ForSyntax(
            keyName: keyName, valueName: valueName, collection: collection, key: loop.key.map { translate($0, .any, inner) },
            value: translate(loop.value, place.element, inner), condition: loop.condition.map { translate($0, .any, inner) },
            isGrouped: loop.isGrouped)
    }

    // MARK: References

    /// A value in the words of the program language, with what is known of its type.
    mutating func translateTyped(
        _ value: ExpressionSyntax, _ scope: TerraformScope
    ) -> (value: ExpressionSyntax, type: TerraformType) {
        switch value {
        case .reference(let name, let steps, let span): return reference(name, steps, span, scope)
        case .access(let source, let steps, let span):
            let (inner, type) = translateTyped(source, scope)
            let (names, last) = typed(steps, from: type)
            return (names.reduce(inner) { $0.stepping($1, span) }, last)
        case .index(let source, let key, let span):
            let (inner, type) = translateTyped(source, scope)
            return (.index(inner, translate(key, .any, scope), span), type.element)
        case .splat(let source, let steps, let span):
            let (inner, type) = translateTyped(source, scope)
            let (names, last) = typed(steps, from: type.element)
            return (.splat(inner, names, span), .list(last))
        case .list, .object: return (translate(value, .any, scope), .any)
        default: return (translate(value, .any, scope), .any)
        }
    }

    /// Steps in the words of the schema, and the type that they lead to. A step to the only element of a list that the schema has no list for
    /// is dropped.
    func typed(_ steps: [Step], from start: TerraformType) -> (steps: [Step], type: TerraformType) {
        var type = start
        var names: [Step] = []
        for step in steps {
            switch (type, step) {
            case (.object, .member(let name)), (.object, .key(let name)):
                let property = type.property(name)
                names.append(.member(property?.name ?? TerraformNames.camel(name)))
                type = property?.type ?? .any
            case (.object, .index), (.scalar, .index): break
            case (.map, _), (.list, _):
                names.append(step)
                type = type.element
            case (_, .member(let name)):
                names.append(.member(TerraformNames.camel(name)))
                type = .any
            case (_, _):
                names.append(step)
                type = .any
            }
        }
        return (names, type)
    }

    private mutating func reference(
        _ root: String, _ steps: [Step], _ span: SourceSpan, _ scope: TerraformScope
    ) -> (value: ExpressionSyntax, type: TerraformType) {
        func following(_ value: ExpressionSyntax, _ count: Int, _ type: TerraformType) -> (
            value: ExpressionSyntax, type: TerraformType
        ) {
            let (names, last) = typed(Array(steps.dropFirst(count)), from: type)
            return (names.reduce(value) { $0.stepping($1, span) }, last)
        }
        func named(_ name: String, _ count: Int, _ type: TerraformType = .any) -> (value: ExpressionSyntax, type: TerraformType) {
            following(.reference(name, [], span), count, type)
        }
        if root == "self", let own = scope.ownResource { return following(own.value, 0, own.type) }
        if let variable = scope.variables[root] { return named(variable.name, 0, variable.type) }
        guard let first = steps.first?.name else { return named(TerraformNames.camel(root), 0) }
        if let replacement = scope.replacements["\(root).\(first)"] { return following(replacement.value, 1, replacement.type) }
        switch root {
        case "var":
            if let name = names.configuration[first] { return named(name, 1) }
            undeclaredNames["var.\(first)"] = names.undeclared("var.\(first)", label: first, type: "Config")
        case "local":
            if let name = names.locals[first] { return named(name, 1) }
            undeclaredNames["local.\(first)"] = names.undeclared("local.\(first)", label: first, type: "")
        case "module":
            if let name = names.modules[first] {
                guard packagedModules[first] != nil else { return named(name, 1) }
                return (steps.dropFirst().reduce(.reference(name, [], span)) { $0.stepping($1, span) }, .any)
            }
            undeclaredNames["module.\(first)"] = names.undeclared("module.\(first)", label: first, type: "module")
        case "path" where first == "root": return following(function("rootDirectory", span), 1, .any)
        case "path" where first == "cwd": return following(function("cwd", span), 1, .any)
        case "path" where first == "module", "terraform":
            return (notImplemented(span, "`\(root).\(first)` has no counterpart in programs"), .any)
        case "data" where steps.count > 1:
            let key = TerraformNames.Key(type: first, label: steps[1].name ?? "")
            if let name = names.dataSources[key], let data = dataSources[key] {
                return named(name, 2, data.isRanged ? .list(data.type) : data.type)
            }
            let words = "data.\(first).\(key.label)"
            undeclaredNames[words] = names.undeclared(words, label: key.label, type: first)
        default:
            let key = TerraformNames.Key(type: root, label: first)
            if let name = names.resources[key], let resource = resources[key] {
                return named(name, 1, resource.isRanged ? .list(resource.type) : resource.type)
            }
            guard steps.count > 1 || root.utf8.contains(0x5F) else { break }
            let words = "\(root).\(first)"
            undeclaredNames[words] = names.undeclared(words, label: first, type: root)
        }
        return (.reference(root, steps, span), .any)
    }

    private func function(_ name: String, _ span: SourceSpan) -> ExpressionSyntax { .call(name, [], expandsLast: false, span) }

    private mutating func notImplemented(_ span: SourceSpan, _ message: String) -> ExpressionSyntax {
        report(message, hint: "Write its value out, or compute it outside the program.", at: span)
        return .call("notImplemented", [.string(source.compactText(of: span), span)], expandsLast: false, span)
    }

    // MARK: Functions

    /// What the program language calls functions of Terraform.
    private static let builtins: [String: String] = [
        "jsonencode": "toJSON", "sensitive": "secret", "nonsensitive": "unsecret", "length": "length", "element": "element",
        "try": "try", "can": "can",
    ]

    private mutating func call(
        _ name: String, _ arguments: [ExpressionSyntax], _ expandsLast: Bool, _ span: SourceSpan, _ scope: TerraformScope
    ) -> ExpressionSyntax {
        var inner = scope
        inner.isInBlock = false
        if name == "jsonencode" { inner.keepsKeys = true }
        let translated = arguments.map { translate($0, .any, inner) }
        switch name {
        case "list": return .list(translated.map { ListItemSyntax($0) }, endComments: [], span)
        case "tolist" where translated.count == 1: return translated[0]
        default: break
        }
        if let builtin = Self.builtins[name] { return .call(builtin, translated, expandsLast: expandsLast, span) }
        if let call = StandardFunctions.call(name, translated, expandsLast, span) { return call }
        return notImplemented(span, "the function `\(name)` has no counterpart in programs")
    }
}
