public import Program
import Schema

extension Expression {
    /// The expression with every read of an output's (or promise's) value moved into a callback: `apply`.
    ///
    /// What needs an output's value while it isn't known (a member of it, text around it, an operator) becomes a callback over
    /// the outputs that it reads; a value that merely holds outputs, such as an object, stays as it is.
    /// Source of the rule: the published program generators' apply rewriting.
    public func liftingOutputs(_ options: LoweringOptions) -> Expression {
        var lifting = OutputLifting(options: options)
        guard containsNested({ lifting.eventual($0.type) != nil }) else { return self }
        return lifting.visit(self, element: nil, in: nil)
    }
}

/// One walk over an expression. `Scope`s say how the part that is being walked treats outputs.
struct OutputLifting {
    let options: LoweringOptions
    private var scopes: [Scope] = []
    private var variables = 0

    init(options: LoweringOptions) { self.options = options }

    /// A stretch of an expression that either gathers the outputs that it reads (`gathers`) or only hands them on.
    private struct Scope {
        let parent: Int?
        let gathers: Bool
        var sources: [Expression] = []
        var parameters: [Variable] = []
        var names = ParameterNames()
    }

    // MARK: What an expression does with outputs

    fileprivate func eventual(_ type: ValueType) -> ValueType? {
        switch type {
        case .output(let t): return t
        case .promise(let t): return options.appliesPromises ? t : nil
        case .optional(let t): return eventual(t).map { .optionally($0) }
        case .union(let u):
            var found = false
            let elements = u.elements.map { element -> ValueType in
                guard let inner = eventual(element) else { return element }
                found = true
                return inner
            }
            return found ? ValueType.unified(elements) : nil
        default: return nil
        }
    }

    /// Whether a callback has to wait for a value of the type: an output, or a list of outputs, which is combined.
    private func isWaitedFor(_ type: ValueType) -> Bool {
        if eventual(type) != nil { return true }
        return type.combinesEventuals && (type.containsOutputs || options.appliesPromises)
    }

    private func isPrompt(_ parameter: ValueType, _ argument: Expression) -> Bool { isPrompt(parameter, argument.type) }

    private func isPrompt(_ parameter: ValueType, _ argument: ValueType) -> Bool {
        if !argument.hasEventuals { return true }
        // A list of which some elements may be outputs has to be waited for where one of values is wanted.
        if case .list(let element) = parameter {
            switch argument.withoutOptional {
            case .tuple(let types): if !types.allSatisfy({ isPrompt(element, $0) }) { return false }
            case .list(let type): if !isPrompt(element, type) { return false }
            default: break
            }
        }
        // A plain value beside an output makes none of this.
        if case .union(let u) = argument.withoutOptional, parameter != .dynamic,
            u.elements.contains(where: { eventual($0) != nil && parameter.conversion(from: $0) == .none })
        {
            return false
        }
        if case .union(let u) = parameter.unwrappedPlace {
            return u.elements.contains { $0 != .dynamic && $0.conversion(from: argument) != .none }
        }
        return parameter != .dynamic && parameter.conversion(from: argument) != .none
    }

    /// The arguments of a call with the types of their places.
    private func arguments(of expression: Expression) -> [(ValueType, Expression)]? {
        switch expression {
        case .call(let e):
            return e.arguments.enumerated().map {
                (($0 < e.parameters.count ? e.parameters[$0] : e.parameters.last) ?? .dynamic, $1)
            }
        case .invoke(let e): return e.arguments.map { [(ValueType.optional(e.argumentType), $0)] } ?? []
        case .method(let e):
            let place: ValueType = (e.function?.inputs).map { .object(.declared($0, isInput: true)) } ?? .dynamic
            return e.arguments.map { [(place, $0)] } ?? []
        default: return nil
        }
    }

    /// Whether a function of the language's own takes outputs as they are.
    private func takesOutputs(_ expression: Expression) -> Bool {
        guard case .call(let e) = expression else { return false }
        switch e.function {
        case .toJSON: return options.jsonTakesOutputs
        case .length, .element:
            guard options.listFunctionsTakeOutputs, let list = e.arguments.first?.type, eventual(list) != nil else {
                return false
            }
            if case .list = list.resolved.unwrapped { return true }
            return false
        default: return false
        }
    }

