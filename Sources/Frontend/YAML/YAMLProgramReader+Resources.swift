import Base
import Documents
import Program
import Schema

extension YAMLProgramReader {
    private static let resourceKeys = ["type", "name", "defaultProvider", "properties", "options", "get"]

    /// Reads a resource.
    mutating func resource(
        _ name: String, _ node: YAMLNode, _ limit: YAMLComments.Limit
    ) -> (DeclarationSyntax.Kind, logicalName: String?)? {
        guard case .mapping(let members) = node.kind else {
            report(
                .error, .unexpectedKind, "The resource '\(name)' is a mapping, not \(node.kindName)",
                hint: "Write 'type:' and 'properties:' below it.", at: node)
            return nil
        }
        var resource = ResourceSyntax(token: "", tokenSpan: .none, inputs: [])
        var logicalName: String?
        var above: [String] = []
        for (index, (key, value)) in members.enumerated() {
            let next = index + 1 < members.count ? comments.limit(members[index + 1].key) : limit
            let field = key.scalar.flatMap { key in Self.resourceKeys.first { $0.lowercased() == key.text.lowercased() } }
            // Comments above the properties belong to the first of them.
            if field != "properties" {
                let started = begin(key, value)
                above += started.leading + (started.trailing.map { [$0] } ?? [])
            }
            switch field {
            case "type":
                if let token = text(value, of: "type") { (resource.token, resource.tokenSpan) = (token, value.span) }
            case "name": logicalName = text(value, of: "name")
            case "defaultProvider": if flag(value, of: "defaultProvider") == true { checkDefaultProvider(node, key) }
            case "properties":
                if case .mapping(let members) = value.kind, functionName(of: members) == nil {
                    (resource.inputs, resource.endComments) = attributes(members, value, next)
                } else if value.value != .null {
                    resource.inputsExpression = expression(value, next)
                }
            case "options": resource.options = options(value, of: name, next)
            case "get": resource.lookup = lookup(value, of: name, next)
            default: reportUnknown(key, key.scalar?.text ?? "", in: "A resource", among: Self.resourceKeys)
            }
            if value.endsOnItsLine, let beside = comments.trailing(after: value.span.end) { above.append(beside) }
        }
        carried = above + carried
        guard !resource.token.isEmpty else {
            report(
                .error, .missingKey, "The resource '\(name)' has no type", hint: "Add 'type: package:module:Resource'.", at: node)
            return nil
        }
        if let provider = defaultProviders.provider(of: resource.token, in: name),
            !resource.options.contains(where: { $0.name == "provider" })
        {
            let option = AttributeSyntax(
                name: "provider", value: .reference(names.resource(provider), [], node.span), span: node.span)
            resource.options = Self.ordered(resource.options + [option])
        }
        return (.resource(resource), logicalName)
    }

    /// Reports `defaultProvider` on what is no provider.
    private mutating func checkDefaultProvider(_ resource: YAMLNode, _ key: YAMLNode) {
        guard let token = resource["type"]?.scalar?.text, !Token(token).isProvider else { return }
        report(
            .error, .unexpectedKind, "'defaultProvider' is set on a resource that is no provider",
            hint: "Set it on a resource of type 'pulumi:providers:PACKAGE'.", at: key)
    }

    /// Options in the order in which the published importer writes them.
    private static func ordered(_ options: [AttributeSyntax]) -> [AttributeSyntax] {
        optionForms.compactMap { form in options.first { $0.name == form.name } }
    }

    /// The function that a mapping calls, where it is a call.
    private func functionName(of members: [(key: YAMLNode, value: YAMLNode)]) -> String? {
        guard members.count == 1, let name = members[0].key.scalar?.text, name.prefix(4).lowercased() == "fn::" else {
            return nil
        }
        return name
    }

