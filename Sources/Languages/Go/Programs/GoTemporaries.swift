import Lowering
import Base
import Program

/// The statements that compute temporaries.
extension GoTranslator {
    /// Adds the statements that compute temporaries.
    func add(_ temporaries: [GoTemporary], to block: inout GoBlock) {
        for temporary in temporaries {
            let name = temporary.name
            switch temporary.value {
            case .conditional(let e): add(e, as: name, to: &block)
            case .document(let e, let isPart): addDocument(e, as: name, isPart: isPart, to: &block)
            case .splat(let e): add(e, as: name, to: &block)
            case .loop(let e, let number, let isPart): inLoop(e).add(e, as: name, number: number, isPart: isPart, to: &block)
            case .invoke(let e): block.define(name, orError: translate(e, .any))
            case .method(let e): block.define(name, orError: translate(e, .any))
            }
        }
    }

    /// Adds what has to be computed before a lowered expression, and gives what is left of it.
    func add(_ lowered: GoLowered, to block: inout GoBlock) -> Expression {
        add(lowered.temporaries, to: &block)
        return lowered.value
    }

    private func add(_ e: ConditionalExpression, as name: String, to block: inout GoBlock) {
        block.add(.variable(name, goType(of: e)))
        let test = translate(read(e.condition))
        let branches = [e.whenTrue, e.whenFalse].map { value in
            // What has to be computed before a value is computed only if it is the one.
            var inner = block.nested()
            let result = addCalls(of: value, to: &inner)
            inner.add(.assign([.name(name)], branch(result, of: e)))
            return inner.statements
        }
        block.add(.when(test, branches[0], else: branches[1]))
    }

    private func addDocument(_ e: CallExpression, as name: String, isPart: Bool, to block: inout GoBlock) {
        if isPart, !style.keepsOutputTypes, let argument = e.arguments.first, !argument.isWrittenAlike {
            block.define(name, orError: .call(.helper(.toJSON), [document(argument)]))
            return
        }
        let values = e.arguments.first.map { [translate($0)] } ?? []
        if let argument = e.arguments.first, argument.isVariableWithOutputs {
            block.add(.define([name], .call(.library("JSONMarshal"), values)))
            return
        }
        let bytes = "tmp" + name.uppercased()
        block.define(bytes, orError: call(.json, "Marshal", values))
        block.add(.define([name], GoExpression.name(bytes).converted(to: .plain(.string))))
    }

    private func add(_ e: SplatExpression, as name: String, to block: inout GoBlock) {
        let inner = inside(e)
        block.add(.variable(name, inner.gatheredType(inner.valueType(of: e.each), in: .array)))
        let adding = GoStatement.appending(inner.element(e.each), to: .name(name))
        block.add(.loop(GoLoop(header: .range(key: nil, value: "val0", translate(e.source)), body: [adding])))
    }

    // MARK: Loops

    /// The translator of a loop's parts. Elements of lists of inputs are inputs.
    private func inLoop(_ e: ForExpression) -> GoTranslator {
        guard goType(e.collection.type).holdsInterface || e.collection.type.combinesEventuals,
            style.keepsOutputTypes || !e.goesThroughUnknownOutputs
        else { return inside(e) }
        return inside(e).with { $0.inputElements.insert(e.valueVariable.id) }
    }

    /// A loop: over a map in the order of its keys, as the program language has it.
    private func add(_ e: ForExpression, as name: String, number: Int, isPart: Bool, to block: inout GoBlock) {
        let result = GoExpression.name(name)
        let element = valueType(of: e.value)
        if e.key == nil {
            let type = gatheredType(element, in: .array)
            let isNeverNil = !style.keepsOutputTypes && (e.condition != nil || !e.collection.withoutConversions.isFilledLiteral)
            block.add(isNeverNil ? .define([name], .list(type, [])) : .variable(name, type))
        } else {
            block.add(.define([name], .list(mapType(element, isGrouped: e.isGrouped), [])))
        }
        let key = e.keyVariable.flatMap { e.uses($0) ? GoNames.identifier($0.name) : nil }
        let value = e.uses(e.valueVariable) ? GoNames.identifier(e.valueVariable.name) : nil
        var body = block.nested()
        let header: GoLoop.Header
        switch e.collection.type.resolved.withoutOptional {
        case .map, .object:
            let (range, keys, own) = ("forRange\(number)", "forKeys\(number)", "forKey\(number)")
            block.add(.define([range], collection(e)))
            addSortedKeys(of: range, as: keys, own, to: &block)
            let isUnused = key == nil && value == nil
            header = .range(key: nil, value: isUnused ? nil : key ?? own, .name(keys))
            if let value { body.add(.define([value], .index(.name(range), .name(key ?? own)))) }
        default: header = .range(key: key, value: value, collection(e))
        }
        if let condition = e.condition {
            let condition = add(spillingLoops(condition), to: &body)
            let test = translate(read(condition))
            var inner = body.nested()
            addElement(of: e, to: result, isPart: isPart, in: &inner)
            body.add(.when(test, inner.statements))
        } else {
            addElement(of: e, to: result, isPart: isPart, in: &body)
        }
        block.add(.loop(GoLoop(header: header, body: body.statements)))
    }

    /// What a loop goes through. Outputs of unknown type stay outputs, which loops can wait for.
    private func collection(_ e: ForExpression) -> GoExpression {
        guard e.goesThroughUnknownOutputs, !style.keepsOutputTypes else { return translate(e.collection) }
        let output = GoType.named(GoTypeName.anything.with(.output))
        switch e.collection {
        case .list(let list): return elements(list, of: .slice(output), .any)
        case .object(let object): return fields(object, of: .map(output), as: .dynamic, .any)
        default: return translate(e.collection)
        }
    }

