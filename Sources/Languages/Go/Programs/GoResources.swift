import Base
import LanguageKit
import Lowering
import Program
import Schema

/// Resources that a program creates or reads.
extension GoTranslator {
    /// Adds a resource.
    func add(_ resource: ResourceDeclaration, as name: String, isUsed: Bool, to block: inout GoBlock) {
        let inner = with {
            $0.rangesOverInputs = resource.range.map(goesThroughInputs) ?? false
            $0.isUntyped = resource.schema == nil
        }
        inner.addInstances(of: resource, as: name, isUsed: isUsed, to: &block)
    }

    private func addInstances(of resource: ResourceDeclaration, as name: String, isUsed: Bool, to block: inout GoBlock) {
        let type = locations.resource(resource.token, resource.schema)
        var prelude = resource.range == nil ? block.nested() : block.loop()
        let options = resourceOptions(resource.options.withoutImplied(by: resource.schema?.package), to: &prelude)
        let inputs = lowered(resource.lookup?.state ?? resource.inputs, of: resource.schema, to: &prelude)
        let id = resource.lookup.map { add(lower($0.id, to: idPlace($0.id)), to: &prelude) }
        if resource.range == nil { block.add(prelude) }
        add(resource.comments, to: &block)
        let plain = plainFields(resource)
        let instance = GoInstance(
            name: name, logicalName: resource.logicalName, type: .pointer(.named(type)), range: resource.range, isUsed: isUsed)
        add(instance, prelude, to: &block) { label in
            var arguments = [GoExpression.context, label]
            guard let id else {
                let required = resource.schema?.requiredInputs ?? []
                arguments.append(self.inputs(inputs, of: type.with(.arguments), plain: plain, required: required))
                return .call(type.sibling("New" + type.name), arguments + options)
            }
            arguments.append(self.id(id))
            arguments.append(self.inputs(inputs, of: type.with(.state), plain: plain, required: []))
            return .call(type.sibling("Get" + type.name), arguments + options)
        }
    }

    /// The type that the id of a resource to look up is lowered to: an output stays what it is.
    private func idPlace(_ id: Expression) -> ValueType { !style.keepsOutputTypes && id.type.isOutput ? id.type : .string }

    /// The id of a resource to look up.
    private func id(_ id: Expression) -> GoExpression {
        let type = GoTypeName.library("ID")
        if id.type.isOutput, id.type.resolved == .identifier { return translate(id) }
        guard id.type.isOutput, !style.keepsOutputTypes else { return translate(id).converted(to: type) }
        var text = translate(id)
        if valueType(of: id).resolved.isOptional { text = text.calling("Elem") }
        let value = GoExpression.name("id")
        let callback = GoFunction(
            parameters: [GoParameter("id", .plain(.string))], results: [.named(type), .error],
            body: [.give([value.converted(to: type), .null])], isLine: true)
        return .assert(text.calling("ApplyT", [.function(callback)]), .named(type.with(.output)))
    }

    /// Whether a range goes through a list or map of primitives that the component is given.
    private func goesThroughInputs(_ range: ResourceDeclaration.Range) -> Bool {
        guard isComponent, case .reference(let e) = range.expression, case .configuration? = context.declaration(of: e.root)
        else {
            return false
        }
        switch e.type.resolved.withoutOptional {
        case .list(let t), .map(let t): return GoPrimitive(t.withoutOptional) != nil
        default: return false
        }
    }

    /// Properties that take plain values only.
    private func plainFields(_ resource: ResourceDeclaration) -> Set<String> {
        guard let schema = resource.schema else { return [] }
        return Set(
            resource.inputs.lazy.map(\.name).filter { name in
                if case .plain? = schema.inputs[name]?.type { return true }
                return false
            })
    }

    /// The inputs as Go can write them; what has to go before them is added. Where no schema says what a destination takes, nothing
    /// is converted, and of outputs only what is inside of them is read in callbacks.
    private func lowered(_ inputs: [Attribute], of schema: Resource?, to block: inout GoBlock) -> [Attribute] {
        inputs.map { input in
            var input = input
            if schema != nil {
                input.value = add(lower(input), to: &block)
            } else {
                let lifted = input.value.mappingNested { $0.readsInsideOutput || $0.isJSONOfOutputs ? lift($0) : $0 }
                let typed = style.keepsUnknownValues ? lifted : lifted.asPrimitiveInput
                let document = spillingJSON(typed, isPart: false)
                let inner = spillingInvokes(document.value)
                add(document.temporaries + inner.temporaries.map(\.converted), to: &block)
                input.value = inner.value
            }
            return input
        }
    }

    /// A pointer to a struct of inputs, or `nil` where there is nothing in it. `own` may translate a value in a way of its own.
    func inputs(
        _ inputs: [Attribute], of type: GoTypeName, plain: Set<String> = [], required: Set<String>? = nil,
        own: (Attribute) -> GoExpression? = { _ in nil }
    ) -> GoExpression {
        guard !inputs.isEmpty else { return .null }
        let elements = inputs.map { input in
            var place = GoPlace(isOptional: required.map { !$0.contains(input.name) })
            place.isPlainField = plain.contains(input.name)
            return GoComposite.Element(
                key: .field(GoNames.field(input.name)), value: own(input) ?? translate(input.value, place))
        }
        return .composite(GoComposite(type: .named(type), isAddress: true, elements: elements))
    }
}

