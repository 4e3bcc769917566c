import Program

extension ResourceOption {
    /// The position of the option among those that Java's builders have, in the order of the published programs; nil if they don't
    /// have it.
    fileprivate var javaOrder: Int? {
        switch self {
        case .provider: 0
        case .providers: 1
        case .protect: 2
        case .retainOnDelete: 3
        case .deleteBeforeReplace: 4
        case .parent: 5
        case .dependsOn: 6
        case .ignoreChanges: 7
        case .additionalSecretOutputs: 8
        case .replaceOnChanges: 9
        case .hideDiffs: 10
        case .replaceWith: 11
        case .deletedWith: 12
        case .aliases: 13
        case .import: 14
        case .version: 15
        case .pluginDownloadURL: 16
        case .customTimeouts: 17
        case .replacementTrigger: 18
        case .envVarMappings: 19
        case .hooks, .unknown: nil
        }
    }
}

extension JavaTranslator {
    /// The builder of a resource's options; nil if there are none.
    func options(_ options: ResourceOptions, isComponent: Bool) -> JavaExpression? {
        var setters: [(order: Int, setter: JavaBuilder.Setter)] = []
        var isParentGiven = false
        for item in options.items {
            let option = item.option
            guard let order = option.javaOrder else { continue }
            isParentGiven = isParentGiven || option == .parent
            let name = option == .import ? "importId" : option.name
            let setter = JavaBuilder.Setter(name: name, arguments: arguments(of: option, item))
            setters.insert((order, setter), at: setters.firstIndex { $0.order > order } ?? setters.count)
        }
        if context.isComponent, !isParentGiven {
            setters.insert((0, JavaBuilder.Setter(name: "parent", arguments: JavaArguments([.this]))), at: 0)
        }
        if setters.isEmpty { return nil }
        let type = isComponent ? JavaLibrary.componentOptions : JavaLibrary.customOptions
        return .builder(JavaBuilder(start: .call(type, "builder"), setters: setters.map(\.setter)))
    }

    private func arguments(of option: ResourceOption, _ item: Attribute) -> JavaArguments {
        let value = item.value
        switch option {
        case .providers: return providers(value)
        case .dependsOn, .replaceWith: return elements(of: value)
        case .ignoreChanges, .additionalSecretOutputs, .replaceOnChanges, .hideDiffs: return JavaArguments(values(value, path))
        case .aliases:
            guard case .list = value.withoutConversions else { return JavaArguments([expression(value, in: nil)]) }
            return JavaArguments(values(value, alias))
        case .customTimeouts: return JavaArguments([timeouts(value)])
        case .replacementTrigger:
            return JavaArguments([.call(JavaLibrary.output, "of", [expression(value, in: nil)])])
        case .provider, .protect, .retainOnDelete, .deleteBeforeReplace, .parent, .deletedWith, .import, .version,
            .pluginDownloadURL, .envVarMappings, .hooks, .unknown:
            return JavaArguments([expression(value, in: item.destination)])
        }
    }

    /// A list's elements as arguments.
    private func elements(of value: Expression) -> JavaArguments {
        if case .list(let list) = value.withoutConversions { return elements(of: list, in: nil) }
        return JavaArguments([expression(value, in: nil)])
    }

    /// What is made of each element of a list, or of a value that is none.
    private func values(_ value: Expression, _ element: (Expression) -> JavaExpression) -> [JavaExpression] {
        if case .list(let list) = value.withoutConversions { return list.items.map { element($0.value) } }
        return [element(value)]
    }

    /// The providers of a component as arguments: which package each is for, they know themselves.
    private func providers(_ value: Expression) -> JavaArguments {
        guard case .object(let object) = value.withoutConversions else { return elements(of: value) }
        return JavaArguments(object.items.map { expression($0.value, in: nil) })
    }

    /// The path of a property.
    private func path(_ value: Expression) -> JavaExpression {
        guard case .reference(let e) = value.withoutConversions, case .undeclared = e.root else {
            return expression(value, in: nil)
        }
        let path = (e.rawSteps ?? e.steps).reduce(e.rawName ?? e.name) { path, step in
            switch step {
            case .member(let name): "\(path).\(name)"
            case .index(let i): "\(path)[\(i)]"
            case .key(let key): "\(path)[\"\(key)\"]"
            }
        }
        return .quoted(path)
    }

    private func alias(_ value: Expression) -> JavaExpression {
        guard case .object(let object) = value.withoutConversions else {
            return .call(JavaLibrary.alias, "withUrn", [expression(value, in: nil)])
        }
        return builder(JavaLibrary.alias, of: object.items, ending: .sameLine) { item in
            item.name == "noParent" ? [] : [expression(item.value, in: nil)]
        }
    }

    /// The timeouts that the library's builder has.
    private static let timeoutNames: Set<String> = ["create", "update", "delete"]

    private func timeouts(_ value: Expression) -> JavaExpression {
        guard case .object(let object) = value.withoutConversions else { return expression(value, in: nil) }
        let items = object.items.filter { item in
            guard let name = item.name, !Self.timeoutNames.contains(name) else { return true }
            report("the timeout `\(name)`", hint: "Leave it out, or use another language.", at: item.value.span)
            return false
        }
        return builder(JavaLibrary.customTimeouts, of: items, ending: .outdented) { item in
            [.call(JavaLibrary.customTimeouts, "parseTimeoutString", [expression(item.value, in: nil)])]
        }
    }

    /// A builder with a method for each member of an object.
    private func builder(
        _ type: JavaClassName, of items: [ObjectItem], ending: JavaBuilder.Ending, _ arguments: (ObjectItem) -> [JavaExpression]
    ) -> JavaExpression {
        let setters = items.compactMap { item in
            item.name.map { JavaBuilder.Setter(name: JavaNaming.identifier($0), arguments: JavaArguments(arguments(item))) }
        }
        return .builder(JavaBuilder(start: .call(type, "builder"), setters: setters, ending: ending))
    }
}