    /// Reads `name: value` pairs, and the comments after the last.
    mutating func attributes(
        _ members: [(key: YAMLNode, value: YAMLNode)], _ node: YAMLNode, _ limit: YAMLComments.Limit
    ) -> ([AttributeSyntax], endComments: [String]) {
        var attributes: [AttributeSyntax] = []
        attributes.reserveCapacity(members.count)
        var seen: Set<String> = []
        for (index, (key, value)) in members.enumerated() {
            guard let name = keyText(key), seen.insert(name).inserted else { continue }
            let next = index + 1 < members.count ? comments.limit(members[index + 1].key) : limit
            let started = begin(key, value)
            let syntax = expression(value, next)
            attributes.append(AttributeSyntax(name: name, value: syntax, comments: finish(started, value), span: key.span))
        }
        return (attributes, comments.ending(node, limit: limit))
    }

    private mutating func lookup(
        _ node: YAMLNode, of name: String, _ limit: YAMLComments.Limit
    ) -> (id: ExpressionSyntax, state: [AttributeSyntax])? {
        guard let members = mapping(node, of: "'get'") else { return nil }
        var id: ExpressionSyntax?
        var state: [AttributeSyntax] = []
        for (index, (key, value)) in members.enumerated() {
            let next = index + 1 < members.count ? comments.limit(members[index + 1].key) : limit
            switch key.scalar?.text.lowercased() {
            case "id": id = expression(value, next)
            case "state":
                if let members = mapping(value, of: "'state'") { state = attributes(members, value, next).0 }
            default: reportUnknown(key, key.scalar?.text ?? "", in: "'get'", among: ["id", "state"])
            }
        }
        if id == nil {
            report(
                .error, .missingKey, "'get' of the resource '\(name)' has no id", hint: "Add 'id:' with the resource's id.",
                at: node)
        }
        return id.map { ($0, state) }
    }

    // MARK: Options

    /// How the value of an option is read.
    private enum OptionForm { case value, text, flag, paths, references }

    /// Every option, in the order in which the published importer writes them.
    private static let optionForms: [(name: String, form: OptionForm)] = [
        ("aliases", .value), ("dependsOn", .references), ("ignoreChanges", .paths), ("parent", .value), ("protect", .value),
        ("retainOnDelete", .flag), ("deleteBeforeReplace", .flag), ("additionalSecretOutputs", .paths),
        ("replaceOnChanges", .paths),
        ("import", .text), ("provider", .value), ("version", .text), ("pluginDownloadURL", .text), ("providers", .value),
        ("deletedWith", .value), ("hideDiffs", .paths), ("replaceWith", .references), ("replacementTrigger", .value),
        ("envVarMappings", .value), ("customTimeouts", .value),
    ]

    private mutating func options(_ node: YAMLNode, of resource: String, _ limit: YAMLComments.Limit) -> [AttributeSyntax] {
        guard let members = mapping(node, of: "'options'") else { return [] }
        var found: [String: AttributeSyntax] = [:]
        for (index, (key, value)) in members.enumerated() {
            guard let name = keyText(key) else { continue }
            let next = index + 1 < members.count ? comments.limit(members[index + 1].key) : limit
            guard let option = Self.optionForms.first(where: { $0.name.lowercased() == name.lowercased() }) else {
                reportUnknown(key, name, in: "A resource's 'options'", among: Self.optionForms.map(\.name))
                continue
            }
            let started = begin(key, value)
            let syntax: ExpressionSyntax
            switch option.form {
            case .value: syntax = expression(value, next)
            case .text: syntax = optionText(value, next)
            case .flag: syntax = expression(value, next)
            case .paths: syntax = paths(value, of: option.name, next)
            case .references: syntax = references(value, of: option.name, next)
            }
            let isEmpty = if case .list(let items, _, _) = syntax { items.isEmpty } else { false }
            let comments = finish(started, value)
            if !isEmpty {
                found[option.name] = AttributeSyntax(name: option.name, value: syntax, comments: comments, span: key.span)
            }
        }
        return Self.optionForms.compactMap { found[$0.name] }
    }

    /// A string option; a version that YAML takes for a number stays as it is written.
    private mutating func optionText(_ node: YAMLNode, _ limit: YAMLComments.Limit) -> ExpressionSyntax {
        let syntax = expression(node, limit)
        if case .number = syntax, let scalar = node.scalar { return .string(scalar.text, node.span) }
        return syntax
    }

