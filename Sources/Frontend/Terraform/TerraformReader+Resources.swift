import Base
import Program
import Schema

extension TerraformReader {
    /// A resource, and the resources that its provisioners become.
    mutating func resource(_ block: HCLBody.Block) -> [DeclarationSyntax] {
        guard let key = block.key, let name = names.resources[key] else {
            report(
                "a block `resource` needs a type and a name", hint: "Write them after `resource`, before `{`.",
                at: block.typeSpan, code: .invalidBlock, severity: .error)
            return []
        }
        let (token, type, outputs) = resource(key.type)
        var scope = TerraformScope()
        scope.isInBlock = true
        var body = HCLBody(items: [], endComments: endComments(of: block.body))
        var options: [AttributeSyntax] = []
        for case .attribute(let a) in block.body.items where ["count", "for_each"].contains(a.name) {
            options.append(range(a, &scope))
        }
        for item in block.body.items {
            switch item {
            case .attribute(let a) where ["count", "for_each"].contains(a.name): break
            case .attribute(let a) where a.name == "depends_on": options.append(attribute("dependsOn", translate(a.value), a))
            case .attribute(let a) where a.name == "provider" && type.property("provider") == nil:
                if let value = providerReference(a) { options.append(attribute("provider", value, a)) }
            case .block(let inner) where type.property(inner.type) == nil:
                switch inner.type {
                case "lifecycle": options += lifecycle(inner, type)
                case "timeouts": if let option = timeouts(inner, scope) { options.append(option) }
                case "dynamic" where inner.labels.first?.text == "timeouts" && type.property("timeouts") == nil:
                    if let option = dynamicTimeouts(inner, scope) { options.append(option) }
                case "provisioner", "connection": break
                default: body.items.append(item)
                }
            default: body.items.append(item)
            }
        }
        if let id = imports[key] {
            options.append(AttributeSyntax(name: "import", value: translate(id), span: block.typeSpan))
        }
        let declaration = DeclarationSyntax(
            .resource(
                ResourceSyntax(
                    token: token, tokenSpan: block.labels[0].span, inputs: attributes(body, type, scope), options: options,
                    endComments: body.endComments)),
            sourceName: key.label, name: name, logicalName: key.label, comments: block.comments, span: block.labels[1].span)
        guard type.property("provisioner") == nil else { return [declaration] }
        return [declaration] + provisioners(of: block, named: name, outputs)
    }

    // MARK: Options

    /// `count` and `for_each`, which give the scope what `count.index` and `each` mean.
    mutating func range(_ a: HCLBody.Attribute, _ scope: inout TerraformScope) -> AttributeSyntax {
        let span = a.value.span
        let value = ExpressionSyntax.reference("range", [.member("value")], span)
        if a.name == "count" {
            scope.replacements["count.index"] = (value, .any)
            return attribute("range", translate(a.value), a)
        }
        scope.replacements["each.key"] = (.reference("range", [.member("key")], span), .any)
        // A set's keys are its values.
        if case .call("toset", let arguments, _, _) = a.value, arguments.count == 1 {
            let (inner, type) = translateTyped(arguments[0], TerraformScope())
            scope.replacements["each.value"] = (value, type.element)
            let entry = ExpressionSyntax.reference("entry", [], span)
            let loop = ForSyntax(
                keyName: nil, valueName: "entry", collection: inner, key: entry, value: entry, condition: nil, isGrouped: false)
            return attribute("range", .forEach(loop, span), a)
        }
        let (collection, type) = translateTyped(a.value, TerraformScope())
        scope.replacements["each.value"] = (value, type.element)
        return attribute("range", collection, a)
    }

