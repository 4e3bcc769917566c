import Program

/// Where an object is made: its variable, its name, and how many there are.
struct PythonSite {
    /// The position of its declaration.
    var index: Int
    /// The object's own name.
    var logicalName: String
    /// The class, as it is called.
    var className: PythonExpression
    /// What the name starts with of the function that makes the objects in a callback.
    var creatorPrefix: String
    /// How many there are; nil for one.
    var range: ResourceDeclaration.Range?

    /// The variable.
    var variable: PythonExpression { .symbol(.declared(index)) }
}

extension PythonTranslator {
    /// Makes one object of a name, in a loop with the loop's variable.
    typealias Creation = (_ name: PythonExpression, _ range: PythonExpression?) -> PythonExpression

    /// The statement that makes one object, or the loop, condition or callback that makes as many as the range says.
    func ranged(_ site: PythonSite, _ create: Creation) -> [PythonStatement] {
        guard let range = site.range else {
            return [.assignment(target: site.variable, value: create(resourceName(site.logicalName), nil))]
        }
        if range.expression.type.containsOutputs { return rangeOverOutput(site, range, create) }
        let elements = lowered(range.expression, for: range.expression.type)
        let collection = translate(range.isCondition ? elements : elements.openedAsCollection)
        return [definition(site, range), loop(site, range, over: collection, create)]
    }

    /// The empty collection that the loop fills.
    private func definition(_ site: PythonSite, _ range: ResourceDeclaration.Range) -> PythonStatement {
        if case .condition = range { return .assignment(target: site.variable, value: .none) }
        if style.hasUntypedLoops { return .assignment(target: site.variable, value: .list([], .block)) }
        if range.isKeyed {
            let type = PythonExpression.item(.global(.dict), .unbracketed([.name("str"), site.className]))
            return .assignment(target: site.variable, annotation: type, value: .dictionary([], .block))
        }
        let type = PythonExpression.item(.global(.list), site.className)
        return .assignment(target: site.variable, annotation: type, value: .list([], .block))
    }

    /// A loop or condition over values that are known.
    private func loop(
        _ site: PythonSite, _ range: ResourceDeclaration.Range, over collection: PythonExpression, _ create: Creation
    ) -> PythonStatement {
        let variable: PythonExpression =
            style.hasUntypedLoops ? .local("range") : .symbol(.declared(site.index, .range))
        let key: PythonExpression
        let elements: PythonComprehension
        switch range {
        case .condition:
            let value = create(resourceName(site.logicalName), variable)
            return .conditional(collection, [.assignment(target: site.variable, value: value)])
        case .count:
            key = .item(variable, .key("value"))
            elements = PythonComprehension(
                kind: .list,
                value: .dictionary([PythonEntry(key: .text("value"), value: .local("i"))], .inline), variables: ["i"],
                collection: .call(.global(.range), [.number("0"), collection]))
        case .elements:
            key = .item(variable, .key("key"))
            let items: PythonExpression =
                range.isKeyed
                ? .call(.global(.sorted), [.call("items", of: .parenthesized(collection))])
                : .call(.global(.enumerate), [collection])
            elements = PythonComprehension(
                kind: .list, value: .pair, variables: ["k", "v"], bracketsVariables: true, collection: items)
        }
        let value = create(resourceName(site.logicalName, key: key), variable)
        let statement: PythonStatement =
            range.isKeyed && !style.hasUntypedLoops
            ? .assignment(target: .item(site.variable, key), value: value)
            : .expression(.call("append", of: site.variable, [value]))
        return .loop(variable, in: .comprehension(elements), [statement])
    }

    /// What is ranged over is known only while deploying: a function makes the objects once it is.
    private func rangeOverOutput(
        _ site: PythonSite, _ range: ResourceDeclaration.Range, _ create: Creation
    ) -> [PythonStatement] {
        let function = PythonExpression.name(site.creatorPrefix + PythonNames.snakeCase(site.logicalName))
        var body: [PythonStatement] = []
        // In a component, the variable is one of the constructor's.
        if case .condition = range { body.append(isComponent ? .nonlocal(site.variable) : .global(site.variable)) }
        body.append(loop(site, range, over: .local("range_body"), create))
        let definition = PythonFunction(
            name: function, parameters: [PythonParameter(name: "range_body")], body: body)
        return [
            self.definition(site, range), .function(definition), .blank,
            .expression(calling(function, over: lowered(range.expression, for: range.expression.type))),
        ]
    }

    /// The call of a function once an output is known.
    private func calling(_ function: PythonExpression, over source: Expression) -> PythonExpression {
        switch source {
        case .apply(let e):
            return .call(callback(e, PythonScope()) { .call(function, [translate(e.body, $0)]) })
        case .list(let e):
            let all = PythonCall(
                function: .sdk("Output.all"), arguments: e.items.map { translate($0.value) }, layout: .combined)
            return .call("apply", of: .call(all), [function])
        case .forEach where !source.type.isOutput:
            let outputs = PythonExpression.local("resolved_outputs")
            let lambda = PythonLambda(
                parameters: ["resolved_outputs"], body: .call(function, [.item(outputs, .number("0"))]))
            return .call("apply", of: .call(.sdk("Output.all"), [translate(source)]), [.lambda(lambda)])
        default:
            let translated = output(source, PythonScope())
            if source.type.withoutOptional.isOutput || readsArgument(source) { return .call("apply", of: translated, [function]) }
            return .call("apply", of: .call(.sdk("Output.from_input"), [translated]), [function])
        }
    }

    /// The name that an object is made with: in a component below the component's own, in a loop with the element's key.
    private func resourceName(_ name: String, key: PythonExpression? = nil) -> PythonExpression {
        guard isComponent || key != nil else { return .text(name) }
        var parts: [PythonTemplate.Part] = []
        if isComponent { parts.append(.value(.name("name"))) }
        parts.append(.text((isComponent ? "-" : "") + name + (key == nil ? "" : "-")))
        if let key { parts.append(.value(key)) }
        return .template(PythonTemplate(parts: parts))
    }
}

extension Expression {
    /// The list or map with an opening around it if it may be absent: there is nothing in one that was left out.
    fileprivate var openedAsCollection: Expression {
        guard presence.mayBeAbsent, timing == .now, type.resolved.unwrapped.isCollection else { return self }
        return .convert(ConvertExpression(self, to: type.withoutOptional, coercion: .opening(.collection)))
    }
}

extension ValueType {
    fileprivate var isCollection: Bool {
        switch self {
        case .list, .tuple, .map, .object: true
        default: false
        }
    }
}

extension ResourceDeclaration.Range {
    fileprivate var isCondition: Bool {
        if case .condition = self { true } else { false }
    }

    /// Whether the elements have keys rather than positions.
    fileprivate var isKeyed: Bool {
        switch self {
        case .condition, .count: false
        case .elements(_, let keyType, _): keyType == .string
        }
    }
}
