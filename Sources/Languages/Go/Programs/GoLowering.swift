import Base
import Lowering
import Program

extension GoTranslator {
    /// The expression as Go can write it in a place of the given type, and the statements that have to go before it.
    ///
    /// Source of the order: the published generator's, since it decides the numbers of temporaries.
    func lower(_ expression: Expression, to target: ValueType) -> GoLowered {
        let lifted = lift(expression, isDestined: target.declaredForm != nil)
        // An element of a list of ids is a string by now.
        let isListed = target == .output(.identifier) && lifted.type == .output(.string)
        return lowerLifted(lifted, to: isListed ? lifted.type : target)
    }

    /// As `lower`, with calls of functions that give an error beside the result put before it, too.
    func lowerAll(_ expression: Expression, to target: ValueType) -> GoLowered {
        spillingCalls(of: lower(expression, to: target))
    }

    /// An input as Go can write it, and the statements that have to go before it. What needs no callbacks is converted already.
    func lower(_ input: Attribute) -> GoLowered {
        guard let converted = input.converted, !converted.containsNested({ $0.isSpilled }),
            !input.value.readsAny(of: scope.retyped)
        else {
            return lowerAll(input.value, to: input.destination)
        }
        return spillingInvokes(converted)
    }

    /// The lowered expression with calls of functions that give an error beside the result put before it.
    func spillingCalls(of lowered: GoLowered) -> GoLowered {
        let inner = spillingInvokes(lowered.value)
        return GoLowered(value: inner.value, temporaries: lowered.temporaries + inner.temporaries)
    }

    /// The expression with every read of an output moved into a callback. `isDestined` says that a declared destination types its parts.
    func lift(_ expression: Expression, isDestined: Bool = false) -> Expression {
        let expression = expression.retyped(scope.retyped)
        guard !style.keepsOutputTypes, expression.mayNeedUniformValues else { return lifted(GoListedIDs.asStrings(expression)) }
        return lifted(GoListedIDs.asStrings(uniform(expression, isDestined: isDestined))).withoutOutputsInCallbacks()
    }

    /// The expression with every read of an output moved into a callback, as it is.
    func lifted(_ expression: Expression) -> Expression {
        expression.liftingOutputs(
            LoweringOptions(
                appliesPromises: false, jsonTakesOutputs: false, repeatsSources: style.readsOutputsApart,
                parameterName: { GoReservedWords.packages.contains($0) ? $0 + "Value" : $0 }))
    }

    /// As `lower`, for an expression that needs no more callbacks.
    func lowerLifted(_ expression: Expression, to target: ValueType) -> GoLowered {
        // Few expressions have any, and each pass makes the expression anew.
        guard expression.containsNested({ $0.isSpilled }) else {
            return GoLowered(value: expression.converted(to: target))
        }
        let expression = gatheringArguments(gathering(expression, for: target))
        var splats: [GoTemporary] = []
        var loops: [GoTemporary] = []
        var ternaries: [GoTemporary] = []
        var documents: [GoTemporary] = []
        var calls: [GoTemporary] = []
        var result = spill(expression) { self.spillSplat($0, &splats) }
        let isLoop = result.withoutConversions.isLoop
        result = spill(result) { self.spillLoop($0, &loops) }
        // The outermost one is spilled last.
        if isLoop, let last = loops.popLast() { loops.append(last.asPart(false)) }
        result = result.converted(to: target)
        result = spill(result) { self.spillTernary($0, &ternaries) }
        result = spillDocuments(result, isPart: false, &documents)
        result = spill(result) { self.spillMethod($0, &calls) }
        return GoLowered(value: result, temporaries: Self.ordered(ternaries + loops + documents + splats + calls))
    }