    /// A list of property paths, kept as strings.
    private mutating func paths(_ node: YAMLNode, of option: String, _ limit: YAMLComments.Limit) -> ExpressionSyntax {
        guard case .sequence(let elements) = node.kind else {
            report(
                .error, .unexpectedKind, "'\(option)' is a list of property names, not \(node.kindName)", hint: "Write a list.",
                at: node)
            return .list([], endComments: [], node.span)
        }
        var items: [ListItemSyntax] = []
        for element in elements {
            let started = Comments(leading: comments.leading(before: element.span.start))
            guard let path = text(element, of: option) else { continue }
            items.append(ListItemSyntax(.string(path, element.span), comments: finish(started, element)))
        }
        return .list(items, endComments: comments.ending(node, limit: limit), node.span)
    }

    /// A list of references to resources; one reference counts as a list of it. What is no reference is reported, and stays.
    mutating func references(_ node: YAMLNode, of option: String, _ limit: YAMLComments.Limit) -> ExpressionSyntax {
        let value = expression(node, limit)
        switch value {
        case .list(let items, _, _):
            for item in items {
                if case .reference = item.value { continue }
                reportNoResource(item.value.span, option)
            }
            return value
        case .reference: return .list([ListItemSyntax(value)], endComments: [], node.span)
        case .null: return .list([], endComments: [], node.span)
        default:
            reportNoResource(node.span, option)
            return .list([ListItemSyntax(value)], endComments: [], node.span)
        }
    }

    private mutating func reportNoResource(_ span: SourceSpan, _ option: String) {
        diagnostics.append(
            Diagnostic(
                .error, .unexpectedKind, "'\(option)' is a list of resources", hint: "Write each as a reference: ${name}.",
                in: source,
                at: span))
    }

    // MARK: Across resources

    /// Resources for other stacks that `fn::stackReference` names.
    func stackDeclarations() -> [DeclarationSyntax] {
        stacks.map { stack in
            let input = AttributeSyntax(name: "name", value: .string(stack.name, stack.span), span: stack.span)
            let resource = ResourceSyntax(token: "pulumi:pulumi:StackReference", tokenSpan: stack.span, inputs: [input])
            return DeclarationSyntax(
                .resource(resource), sourceName: stack.name, name: names.stack(stack.name), logicalName: stack.name,
                span: stack.span)
        }
    }

    /// Gives every resource of a package the newest version that one of them asks for, as the published importer does: a
    /// program has one version of a package.
    func passVersionsOn(_ declarations: inout [DeclarationSyntax]) {
        var newest: [String: (version: [Int], options: [AttributeSyntax])] = [:]
        for declaration in declarations {
            guard case .resource(let resource) = declaration.kind,
                let option = resource.options.first(where: { $0.name == "version" }), case .string(let text, _) = option.value,
                let version = Self.versionNumbers(text)
            else { continue }
            let package = Self.packageName(resource.token)
            if let known = newest[package], !known.version.lexicographicallyPrecedes(version) { continue }
            newest[package] = (version, resource.options.filter { $0.name == "version" || $0.name == "pluginDownloadURL" })
        }
        guard !newest.isEmpty else { return }
        for index in declarations.indices {
            guard case .resource(var resource) = declarations[index].kind, let found = newest[Self.packageName(resource.token)]
            else {
                continue
            }
            let missing = found.options.filter { option in !resource.options.contains { $0.name == option.name } }
            guard !missing.isEmpty else { continue }
            resource.options = Self.ordered(
                resource.options + missing.map { AttributeSyntax(name: $0.name, value: $0.value, span: $0.span) })
            declarations[index].kind = .resource(resource)
        }
    }

    private static func packageName(_ token: String) -> String {
        let words = token.split(separator: ":", omittingEmptySubsequences: false)
        if words.count == 3, words[0] == "pulumi", words[1] == "providers" { return String(words[2]) }
        return String(words.first ?? "")
    }

    private static func versionNumbers(_ text: String) -> [Int]? {
        let numbers = text.prefix { $0 != "-" && $0 != "+" }.split(separator: ".", omittingEmptySubsequences: false).map {
            Int($0)
        }
        guard numbers.count == 3 else { return nil }
        return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
    }
}