/// What a program makes of a resource or component.
struct GoInstance {
    let name: String
    let logicalName: String
    /// The type of one.
    let type: GoType
    let range: ResourceDeclaration.Range?
    /// Whether something refers to it.
    let isUsed: Bool
}

extension GoTranslator {
    /// Adds the statement that makes a resource or component, and the check of its error; in a loop after `prelude` if there is a range.
    /// `make` gives the call for the name that the engine knows it by.
    func add(_ instance: GoInstance, _ prelude: GoBlock, to block: inout GoBlock, make: (GoExpression) -> GoExpression) {
        guard let range = instance.range else {
            let value = make(logicalName(instance.logicalName))
            block.define(instance.isUsed ? instance.name : unusedName, orError: value)
            return
        }
        if !style.keepsOutputTypes, range.expression.type.isOutput {
            context.report(
                "a range over an output", hint: "Range over a value that is known before the deployment, such as configuration.",
                at: range.expression.span)
        }
        let (own, made) = (GoExpression.name(instance.name), GoExpression.name("__res"))
        var body = prelude
        if case .condition = range {
            body.define(instance.isUsed ? "__res" : unusedName, orError: make(logicalName(instance.logicalName)))
            if instance.isUsed { body.add(.assign([own], made)) }
        } else {
            body.define("__res", orError: make(logicalName(instance.logicalName, key: "key0")))
            body.add(range.isMap ? .assign([.index(own, .name("key0"))], made) : .appending(made, to: own))
        }
        let target = add(lowerAll(range.expression, to: range.expression.type.resolved), to: &block)
        switch range {
        case .condition:
            if instance.isUsed { block.add(.variable(instance.name, instance.type)) }
            block.add(.when(translate(target), body.statements))
        case .count:
            block.add(.variable(instance.name, .slice(instance.type)))
            var variables: [GoStatement] = [.define(["key0"], .name("index"))]
            if body.statements.reads("val0") { variables.append(.define(["val0"], .name("index"))) }
            block.add(.loop(GoLoop(header: .count("index", translate(target)), body: variables + body.statements)))
        case .elements:
            block.add(
                range.isMap
                    ? .define([instance.name], .list(.map(instance.type), [])) : .variable(instance.name, .slice(instance.type)))
            let value = body.statements.reads("val0") ? "val0" : "_"
            block.add(.loop(GoLoop(header: .range(key: "key0", value: value, translate(target)), body: body.statements)))
        }
    }

    /// The variable of what nothing refers to.
    private var unusedName: String? { context.kind == .fragment ? "example" : nil }

    /// The name that the engine knows a resource by: in a component, that of the component goes before it.
    func logicalName(_ name: String, key: String? = nil) -> GoExpression {
        let values = (isComponent ? [GoExpression.name("name")] : []) + (key.map { [.name($0)] } ?? [])
        guard !values.isEmpty else { return .key(name) }
        return call(.fmt, "Sprintf", [.key((isComponent ? "%s-" : "") + name + (key == nil ? "" : "-%v"))] + values)
    }
}

extension ResourceDeclaration.Range {
    /// Whether it goes through a map, so that each resource has a key.
    fileprivate var isMap: Bool {
        guard case .elements(let e, _, _) = self else { return false }
        switch e.type.resolved.withoutOptional {
        case .map, .object: return true
        default: return false
        }
    }
}

extension Resource {
    /// The inputs that can't be left out.
    fileprivate var requiredInputs: Set<String> { Set(inputs.lazy.filter(\.isRequired).map(\.name)) }
}

extension Expression {
    /// The value as an input, if it is a primitive one or a list of such: what no schema describes takes inputs, too.
    fileprivate var asPrimitiveInput: Expression {
        let isPrimitive: Bool
        switch type {
        case .tuple(let elements): isPrimitive = !elements.isEmpty && elements.allSatisfy { $0.bare != nil && $0 == elements[0] }
        default: isPrimitive = type.bare != nil
        }
        guard isPrimitive else { return self }
        if case .tuple(let elements) = type { return converted(to: .input(.list(.input(elements[0])))) }
        return converted(to: .input(type))
    }

    /// Whether it makes a document of outputs.
    fileprivate var isJSONOfOutputs: Bool {
        guard case .call(let e) = self, e.function == .toJSON else { return false }
        return e.type.isOutput
    }

    /// Whether it is a member or element of what an output holds.
    fileprivate var readsInsideOutput: Bool {
        switch self {
        case .reference(let e): e.types.dropLast().contains(where: \.isOutput)
        case .access(let e): e.types.dropLast().contains(where: \.isOutput)
        default: false
        }
    }
}
