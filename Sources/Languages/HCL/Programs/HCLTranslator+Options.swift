import Base
import LanguageKit
import Program
import Schema

extension HCLTranslator {
    /// The options of a resource, before its inputs.
    mutating func options(
        _ options: ResourceOptions, of resource: ResourceDeclaration, range naming: HCLNaming, _ scope: HCLScope
    ) -> [HCLItem] {
        reportUnknown(options)
        switch form {
        case .documentation: return scope.rangeItems + documentationOptions(options, of: resource)
        case .project: return scope.rangeItems + projectOptions(options, of: resource, naming)
        }
    }

    /// Reports options that HCL doesn't have. Hooks are reported where they are declared.
    private mutating func reportUnknown(_ options: ResourceOptions) {
        for item in options.items {
            if case .unknown(let name) = item.option {
                report("the option `\(name)`", item.span, hint: "Leave it out.")
            }
        }
    }

    // MARK: Documentation

    private static let documentationOrder: [ResourceOption] = [
        .parent, .provider, .providers, .additionalSecretOutputs, .retainOnDelete, .deletedWith, .replaceWith, .hideDiffs,
        .replaceOnChanges, .replacementTrigger, .deleteBeforeReplace, .customTimeouts, .dependsOn, .import, .envVarMappings,
        .version, .pluginDownloadURL, .aliases,
    ]

    private mutating func documentationOptions(_ options: ResourceOptions, of resource: ResourceDeclaration) -> [HCLItem] {
        var items: [HCLItem] = []
        for option in Self.documentationOrder {
            switch option {
            case .replaceOnChanges: items += replaceOnChanges(options, of: resource)
            case .deleteBeforeReplace: items += documentationLifecycle(options)
            default: items += attribute(option, options)
            }
        }
        return items
    }

    private mutating func documentationLifecycle(_ options: ResourceOptions) -> [HCLItem] {
        var items: [HCLItem] = []
        if let protect = options.item(.protect) {
            items.append(attribute("prevent_destroy", translate(protect.value), protect))
        }
        items += ignoreChanges(options)
        if let item = options.item(.deleteBeforeReplace) {
            items.append(attribute("create_before_destroy", negated(item.value), item))
        }
        return items.isEmpty ? [] : [.block(HCLBlock(type: "lifecycle", items: items))]
    }

    // MARK: Projects

    private static let projectOrder: [ResourceOption] = [
        .parent, .additionalSecretOutputs, .protect, .retainOnDelete, .deletedWith, .replaceWith, .hideDiffs, .replaceOnChanges,
        .import, .envVarMappings, .version, .pluginDownloadURL, .aliases,
    ]

    /// The order of a project's options: the block of the engine's own options stands where the first of them asks for it, before
    /// the options that Terraform has where that is the name.
    private mutating func projectOptions(
        _ options: ResourceOptions, of resource: ResourceDeclaration, _ naming: HCLNaming
    ) -> [HCLItem] {
        var own: [HCLItem] = []
        for option in Self.projectOrder {
            if option == .replaceOnChanges {
                own += replaceOnChanges(options, of: resource)
            } else if option != .pluginDownloadURL || options.needsDownloadURL(resource.schema?.package) {
                own += attribute(option, options)
            }
        }
        let name = pinnedName(resource.logicalName, naming)
        if let name { own.insert(name, at: 0) }
        let pulumi: [HCLItem] = own.isEmpty ? [] : [.block(HCLBlock(type: "pulumi", items: own))]
        let general = [.provider, .providers, .dependsOn].flatMap { attribute($0, options) }
        return (name == nil ? general + pulumi : pulumi + general) + projectLifecycle(options)
            + attribute(.customTimeouts, options)
    }

    private mutating func projectLifecycle(_ options: ResourceOptions) -> [HCLItem] {
        var items = ignoreChanges(options)
        if let item = options.item(.replacementTrigger) {
            items.append(attribute("replace_triggered_by", .list(HCLList([translate(item.value)])), item))
        }
        // HCL's own order is to delete first.
        let deletesFirst = options.item(.deleteBeforeReplace)
        switch deletesFirst?.value.withoutConversions.constantValue {
        case .boolean(true)?: break
        case .boolean(false)?: items.append(attribute("create_before_destroy", .word("true")))
        default:
            items.append(attribute("create_before_destroy", deletesFirst.map { negated($0.value) } ?? .word("true")))
        }
        return items.isEmpty ? [] : [.block(HCLBlock(type: "lifecycle", items: items))]
    }