    private mutating func lifecycle(_ block: HCLBody.Block, _ type: TerraformType) -> [AttributeSyntax] {
        var options: [AttributeSyntax] = []
        for item in block.body.items {
            guard case .attribute(let a) = item else {
                if case .block(let inner) = item { unsupported(inner) }
                continue
            }
            switch a.name {
            case "ignore_changes":
                guard case .list(let items, let end, let span) = a.value else {
                    report(
                        "`ignore_changes = all` is left out", hint: "Name the inputs in the option ignoreChanges.", at: a.nameSpan
                    )
                    continue
                }
                let known = items.compactMap { item -> ListItemSyntax? in
                    guard let path = inputPath(item.value, type) else {
                        report(
                            "`\(source.text(of: item.value.span))` is no input: its changes are ignored anyway",
                            hint: "Leave it out.", at: item.value.span, code: .terraformSetting)
                        return nil
                    }
                    return ListItemSyntax(path, comments: item.comments)
                }
                if !known.isEmpty {
                    options.append(attribute("ignoreChanges", .list(known, endComments: end, span), a))
                }
            case "prevent_destroy": options.append(attribute("protect", translate(a.value), a))
            case "create_before_destroy":
                report(
                    "`create_before_destroy` is left out: resources are created before others are deleted",
                    hint: "Where a resource must be deleted first, give it the option deleteBeforeReplace.", at: a.nameSpan,
                    code: .terraformSetting)
            case "replace_triggered_by":
                report(
                    "`replace_triggered_by` is left out", hint: "Give the resource the option replacementTrigger.", at: a.nameSpan
                )
            default: unknown(a, in: block.type)
            }
        }
        return options
    }

    /// The path of an input whose changes are ignored; nil for what isn't one.
    private func inputPath(_ value: ExpressionSyntax, _ type: TerraformType) -> ExpressionSyntax? {
        let root: String
        let steps: [Step]
        let span = value.span
        switch value {
        case .reference(let name, let rest, _): (root, steps) = (name, rest)
        case .string(let name, _): (root, steps) = (name, [])
        default: return nil
        }
        guard let property = type.property(root) else {
            if type.isObject { return nil }
            return .reference(TerraformNames.camel(root), steps, span)
        }
        return .reference(property.name, typed(steps, from: property.type).steps, span)
    }

    /// The timeouts that programs have, too.
    private static let timeoutNames = ["create", "update", "delete"]

    private mutating func timeouts(_ block: HCLBody.Block, _ scope: TerraformScope) -> AttributeSyntax? {
        var items: [ObjectItemSyntax] = []
        var others: [String] = []
        for case .attribute(let a) in block.body.items {
            guard Self.timeoutNames.contains(a.name) else {
                others.append(a.name)
                report(
                    "the timeout `\(a.name)` is left out", hint: "Programs have create, update and delete.", at: a.nameSpan,
                    code: .terraformSetting)
                continue
            }
            items.append(
                ObjectItemSyntax(key: .string(a.name, a.nameSpan), value: translate(a.value, .any, scope), comments: a.comments))
        }
        guard !items.isEmpty else { return nil }
        if !others.isEmpty {
            let text = " dropped unsupported timeouts attribute(s): \(others.joined(separator: ", "))"
            var comments = Comments(leading: [text] + items[0].comments.leading)
            comments.trailing = items[0].comments.trailing
            items[0].comments = comments
        }
        return AttributeSyntax(
            name: "customTimeouts", value: .object(items, endComments: [], block.typeSpan), comments: block.comments,
            span: block.typeSpan)
    }

    /// `dynamic "timeouts" { … }` gives timeouts from the only element of what it goes through, or none: null is no timeout.
    private mutating func dynamicTimeouts(_ block: HCLBody.Block, _ scope: TerraformScope) -> AttributeSyntax? {
        guard let collection = block.body.attribute("for_each"), let content = block.body.blocks("content").first else {
            return nil
        }
        let span = block.typeSpan
        let (source, type) = translateTyped(collection.value, scope)
        var inner = scope
        let only = ExpressionSyntax.call("singleOrNone", [source], expandsLast: false, collection.value.span)
        inner.replacements["\(block.iterator).value"] = (only, type.element)
        var items: [ObjectItemSyntax] = []
        for name in Self.timeoutNames {
            guard let a = content.body.attribute(name) else { continue }
            let value = translate(a.value, .any, inner)
            items.append(
                ObjectItemSyntax(
                    key: .string(name, a.nameSpan),
                    value: .call("try", [value, .null(a.value.span)], expandsLast: false, a.value.span), comments: a.comments))
        }
        guard !items.isEmpty else { return nil }
        return AttributeSyntax(
            name: "customTimeouts", value: .object(items, endComments: [], span), comments: block.comments, span: span)
    }