    /// Whether the expression's own working is about outputs, or about values that hold them.
    private func inspects(_ expression: Expression, element: ValueType?) -> Bool {
        switch expression {
        case .conditional(let e): return e.whenTrue.type.hasEventuals || e.whenFalse.type.hasEventuals
        // Outputs that each element gives are combined, too.
        case .forEach(let e): return holdsEventuals(e.collection.type) || e.type.combinesEventuals
        case .splat(let e): return holdsEventuals(e.source.type) || e.type.combinesEventuals
        case .call, .invoke, .method:
            if takesOutputs(expression) { return false }
            if eventual(expression.type) != nil { return true }
            return (arguments(of: expression) ?? []).contains { $1.type.hasEventuals && isPrompt($0, $1) }
        case .index(let e): return eventual(e.collection.type) == nil && e.collection.type.hasEventuals
        // The callback of an inner part gives an output, whose value the outer part needs.
        case .apply: return eventual(expression.type) != nil
        case .literal, .template, .object, .list, .reference, .access, .binary, .unary, .convert:
            return element.map { eventual($0) == nil && $0.hasEventuals } ?? false
        }
    }

    private func holdsEventuals(_ collection: ValueType) -> Bool { (eventual(collection) ?? collection).hasEventuals }

    /// The element type that a loop's bodies see; nil for everything else and for the loop's collection, its first part.
    private func iteratedElement(of loop: Expression, part: Int) -> ValueType? {
        guard part > 0 else { return nil }
        switch loop {
        case .forEach(let e): return e.valueVariable.type
        case .splat(let e): return e.item.type
        default: return nil
        }
    }

    /// Whether the expression reads the value of an output.
    private func observes(_ expression: Expression) -> Bool {
        guard eventual(expression.type) != nil else { return false }
        switch expression {
        case .conditional(let e): return e.condition.type.hasEventuals
        case .forEach(let e): return eventual(e.collection.type) != nil
        case .splat(let e): return eventual(e.source.type) != nil
        case .call, .invoke, .method:
            if takesOutputs(expression) { return false }
            return (arguments(of: expression) ?? []).contains { !isPrompt($0, $1) }
        case .index(let e): return eventual(e.collection.type) != nil || e.key.type.hasEventuals
        case .access(let e): return e.types.dropLast().contains { eventual($0) != nil }
        case .reference(let e): return e.types.dropLast().contains { eventual($0) != nil }
        // What makes another output of an output takes it as it is.
        case .convert(let e): return !e.target.isOutput
        case .literal, .template, .object, .list, .binary, .unary, .apply: return true
        }
    }

    // MARK: The walk

    /// `element` is set for what a loop evaluates once for each element: the type of the element.
    mutating func visit(_ expression: Expression, element: ValueType?, in scope: Int?) -> Expression {
        // What an earlier walk has lifted, a part that a language lowers by itself for example, isn't lifted again.
        if case .apply = expression { return leave(expression, element: element, scope: scope, isRoot: false) }
        var inner = scope
        if let scope, scopes[scope].gathers {
            if inspects(expression, element: element) { inner = open(gathers: observes(expression), in: scope) }
        } else if observes(expression) {
            inner = open(gathers: true, in: scope)
        }
        var walk = self
        var part = 0
        let visited = expression.mappingChildren { child in
            defer { part += 1 }
            return walk.visit(child, element: walk.iteratedElement(of: expression, part: part), in: inner)
        }
        self = walk
        return leave(visited, element: element, scope: inner, isRoot: inner != scope)
    }

    private mutating func open(gathers: Bool, in parent: Int?) -> Int {
        scopes.append(Scope(parent: parent, gathers: gathers))
        return scopes.count - 1
    }

    private mutating func leave(_ expression: Expression, element: ValueType?, scope: Int?, isRoot: Bool) -> Expression {
        guard let scope else { return expression }
        let outer = scopes[scope].parent
        guard scopes[scope].gathers else {
            return isRoot && outer != nil ? leave(expression, element: element, scope: outer, isRoot: false) : expression
        }
        var result = expression
        switch expression {
        case .reference(let e): result = replace(e, in: scope, isRoot: isRoot)
        case .access(let e): result = replace(e, in: scope, isRoot: isRoot)
        default:
            if element == nil, isWaitedFor(expression.type), inspects(expression, element: element) {
                result = parameter(
                    for: expression, type: expression.type.resolved, steps: [], facts: expression.referenceFacts, in: scope,
                    isRoot: isRoot)
            }
        }
        guard isRoot else { return result }
        result = close(scope, around: result)
        return leave(result, element: element, scope: outer, isRoot: false)
    }

