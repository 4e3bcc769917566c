import Base
import Program
import Schema

extension HCLProgramReader {
    mutating func resource(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let key = key(of: block) else {
            report(
                .invalidBlock, "a block `resource` needs a type and a name", hint: "Write them after `resource`, before `{`.",
                at: block.typeSpan)
            return nil
        }
        let (token, schema) = resourceToken(key.type, at: block.labels[0].span)
        return declaration(block, key, token, schema)
    }

    /// A provider's block; the program language has a resource for it.
    mutating func provider(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let label = label(of: block) else { return nil }
        let key = HCLModuleNames.Key(type: label.text, label: block.body.text("alias") ?? label.text)
        var block = block
        block.body.items.removeAll { if case .attribute(let a) = $0 { a.name == "alias" } else { false } }
        block.labels = [label, (key.label, label.span)]
        return declaration(block, key, "pulumi:providers:\(label.text)", schemas[key], isProvider: true)
    }

    private mutating func declaration(
        _ block: HCLBody.Block, _ key: HCLModuleNames.Key, _ token: String, _ schema: Resource?, isProvider: Bool = false
    ) -> DeclarationSyntax {
        let type = schema.map { HCLType.members($0.inputs, $0.package) } ?? .any
        var body = HCLBody(items: [], endComments: block.body.endComments)
        var options: [AttributeSyntax] = []
        var hasLifecycle = false
        for item in block.body.items {
            switch item {
            case .attribute(let a) where a.name == "count" || a.name == "for_each": options.append(range(a))
            case .attribute(let a):
                // What the schema has for an input is one, whatever options are called.
                if type.property(a.name) == nil, Self.options[a.name] != nil {
                    if let option = readOption(a, schema) { options.append(option) }
                } else {
                    body.items.append(item)
                }
            case .block(let inner) where type.property(inner.type) == nil:
                switch inner.type {
                case "lifecycle":
                    hasLifecycle = true
                    options += lifecycle(inner)
                case "timeouts": options.append(timeouts(inner))
                case "pulumi":
                    for case .attribute(let a) in inner.body.items where a.name != "name" {
                        if Self.options[a.name] == nil { unknown(a, in: "pulumi") }
                        if let option = readOption(a, schema) { options.append(option) }
                    }
                case "dynamic", "provisioner", "connection":
                    if inner.type == "dynamic" { body.items.append(item) } else { unsupported(inner) }
                default: body.items.append(item)
                }
            case .block: body.items.append(item)
            }
        }
        if isProject, !isProvider, !hasLifecycle { options += deletionOrder(nil, block.typeSpan) }
        var inputs = attributes(body, type)
        var endComments = body.endComments
        // As in a project of the program language, what stands behind the last input ends the block, unless options end it.
        if isProject, options.isEmpty, let last = inputs.indices.last, let trailing = inputs[last].comments.trailing {
            inputs[last].comments.movedTrailing = trailing
            inputs[last].comments.trailing = nil
            endComments.insert(trailing, at: 0)
        }
        return DeclarationSyntax(
            .resource(
                ResourceSyntax(
                    token: token, tokenSpan: block.labels[0].span, inputs: inputs, options: options, endComments: endComments)),
            sourceName: key.label, name: names.resources[key] ?? key.label, logicalName: key.label, comments: block.comments,
            span: block.labels[1].span)
    }

    // MARK: Options

    /// The range of a resource. A list is gone through by way of a map with its positions as keys.
    mutating func range(_ attribute: HCLBody.Attribute) -> AttributeSyntax {
        var value = attribute.value
        if case .forEach(let loop, _) = value, loop.keyName == "__key", loop.valueName == "__value" { value = loop.collection }
        return option("range", translate(value), attribute)
    }

    private static let options: [String: String] = [
        "parent": "parent", "provider": "provider", "providers": "providers", "depends_on": "dependsOn",
        "additional_secret_outputs": "additionalSecretOutputs", "retain_on_delete": "retainOnDelete",
        "deleted_with": "deletedWith", "replace_with": "replaceWith", "hide_diffs": "hideDiffs",
        "replace_on_changes": "replaceOnChanges", "replacement_trigger": "replacementTrigger", "import_id": "import",
        "env_var_mappings": "envVarMappings", "version": "version", "plugin_download_url": "pluginDownloadURL",
        "aliases": "aliases", "protect": "protect",
    ]

    /// Options whose values are paths of properties.
    private static let pathOptions: Set<String> = ["additional_secret_outputs", "hide_diffs", "replace_on_changes"]

