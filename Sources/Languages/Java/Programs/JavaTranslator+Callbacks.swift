import LanguageKit
import Program

extension JavaTranslator {
    // MARK: Scopes

    /// The translator of what stands in a callback or loop.
    private var inCallback: JavaTranslator {
        var inner = self
        inner.scope.isInCallback = true
        return inner
    }

    /// Adds a callback's parameter to the scope. `source` is the output that it comes from. Gives its name.
    private mutating func enter(_ variable: Variable, isUnderscored: Bool, source: Expression?) -> String {
        let entered = JavaVariable(
            name: (isUnderscored ? "_" : "") + JavaNaming.identifier(variable.name),
            isErased: source.map { isErased($0) } ?? false,
            isOptional: !style.keepsOptionals && source.map(JavaOptionals.isHeld) ?? false)
        scope.variables[variable.id] = entered
        return entered.name
    }

    /// Adds a parameter to the scope. Java's lambdas can't hide a variable of the program: one of its name gets an underscore.
    private mutating func declare(_ variable: Variable, source: Expression? = nil) -> String {
        let isTaken = variables.prefix(scope.position).contains(JavaNaming.identifier(variable.name))
        return enter(variable, isUnderscored: isTaken, source: source)
    }

    /// A name for a pair that nothing around it has: Java's lambdas may not hide variables.
    func entryName(beside names: [String] = []) -> String {
        var taken = Set(variables + names)
        for _ in 0..<scope.pairs { _ = taken.insertDistinct("entry", numberedFrom: 2) }
        return taken.insertDistinct("entry", numberedFrom: 2)
    }

    // MARK: Outputs

    /// A callback over outputs.
    func apply(_ apply: ApplyExpression, in place: ValueType?) -> JavaExpression {
        var inner = inCallback
        if apply.sources.count == 1, let source = apply.sources.first, let parameter = apply.parameters.first {
            let output = inner.source(source)
            // The name is often that of a variable, which a Java lambda may not hide.
            let name = inner.enter(parameter, isUnderscored: !style.namesParametersPlainly, source: source)
            let body = inner.expression(apply.body, in: place)
            return output.calling(Self.isOutput(apply.body, of: parameter) ? "apply" : "applyValue", [.lambda(name, body)])
        }
        let sources = apply.sources.map { inner.source($0) }
        var statements: [JavaStatement] = []
        for (i, (source, parameter)) in zip(apply.sources, apply.parameters).enumerated() {
            let name = inner.declare(parameter, source: source)
            statements.append(.local(name, .field(.variable("values"), "t\(i + 1)"), isFinal: false))
        }
        statements.append(.return(inner.expression(apply.body, in: place)))
        return JavaExpression.call(JavaLibrary.output, "tuple", sources).calling("applyValue", [.lambda("values", statements)])
    }

    /// Whether a callback's result is an output in Java: a property of the resource that the callback waits for.
    private static func isOutput(_ body: Expression, of parameter: Variable) -> Bool {
        guard case .reference(let e) = body.withoutConversions, e.root == .variable(parameter.id), e.steps.count == 1,
            case .object(.resolvedResource)? = e.types.first?.unwrapped
        else { return false }
        return true
    }

    /// An output that a callback waits for. A list of outputs is made an output of a list.
    func source(_ source: Expression, in place: ValueType? = nil) -> JavaExpression {
        let value = expression(source, in: place)
        return source.type.combinesEventuals ? .call(JavaLibrary.output, "all", [value]) : value
    }

    // MARK: Loops

    /// What a splat reads of each element.
    func splat(_ splat: SplatExpression) -> JavaExpression {
        let source = collection(splat.source)
        var inner = inCallback
        let item = inner.declare(splat.item)
        return collected(source.calling("stream").calling("map", [.lambda(item, inner.nullable(splat.each))]))
    }

    /// A `for` expression.
    func loop(_ loop: ForExpression, in place: ValueType?) -> JavaExpression {
        var inner = inCallback
        let value = inner.declare(loop.valueVariable)
        let isMap = loop.collection.type.isDictionary
        var elements = JavaElements.values(value)
        var stream = inner.collection(loop.collection)
        if let keyVariable = loop.keyVariable {
            elements = .pairs(key: inner.declare(keyVariable), value: value, isMap: isMap)
            stream = isMap ? stream.calling("entrySet") : .call(JavaLibrary.keyedValue, "of", [stream])
        } else if isMap {
            stream = stream.calling("values")
        }
        stream = stream.calling("stream")
        if let condition = loop.condition {
            stream = stream.calling("filter", [inner.lambda(over: elements) { $0.condition(condition) }])
        }
        guard let key = loop.key else {
            let place = place?.elementPlace
            return collected(stream.calling("map", [inner.lambda(over: elements) { $0.branch(loop.value, in: place) }]))
        }
        let keys = inner.lambda(over: elements) { $0.nullable(key) }
        let values = inner.lambda(over: elements) { $0.nullable(loop.value) }
        guard loop.isGrouped else {
            return stream.calling("collect", [.call(imported: JavaLibrary.toMap, "toMap", [keys, values])])
        }
        let toList = JavaExpression.call(imported: JavaLibrary.toList, "toList")
        let mapping = JavaExpression.call(imported: JavaLibrary.mapping, "mapping", [values, toList])
        return stream.calling("collect", [.call(imported: JavaLibrary.groupingBy, "groupingBy", [keys, mapping])])
    }

    /// A lambda over a loop's elements.
    private func lambda(over elements: JavaElements, _ result: (JavaTranslator) -> JavaExpression) -> JavaExpression {
        switch elements {
        case .values(let name): return .lambda(name, result(self))
        case .pairs(let key, let value, let isMap):
            let name = entryName(beside: [key, value])
            let entry = JavaExpression.variable(name)
            var inner = self
            inner.scope.pairs += 1
            // Positions in a `KeyedValue` are texts.
            let entryKey =
                isMap ? entry.calling("getKey") : JavaExpression.call(JavaLibrary.integer, "parseInt", [entry.calling("key")])
            return .lambda(
                name,
                [
                    .local(key, entryKey, isFinal: false),
                    .local(value, entry.calling(isMap ? "getValue" : "value"), isFinal: false),
                    .return(result(inner)),
                ])
        }
    }
}

/// How a loop's lambdas take what they go through.
private enum JavaElements {
    /// A parameter with the value alone.
    case values(String)
    /// A pair of key and value.
    case pairs(key: String, value: String, isMap: Bool)
}
