import Base
import Lowering
import Program
import Schema

extension JavaTranslator {
    /// The statements that create a resource, one or several.
    func instances(of resource: ResourceDeclaration) -> [JavaStatement] {
        let label =
            style.namesByVariables ? resource.name : style.usesSourceNames ? resource.sourceName : resource.logicalName
        let name = JavaResourceName(resource)
        return instances(of: resource.range, type: name.resource) { $0.new(resource, name, label: label) }
    }

    /// The statements that create a component, one or several.
    func instances(of component: ComponentDeclaration) -> [JavaStatement] {
        let type =
            component.token == nil
            ? .own(JavaNaming.className(component.className)) : JavaLibrary.componentResource.used(as: .qualified)
        return instances(of: component.range, type: type) { $0.new(component, type) }
    }

    // MARK: Ranges

    /// The statement that creates one instance, or the loop that creates several.
    private func instances(
        of range: ResourceDeclaration.Range?, type: JavaClassName, _ new: (JavaTranslator) -> JavaExpression
    ) -> [JavaStatement] {
        let name = variables[scope.position]
        guard let range else { return [.local(name, new(self), isFinal: false), .blank] }
        let isReferenced = context.referenced.contains(scope.position)
        let value = lowered(range.expression, for: range.expression.type.resolved)
        var inner = self
        inner.scope.range = range.isMap ? .entry : .counter
        switch range {
        case .condition:
            inner.scope.range = JavaRange.none
            let condition = inner.expression(value, in: nil)
            if isEventual(range.expression.type), !style.readsFunctionResults {
                return conditional(on: condition, new(inner), isReferenced: isReferenced, at: range.expression.span)
            }
            return isReferenced
                ? [.local(name, .conditional(condition, new(inner), .null), isFinal: false), .blank]
                : [.if(condition, [.expression(new(inner))]), .blank]
        case .elements where !range.isMap: inner.scope.range = .element
        case .elements, .count: break
        }
        let list: JavaType =
            range.isMap
            ? .named(JavaLibrary.hashMap, [.named(JavaLibrary.string), .named(type)])
            : .named(JavaLibrary.arrayList, [.named(type)])
        let isCombined = combinesElements(range)
        if isEventual(range.expression.type) || isCombined {
            let body = inner.loop(over: .variable("rangeBody"), creating: new(inner)) { resource in
                [.local("resource", resource, isFinal: false), .blank]
                    + [inner.adding(.variable("resource"), to: "resources")]
            }
            let statements: [JavaStatement] =
                [.local("resources", .new(list), isFinal: true), body, .blank, .return(.variable("resources"))]
            let output =
                isCombined ? combined(range.expression.liftingOutputs(context.lowering)) : inner.expression(value, in: nil)
            return [
                .local(name, output.calling("applyValue", [.lambda("rangeBody", statements)]), isFinal: true), .blank,
            ]
        }
        let loop = inner.loop(over: inner.iterated(value), creating: new(inner)) { resource in
            [isReferenced ? inner.adding(resource, to: name) : .expression(resource)]
        }
        return (isReferenced ? [.local(name, .new(list), isFinal: true)] : []) + [loop, .blank]
    }

    /// Whether a range is over a list or map of outputs: its elements are known once all outputs are.
    private func combinesElements(_ range: ResourceDeclaration.Range) -> Bool {
        guard case .elements(let value, _, _) = range, !style.keepsPlainArguments else { return false }
        return !isEventual(value.type) && value.type.timing == .combinable
    }

    /// A list or map that holds outputs as an output of the list or map.
    func combined(_ value: Expression) -> JavaExpression {
        let element = value.type.element.resolved
        switch value.withoutConversions {
        case .list, .object: return output(value, in: value.type.isDictionary ? .map(element) : .list(element))
        default: break
        }
        let isMap = value.type.isDictionary
        if !isMap, !value.type.holdsObjects { return .call(JavaLibrary.output, "all", [expression(value, in: nil)]) }
        let key = Variable(id: VariableID(.min), name: "key", type: .string)
        let item = Variable(id: VariableID(.min + 1), name: "item", type: .output(element))
        func reading(_ variable: Variable) -> Expression {
            .reference(
                ReferenceExpression(
                    root: .variable(variable.id), name: variable.name, rootType: variable.type, steps: [], span: value.span))
        }
        let all = ForExpression(
            keyVariable: isMap ? key : nil, valueVariable: item, collection: value, key: isMap ? reading(key) : nil,
            value: reading(item), condition: nil, isGrouped: false, span: value.span)
        if isMap { return loop(all, in: .map(element)) }
        return .call(JavaLibrary.output, "all", [loop(all, in: .list(.output(element)))])
    }

    /// The statement that creates an instance once a condition is known.
    private func conditional(
        on condition: JavaExpression, _ resource: JavaExpression, isReferenced: Bool, at span: SourceSpan
    ) -> [JavaStatement] {
        if isReferenced {
            report(
                "a reference to a resource whose condition is an output",
                hint: "Let the condition depend on configuration instead.", at: span)
        }
        var inner = self
        let parameter = inner.distinct("rangeBody")
        let body: [JavaStatement] = [
            .if(.variable(parameter), [.expression(resource)]), .return(.variable(parameter)),
        ]
        return [.expression(condition.calling("applyValue", [.lambda(parameter, body)])), .blank]
    }