    /// The options of a provider's block.
    mutating func providerOptions(_ options: ResourceOptions) -> [HCLItem] {
        reportUnknown(options)
        let known: [ResourceOption] = [.pluginDownloadURL, .version, .additionalSecretOutputs, .envVarMappings]
        for item in options.items where !known.contains(item.option) {
            if case .unknown = item.option { continue }
            report("the option `\(item.name)` of a provider", item.span, hint: "Leave it out.")
        }
        let own = known.flatMap { attribute($0, options) }
        return own.isEmpty ? [] : [.block(HCLBlock(type: "pulumi", items: own))]
    }

    /// The options of a module.
    mutating func moduleOptions(_ component: ComponentDeclaration, _ naming: HCLNaming, _ scope: HCLScope) -> [HCLItem] {
        var own: [HCLItem] = []
        let name = pinnedName(component.logicalName, naming)
        if let name { own.append(name) }
        let options = component.options
        own += attribute(.protect, options)
        var general: [HCLItem] = attribute(.dependsOn, options)
        for item in options.items {
            switch item.option {
            case .protect, .dependsOn, .hooks: break
            case .providers: general.append(attribute("providers", moduleProviders(item.value), item))
            default: report("the option `\(item.name)` of a component", item.span, hint: "Set it on the component's resources.")
            }
        }
        let pulumi: [HCLItem] = own.isEmpty ? [] : [.block(HCLBlock(type: "pulumi", items: own))]
        return name == nil ? general + pulumi : pulumi + general
    }

    /// A module's providers by the names of their packages.
    private mutating func moduleProviders(_ value: Expression) -> HCLExpression {
        var entries: [HCLObject.Entry] = []
        switch value.withoutConversions {
        case .object(let object):
            for item in object.items {
                entries.append(.init(key: HCLNames.key(item.name ?? ""), value: translate(item.value)))
            }
        case .list(let list):
            for item in list.items {
                guard case .object(.resource(let resource)) = item.value.type.unwrapped else {
                    report("this provider", item.value.span, hint: "Name the providers by their packages.")
                    continue
                }
                let package = resource.isProvider ? Token(resource.token).member : resource.package.name
                entries.append(.init(key: .name(package), value: translate(item.value)))
            }
        default: report("this list of providers", value.span, hint: "Write the providers out.")
        }
        return .object(HCLObject(entries: entries))
    }

    // MARK: Single options

    /// The attribute or block of an option, if it is set.
    private mutating func attribute(_ option: ResourceOption, _ options: ResourceOptions) -> [HCLItem] {
        guard let item = options.item(option), let name = Self.name(of: option) else { return [] }
        switch option {
        case .additionalSecretOutputs, .hideDiffs, .replaceOnChanges:
            return [attribute(name, paths(item.value, isBare: form == .project), item)]
        case .customTimeouts: return [timeouts(item)]
        case .providers: return [attribute(name, providers(item.value), item)]
        case .aliases where form == .project: return [attribute(name, aliases(item.value), item)]
        default: return [attribute(name, translate(item.value), item)]
        }
    }

    private func attribute(_ name: String, _ value: HCLExpression, _ item: Attribute? = nil) -> HCLItem {
        .attribute(HCLAttribute(name: name, value: value, comments: item.map { comments($0.comments) } ?? HCLComments()))
    }

    private static func name(of option: ResourceOption) -> String? {
        switch option {
        case .import: "import_id"
        case .pluginDownloadURL: "plugin_download_url"
        case .parent, .provider, .providers, .dependsOn, .protect, .retainOnDelete, .hideDiffs, .replaceOnChanges,
            .additionalSecretOutputs, .aliases, .version, .customTimeouts, .deletedWith, .replaceWith, .replacementTrigger,
            .envVarMappings:
            HCLNames.property(option.name)
        case .deleteBeforeReplace, .ignoreChanges, .hooks, .unknown: nil
        }
    }

    private mutating func ignoreChanges(_ options: ResourceOptions) -> [HCLItem] {
        guard let item = options.item(.ignoreChanges) else { return [] }
        return [attribute("ignore_changes", paths(item.value, isBare: true), item)]
    }