    /// An option; nil where it says nothing beside what the schema says.
    private mutating func readOption(_ a: HCLBody.Attribute, _ schema: Resource?) -> AttributeSyntax? {
        guard let name = Self.options[a.name] else { return nil }
        if Self.pathOptions.contains(a.name) {
            var paths = paths(a.value)
            if a.name == "replace_on_changes", case .list(let items, let end, let span) = paths {
                // The schema says by itself that these replace the resource.
                let own = Set((schema?.outputs ?? PropertyList()).filter(\.replacesOnChange).map(\.name))
                let others = items.filter { if case .string(let path, _) = $0.value { !own.contains(path) } else { true } }
                if others.isEmpty { return nil }
                paths = .list(others, endComments: end, span)
            }
            return option(name, paths, a)
        }
        if a.name == "aliases" { return option(name, aliases(a.value), a) }
        if a.name == "providers", schema?.isComponent == true { return option(name, namedProviders(a.value), a) }
        return option(name, translate(a.value), a)
    }

    /// A list of paths, bare and in snake_case or as strings.
    private mutating func paths(_ value: ExpressionSyntax) -> ExpressionSyntax {
        guard case .list(let items, let end, let span) = value else { return translate(value) }
        return .list(items.map { ListItemSyntax(path($0.value), comments: $0.comments) }, endComments: end, span)
    }

