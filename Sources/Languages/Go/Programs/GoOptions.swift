import Base
import Program
import Schema

/// Resource options.
extension GoTranslator {
    /// The options as arguments, in the published generator's order; what has to go before them is added to `block`.
    func resourceOptions(_ options: ResourceOptions, to block: inout GoBlock) -> [GoExpression] {
        Self.order.flatMap { option -> [GoExpression] in
            if option == .parent, isComponent, options[.parent] == nil { return [.call(.library("Parent"), [.ownResource])] }
            guard let value = options[option] else { return [] }
            if option == .hooks { return [.call(.library("ResourceHooks"), [hooks(options)])] }
            let outer = lower(value, to: option.destination)
            // A resource or provider stands as it is.
            let isUnchanged = if case .convert(let e) = outer.value { e.target == .dynamic } else { false }
            let inner = spillingInvokes(isUnchanged ? outer.value.source : outer.value)
            add(outer.temporaries + inner.temporaries, to: &block)
            return translate(option, inner.value)
        }
    }

    private static let order: [ResourceOption] = [
        .aliases, .parent, .provider, .providers, .dependsOn, .protect, .retainOnDelete, .ignoreChanges, .hideDiffs,
        .replaceOnChanges, .deleteBeforeReplace, .additionalSecretOutputs, .customTimeouts, .version, .pluginDownloadURL,
        .deletedWith, .replaceWith, .replacementTrigger, .import, .envVarMappings, .hooks,
    ]

    private func translate(_ option: ResourceOption, _ value: Expression) -> [GoExpression] {
        let argument: GoExpression
        switch option {
        case .providers: return providers(value)
        case .aliases: argument = aliases(value)
        case .dependsOn, .replaceWith: argument = resources(value)
        case .customTimeouts: argument = timeouts(value)
        case .replacementTrigger: argument = trigger(value)
        case .import: argument = translate(value).converted(to: GoTypeName.library("ID"))
        case .envVarMappings: argument = strings(value)
        default: argument = translate(value)
        }
        return [.call(.library(option == .customTimeouts ? "Timeouts" : GoNames.title(option.name)), [argument])]
    }

    /// A list of resources; `isConverting` makes each a `pulumi.Resource`, as the published generator does for functions.
    func resources(_ value: Expression, isConverting: Bool = false, _ place: GoPlace = .any) -> GoExpression {
        guard case .list(let list) = value else { return translate(value, place) }
        let values = list.items.map { item in
            let resource = translate(item.value, place)
            let isConverted = isConverting || item.value.stringLiteral != nil
            return isConverted ? resource.converted(to: GoTypeName.library("Resource")) : resource
        }
        return .list(.slice(.library("Resource")), values)
    }

    private func providers(_ value: Expression) -> [GoExpression] {
        switch value {
        case .list(let list): return list.items.map { .call(.library("Provider"), [translate($0.value)]) }
        case .object(let object):
            let map = fields(object, of: .map(.library("ProviderResource")), as: .dynamic, .any)
            return [.call(.library("ProviderMap"), [map])]
        default: return [.call(.library("Provider"), [translate(value)])]
        }
    }

    private func aliases(_ value: Expression) -> GoExpression {
        let type = GoType.library("Alias")
        guard case .list(let list) = value else { return .list(.slice(type), [], layout: .line) }
        let values = list.items.map { item -> GoExpression in
            guard case .object(let object) = item.value else {
                return .line(type, [("URN", translate(item.value).converted(to: GoTypeName.library("URN")))])
            }
            return .line(type, object.items.compactMap(aliasField))
        }
        return .list(.slice(type), values, layout: .line)
    }

    private func aliasField(_ item: ObjectItem) -> (name: String, value: GoExpression)? {
        switch item.name {
        case "name": ("Name", translate(item.value).converted(to: GoPrimitive.string.input))
        case "type": ("Type", translate(item.value).converted(to: GoPrimitive.string.input))
        case "noParent": ("NoParent", translate(item.value).converted(to: GoPrimitive.boolean.input))
        case "parent": ("Parent", translate(item.value))
        default: nil
        }
    }

    private func timeouts(_ value: Expression) -> GoExpression {
        let fields = value.items.compactMap { item -> (name: String, value: GoExpression)? in
            guard let name = item.name, ["create", "update", "delete", "read"].contains(name) else { return nil }
            return (GoNames.title(name), translate(item.value))
        }
        return .line(.library("CustomTimeouts"), isAddress: true, fields)
    }

    private func trigger(_ value: Expression) -> GoExpression {
        let isReference = if case .reference = value { true } else { false }
        let trigger = translate(value)
        return (value.type.isOutput && !isReference ? trigger.converted(to: GoType.any) : trigger).converted(
            to: .named(.anything))
    }

    private func strings(_ value: Expression) -> GoExpression {
        let elements = value.items.map { GoComposite.Element(key: .value(translate($0.key)), value: translate($0.value)) }
        return .composite(GoComposite(type: .map(.plain(.string)), elements: elements, layout: .line))
    }
}

extension Expression {
    /// The items of an object, converted or not; none for anything else.
    fileprivate var items: [ObjectItem] {
        if case .object(let e) = withoutConversions { return e.items }
        return []
    }
}
