import Base
import LanguageKit
import Program
import Schema

extension HCLTranslator {
    /// Whether a call of a function is written as a data source, rather than as a call.
    func isDataSource(_ invoke: InvokeExpression) -> Bool {
        HCLFunctions.call(for: invoke) == nil && !isProviderFunction(invoke)
    }

    private func isProviderFunction(_ invoke: InvokeExpression) -> Bool {
        form == .project && invoke.function?.multiArgumentInputs != nil
    }

    /// The path of a data source.
    func dataSource(_ invoke: InvokeExpression, named name: String) -> HCLExpression {
        .path("data", [.attribute(HCLNames.dataSourceType(invoke, form)), nameStep(name)])
    }

    // MARK: Calls of functions

    /// A call of a function inside another value: a data source of its own, before what uses it, or a call.
    mutating func invoke(_ invoke: InvokeExpression, _ scope: HCLScope) -> HCLExpression {
        if let function = HCLFunctions.call(for: invoke) {
            // The function's result is an object in other languages.
            return .object(HCLObject(entries: [.init(key: .name("result"), value: inlined(function, scope))]))
        }
        if isProviderFunction(invoke) { return providerFunction(invoke, scope) }
        var inner = HCLScope()
        var key: HCLStep?
        if invoke.readsRange, let range = scope.range {
            (inner.range, inner.rangeItems) = (scope.range, scope.rangeItems)
            inner.names = scope.names
            key = .index(range == .count ? .path("count", [.attribute("index")]) : .path("each", [.attribute("key")]))
        } else if let position = scope.loops.lastIndex(where: { invoke.reads($0.loop) }) {
            inner = loopScope(scope, position, of: invoke)
            let loop = scope.loops[position].loop
            key = .index(.word(loop.keyVariable?.name ?? loop.valueVariable.name))
        }
        // What its arguments call comes first, and is counted first.
        let items = dataSourceItems(invoke, inner)
        let name = "invoke_\(nextDataSource)"
        dataSources.append(HCLBlock(type: "data", labels: [HCLNames.dataSourceType(invoke, form), name], items: items))
        return dataSource(invoke, named: name).following([key].compactMap { $0 })
    }

    /// What the arguments of a call see that reads a loop's variables: the data source goes through the loop's collection itself.
    private mutating func loopScope(_ scope: HCLScope, _ position: Int, of invoke: InvokeExpression) -> HCLScope {
        let loop = scope.loops[position]
        var inner = HCLScope()
        var outer = scope.loops[..<position]
        if outer.contains(where: { invoke.reads($0.loop) }) {
            report(
                "a call of a function that reads the variables of several loops", invoke.span,
                hint: "Write the calls out, or move the call out of the inner loop.")
        }
        // Loops around it on whose variables the collection depends are gone through as well.
        var needed: [HCLScope.Loop] = []
        var collections = [loop.loop.collection]
        while let index = outer.lastIndex(where: { candidate in collections.contains { $0.reads(candidate.loop) } }) {
            needed.append(outer[index])
            collections.append(outer[index].loop.collection)
            outer = outer[..<index]
        }
        var collection = loop.collection
        for outer in needed {
            collection = .forEach(
                HCLFor(
                    keyVariable: outer.loop.keyVariable?.name, valueVariable: outer.loop.valueVariable.name,
                    collection: outer.collection, value: collection))
        }
        if !needed.isEmpty { collection = .call("flatten", [collection], expandsLast: false) }
        // Only sets and maps can be gone through; an element of a set is its own key.
        if loop.loop.keyVariable == nil { collection = .call("toset", [collection], expandsLast: false) }
        inner.rangeItems = [.attribute(HCLAttribute(name: "for_each", value: collection))]
        inner.names[loop.loop.valueVariable.id] = .path("each", [.attribute("value")])
        if let key = loop.loop.keyVariable { inner.names[key.id] = .path("each", [.attribute("key")]) }
        return inner
    }

    /// Adds the data source of a variable.
    mutating func addDataSource(_ invoke: InvokeExpression, named name: String, comments: HCLComments = HCLComments()) {
        let items = dataSourceItems(invoke, HCLScope())
        dataSources.append(
            HCLBlock(type: "data", labels: [HCLNames.dataSourceType(invoke, form), name], items: items, comments: comments))
    }

