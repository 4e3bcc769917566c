import Base
import Program
import Schema

extension TerraformReader {
    // MARK: Variables and outputs

    mutating func variable(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let label = label(of: block) else { return nil }
        var type: String?
        var defaultValue: ExpressionSyntax?
        var isSecret = false
        var isNullable = false
        for item in block.body.items {
            switch item {
            case .attribute(let a):
                switch a.name {
                case "type": type = typeText(a.value)
                case "default":
                    var scope = TerraformScope()
                    scope.isInBlock = true
                    defaultValue = defaultText(a.value, of: block.body.attribute("type")?.value, scope)
                case "description", "ephemeral": break
                case "sensitive": if case .boolean(true, _) = a.value { isSecret = !omissions.secrecy }
                case "nullable": if case .boolean(true, _) = a.value { isNullable = true }
                default: unknown(a, in: block.type)
                }
            case .block(let inner): unsupported(inner)
            }
        }
        if type == nil || type == "any" {
            switch defaultValue {
            case .string?, .template?: type = "string"
            case .number?: type = "number"
            case .boolean?: type = "bool"
            default: type = "any"
            }
        }
        let name = names.configuration[label.text] ?? label.text
        return DeclarationSyntax(
            .configuration(
                type: type, defaultValue: defaultValue, isSecret: isSecret, isNullable: isNullable,
                description: block.body.text("description") ?? ""),
            sourceName: name, name: name, comments: block.comments, span: label.span)
    }

    /// A type as the program language writes it: elements may be absent, members of objects are in camelCase.
    private func typeText(_ value: ExpressionSyntax) -> String {
        func element(_ value: ExpressionSyntax?) -> String {
            let text = value.map { typeText($0) } ?? "any"
            return text == "any" ? text : "optional(\(text))"
        }
        switch value {
        case .string(let name, _), .reference(let name, _, _):
            switch name {
            case "string", "number", "bool": return name
            case "list", "set": return "list(any)"
            case "map": return "map(any)"
            default: return "any"
            }
        case .call("optional", let arguments, _, _): return arguments.first.map { typeText($0) } ?? "any"
        case .call("list", let arguments, _, _), .call("set", let arguments, _, _): return "list(\(element(arguments.first)))"
        case .call("map", let arguments, _, _): return "map(\(element(arguments.first)))"
        case .call("object", let arguments, _, _):
            guard case .object(let items, _, _)? = arguments.first, !items.isEmpty else { return "any" }
            let members = items.compactMap { item -> (String, String)? in
                guard case .string(let name, _) = item.key else { return nil }
                return (name, "\(TerraformNames.camel(name))=\(typeText(item.value))")
            }
            return "object({\(members.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: ", "))})"
        default: return "any"
        }
    }

    /// A variable's default: of objects, whose members the type names, keys become camelCase; keys of maps stay.
    private mutating func defaultText(
        _ value: ExpressionSyntax, of type: ExpressionSyntax?, _ scope: TerraformScope
    ) -> ExpressionSyntax {
        switch (value, type) {
        case (_, .call("optional", let inner, _, _)?): return defaultText(value, of: inner.first, scope)
        case (.list(let items, let end, let span), .call("list", let inner, _, _)?),
            (.list(let items, let end, let span), .call("set", let inner, _, _)?):
            return .list(
                items.map { ListItemSyntax(defaultText($0.value, of: inner.first, scope), comments: $0.comments) },
                endComments: end, span)
        case (.object(let items, let end, let span), .call("map", let inner, _, _)?):
            return .object(
                items.map {
                    ObjectItemSyntax(key: $0.key, value: defaultText($0.value, of: inner.first, scope), comments: $0.comments)
                }, endComments: end, span)
        case (.object(let items, let end, let span), .call("object", let inner, _, _)?):
            var members: [String: ExpressionSyntax] = [:]
            if case .object(let types, _, _)? = inner.first {
                for item in types { if case .string(let name, _) = item.key { members[name] = item.value } }
            }
            return .object(
                items.map { item in
                    guard case .string(let name, let keySpan) = item.key else { return item }
                    return ObjectItemSyntax(
                        key: .string(TerraformNames.camel(name), keySpan),
                        value: defaultText(item.value, of: members[name], scope),
                        comments: item.comments)
                }, endComments: end, span)
        default:
            return translate(value, .any, scope)
        }
    }