    private func addSortedKeys(of range: String, as keys: String, _ key: String, to block: inout GoBlock) {
        let (map, list) = (GoExpression.name(range), GoExpression.name(keys))
        let size = GoExpression.call(.name("len"), [map])
        block.add(.define([keys], .call(.name("make"), [.type(.slice(.plain(.string))), .number("0"), size])))
        block.add(.loop(GoLoop(header: .range(key: key, value: nil, map), body: [.appending(.name(key), to: list)])))
        block.add(.expression(call(.sort, "Strings", [list])))
    }

    /// Adds what a loop does with each element.
    private func addElement(of e: ForExpression, to result: GoExpression, isPart: Bool, in block: inout GoBlock) {
        let value = addAll(of: e.value, isPart: isPart, to: &block)
        guard let key = e.key else {
            block.add(.appending(element(value), to: result))
            return
        }
        let entry = GoExpression.index(result, translate(read(text(addAll(of: key, isPart: true, to: &block)))))
        block.add(e.isGrouped ? .appending(element(value), to: entry) : .assign([entry], element(value)))
    }

    /// An expression of a loop's body; what it needs is computed before it.
    private func addAll(of expression: Expression, isPart: Bool, to block: inout GoBlock) -> Expression {
        // What stands before the expression that it is a part of has no destination: only the arguments of calls in it have.
        let looped = spillingLoops(style.keepsOutputTypes ? expression : expression.converted(to: expression.type))
        let inner = spillingJSON(looped.value, isPart: isPart)
        let result = spillingInvokes(inner.value)
        add(looped.temporaries + inner.temporaries + result.temporaries, to: &block)
        return result.value
    }

    /// The value of a conditional's branch; what it needs is computed before it.
    private func addCalls(of expression: Expression, to block: inout GoBlock) -> Expression {
        let inner = spillingJSON(expression, isPart: false)
        let result = spillingInvokes(inner.value)
        add(inner.temporaries + result.temporaries, to: &block)
        return result.value
    }

    /// A key as the text that it has to be.
    private func text(_ key: Expression) -> Expression {
        guard let primitive = valueType(of: key).withoutOptional.bare, primitive != .string else { return key }
        return .template(TemplateExpression([key], span: key.span))
    }

    /// A value as an element of a list or map. An output that may be missing is read, since those of the SDK take no pointers.
    private func element(_ value: Expression) -> GoExpression {
        var place = GoPlace.any
        if case .convert(let e) = value, case .object(.declared(_, isInput: false)) = e.target { place.isPlainField = true }
        let result = translate(value, place)
        guard case .output(let t) = valueType(of: value), t.isOptional, GoPrimitive(t.withoutOptional) != nil else {
            return result
        }
        return result.calling("Elem")
    }

    // MARK: Types

    private func mapType(_ element: ValueType, isGrouped: Bool) -> GoType {
        guard isGrouped else { return gatheredType(element, in: .map) }
        let list = gatheredType(element, in: .array)
        if case .named(let name) = list { return .named(name.contained(in: .map)) }
        return .map(list)
    }

    /// The type of a list or map that a loop gathers.
    func gatheredType(_ element: ValueType, in container: GoContainer) -> GoType {
        if element.isInputPlace { return inputType(element.contained(in: container)) }
        let type = goType(element)
        if type == .named(.idInput) { return .named(GoTypeName(.pulumi, "ID", containers: [container])) }
        if case .output(let t) = element {
            if outputType(t) == .named(GoTypeName.anything.with(.output)) {
                return .named(GoTypeName(.pulumi, "", containers: [container]))
            }
            if element.declaredForm != nil { return inputType(t.contained(in: container)) }
        }
        if let name = type.library { return .named(name.contained(in: container)) }
        return container == .array ? .slice(type) : .map(type)
    }
}

extension GoStatement {
    /// `list = append(list, value)`.
    static func appending(_ value: GoExpression, to list: GoExpression) -> GoStatement {
        .assign([list], .call(.name("append"), [list, value]))
    }
}

extension ValueType {
    /// The type of lists or maps of it.
    fileprivate func contained(in container: GoContainer) -> ValueType { container == .array ? .list(self) : .map(self) }
}

extension Expression {
    /// Whether it names a list or object that outputs stand in, which is none by itself.
    fileprivate var isVariableWithOutputs: Bool {
        guard case .reference(let e) = withoutConversions, e.steps.isEmpty else { return false }
        switch e.type {
        case .object(.literal), .tuple, .list, .map: return e.type.containsOutputs
        default: return false
        }
    }
}

extension Expression {
    /// Whether it is a list with elements in it.
    fileprivate var isFilledLiteral: Bool {
        if case .list(let e) = self { !e.items.isEmpty } else { false }
    }
}

extension ForExpression {
    /// Whether it goes through a literal of outputs whose types nothing tells.
    fileprivate var goesThroughUnknownOutputs: Bool {
        switch collection {
        case .list(let e): !e.items.isEmpty && e.items.allSatisfy { $0.value.type == .output(.dynamic) }
        case .object(let e): !e.items.isEmpty && e.items.allSatisfy { $0.value.type == .output(.dynamic) }
        default: false
        }
    }

    /// Whether key, value or condition refer to the variable.
    fileprivate func uses(_ variable: Variable) -> Bool {
        [key, value, condition].contains { $0?.reads(variable.id) ?? false }
    }
}