    /// A loop that creates a resource. If a callback in it reads the counter, that is copied to a variable first, since Java's
    /// lambdas read only what doesn't change.
    private func loop(
        over value: JavaExpression, creating resource: JavaExpression, _ body: (JavaExpression) -> [JavaStatement]
    ) -> JavaStatement {
        switch scope.range {
        case .element: return .forEach("range", in: .call(JavaLibrary.keyedValue, "of", [value]), body(resource))
        case .entry: return .forEach("range", in: value.calling("entrySet"), body(resource))
        case .counter, .none?, nil:
            let isCaptured = resource.contains { if case .captured = $0 { true } else { false } }
            let copy = JavaStatement.local(context.names.counterCopy, .variable("i"), isFinal: true)
            return .count("i", to: value, (isCaptured ? [copy] : []) + body(resource))
        }
    }

    /// The statement that adds a resource to the list or map of all instances.
    private func adding(_ resource: JavaExpression, to name: String) -> JavaStatement {
        let all = JavaExpression.variable(name)
        if case .entry? = scope.range {
            return .expression(all.calling("put", [JavaExpression.variable("range").calling("getKey"), resource]))
        }
        return .expression(all.calling("add", [resource]))
    }

    // MARK: One instance

    /// The name of a resource; inside a component the component's own name comes first.
    private func label(_ name: String) -> JavaExpression {
        let suffix = scope.range?.suffix
        let text = JavaExpression.quoted((context.isComponent ? "-" : "") + name + (suffix == nil ? "" : "-"))
        let label = context.isComponent ? .binary(.add, .variable("name"), text) : text
        return suffix.map { .binary(.add, label, $0) } ?? label
    }

    private func new(_ resource: ResourceDeclaration, _ name: JavaResourceName, label: String) -> JavaExpression {
        if let lookup = resource.lookup { return get(resource, lookup, name, label: label) }
        let isComponent = resource.schema?.isComponent ?? false
        let inputs = resource.inputs.filter {
            (style.writesConstants || !$0.destination.takesConstant) && !isOmitted($0.value)
        }
        let options = options(resource.options, isComponent: isComponent).map { [$0] } ?? []
        let type = JavaType.named(name.resource)
        if inputs.isEmpty {
            let arguments = options.isEmpty ? [] : [.field(.type(name.arguments), "Empty")] + options
            return .new(type, [self.label(label)] + arguments)
        }
        let arguments = builder(name.arguments, inputs, isTyped: resource.schema != nil, isPadded: style.padsBuilders)
        return .new(type, [self.label(label), arguments] + options, .deeper(from: 2))
    }

    private func builder(
        _ type: JavaClassName, _ inputs: [Attribute], isTyped: Bool, isPadded: Bool = false
    ) -> JavaExpression {
        let setters = inputs.filter { !isOmitted($0.value) }.map { input in
            // Without a schema nothing says what to convert to, but what a text or a member needs is known.
            let value = isTyped ? lowered(input) : input.value.liftingOutputs(context.lowering)
            let place = isTyped && input.destination != .dynamic ? input.destination : unknownPlace
            return JavaBuilder.Setter(name: setter(of: input.name), arguments: setting(value, in: place))
        }
        return .builder(JavaBuilder(start: .call(type, "builder"), setters: setters, isPadded: isPadded))
    }

    private func get(
        _ resource: ResourceDeclaration, _ lookup: ResourceDeclaration.Lookup, _ name: JavaResourceName, label: String
    ) -> JavaExpression {
        let id = expression(lowered(lookup.id, for: .input(.string)), in: nil)
        let state =
            lookup.state.isEmpty ? .null : builder(name.state, lookup.state, isTyped: resource.schema != nil)
        let options = options(resource.options, isComponent: resource.schema?.isComponent ?? false)
        return .call(
            name.resource, "get",
            [
                self.label(label), lookup.id.type.isOutput ? id : .call(JavaLibrary.output, "of", [id]), state,
                options ?? .null,
            ])
    }

    /// An argument of a component. A list or map that holds outputs is made one output, which the component waits for.
    private func argument(_ value: Expression, in place: ValueType) -> JavaExpression {
        if style.keepsPlainArguments { return expression(value, in: nil) }
        if place.withoutOptional.isPlainComponentArgument { return expression(value, in: place) }
        return isOutput(value, in: place) ? output(value, in: place) : expression(value, in: place)
    }

    private func label(of component: ComponentDeclaration) -> JavaExpression {
        label(style.namesByVariables || style.usesSourceNames ? component.name : component.logicalName)
    }

    private func new(_ component: ComponentDeclaration, _ type: JavaClassName) -> JavaExpression {
        var arguments: [JavaExpression] = []
        if let token = component.token {
            arguments = [.quoted(token), label(of: component)]
            for input in component.inputs {
                report(
                    "the input `\(input.name)` of a component without source",
                    hint: "Leave it out, or use another language.", at: input.span)
            }
        } else {
            var inner = self
            inner.scope.importsFunctions = true
            let inputs = component.inputs.filter { !isOmitted($0.value) }.map {
                entry(.quoted($0.name), inner.argument(inner.lowered($0), in: $0.destination))
            }
            arguments = [label(of: component), inputs.isEmpty ? .call(JavaLibrary.map, "of") : mapOfEntries(inputs)]
        }
        let options = options(component.options, isComponent: true)
        return .new(.named(type), arguments + [options ?? .null], .deeper(from: 2))
    }
}
