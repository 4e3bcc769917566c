import Program
import Schema

extension PythonTranslator {
    /// The options argument of a resource or component; nil if no option is set. What the package's own code asks for anyway is left
    /// out.
    func options(_ options: ResourceOptions, package: Package?, _ scope: PythonScope) -> PythonExpression? {
        let given = options.withoutImplied(by: package)
        var keywords: [PythonKeyword] = []
        for option in Self.optionOrder {
            if let value = given[option] {
                keywords.append(PythonKeyword(name: option.pythonName, value: self.option(option, value, of: options, scope)))
            } else if option == .parent, isComponent {
                keywords.append(PythonKeyword(name: option.pythonName, value: .name("self")))
            }
        }
        if keywords.isEmpty { return nil }
        return .call(PythonCall(function: .sdk("ResourceOptions"), keywords: keywords, layout: .options))
    }

    /// The options of a resource in the order in which they are written.
    private static let optionOrder: [ResourceOption] = [
        .aliases, .parent, .provider, .providers, .dependsOn, .protect, .retainOnDelete, .ignoreChanges, .deletedWith,
        .replaceWith, .replacementTrigger, .import, .hideDiffs, .replaceOnChanges, .deleteBeforeReplace, .additionalSecretOutputs,
        .customTimeouts, .version, .pluginDownloadURL, .envVarMappings, .hooks,
    ]

    private func option(
        _ option: ResourceOption, _ value: Expression, of options: ResourceOptions, _ scope: PythonScope
    ) -> PythonExpression {
        if option == .hooks { return hooks(options, scope) }
        let lowered = lowered(value, for: value.type)
        switch option {
        case .aliases: return aliases(lowered, scope)
        case .customTimeouts:
            guard case .object(let object) = lowered.withoutConversions else { return translate(lowered, scope) }
            return .call(PythonCall(function: .sdk("CustomTimeouts"), keywords: keywords(object.items, scope)))
        default: return translate(lowered, scope)
        }
    }

    private func aliases(_ aliases: Expression, _ scope: PythonScope) -> PythonExpression {
        guard case .list(let list) = aliases else { return translate(aliases, scope) }
        let items = list.items.map { item -> PythonExpression in
            guard case .object(let alias) = item.value else { return translate(item.value, scope) }
            let keywords = alias.items.compactMap { part -> PythonKeyword? in
                guard let name = part.name else { return nil }
                let value = translate(part.value, scope)
                switch name {
                case "noParent":
                    return PythonKeyword(name: "parent", value: .parenthesized(.conditional(.none, if: value, else: .ellipsis)))
                case "type": return PythonKeyword(name: "type_", value: value)
                default: return PythonKeyword(name: PythonNames.snakeCase(name), value: value)
                }
            }
            return .call(PythonCall(function: .sdk("Alias"), keywords: keywords))
        }
        return .list(items, .inline)
    }

    /// The value of the option `hooks`.
    private func hooks(_ options: ResourceOptions, _ scope: PythonScope) -> PythonExpression {
        let keywords = options.hooks.map { step, hooks in
            PythonKeyword(name: PythonNames.snakeCase(step), value: .list(hooks.map { translate($0, scope) }, .inline))
        }
        return .call(PythonCall(function: .sdk("ResourceHookBinding"), keywords: keywords))
    }

    /// The options argument of a call of a package's function; nil if no option is set.
    func invokeOptions(_ e: InvokeExpression, _ scope: PythonScope) -> PythonExpression? {
        var keywords: [PythonKeyword] = []
        if isComponent, e[.parent] == nil { keywords.append(PythonKeyword(name: "parent", value: .name("self"))) }
        for item in e.options {
            let name = item.name.map { ResourceOption($0).pythonName } ?? ""
            keywords.append(PythonKeyword(name: name, value: translate(item.value, scope)))
        }
        if keywords.isEmpty { return nil }
        let function: StaticString = e.isOutputForm ? "InvokeOutputOptions" : "InvokeOptions"
        return .call(PythonCall(function: .sdk(function), keywords: keywords))
    }
}

extension ResourceOption {
    /// The name of the argument that sets it.
    fileprivate var pythonName: String {
        switch self {
        case .import: "import_"
        case .pluginDownloadURL: "plugin_download_url"
        default: PythonNames.snakeCase(name)
        }
    }
}