    /// Temporaries in the published order, except that each stands after those that it uses.
    private static func ordered(_ temporaries: [GoTemporary]) -> [GoTemporary] {
        guard temporaries.count > 1 else { return temporaries }
        let positions = Dictionary(temporaries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        var isDone = Array(repeating: false, count: temporaries.count)
        var result: [GoTemporary] = []
        func add(_ position: Int) {
            guard !isDone[position] else { return }
            isDone[position] = true
            temporaries[position].expression.forEachNested { nested in
                guard case .reference(let e) = nested, case .variable = e.root, let used = positions[e.name] else { return }
                add(used)
            }
            result.append(temporaries[position])
        }
        for position in temporaries.indices { add(position) }
        return result
    }

    /// What a loop computes for each element, with its own loops put before it.
    func spillingLoops(_ expression: Expression) -> GoLowered {
        guard expression.containsNested({ $0.isLoop }) else { return GoLowered(value: expression) }
        var loops: [GoTemporary] = []
        let splatted = spill(expression) { self.spillSplat($0, &loops) }
        let result = spill(splatted) { self.spillLoop($0, &loops) }
        return GoLowered(value: result, temporaries: Self.ordered(loops))
    }

    /// The expression with documents put before it, for a value that some statement before has computed in part.
    ///
    /// `isPart` says that the value becomes a part of another one.
    func spillingJSON(_ expression: Expression, isPart: Bool) -> GoLowered {
        guard expression.containsNested({ $0.isJSON }) else { return GoLowered(value: expression) }
        var documents: [GoTemporary] = []
        let result = spillDocuments(expression, isPart: isPart, &documents)
        return GoLowered(value: result, temporaries: documents)
    }

    /// The expression with calls of functions that give an error beside the result put before it.
    func spillingInvokes(_ expression: Expression) -> GoLowered {
        guard expression.containsNested({ $0.isFallibleCall }) else { return GoLowered(value: expression) }
        var temporaries: [GoTemporary] = []
        let result = spillOutsideFirst(expression) { self.spillInvoke($0, &temporaries) }
        return GoLowered(value: result, temporaries: temporaries)
    }

    // MARK: What is spilled

    private func spillSplat(_ expression: Expression, _ found: inout [GoTemporary]) -> Expression? {
        guard case .splat(let e) = expression else { return nil }
        let name = nextName("splat")
        found.append(GoTemporary(name: name, value: .splat(e)))
        return temporary(name, valueType(of: expression))
    }

    private func spillLoop(_ expression: Expression, _ found: inout [GoTemporary]) -> Expression? {
        guard case .forEach(let e) = expression else { return nil }
        switch e.collection.type.resolved.withoutOptional {
        case .list, .tuple, .map, .object: break
        default: return nil
        }
        let number = context.nextNumber(of: "forResult")
        let name = "forResult\(number)"
        found.append(GoTemporary(name: name, value: .loop(e, number: number, isPart: true)))
        return temporary(name, valueType(of: expression))
    }

    private func spillTernary(_ expression: Expression, _ found: inout [GoTemporary]) -> Expression? {
        guard case .conditional(let e) = expression else { return nil }
        let name = nextName("tmp")
        found.append(GoTemporary(name: name, value: .conditional(e)))
        let result = temporary(name, variableType(of: e))
        if case .reference(let reference) = result, case .variable(let id) = reference.root, isPointerInput(e) {
            context.pointerInputs.insert(id)
        }
        return result
    }

    /// Puts documents before the expression, as `spill` does. A list or object holds what stands in it as it is; everything else makes something
    /// of it.
    private func spillDocuments(_ expression: Expression, isPart: Bool, _ found: inout [GoTemporary]) -> Expression {
        guard expression.containsNested({ $0.isJSON }) else { return expression }
        var documents = found
        defer { found = documents }
        let inner: Expression
        switch expression {
        case .apply(let e):
            let sources = e.sources.map { spillDocuments($0, isPart: true, &documents) }
            return .apply(ApplyExpression(sources, parameters: e.parameters, body: e.body))
        case .forEach(var e) where e.hasLoopsOfElements:
            e.collection = spillDocuments(e.collection, isPart: true, &documents)
            return .forEach(e)
        case .list, .object, .convert:
            inner = expression.keepingTypes { spillDocuments($0, isPart: isPart, &documents) }
        default: inner = expression.keepingTypes { spillDocuments($0, isPart: true, &documents) }
        }
        guard inner.isJSON, case .call(let e) = inner else { return inner }
        let name = nextName("json")
        documents.append(GoTemporary(name: name, value: .document(e, isPart: isPart)))
        return temporary(name, e.type)
    }

    private func spillMethod(_ expression: Expression, _ found: inout [GoTemporary]) -> Expression? {
        guard case .method(let e) = expression else { return nil }
        let name = numberedName("call" + GoNames.title(e.name), counter: "call")
        found.append(GoTemporary(name: name, value: .method(e)))
        return temporary(name, e.type)
    }

    private func spillInvoke(_ expression: Expression, _ found: inout [GoTemporary]) -> Expression? {
        guard expression.isFallibleCall, case .invoke(var e) = expression else { return nil }
        // A call among its arguments gives an error too.
        e.arguments = e.arguments.map { spillOutsideFirst($0) { self.spillInvoke($0, &found) } }
        let name = numberedName("invoke" + locations.function(e.token, e.function).name, counter: "invoke")
        found.append(GoTemporary(name: name, value: .invoke(e)))
        return temporary(name, e.type)
    }

    // MARK: Names

    private func nextName(_ kind: String) -> String {
        "\(kind)\(context.nextNumber(of: kind))"
    }

    /// A name of which the first one has no number, whatever it begins with.
    private func numberedName(_ name: String, counter: String) -> String {
        let number = context.nextNumber(of: counter)
        return number == 0 ? name : "\(name)\(number)"
    }

    private func temporary(_ name: String, _ type: ValueType) -> Expression {
        .reference(ReferenceExpression(root: .variable(context.newVariableID()), name: name, rootType: type))
    }

    // MARK: Walking

    /// Replaces what `replace` gives something for, inside first. Callbacks are left alone: they are lowered where they are
    /// written, so that what they need stands inside them.
    private func spill(_ expression: Expression, _ replace: (Expression) -> Expression?) -> Expression {
        let inner: Expression
        if case .apply(let e) = expression {
            let sources = e.sources.map { spill($0, replace) }
            inner = .apply(ApplyExpression(sources, parameters: e.parameters, body: e.body))
        } else if case .forEach(var e) = expression, e.hasLoopsOfElements {
            // Its loops go through what only its own variables know: they stand inside it.
            e.collection = spill(e.collection, replace)
            inner = .forEach(e)
        } else {
            inner = expression.keepingTypes { spill($0, replace) }
        }
        return replace(inner) ?? inner
    }

    private func spillOutsideFirst(_ expression: Expression, _ replace: (Expression) -> Expression?) -> Expression {
        if let replaced = replace(expression) { return replaced }
        return expression.keepingTypes { spillOutsideFirst($0, replace) }
    }
}

extension ForExpression {
    /// Whether loops that stand in it read its variables.
    fileprivate var hasLoopsOfElements: Bool {
        let own = [valueVariable.id] + (keyVariable.map { [$0.id] } ?? [])
        return [key, value, condition].contains { part in
            part?.containsNested { inner in inner.isLoop && own.contains { inner.reads($0) } } ?? false
        }
    }
}

extension Expression {
    /// Whether it goes through a collection.
    fileprivate var isLoop: Bool {
        switch self {
        case .splat, .forEach: true
        default: false
        }
    }