    // MARK: Inputs

    /// A value of a property that came from one item of a body, or from several blocks.
    private struct Input {
        var attribute: AttributeSyntax
        /// Where it stands among the others in a project: blocks of one value, then lists of blocks by name, then attributes.
        var rank: Int
        var name: String
        /// Whether a `dynamic` block alone gives it.
        var isDynamic = false
    }

    /// The attributes and blocks of a body as values of a type's properties.
    mutating func attributes(_ body: HCLBody, _ type: TerraformType, _ scope: TerraformScope) -> [AttributeSyntax] {
        var inputs: [Input] = []
        var seen: Set<String> = []
        var scope = scope
        for item in body.items {
            switch item {
            case .attribute(let a):
                let property = type.property(a.name)
                let name = property?.name ?? TerraformNames.camel(a.name)
                var value = value(a.value, property?.type ?? .any, isSingle: property?.isSingle ?? false, scope)
                if let asset = property?.asset {
                    let function = asset == .archive ? "fileArchive" : "fileAsset"
                    value = .call(function, [value], expandsLast: false, value.span)
                }
                inputs.append(Input(attribute: attribute(name, value, a), rank: 2, name: ""))
            case .block(let block):
                let name = block.blockName
                guard seen.insert(name).inserted else { continue }
                let all = body.items.compactMap { item -> HCLBody.Block? in
                    guard case .block(let b) = item, b.blockName == name else { return nil }
                    return b
                }
                inputs.append(blocks(all, name, type, &scope))
            }
        }
        guard isProject else {
            // Blocks that are made by a loop come first.
            return inputs.filter(\.isDynamic).map(\.attribute) + inputs.filter { !$0.isDynamic }.map(\.attribute)
        }
        let ranked = inputs.enumerated().sorted {
            ($0.element.rank, $0.element.name, $0.offset) < ($1.element.rank, $1.element.name, $1.offset)
        }
        return ranked.map(\.element.attribute)
    }

    /// A value for a property. A list of at most one element is a value by itself where the schema has no list.
    private mutating func value(
        _ value: ExpressionSyntax, _ type: TerraformType, isSingle: Bool, _ scope: TerraformScope
    ) -> ExpressionSyntax {
        if case .list(let items, _, _) = value, type.isSingle || isSingle, items.count == 1 {
            return translate(items[0].value, type, scope)
        }
        let (result, found) = isSingle ? translateTyped(value, scope) : (translate(value, type, scope), .any)
        guard isSingle, !found.isSingle else { return result }
        if case .object = value { return translate(value, type, scope) }
        if case .null = value { return result }
        return result.stepping(.index(0), value.span)
    }

    /// The value of a property that is written in blocks: a list with an element for each, or one object.
    private mutating func blocks(
        _ blocks: [HCLBody.Block], _ name: String, _ type: TerraformType, _ scope: inout TerraformScope
    ) -> Input {
        let property = type.property(name)
        let isSingle = (property?.type.isSingle ?? false) || (property?.isSingle ?? false)
        let elementType = isSingle ? property?.type ?? .any : property?.type.element ?? .any
        let pulumiName = property?.name ?? TerraformNames.camel(name)
        let span = blocks.first?.typeSpan ?? .none
        var comments = Comments.none
        var value: ExpressionSyntax
        var rank = 1
        if blocks.count == 1, let only = blocks.first {
            comments = only.comments
            if only.type == "dynamic" {
                value = dynamic(only, name, elementType, isSingle: isSingle, &scope)
                rank = 0
            } else if isSingle {
                value = object(only.body, elementType, scope, span)
                rank = 0
            } else {
                let item = ListItemSyntax(object(only.body, elementType, scope, only.typeSpan))
                value = .list([item], endComments: [], span)
            }
        } else {
            let items = blocks.filter { $0.type != "dynamic" }.map {
                ListItemSyntax(
                    object($0.body, elementType, scope, $0.typeSpan), comments: Comments(leading: $0.comments.leading))
            }
            var parts: [ExpressionSyntax] = items.isEmpty ? [] : [.list(items, endComments: [], span)]
            for block in blocks where block.type == "dynamic" {
                parts.append(dynamic(block, name, elementType, isSingle: false, &scope))
            }
            if parts.count == 1, let only = parts.first {
                value = only
            } else {
                value = StandardFunctions.call("concat", parts, false, span) ?? .list(items, endComments: [], span)
            }
        }
        return Input(
            attribute: AttributeSyntax(name: pulumiName, value: value, comments: comments, span: span), rank: rank,
            name: rank == 1 ? pulumiName : "", isDynamic: blocks.count == 1 && blocks[0].type == "dynamic")
    }

