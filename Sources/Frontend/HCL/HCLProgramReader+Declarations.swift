import Base
import Program
import Schema

extension HCLProgramReader {
    // MARK: Variables and outputs

    mutating func variable(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let label = label(of: block) else { return nil }
        var type: String?
        var defaultValue: ExpressionSyntax?
        var isSecret = false
        var isNullable = false
        for item in block.body.items {
            guard case .attribute(let a) = item else {
                if case .block(let inner) = item { unsupported(inner) }
                continue
            }
            switch a.name {
            case "type":
                type = typeText(a.value)
                if type == "number", counts.contains(label.text) { type = "int" }
            case "default": defaultValue = translate(a.value)
            case "description": break
            case "sensitive": if case .boolean(true, _) = a.value { isSecret = true }
            case "nullable": if case .boolean(true, _) = a.value { isNullable = true }
            default: unknown(a, in: block.type)
            }
        }
        return DeclarationSyntax(
            .configuration(
                // Documentation has no type for a map of any values, nor for any value.
                type: type ?? (defaultValue == nil ? isProject ? "any" : "map(any)" : nil), defaultValue: defaultValue,
                isSecret: isSecret,
                isNullable: isNullable, description: block.body.text("description") ?? ""),
            sourceName: label.text, name: names.configuration[label.text] ?? label.text, logicalName: label.text,
            comments: block.comments, span: label.span)
    }

    /// A type as the program language writes it, which is how HCL does, but for `optional`.
    private func typeText(_ value: ExpressionSyntax) -> String {
        if case .call("optional", let arguments, _, _) = value, let inner = arguments.first { return typeText(inner) }
        if case .string(let text, _) = value { return text }
        return source.text(of: value.span)
    }

    mutating func locals(_ block: HCLBody.Block) -> [DeclarationSyntax] {
        block.body.items.enumerated().compactMap { position, item in
            guard case .attribute(let a) = item else {
                if case .block(let inner) = item { unsupported(inner) }
                return nil
            }
            var comments = a.comments
            if position == 0, comments.leading.isEmpty { comments = comments.withLeading(of: block.comments) }
            return DeclarationSyntax(
                .variable(translate(a.value)), sourceName: a.name, name: names.locals[a.name] ?? a.name, comments: comments,
                span: a.nameSpan)
        }
    }

    mutating func output(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let label = label(of: block) else { return nil }
        guard let value = block.body.attribute("value") else {
            report(.invalidBlock, "the output `\(label.text)` has no value", hint: "Add `value = …`.", at: label.span)
            return nil
        }
        var result = translate(value.value)
        for item in block.body.items {
            guard case .attribute(let a) = item else {
                if case .block(let inner) = item { unsupported(inner) }
                continue
            }
            switch a.name {
            case "value", "description": break
            case "sensitive":
                if case .boolean(true, _) = a.value { result = .call("secret", [result], expandsLast: false, result.span) }
            default: unknown(a, in: block.type)
            }
        }
        return DeclarationSyntax(
            .output(result), sourceName: label.text, name: names.outputs[label.text] ?? label.text, logicalName: label.text,
            comments: block.comments, span: label.span)
    }

    // MARK: Data sources

    /// The variable of a data source; nil for one whose call is written where it is used.
    mutating func dataSource(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let key = key(of: block), let data = dataSources[key], let name = names.dataSources[key] else { return nil }
        return DeclarationSyntax(
            .variable(invoke(data)), sourceName: key.label, name: name, comments: block.comments, span: block.labels[1].span)
    }