    mutating func locals(_ block: HCLBody.Block) -> [DeclarationSyntax] {
        var result: [DeclarationSyntax] = []
        for item in block.body.items {
            guard case .attribute(let a) = item else {
                if case .block(let inner) = item { unsupported(inner) }
                continue
            }
            var comments = a.comments
            if result.isEmpty, comments.leading.isEmpty {
                comments = block.comments
                comments.trailing = a.comments.trailing
            }
            let name = names.locals[a.name] ?? a.name
            result.append(
                DeclarationSyntax(
                    .variable(translate(a.value)), sourceName: name, name: name, comments: comments, span: a.nameSpan))
        }
        return result
    }

    mutating func output(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let label = label(of: block) else { return nil }
        guard let value = block.body.attribute("value") else {
            report(
                "the output `\(label.text)` has no value", hint: "Add `value = …`.", at: label.span, code: .invalidBlock,
                severity: .error)
            return nil
        }
        var result = translate(value.value)
        for item in block.body.items {
            guard case .attribute(let a) = item else {
                if case .block(let inner) = item { unsupported(inner) }
                continue
            }
            switch a.name {
            case "value", "description", "ephemeral": break
            case "sensitive":
                if case .boolean(true, _) = a.value, !omissions.secrecy {
                    result = .call("secret", [result], expandsLast: false, result.span)
                }
            default: unknown(a, in: block.type)
            }
        }
        let name = TerraformNames.camel(label.text)
        return DeclarationSyntax(.output(result), sourceName: name, name: name, comments: block.comments, span: label.span)
    }

    // MARK: Data sources

    mutating func dataSource(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let key = block.key, let name = names.dataSources[key] else { return nil }
        let span = block.typeSpan
        func declaration(_ value: ExpressionSyntax) -> DeclarationSyntax {
            DeclarationSyntax(
                .variable(value), sourceName: name, name: name, comments: block.comments, span: block.labels[1].span)
        }
        if key.type == "template_file" {
            let text = "The template_file data resource is not yet supported."
            report("the data source `template_file` is not carried over", hint: "Write the text as a string.", at: span)
            return declaration(.call("notImplemented", [.string(text, span)], expandsLast: false, span))
        }
        let (token, type, _) = function(key.type)
        var scope = TerraformScope()
        scope.isInBlock = true
        var body = HCLBody(items: [], endComments: endComments(of: block.body))
        var options: [ObjectItemSyntax] = []
        var count: ExpressionSyntax?
        var forEach: ExpressionSyntax?
        for item in block.body.items {
            switch item {
            case .attribute(let a) where a.name == "count":
                count = translate(a.value)
                scope.replacements["count.index"] = (.reference("__index", [], span), .any)
            case .attribute(let a) where a.name == "for_each":
                let (collection, type) = translateTyped(a.value, TerraformScope())
                forEach = collection
                scope.replacements["each.key"] = (.reference("__key", [], span), .any)
                scope.replacements["each.value"] = (.reference("__value", [], span), type.element)
            case .attribute(let a) where a.name == "provider" && type.property("provider") == nil:
                if let value = providerReference(a) {
                    options.append(ObjectItemSyntax(key: .string("provider", a.nameSpan), value: value, comments: a.comments))
                }
            case .attribute(let a) where a.name == "depends_on":
                options.append(
                    ObjectItemSyntax(key: .string("dependsOn", a.nameSpan), value: translate(a.value), comments: a.comments))
            case .block(let inner) where ["lifecycle", "timeouts"].contains(inner.type) && type.property(inner.type) == nil:
                if inner.type == "lifecycle" { unsupported(inner) }
            default: body.items.append(item)
            }
        }
        var arguments: [ExpressionSyntax] = [.string(token, span), object(body, type, scope, span)]
        if !options.isEmpty { arguments.append(.object(options, endComments: [], span)) }
        let call = ExpressionSyntax.call("invoke", arguments, expandsLast: false, span)
        if let count {
            let range = ExpressionSyntax.call("range", [count], expandsLast: false, span)
            return declaration(
                .forEach(
                    ForSyntax(
                        keyName: nil, valueName: "__index", collection: range, key: nil, value: call, condition: nil,
                        isGrouped: false), span))
        }
        if let forEach {
            return declaration(
                .forEach(
                    ForSyntax(
                        keyName: "__key", valueName: "__value", collection: forEach, key: .reference("__key", [], span),
                        value: call, condition: nil, isGrouped: false), span))
        }
        return declaration(call)
    }

