import Base
import LanguageKit
import Lowering
import Program
import Schema

/// What a resource or component declaration creates, once or as often as its range says.
struct TypeScriptInstances {
    enum Creation {
        case resource(ResourceDeclaration)
        case component(ComponentDeclaration)
    }

    let creation: Creation
    /// The variable for the instance, or for what gathers the instances.
    let variable: TypeScriptLocal
    /// Their class.
    let type: TypeScriptEntity
    let range: ResourceDeclaration.Range?

    init(_ creation: Creation, _ variable: TypeScriptLocal, type: TypeScriptEntity, range: ResourceDeclaration.Range?) {
        self.creation = creation
        self.variable = variable
        self.type = type
        self.range = range
    }

    /// The name that the created resources have, before any counter.
    var logicalName: String {
        switch creation {
        case .resource(let d): d.logicalName
        case .component(let d): d.logicalName
        }
    }
}

extension TypeScriptTranslator {
    /// The statements that create the instances, in a loop where there is a range.
    func statements(of instances: TypeScriptInstances) -> [TypeScriptStatement] {
        guard let range = instances.range else {
            return [.variable(TypeScriptVariable(.local(instances.variable), creation(of: instances, counter: nil)))]
        }
        let definition = definition(of: instances, range)
        guard range.expression.type.containsOutputs else {
            return [definition, loop(over: range.replacing(range.expression.openingAbsentValues()), creating: instances)]
        }
        return [definition, .expression(callback(over: range, creating: instances))]
    }

    /// A callback that creates the instances once the range is known.
    private func callback(
        over range: ResourceDeclaration.Range, creating instances: TypeScriptInstances
    ) -> TypeScriptExpression {
        let expression = lowered(range.expression, to: nil)
        // The loop's body may read the variables that a callback's parameters would hide.
        if case .apply(let apply) = expression, apply.proxied == nil, apply.interpolatedParts == nil,
            !apply.parameters.contains(where: { unit.declares($0.name) })
        {
            return callback(apply, .block([inFunction.loop(over: range.replacing(apply.body), creating: instances)]))
        }
        var output = self.output(expression)
        switch expression {
        // A list or map of outputs has to become an output of a list or map first.
        case .list, .forEach: output = .call(.entity(.core("all")), output)
        default: if !expression.type.withoutOptional.isOutput { output = .call(.entity(.core("output")), output) }
        }
        var body = ReferenceExpression(
            root: .undeclared, name: "rangeBody", rootType: expression.type.resolved, span: expression.span)
        if !style.keepsAbsentTexts { body.facts.presence = expression.presence }
        let loop = inFunction.loop(over: range.replacing(.reference(body)), creating: instances)
        return output.calling("apply", .arrow(TypeScriptArrow([.name("rangeBody")], .block([loop]))))
    }

    /// The variable that gathers the instances.
    private func definition(
        of instances: TypeScriptInstances, _ range: ResourceDeclaration.Range
    ) -> TypeScriptStatement {
        let type = TypeScriptType.entity(instances.type)
        let name = TypeScriptVariable.Name.local(instances.variable)
        switch range {
        case .condition: return .variable(TypeScriptVariable(name, type: type.orUndefined, nil, keyword: .let))
        case .elements(_, let key, _) where gathersByKey(key):
            return .variable(TypeScriptVariable(name, type: .dictionary(type), Self.emptyObject))
        case .count, .elements: return .variable(TypeScriptVariable(name, type: .array(type), Self.emptyList))
        }
    }

    private func gathersByKey(_ key: ValueType) -> Bool { key == .string && !style.gathersMapsInArrays }

    private func loop(
        over range: ResourceDeclaration.Range, creating instances: TypeScriptInstances
    ) -> TypeScriptStatement {
        let variable = TypeScriptExpression.local(instances.variable)
        var inner = self
        switch range {
        case .condition(let condition):
            let created = creation(of: instances, counter: nil)
            return .if(translate(condition), [.expression(.assignment(variable, created))])
        case .count(let count):
            inner.rangeIsNumber = !style.countsWithObjects
            let range = TypeScriptExpression.name("range")
            let counter: TypeScriptExpression = inner.rangeIsNumber ? range : .member(range, "value")
            let zero = TypeScriptObject([TypeScriptProperty(.name("value"), .integer(0))], layout: .line)
            let start =
                inner.rangeIsNumber
                ? TypeScriptVariable(.name("range"), .integer(0), keyword: .let)
                : TypeScriptVariable(.name("range"), .object(zero))
            let created = inner.creation(of: instances, counter: counter)
            return .forLoop(
                start, .binary(.less, counter, present(count)), step: .increment(counter),
                [.expression(variable.calling("push", created))])
        case .elements(let elements, let key, _):
            inner.rangeIsNumber = false
            let counter = TypeScriptExpression.member(.name("range"), "key")
            let created = inner.creation(of: instances, counter: counter)
            let statement: TypeScriptExpression =
                gathersByKey(key) ? .assignment(.element(variable, counter), created) : variable.calling("push", created)
            return .forOf("range", inner.entries(of: elements), [.expression(statement)])
        }
    }