    private mutating func replace(_ e: ReferenceExpression, in scope: Int, isRoot: Bool) -> Expression {
        guard isWaitedFor(e.type) else { return .reference(e) }
        for i in e.types.indices {
            guard let resolved = eventual(e.types[i]) else { continue }
            var source = ReferenceExpression(
                root: e.root, name: e.name, steps: Array(e.steps[..<i]), types: Array(e.types[...i]), span: e.span)
            // Where the whole value is always there, so is each value on the way to it.
            if e.facts.presence.mayBeAbsent { source.facts.presence = source.steps.presence(source.types) }
            source.facts.isConfigured = e.facts.isConfigured
            return parameter(
                for: .reference(source), type: resolved, steps: Array(e.steps[i...]), facts: e.facts, in: scope, isRoot: isRoot)
        }
        return parameter(for: .reference(e), type: e.type.resolved, steps: [], facts: e.facts, in: scope, isRoot: isRoot)
    }

    private mutating func replace(_ e: AccessExpression, in scope: Int, isRoot: Bool) -> Expression {
        guard isWaitedFor(e.type) else { return .access(e) }
        for i in e.types.indices {
            guard let resolved = eventual(e.types[i]) else { continue }
            let source: Expression =
                i == 0
                ? e.source
                : .access(AccessExpression(e.source, steps: Array(e.steps[..<i]), types: Array(e.types[...i]), span: e.span))
            return parameter(
                for: source, type: resolved, steps: Array(e.steps[i...]), facts: Expression.access(e).referenceFacts, in: scope,
                isRoot: isRoot)
        }
        return parameter(
            for: .access(e), type: e.type.resolved, steps: [], facts: Expression.access(e).referenceFacts, in: scope,
            isRoot: isRoot)
    }

    /// A reference to the callback parameter that stands for an output; the same output has one parameter unless the language
    /// wants one for each reading.
    private mutating func parameter(
        for source: Expression, type: ValueType, steps: [Step], facts: ReferenceFacts, in scope: Int, isRoot: Bool
    ) -> Expression {
        if steps.isEmpty, isRoot { return source }
        let variable: Variable
        if !options.repeatsSources, let known = scopes[scope].sources.firstIndex(where: { $0.isSameReference(as: source) }) {
            variable = scopes[scope].parameters[known]
        } else {
            variables += 1
            variable = Variable(id: VariableID(-variables), name: "", type: type.resolved)
            scopes[scope].sources.append(source)
            scopes[scope].parameters.append(variable)
        }
        var reference = ReferenceExpression(
            root: .variable(variable.id), name: "", rootType: variable.type, steps: steps, span: source.span)
        reference.facts = facts
        return .reference(reference)
    }

    /// The callback around the scope's expression, with its parameters named.
    private mutating func close(_ scope: Int, around body: Expression) -> Expression {
        let sources = scopes[scope].sources
        guard !sources.isEmpty else { return body }
        let names = scopes[scope].names.assign(sources, options.parameterName)
        var parameters = scopes[scope].parameters
        var byVariable: [VariableID: String] = [:]
        for i in parameters.indices {
            parameters[i].name = names[i]
            byVariable[parameters[i].id] = names[i]
        }
        let named = body.mappingNested { expression in
            guard case .reference(var e) = expression, case .variable(let id) = e.root, let name = byVariable[id] else {
                return expression
            }
            e.name = name
            return .reference(e)
        }
        return .apply(ApplyExpression(sources, parameters: parameters, body: named))
    }
}

extension Expression {
    /// Whether both refer to the same declaration by the same steps.
    fileprivate func isSameReference(as other: Expression) -> Bool {
        guard case .reference(let a) = self, case .reference(let b) = other else { return false }
        return a.root == b.root && a.steps == b.steps && (a.root != .undeclared || a.name == b.name)
    }
}
