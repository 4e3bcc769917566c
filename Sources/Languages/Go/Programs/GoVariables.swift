import Base
import Lowering
import Program

/// Variables and outputs.
extension GoTranslator {
    /// Adds a variable; `name` is nil if nothing uses it.
    ///
    /// `isPart` says that something reads it as a part of a text.
    func add(_ variable: LocalVariable, as name: String?, isPart: Bool, to block: inout GoBlock) {
        let source =
            style.keepsOutputTypes ? variable.value : uniform(variable.value.retyped(scope.retyped), isDestined: false)
        var lowered = lower(source, to: source.type)
        // Where it is read, it may become a part of a text.
        if !style.keepsOutputTypes, isPart { lowered.temporaries = lowered.temporaries.map { $0.asPart(true) } }
        var value = add(lowered, to: &block)
        if case .invoke(var call) = value {
            // The call itself is what the variable is assigned.
            call.arguments = call.arguments.map { add(spillingInvokes($0), to: &block) }
            value = .invoke(call)
        } else {
            value = add(spillingInvokes(value), to: &block)
        }
        add(variable.comments, to: &block)
        switch value {
        case .invoke(let call) where !call.isOutputForm: block.define(name, orError: translate(value))
        case .method: block.define(name, orError: translate(value))
        case .call(let call) where call.function == .fromBase64:
            let bytes = "tmpVar\(context.nextNumber(of: "tmpVar"))"
            block.add(.define([bytes, "_"], decoding(call)))
            block.assign(name, GoExpression.name(bytes).converted(to: .plain(.string)))
        // Null has no type that a variable could take.
        case .literal(let literal) where literal.value == .null && !style.keepsUnknownValues:
            block.assign(nil, GoExpression.null.converted(to: GoType.any))
        case .literal(let literal) where literal.value == .null: block.assign(name, GoExpression.null.converted(to: GoType.any))
        case .list(let list) where holdsObjects(value):
            block.assign(name, elements(list, of: .slice(.map(.any)), .any))
        case .reference where isArgument(value): block.assign(name, output(value))
        default: block.assign(name, translate(value))
        }
        // Where it is read, the literal stands itself.
        if let name, !style.keepsOutputTypes, value.isEmptyLiteral { block.assign(nil, .name(name)) }
    }

    /// Takes note of the type of a variable whose parts have become values of one type.
    mutating func retype(_ variable: LocalVariable, at position: Int) {
        guard !style.keepsOutputTypes, variable.value.type.containsOutputs, !variable.value.type.isOutput else { return }
        let value = uniform(variable.value.retyped(scope.retyped), isDestined: false)
        let type = value.isWrittenOut ? value.type : valueType(of: lifted(value))
        guard value.isWrittenOut ? type != variable.value.type : type.isOutput else { return }
        scope.retyped[position] = type
        scope.declared[position] = type
    }

    /// Whether a value is a list of plain objects that have no Go type in common but that of a map of anything.
    func holdsObjects(_ value: Expression) -> Bool {
        guard case .list(let e) = value, !value.type.containsOutputs, !style.untypesUnlikeObjects else { return false }
        return !e.items.isEmpty && goType(publishedType(of: value)) == .slice(.any)
            && e.items.allSatisfy { item in
                guard case .object = item.value else { return false }
                return goType(publishedType(of: item.value)) == .map(.any)
            }
    }

    // MARK: Outputs

    /// Adds a stack output.
    func add(_ output: OutputVariable, to block: inout GoBlock) {
        let result = add(exported(output), to: &block)
        var value = translate(result)
        if let wrapper = exportWrapper(of: result) { value = .call(wrapper, [value]) }
        block.add(.expression(GoExpression.context.calling("Export", [.key(output.logicalName), value])))
    }

    /// The value of an output as Go can write it, and what has to go before it.
    func exported(_ output: OutputVariable) -> GoLowered {
        let (target, value) = exported(output.value)
        return spillingCalls(of: lowerLifted(value, to: target))
    }

    /// What makes an input of an exported value that by itself is none: of a variable that holds inputs in a plain map or slice,
    /// or of what a resource without a schema has.
    private func exportWrapper(of value: Expression) -> GoExpression? {
        guard case .reference(let e) = value.withoutConversions else { return nil }
        // No schema says that the field of such a resource is an input.
        if !e.steps.isEmpty, case .resource(let d)? = context.declaration(of: e.root), d.schema == nil,
            e.type == .output(.dynamic)
        {
            return .type(.named(.anything))
        }
        guard e.steps.isEmpty else { return nil }
        if let container = inputContainer(of: e.type) { return container.wrapper }
        // Deeper ones, and lists of resources, are no inputs either.
        return e.type.containsOutputs && goType(e.type).isPlainContainer ? .type(.named(.anything)) : nil
    }

    /// The value as an output: every part of a list or object is one by itself.
    private func exported(_ value: Expression, isPart: Bool = false) -> (target: ValueType, value: Expression) {
        let listed = GoListedIDs.asStrings(value.retyped(scope.retyped))
        let value = style.keepsOutputTypes ? listed : uniform(listed, isDestined: false)
        let isOutput = value.type.isOutput
        var target: ValueType = isOutput ? value.type : .output(value.type.resolved)
        let converted: Expression
        switch value {
        case .list(var e):
            target = .output(exportedType(of: value, e.items.map(\.value)))
            for i in e.items.indices { e.items[i].value = exported(e.items[i].value, isPart: true).value }
            converted = .list(ListExpression(e.items, span: e.span, endComments: e.endComments))
        case .object(var e):
            target = .output(exportedType(of: value, e.items.map(\.value)))
            for i in e.items.indices { e.items[i].value = exported(e.items[i].value, isPart: true).value }
            converted = .object(ObjectExpression(e.items, span: e.span, endComments: e.endComments))
        case .binary, .unary, .forEach, .splat, .conditional:
            // What operations are parts of is named by the types that Go has.
            let isOperation = if case .binary = value { true } else if case .unary = value { true } else { false }
            if isOutput || isOperation && isPart { target = .output(publishedType(of: value).resolved) }
            converted = lift(value).converted(to: isOutput ? target : value.type)
        default:
            // Go computes with other numbers than the program.
            if isPart, !isOutput, !style.keepsOutputTypes, let primitive = GoPrimitive(valueType(of: value)),
                primitive == .integer
            {
                target = .output(.integer)
            }
            converted = lift(value).converted(to: value.type)
        }
        return (target, .convert(ConvertExpression(converted, to: target)))
    }

    /// The type of an exported list or object. The SDK's lists and maps of primitives take none that may be absent: these stand in one of anything.
    private func exportedType(of value: Expression, _ parts: [Expression]) -> ValueType {
        let type = publishedType(of: value).resolved
        let holdsPointers = parts.contains { part in
            guard part.type.isOutput, case .pointerOutput? = form(of: lifted(part)) else { return false }
            return true
        }
        guard !style.keepsOutputTypes, holdsPointers else { return type }
        switch type {
        case .tuple(let ts): return .tuple(ts.map { _ in .dynamic })
        case .object(.literal(let members)): return .object(.literal(members.map { LiteralMember($0.name, .dynamic) }))
        default: return type
        }
    }
}

extension GoBlock {
    /// Adds the assignment of a value to a new variable, or to nothing.
    mutating func assign(_ name: String?, _ value: GoExpression) {
        // The blank identifier is never new, so that it is assigned to.
        add(name.map { .define([$0], value) } ?? .assign([.name("_")], value))
    }
}