    /// The call of a data source's function.
    mutating func invoke(_ data: HCLDataSource, _ scope: HCLScope = HCLScope()) -> ExpressionSyntax {
        let block = data.block
        let span = block.typeSpan
        let type = (data.function?.inputs).map { HCLType.members($0.properties, $0.package) } ?? .any
        var options: [ObjectItemSyntax] = []
        func add(_ name: String, _ value: ExpressionSyntax, _ a: HCLBody.Attribute) {
            options.append(ObjectItemSyntax(key: .string(name, a.nameSpan), value: value, comments: a.comments))
        }
        var body = HCLBody()
        for item in block.body.items {
            switch item {
            case .attribute(let a) where type.property(a.name) == nil && Self.invokeOptions[a.name] != nil:
                if let name = Self.invokeOptions[a.name] { add(name, translate(a.value, .any, scope), a) }
            // A hoisted call goes through what the value around it goes through.
            case .attribute(let a) where a.name == "count" || a.name == "for_each":
                if names.dataSources[HCLModuleNames.Key(type: block.labels[0].text, label: block.labels[1].text)] != nil {
                    report(
                        .unsupportedHCL, "a data source with `\(a.name)`", hint: "Write a `for` expression in `locals`.",
                        at: a.nameSpan)
                }
            case .block(let inner) where inner.type == "pulumi" && type.property("pulumi") == nil:
                for case .attribute(let a) in inner.body.items {
                    if let name = Self.invokeOptions[a.name] {
                        add(name, translate(a.value, .any, scope), a)
                    } else {
                        unknown(a, in: "pulumi")
                    }
                }
            default: body.items.append(item)
            }
        }
        var arguments: [ExpressionSyntax] = [.string(data.token, span), object(body, type, scope, span)]
        if !options.isEmpty { arguments.append(.object(options, endComments: [], span)) }
        return .call("invoke", arguments, expandsLast: false, span)
    }

    private static let invokeOptions: [String: String] = [
        "provider": "provider", "depends_on": "dependsOn", "parent": "parent", "version": "version",
        "plugin_download_url": "pluginDownloadUrl",
    ]

    // MARK: Modules

    mutating func module(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let label = label(of: block) else { return nil }
        guard let folder = block.body.text("source") else {
            report(
                .invalidBlock, "the module `\(label.text)` has no source", hint: "Add `source = \"./folder\"`.", at: label.span)
            return nil
        }
        if !folder.hasPrefix("./"), !folder.hasPrefix("../") {
            report(
                .unsupportedHCL, "the module '\(folder)' would have to be downloaded",
                hint: "Copy it into a folder beside the program.",
                at: label.span)
        }
        var inputs: [AttributeSyntax] = []
        var options: [AttributeSyntax] = []
        for item in block.body.items {
            switch item {
            case .attribute(let a):
                switch a.name {
                case "source", "version": break
                case "count", "for_each": options.append(range(a))
                case "depends_on": options.append(option("dependsOn", translate(a.value), a))
                case "providers": options.append(option("providers", translate(a.value), a))
                default:
                    inputs.append(
                        AttributeSyntax(name: a.name, value: translate(a.value), comments: a.comments, span: a.nameSpan))
                }
            case .block(let inner) where inner.type == "pulumi":
                for case .attribute(let a) in inner.body.items where a.name != "name" {
                    options.append(option(NameStyle.camelOfSnake(a.name), translate(a.value), a))
                }
            case .block(let inner): unsupported(inner)
            }
        }
        return DeclarationSyntax(
            .component(.folder(folder), inputs: inputs, options: options), sourceName: label.text,
            name: names.modules[label.text] ?? label.text, logicalName: label.text, comments: block.comments, span: label.span)
    }

    // MARK: Labels

    func key(of block: HCLBody.Block) -> HCLModuleNames.Key? {
        guard block.labels.count >= 2 else { return nil }
        return HCLModuleNames.Key(type: block.labels[0].text, label: block.labels[1].text)
    }

    mutating func label(of block: HCLBody.Block) -> (text: String, span: SourceSpan)? {
        if let label = block.labels.first { return label }
        report(
            .invalidBlock, "a block `\(block.type)` needs a name", hint: "Write it after `\(block.type)`, before `{`.",
            at: block.typeSpan)
        return nil
    }

    mutating func unknown(_ attribute: HCLBody.Attribute, in type: String) {
        report(
            .unknownKey, "a block `\(type)` has no attribute `\(attribute.name)`", hint: "Leave it out.", at: attribute.nameSpan,
            severity: .warning)
    }

    mutating func unsupported(_ block: HCLBody.Block) {
        report(
            .unsupportedHCL, "a block `\(block.type)` has no counterpart in programs", hint: "Leave it out.", at: block.typeSpan)
    }

    func option(_ name: String, _ value: ExpressionSyntax, _ a: HCLBody.Attribute) -> AttributeSyntax {
        AttributeSyntax(name: name, value: value, comments: a.comments, span: a.nameSpan)
    }
}

extension Comments {
    /// These comments after those that stand above a block.
    fileprivate func withLeading(of block: Comments) -> Comments {
        var result = block
        result.trailing = trailing ?? block.trailing
        result.isTrailingSlashed = isTrailingSlashed
        return result
    }
}