    private mutating func dataSourceItems(_ invoke: InvokeExpression, _ scope: HCLScope) -> [HCLItem] {
        var items: [HCLItem] = []
        switch invoke.arguments?.withoutConversions {
        case .object(let object):
            for item in object.items {
                guard let name = item.name else {
                    report("a computed name of an argument", item.key.span, hint: "Write the name out.")
                    continue
                }
                let place = invoke.argumentType.member(name) ?? .dynamic
                items += input(HCLNames.property(name), item.value, place, nestedComments(item.comments), scope)
            }
        case let value?:
            report("arguments that aren't written out", value.span, hint: "Write each argument with its name.")
        case nil: break
        }
        return scope.rangeItems + items + invokeOptions(invoke, scope)
    }

    private mutating func invokeOptions(_ invoke: InvokeExpression, _ scope: HCLScope) -> [HCLItem] {
        var general: [HCLItem] = []
        var own: [HCLItem] = []
        for item in invoke.options {
            let option = ResourceOption(item.name ?? "")
            let value = translate(item.value, .unknown, scope)
            func attribute(_ name: String) -> HCLItem { .attribute(HCLAttribute(name: name, value: value)) }
            switch option {
            case .provider, .dependsOn: general.append(attribute(HCLNames.property(option.name)))
            case .parent, .version: own.append(attribute(option.name))
            case .pluginDownloadURL: own.append(attribute("plugin_download_url"))
            default: report("the option `\(item.name ?? "")` of a call", item.key.span, hint: "Leave it out.")
            }
        }
        if form == .project, !own.isEmpty { own = [.block(HCLBlock(type: "pulumi", items: own))] }
        return general + own
    }

    /// A function with one argument after the other: `provider::NAME::function(a, null, c)`.
    private mutating func providerFunction(_ invoke: InvokeExpression, _ scope: HCLScope) -> HCLExpression {
        let token = Token(invoke.token)
        var arguments: [HCLExpression] = []
        if case .object(let object)? = invoke.arguments?.withoutConversions {
            for name in invoke.function?.multiArgumentInputs ?? [] {
                let value = object.items.first { $0.name == name }?.value
                let place = invoke.argumentType.member(name) ?? .dynamic
                arguments.append(value.map { translate($0, .typed(place), scope) } ?? .word("null"))
            }
        }
        if let option = invoke.options.first {
            report("an option of a call of a function with several arguments", option.key.span, hint: "Leave it out.")
        }
        return .call(
            "provider::\(token.package)::\(HCLNames.property(token.member))", arguments, expandsLast: false)
    }

    // MARK: Methods

    /// A call of a method: one block for each resource and method.
    mutating func method(_ method: MethodExpression, _ scope: HCLScope) -> HCLExpression {
        guard case .reference(let receiver) = method.receiver.withoutConversions,
            case .declaration(let position) = receiver.root, receiver.steps.isEmpty,
            program.declarations.indices.contains(position), case .resource(let resource) = program.declarations[position]
        else {
            report("a call of this resource's method", method.span, hint: "Call methods of resources that have a name.")
            return .word("null")
        }
        let labels = [resource.logicalName, HCLNames.property(method.name)]
        if !calls.contains(where: { $0.labels == labels }) {
            var items: [HCLItem] = []
            if case .object(let object)? = method.arguments?.withoutConversions {
                for item in object.items {
                    items.append(
                        .attribute(
                            HCLAttribute(
                                name: HCLNames.property(item.name ?? ""), value: translate(item.value, .unknown, scope),
                                comments: nestedComments(item.comments))))
                }
            }
            calls.append(HCLBlock(type: "call", labels: labels, items: items))
        }
        return .path("call", labels.map(nameStep))
    }
}

extension InvokeExpression {
    /// Whether it reads the range of the resource around it.
    fileprivate var readsRange: Bool {
        Expression.invoke(self).containsNested {
            if case .reference(let e) = $0 { return e.root == .range }
            return false
        }
    }

    /// Whether it reads a variable of a loop.
    fileprivate func reads(_ loop: ForExpression) -> Bool { Expression.invoke(self).reads(loop) }
}

extension Expression {
    /// Whether it reads a variable of a loop.
    fileprivate func reads(_ loop: ForExpression) -> Bool {
        reads(loop.valueVariable.id) || (loop.keyVariable.map { reads($0.id) } ?? false)
    }
}
