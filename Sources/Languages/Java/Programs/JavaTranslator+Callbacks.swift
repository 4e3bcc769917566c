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
            name: distinct((isUnderscored ? "_" : "") + JavaNaming.identifier(variable.name)),
            isErased: source.map { isErased($0) } ?? false,
            isOptional: source.map { holdsOptional($0) } ?? false,
            range: source.flatMap { integerRange($0) })
        scope.variables[variable.id] = entered
        return entered.name
    }

    /// A name for a lambda's parameter or variable that nothing around it has.
    mutating func distinct(_ name: String) -> String {
        // That style doesn't heed what Java's lambdas may hide.
        if style.namesParametersPlainly { return name }
        var taken = scope.names.union(variables.prefix(scope.position + 1)).union(
            context.isComponent ? ["name", "args", "options"] : ["ctx", "config"])
        let distinct = taken.insertDistinct(name, numberedFrom: 2)
        scope.names.insert(distinct)
        return distinct
    }

    /// Adds a parameter to the scope. Java's lambdas can't hide a variable of the program: one of its name gets an underscore.
    private mutating func declare(_ variable: Variable, source: Expression? = nil) -> String {
        let name = JavaNaming.identifier(variable.name)
        // One with the name of a class, such as `String`, would hide the class.
        let isHiding = !style.namesParametersPlainly && !style.keepsEntryOrder && name.first?.isUppercase ?? false
        let isTaken = variables.prefix(scope.position).contains(name)
        return enter(variable, isUnderscored: isTaken || isHiding, source: source)
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
            let (body, isOutput) = inner.body(apply.body, in: place)
            return output.calling(isOutput ? "apply" : "applyValue", [.lambda(name, body)])
        }
        let (sources, paths) = Self.tuple(apply.sources.map { inner.source($0) })
        let values = inner.distinct("values")
        var statements: [JavaStatement] = []
        for (path, (source, parameter)) in zip(paths, zip(apply.sources, apply.parameters)) {
            let name = inner.declare(parameter, source: source)
            let value = path.reduce(JavaExpression.variable(values)) { .field($0, "t\($1)") }
            statements.append(.local(name, value, isFinal: false))
        }
        let (body, isOutput) = inner.body(apply.body, in: place)
        statements.append(.return(body))
        return sources.calling(isOutput ? "apply" : "applyValue", [.lambda(values, statements)])
    }

    /// What a callback gives, and whether that is an output: a list of outputs is combined where a list of values is wanted.
    private func body(_ body: Expression, in place: ValueType?) -> (JavaExpression, isOutput: Bool) {
        if !style.keepsPlainArguments, place?.takesList ?? false, body.withoutConversions.type.combinesEventuals {
            return (source(body, in: place), true)
        }
        var isMapOfOutputs = false
        if !style.keepsPlainArguments, case .forEach = body.withoutConversions { isMapOfOutputs = isOutput(body, in: place) }
        return (expression(body, in: place), isMapOfOutputs || isOutput(body))
    }

    /// An output of a tuple, and where each value is in it. A tuple holds eight values at most: the last of more is another tuple.
    private static func tuple(_ sources: [JavaExpression]) -> (JavaExpression, paths: [[Int]]) {
        guard sources.count > 8 else {
            return (.call(JavaLibrary.output, "tuple", sources), sources.indices.map { [$0 + 1] })
        }
        let (rest, paths) = tuple(Array(sources[7...]))
        return (.call(JavaLibrary.output, "tuple", sources[..<7] + [rest]), (1...7).map { [$0] } + paths.map { [8] + $0 })
    }

    /// Whether a callback's result is an output in Java: a property of a resource that the callback waits for, or an output by its
    /// type, such as what a function of a package gives.
    private func isOutput(_ body: Expression) -> Bool {
        let value = body.withoutConversions
        if isEventual(value) { return true }
        guard case .reference(let e) = value, case .variable = e.root, e.steps.count == 1,
            case .object(.resolvedResource)? = e.types.first?.unwrapped
        else { return false }
        return true
    }

    /// An output that a callback waits for. A list of outputs is made an output of a list.
    func source(_ source: Expression, in place: ValueType? = nil) -> JavaExpression {
        let value = expression(source, in: place)
        guard source.type.combinesEventuals else { return value }
        if !style.keepsPlainArguments, source.type.isDictionary || source.type.holdsObjects { return combined(source) }
        return .call(JavaLibrary.output, "all", [value])
    }

    // MARK: Loops

    /// What a splat reads of each element.
    func splat(_ splat: SplatExpression) -> JavaExpression {
        let source = iterated(splat.source)
        var inner = inCallback
        let item = inner.declare(splat.item)
        return collected(source.calling("stream").calling("map", [.lambda(item, inner.nullable(splat.each))]))
    }

    /// A `for` expression.
    func loop(_ loop: ForExpression, in place: ValueType?) -> JavaExpression {
        var inner = inCallback
        let value = inner.declare(loop.valueVariable)
        let isMap = loop.collection.type.isDictionary || loop.collection.type.isEmptyObject
        let unlike = unlikeElement(of: loop)
        var elements = JavaElements.values(value, unlike)
        var stream = inner.iterated(loop.collection)
        // The list that is made of a map is in the order of its keys, as HCL has it.
        if isMap, loop.key == nil, !style.keepsEntryOrder, !loop.collection.type.isEmptyObject {
            stream = .new(.named(JavaClassName("java.util", "TreeMap", .imported), [.inferred]), [stream])
        }
        if let keyVariable = loop.keyVariable {
            elements = .pairs(key: inner.declare(keyVariable), value: value, unlike, isMap: isMap)
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
        if !style.keepsObjects, !loop.isGrouped, case .map? = place?.unwrapped, isEventual(loop.value) {
            return inner.outputOfMap(stream, elements, key: key, value: loop.value)
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

    /// An output of a map whose values are outputs: the entries are combined as a list first.
    private func outputOfMap(
        _ stream: JavaExpression, _ elements: JavaElements, key: Expression, value: Expression
    ) -> JavaExpression {
        var inner = self
        let parameter = inner.distinct("_value")
        let entries = collected(
            stream.calling(
                "map",
                [
                    inner.lambda(over: elements) {
                        let pair = $0.entry($0.nullable(key), .variable(parameter))
                        return $0.expression(value, in: nil).calling("applyValue", [.lambda(parameter, pair)])
                    }
                ]))
        let all = inner.distinct("entries")
        let entry = JavaExpression.type(JavaLibrary.map.used(as: .simple))
        let toMap = JavaExpression.call(
            imported: JavaLibrary.toMap, "toMap",
            [.methodReference(.field(entry, "Entry"), "getKey"), .methodReference(.field(entry, "Entry"), "getValue")])
        return JavaExpression.call(JavaLibrary.output, "all", [entries]).calling(
            "applyValue", [.lambda(all, JavaExpression.variable(all).calling("stream").calling("collect", [toMap]))])
    }

    /// What a loop's elements are once they are known, where some are outputs and others aren't: Java knows no type of these.
    private func unlikeElement(of loop: ForExpression) -> ValueType? {
        let types: [ValueType]
        switch loop.collection.withoutConversions.type.withoutOptional {
        case .tuple(let elements): types = elements
        case .object(.literal(let members)): types = members.map(\.type)
        case .list(.union(let union)), .map(.union(let union)): types = union.elements
        default: return nil
        }
        let element = loop.valueVariable.type.resolved.textsUnified
        guard !style.keepsObjects, types.contains(where: { isEventual($0) }), !types.allSatisfy({ isEventual($0) }),
            element.hasUnknown || Self.cast(to: element.unwrapped) != nil
        else { return nil }
        return element.hasUnknown ? .dynamic : element
    }

    /// A lambda over a loop's elements.
    private func lambda(over elements: JavaElements, _ result: (JavaTranslator) -> JavaExpression) -> JavaExpression {
        switch elements {
        case .values(let name, nil): return .lambda(name, result(self))
        case .values(let name, let type?):
            let element = entryName(beside: [name])
            var inner = self
            inner.scope.pairs += 1
            return .lambda(
                element, [.local(name, output(.variable(element), of: type), isFinal: false), .return(result(inner))])
        case .pairs(let key, let value, let type, let isMap):
            let name = entryName(beside: [key, value])
            let entry = JavaExpression.variable(name)
            var inner = self
            inner.scope.pairs += 1
            let element = entry.calling(isMap ? "getValue" : "value")
            // Positions in a `KeyedValue` are texts.
            let entryKey =
                isMap ? entry.calling("getKey") : JavaExpression.call(JavaLibrary.integer, "parseInt", [entry.calling("key")])
            return .lambda(
                name,
                [
                    .local(key, entryKey, isFinal: false),
                    .local(value, type.map { output(element, of: $0) } ?? element, isFinal: false),
                    .return(result(inner)),
                ])
        }
    }
}

/// How a loop's lambdas take what they go through; with the type of elements that are `Object`s, some of them outputs.
private enum JavaElements {
    /// A parameter with the value alone.
    case values(String, ValueType?)
    /// A pair of key and value.
    case pairs(key: String, value: String, ValueType?, isMap: Bool)
}