    /// `dynamic "NAME" { for_each = …  content { … } }`: a loop over what gives the blocks.
    private mutating func dynamic(
        _ block: HCLBody.Block, _ name: String, _ element: TerraformType, isSingle: Bool, _ scope: inout TerraformScope
    ) -> ExpressionSyntax {
        let span = block.typeSpan
        guard let collection = block.body.attribute("for_each"), let content = block.body.blocks("content").first else {
            report(
                "a block `dynamic` needs `for_each` and a block `content`", hint: "Add what is missing.", at: span,
                code: .invalidBlock, severity: .error)
            return .list([], endComments: [], span)
        }
        let iterator = block.iterator
        scope.dynamicCount += 1
        let number = scope.dynamicCount == 1 ? "" : String(scope.dynamicCount)
        var inner = scope
        func wrapped(_ value: ExpressionSyntax) -> ExpressionSyntax {
            isSingle ? .call("singleOrNone", [value], expandsLast: false, span) : value
        }
        // A condition that gives one element or none.
        if case .conditional(let condition, .list(let one, _, _), .list(let none, _, _), _) = collection.value, one.count == 1,
            none.isEmpty
        {
            let (single, type) = translateTyped(one[0].value, scope)
            inner.replacements["\(iterator).value"] = (single, type)
            inner.replacements["\(iterator).key"] = (.number(NumberLiteral(0), span), .scalar)
            let value = ListItemSyntax(object(content.body, element, inner, content.typeSpan))
            return wrapped(
                .conditional(
                    translate(condition, .any, scope), .list([value], endComments: [], span), .list([], endComments: [], span),
                    collection.value.span))
        }
        let (source, type) = translateTyped(collection.value, scope)
        inner.replacements["\(iterator).key"] = (.reference("key\(number)", [], span), .any)
        inner.replacements["\(iterator).value"] = (.reference("entry\(number)", [], span), type.element)
        let value = object(content.body, element, inner, content.typeSpan)
        return wrapped(
            .forEach(
                ForSyntax(
                    keyName: value.reads("key\(number)") ? "key\(number)" : nil, valueName: "entry\(number)",
                    collection: source, key: nil, value: value, condition: nil, isGrouped: false), span))
    }

    /// A body as an object.
    mutating func object(
        _ body: HCLBody, _ type: TerraformType, _ scope: TerraformScope, _ span: SourceSpan
    ) -> ExpressionSyntax {
        let items = attributes(body, type, scope).map {
            ObjectItemSyntax(key: .string($0.name, $0.span), value: $0.value, comments: $0.comments)
        }
        return .object(items, endComments: endComments(of: body), span)
    }

    /// The comments at the end of a block.
    func endComments(of body: HCLBody) -> [String] { omissions.endComments ? [] : body.endComments }
}

extension HCLBody.Block {
    /// The name of the property that it gives.
    fileprivate var blockName: String { type == "dynamic" ? labels.first?.text ?? "" : type }

    /// What the content of a `dynamic` block calls each element.
    fileprivate var iterator: String {
        switch body.attribute("iterator")?.value {
        case .reference(let given, _, _)?, .string(let given, _)?: given
        default: blockName
        }
    }
}

extension ExpressionSyntax {
    /// Whether a name is read in it.
    fileprivate func reads(_ name: String) -> Bool {
        if case .reference(name, _, _) = self { return true }
        return children.contains { $0.reads(name) }
    }
}