    private func path(_ value: ExpressionSyntax) -> ExpressionSyntax {
        guard case .reference(let name, let steps, let span) = value else { return value }
        let text = steps.reduce(NameStyle.camelOfSnake(name)) { path, step in
            switch step {
            case .member(let member): "\(path).\(NameStyle.camelOfSnake(member))"
            case .key(let key): "\(path)[\"\(key.replacing("\"", with: "\\\""))\"]"
            case .index(let index): "\(path)[\(index)]"
            }
        }
        return .string(text, span)
    }

    /// A component's providers by the names of their packages.
    private mutating func namedProviders(_ value: ExpressionSyntax) -> ExpressionSyntax {
        guard case .list(let items, let end, let span) = value else { return translate(value) }
        let entries = items.compactMap { item -> ObjectItemSyntax? in
            guard case .reference(let package, _, let place) = item.value else { return nil }
            return ObjectItemSyntax(key: .string(package, place), value: translate(item.value), comments: item.comments)
        }
        return entries.count == items.count ? .object(entries, endComments: end, span) : translate(value)
    }

    private mutating func aliases(_ value: ExpressionSyntax) -> ExpressionSyntax {
        guard case .list(let elements, let end, let span) = value else { return translate(value) }
        let items = elements.map { element -> ListItemSyntax in
            guard case .object(let items, let end, let span) = element.value else {
                return ListItemSyntax(translate(element.value))
            }
            let entries = items.map { item -> ObjectItemSyntax in
                guard case .string(let name, let keySpan) = item.key else { return item }
                var key = NameStyle.camelOfSnake(name)
                var value = item.value
                if name == "parent_urn", case .call("pulumiresourceurn", let arguments, _, _) = value, let first = arguments.first
                {
                    key = "parent"
                    value = first
                }
                return ObjectItemSyntax(key: .string(key, keySpan), value: translate(value), comments: item.comments)
            }
            return ListItemSyntax(.object(entries, endComments: end, span), comments: element.comments)
        }
        return .list(items, endComments: end, span)
    }

    private mutating func timeouts(_ block: HCLBody.Block) -> AttributeSyntax {
        let items = block.body.items.compactMap { item -> ObjectItemSyntax? in
            guard case .attribute(let a) = item else { return nil }
            return ObjectItemSyntax(key: .string(a.name, a.nameSpan), value: translate(a.value), comments: a.comments)
        }
        return AttributeSyntax(
            name: "customTimeouts", value: .object(items, endComments: [], block.typeSpan), comments: block.comments,
            span: block.typeSpan)
    }

    // MARK: Lifecycle

    private mutating func lifecycle(_ block: HCLBody.Block) -> [AttributeSyntax] {
        var options: [AttributeSyntax] = []
        var order: HCLBody.Attribute?
        for item in block.body.items {
            guard case .attribute(let a) = item else {
                if case .block(let inner) = item { unsupported(inner) }
                continue
            }
            switch a.name {
            case "prevent_destroy": options.append(option("protect", translate(a.value), a))
            case "ignore_changes": options.append(option("ignoreChanges", paths(a.value), a))
            case "create_before_destroy": order = a
            case "replace_triggered_by":
                var value = translate(a.value)
                if case .list(let items, _, _) = value, items.count == 1 { value = items[0].value }
                options.append(option("replacementTrigger", value, a))
            default: unknown(a, in: block.type)
            }
        }
        if isProject {
            options += deletionOrder(order, block.typeSpan)
        } else if let order {
            options.append(option("deleteBeforeReplace", negated(order.value), order))
        }
        return options
    }

    /// The option for the order in which a project replaces a resource: HCL deletes first where nothing is said.
    private mutating func deletionOrder(_ order: HCLBody.Attribute?, _ span: SourceSpan) -> [AttributeSyntax] {
        guard let order else {
            return [AttributeSyntax(name: "deleteBeforeReplace", value: .boolean(true, span), span: span)]
        }
        if case .boolean(true, _) = order.value { return [] }
        return [option("deleteBeforeReplace", negated(order.value), order)]
    }

    private mutating func negated(_ value: ExpressionSyntax) -> ExpressionSyntax {
        switch value {
        case .boolean(let flag, let span): .boolean(!flag, span)
        case .unary(.not, let inner, _): translate(inner)
        default: .unary(.not, translate(value), value.span)
        }
    }

    // MARK: Inputs

    /// The attributes and blocks of a body as values of a type's properties.
    mutating func attributes(_ body: HCLBody, _ type: HCLType, _ scope: HCLScope = HCLScope()) -> [AttributeSyntax] {
        var result: [AttributeSyntax] = []
        var seen: Set<String> = []
        for item in body.items {
            switch item {
            case .attribute(let a):
                let property = type.property(a.name)
                let name = property?.name ?? NameStyle.camelOfSnake(a.name)
                result.append(
                    AttributeSyntax(
                        name: name, value: translate(a.value, property?.type ?? .any, scope), comments: a.comments,
                        span: a.nameSpan))
            case .block(let block):
                let name = block.type == "dynamic" ? block.labels.first?.text ?? "" : block.type
                guard seen.insert(name).inserted else { continue }
                let all = body.items.compactMap { item -> HCLBody.Block? in
                    guard case .block(let b) = item else { return nil }
                    return (b.type == "dynamic" ? b.labels.first?.text : b.type) == name ? b : nil
                }
                result.append(blocks(all, name, type, scope))
            }
        }
        return result
    }

    /// The value of a property that is written in blocks: a list with an element for each, or one object.
    private mutating func blocks(
        _ blocks: [HCLBody.Block], _ name: String, _ type: HCLType, _ scope: HCLScope
    ) -> AttributeSyntax {
        let property = type.property(name)
        let propertyType = property?.type ?? .any
        let span = blocks.first?.typeSpan ?? .none
        var value: ExpressionSyntax
        if blocks.count == 1, let only = blocks.first, only.type != "dynamic", propertyType.isObject {
            value = object(only.body, propertyType, scope, span)
        } else if blocks.count == 1, let only = blocks.first, only.type == "dynamic" {
            value = dynamic(only, name, propertyType.element, scope)
        } else {
            for block in blocks where block.type == "dynamic" {
                report(
                    .unsupportedHCL, "blocks `\(name)` beside a block `dynamic \"\(name)\"`",
                    hint: "Write all of them in one `dynamic` block.", at: block.typeSpan)
            }
            let items = blocks.filter { $0.type != "dynamic" }.map {
                ListItemSyntax(
                    object($0.body, propertyType.element, scope, $0.typeSpan), comments: Comments(leading: $0.comments.leading))
            }
            value = .list(items, endComments: [], span)
        }
        var comments = Comments.none
        if blocks.count == 1, let only = blocks.first {
            comments = only.comments
            if case .list(var items, let end, let span) = value, !items.isEmpty {
                items[0].comments = .none
                value = .list(items, endComments: end, span)
            }
        }
        return AttributeSyntax(
            name: property?.name ?? NameStyle.camelOfSnake(name), value: value, comments: comments, span: span)
    }

    /// `dynamic "NAME" { for_each = …  content { … } }`: a loop over what gives the blocks.
    private mutating func dynamic(
        _ block: HCLBody.Block, _ name: String, _ element: HCLType, _ scope: HCLScope
    ) -> ExpressionSyntax {
        let span = block.typeSpan
        guard let collection = block.body.attribute("for_each"), let content = block.body.blocks("content").first else {
            report(
                .invalidBlock, "a block `dynamic` needs `for_each` and a block `content`", hint: "Add what is missing.", at: span)
            return .list([], endComments: [], span)
        }
        var iterator = name
        if case .reference(let given, _, _)? = block.body.attribute("iterator")?.value { iterator = given }
        let (source, type) = translateTyped(collection.value, scope)
        var inner = scope.inside(key: "key", value: "entry", of: type)
        inner.replacements["\(iterator).key"] = .reference("key", [], span)
        inner.replacements["\(iterator).value"] = .reference("entry", [], span)
        inner.types["\(iterator).value"] = type.element
        let value = object(content.body, element, inner, content.typeSpan)
        let readsKey = content.body.reads("\(iterator).key", in: self.source)
        return .forEach(
            ForSyntax(
                keyName: readsKey ? "key" : nil, valueName: "entry", collection: source, key: nil, value: value, condition: nil,
                isGrouped: false), span)
    }

    /// A body as an object.
    mutating func object(_ body: HCLBody, _ type: HCLType, _ scope: HCLScope, _ span: SourceSpan) -> ExpressionSyntax {
        let items = attributes(body, type, scope).map {
            ObjectItemSyntax(key: .string($0.name, $0.span), value: $0.value, comments: $0.comments)
        }
        return .object(items, endComments: body.endComments, span)
    }
}

extension HCLBody {
    /// Whether a value in it begins with the reference.
    fileprivate func reads(_ path: String, in source: SourceFile) -> Bool {
        items.contains { item in
            switch item {
            case .attribute(let a): a.value.mentions(path)
            case .block(let b): b.body.reads(path, in: source)
            }
        }
    }
}