    /// Whether it may have to stand before the expression that it is a part of.
    fileprivate var isSpilled: Bool {
        switch self {
        case .splat, .forEach, .conditional, .method: true
        case .call: isJSON
        default: false
        }
    }

    /// Whether values may stand side by side in it that need one type.
    fileprivate var mayNeedUniformValues: Bool {
        containsNested { nested in
            switch nested {
            case .list, .object, .conditional: true
            default: false
            }
        }
    }

    /// Whether it makes a document.
    fileprivate var isJSON: Bool {
        if case .call(let e) = self { return e.function == .toJSON }
        return false
    }

    /// Whether computing it or a part of it may give an error.
    var canFail: Bool { containsNested { $0.isJSON || $0.isFallibleCall } }

    /// Whether it is a call that gives an error beside its result.
    fileprivate var isFallibleCall: Bool {
        if case .invoke(let e) = self { return !e.isOutputForm }
        return false
    }

    /// The expression with its parts replaced by parts of the same types, so that none of its own types changes.
    fileprivate func keepingTypes(_ transform: (Expression) -> Expression) -> Expression {
        switch self {
        case .literal, .reference: return self
        case .access(let e): return .access(AccessExpression(transform(e.source), steps: e.steps, types: e.types, span: e.span))
        case .template(var e):
            for i in e.parts.indices { e.parts[i] = transform(e.parts[i]) }
            return .template(e)
        case .call(var e):
            for i in e.arguments.indices { e.arguments[i] = transform(e.arguments[i]) }
            return .call(e)
        default: return mappingChildren(transform)
        }
    }
}