    /// The properties whose change replaces the resource: those that the schema names, and those of the option.
    private mutating func replaceOnChanges(_ options: ResourceOptions, of resource: ResourceDeclaration) -> [HCLItem] {
        let item = options.item(.replaceOnChanges)
        var paths = resource.schema?.replaceOnChangesPaths ?? []
        if let item {
            guard case .list(let list) = item.value.withoutConversions else {
                return [attribute("replace_on_changes", translate(item.value), item)]
            }
            for path in list.items.compactMap({ $0.value.stringLiteral }) where !paths.contains(path) { paths.append(path) }
        }
        guard !paths.isEmpty else { return [] }
        let list = paths.map { form == .project ? HCLExpression.word(HCLNames.path($0)) : .string($0) }
        return [attribute("replace_on_changes", .list(HCLList(list)), item)]
    }

    /// A list of paths of properties: bare and in snake_case, or as strings.
    private mutating func paths(_ value: Expression, isBare: Bool) -> HCLExpression {
        guard isBare, case .list(let list) = value.withoutConversions else { return translate(value) }
        return .list(
            HCLList(list.items.map { $0.value.stringLiteral.map { .word(HCLNames.path($0)) } ?? translate($0.value) }))
    }

    private mutating func timeouts(_ item: Attribute) -> HCLItem {
        guard case .object(let object) = item.value.withoutConversions else {
            report("timeouts that aren't written out", item.value.span, hint: "Write `{ create = \"5m\" }`.")
            return .comments([])
        }
        let items = object.items.map { attribute($0.name?.lowercased() ?? "", translate($0.value)) }
        return .block(HCLBlock(type: "timeouts", items: items, comments: comments(item.comments)))
    }

    /// A list of providers, whose packages are known from their types.
    private mutating func providers(_ value: Expression) -> HCLExpression {
        guard case .object(let object) = value.withoutConversions else { return translate(value) }
        return .list(HCLList(object.items.map { translate($0.value) }))
    }

    private mutating func aliases(_ value: Expression) -> HCLExpression {
        guard case .list(let list) = value.withoutConversions else { return translate(value) }
        var elements: [HCLExpression] = []
        for item in list.items {
            guard case .object(let object) = item.value.withoutConversions else {
                elements.append(translate(item.value))
                continue
            }
            let entries = object.items.map { item in
                let value = translate(item.value)
                guard item.name == "parent" else {
                    return HCLObject.Entry(key: .name(HCLNames.property(item.name ?? "")), value: value)
                }
                return HCLObject.Entry(
                    key: .name("parent_urn"), value: .call("pulumiresourceurn", [value], expandsLast: false))
            }
            elements.append(.object(HCLObject(entries: entries)))
        }
        return .list(HCLList(elements))
    }

    private mutating func negated(_ value: Expression) -> HCLExpression {
        if case .boolean(let flag)? = value.withoutConversions.constantValue { return .word(flag ? "false" : "true") }
        return .unary(.not, translate(value))
    }

    /// The name that instances have in other languages, where the engine would name them in Terraform's way.
    private func pinnedName(_ name: String, _ naming: HCLNaming) -> HCLItem? {
        var parts: [HCLTemplatePart] = []
        if isComponent { parts += [.value(.path("pulumi", [.attribute("module"), .attribute("name")])), .text("-")] }
        parts.append(.text(name))
        switch naming {
        case .plain: break
        case .count: parts += [.text("-"), .value(.path("count", [.attribute("index")]))]
        case .elements: parts += [.text("-"), .value(.path("each", [.attribute("key")]))]
        }
        guard form == .project, parts.count > 1 else { return nil }
        return .attribute(HCLAttribute(name: "name", value: .template(parts)))
    }
}

extension ResourceOptions {
    /// An option, if it is set.
    fileprivate func item(_ option: ResourceOption) -> Attribute? { items.first { $0.option == option } }

    /// Whether the address of the plugin isn't the one that the package's schema has.
    fileprivate func needsDownloadURL(_ package: Package?) -> Bool {
        guard let url = self[.pluginDownloadURL]?.stringLiteral else { return true }
        return url != package?.pluginDownloadURL
    }
}

extension Resource {
    /// The paths of properties that the schema declares to replace the resource when they change.
    fileprivate var replaceOnChangesPaths: [String] {
        outputs.filter(\.replacesOnChange).map(\.name)
    }
}