    // MARK: Creation

    private func creation(of instances: TypeScriptInstances, counter: TypeScriptExpression?) -> TypeScriptExpression {
        let name = name(instances.logicalName, counter: counter)
        switch instances.creation {
        case .resource(let d):
            let options = options(d.options.withoutImplied(by: d.schema?.package))
            guard let lookup = d.lookup else {
                let inputs = inputs(d.inputs) { d.schema?.inputs[$0]?.isRequired ?? false }
                return .new(.entity(instances.type), [name, inputs] + options)
            }
            let id = translate(lowered(lookup.id, to: nil))
            return .call(
                TypeScriptCall(
                    .member(.entity(instances.type), "get"), [name, id, inputs(lookup.state) { _ in false }] + options))
        case .component(let d):
            var arguments: [TypeScriptExpression] = d.token.map { [.string($0)] } ?? []
            arguments.append(name)
            let program = unit.components.first { $0.className == d.className }?.program
            if program?.hasConfiguration ?? true {
                arguments.append(inputs(d.inputs) { program?.requiresInput($0) ?? false })
            }
            return .new(.entity(instances.type), arguments + options(d.options))
        }
    }

    /// A resource's name, with its number or key where there are several.
    private func name(_ name: String, counter: TypeScriptExpression?) -> TypeScriptExpression {
        guard counter != nil || unit.isComponent else { return .string(name) }
        var parts: [TypeScriptTemplate.Part] = unit.isComponent ? [.value(.name("name")), .text("-")] : []
        parts.append(.text(name))
        if let counter { parts += [.text("-"), .value(counter)] }
        return .template(TypeScriptTemplate(parts: parts, escapes: .unprintable))
    }

    /// Inputs as an object: one on the line, several below each other. `isRequired` says which ones have to be given.
    private func inputs(_ inputs: [Attribute], isRequired: (String) -> Bool) -> TypeScriptExpression {
        let properties = inputs.map { input in
            var value = lowered(input).assertingRequired(
                in: input.destination, isRequired: isRequired(input.name), opensOutputs: !style.keepsAbsentOutputs)
            if !style.hasUntypedNulls { value = value.markingNulls(in: input.destination) }
            return TypeScriptProperty(.name(input.name), translate(value))
        }
        return .object(TypeScriptObject(properties, layout: inputs.count > 1 ? .lines : .line))
    }

    // MARK: Options

    /// The argument with a resource's options, sorted; none where there are no options.
    private func options(_ options: ResourceOptions) -> [TypeScriptExpression] {
        var properties = options.items.map { (name: $0.option.name, property: property($0, options)) }
        if unit.isComponent, options[.parent] == nil {
            properties.append(("parent", TypeScriptProperty(.word("parent"), .this)))
        }
        guard !properties.isEmpty else { return [] }
        properties.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        return [.object(TypeScriptObject(properties.map(\.property), layout: .lines))]
    }

    private func property(_ item: Attribute, _ options: ResourceOptions) -> TypeScriptProperty {
        let name: TypeScriptProperty.Key =
            TypeScriptReservedWords.words.contains(item.option.name) ? .word(item.option.name) : .name(item.option.name)
        switch item.option {
        case .aliases:
            guard case .list(let aliases) = item.value else { break }
            return TypeScriptProperty(name, .array(aliases.items.map { alias($0.value) }), isTight: true)
        case .hooks:
            guard !options.hooks.isEmpty else { break }
            return TypeScriptProperty(name, hooks(options))
        default: break
        }
        return TypeScriptProperty(name, translate(lowered(item.value, to: nil)))
    }

    private func alias(_ alias: Expression) -> TypeScriptExpression {
        guard case .object(let object) = alias else { return translate(lowered(alias, to: nil)) }
        let properties = object.items.compactMap { member -> TypeScriptProperty? in
            guard let name = member.name else { return nil }
            let value = translate(lowered(member.value, to: nil))
            guard name == "noParent" else { return TypeScriptProperty(.name(name), value) }
            let parent = TypeScriptExpression.conditional(value, .entity(.core("rootStackResource")), .undefined)
            return TypeScriptProperty(.name("parent"), .parenthesized(parent))
        }
        return .object(TypeScriptObject(properties, layout: .line))
    }
}

extension ResourceDeclaration.Range {
    /// The same kind of range over another expression.
    fileprivate func replacing(_ expression: Expression) -> ResourceDeclaration.Range {
        switch self {
        case .condition: .condition(expression)
        case .count: .count(expression)
        case .elements(_, let key, let value): .elements(expression, keyType: key, valueType: value)
        }
    }
}