    // MARK: Providers

    /// A provider's block with an alias is a provider of its own; one without is the project's configuration.
    mutating func provider(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let label = label(of: block) else { return nil }
        guard let alias = block.body.text("alias"),
            let name = names.providers[TerraformNames.Key(type: label.text, label: alias)]
        else {
            if !block.body.items.isEmpty {
                report(
                    "the settings of the provider `\(label.text)` are left out: they are configuration of a project",
                    hint: "Set them with `pulumi config set \(label.text):NAME VALUE`.", at: label.span, code: .terraformSetting)
            }
            return nil
        }
        let mapping = mappings.mapping(of: label.text)
        let package = packages.package(label.text, version: nil)
        let type = (package?.provider).map {
            TerraformType.object(
                TerraformObject(
                    properties: $0.inputs, package: $0.package, token: $0.token, mapping: mapping, fields: [:]))
        }
        var body = block.body
        body.items.removeAll { if case .attribute(let a) = $0 { a.name == "alias" || a.name == "version" } else { false } }
        var scope = TerraformScope()
        scope.isInBlock = true
        return DeclarationSyntax(
            .resource(
                ResourceSyntax(
                    token: "pulumi:providers:\(label.text)", tokenSpan: label.span,
                    inputs: attributes(body, type ?? .any, scope), endComments: body.endComments)),
            sourceName: alias, name: name, logicalName: alias, comments: block.comments, span: label.span)
    }

    /// The provider that `provider = aws.west` names; nil for the default one.
    mutating func providerReference(_ attribute: HCLBody.Attribute) -> ExpressionSyntax? {
        guard case .reference(let type, let steps, let span) = attribute.value else { return nil }
        guard let alias = steps.first?.name else { return nil }
        if let name = names.providers[TerraformNames.Key(type: type, label: alias)] { return .reference(name, [], span) }
        report(
            "nothing declares the provider `\(type).\(alias)`: the default provider is used",
            hint: "Add a block `provider \"\(type)\"` with this alias.", at: span, code: .terraformSetting)
        return nil
    }

    // MARK: Labels

    mutating func label(of block: HCLBody.Block) -> (text: String, span: SourceSpan)? {
        if let label = block.labels.first { return label }
        report(
            "a block `\(block.type)` needs a name", hint: "Write it after `\(block.type)`, before `{`.", at: block.typeSpan,
            code: .invalidBlock, severity: .error)
        return nil
    }

    mutating func unknown(_ attribute: HCLBody.Attribute, in type: String) {
        report(
            "a block `\(type)` has no attribute `\(attribute.name)`: it is left out", hint: "Leave it out.",
            at: attribute.nameSpan, code: .unknownKey)
    }

    func attribute(_ name: String, _ value: ExpressionSyntax, _ a: HCLBody.Attribute) -> AttributeSyntax {
        AttributeSyntax(name: name, value: value, comments: a.comments, span: a.nameSpan)
    }
}
