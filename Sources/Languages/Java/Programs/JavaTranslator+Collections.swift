import Program
import Schema

extension JavaTranslator {
    /// A value as the arguments of a builder's method: a list's elements each become one.
    func setting(_ value: Expression, in place: ValueType?) -> JavaArguments {
        var inner = value
        var place = place
        while case .convert(let e) = inner, isIdle(e) {
            place = Self.place(place, refinedBy: e.target)
            inner = e.value
        }
        switch inner {
        case .list(let list):
            if let place, place.takesList {
                // The builder takes several values, or one output of a list.
                return combinesOutputs(list.items.map(\.value), in: place.elementPlace)
                    ? JavaArguments([outputs(list, in: place.elementPlace)]) : elements(of: list, in: place.elementPlace)
            }
            if style.spreadsLists { return elements(of: list, in: place?.elementPlace) }
            // A list of one where the object itself is wanted.
            if list.items.count == 1, place?.declaredType != nil { return elements(of: list, in: place) }
        case .object(let object):
            // The builder takes a map of values, or one output of a map.
            if case .map(let element?) = JavaObjectForm(of: object, in: place),
                combinesOutputs(object.items.map(\.value), in: element)
            {
                return JavaArguments([outputs(object, in: element)])
            }
        default: break
        }
        if let either = either(inner, in: place) { return JavaArguments([either]) }
        if !style.keepsPlainArguments, case .map? = place?.unwrapped, holdsOutputs(inner) {
            return JavaArguments([combined(inner)])
        }
        let takesList = place?.takesList ?? false && !style.keepsOutputsApart
        return JavaArguments([takesList ? source(inner, in: place) : expression(inner, in: place)])
    }

    /// Whether a value, though no literal, is a map of which some values are outputs.
    private func holdsOutputs(_ map: Expression) -> Bool {
        switch map.withoutConversions {
        // A literal or a loop is written as an output where it has to be.
        case .object, .forEach: return false
        default: break
        }
        switch map.type.withoutOptional {
        case .map: return map.type.combinesEventuals
        case .object(.literal(let members)): return map.type.isDictionary && members.contains { isEventual($0.type) }
        default: return false
        }
    }

    /// A list's elements as arguments.
    func elements(of list: ListExpression, in place: ValueType?) -> JavaArguments {
        // Of unlike elements none may be an output of an `Optional`: what reads them doesn't know which is.
        let isUnlike = place == nil && list.type.holdsObjects && !style.keepsPlainArguments
        let items = list.items.map { element($0.value, in: isUnlike && isEventual($0.value) ? .dynamic : place) }
        // A null alone would be the array of all arguments.
        if !style.omitsHelpers, list.items.count == 1, list.items[0].value.withoutConversions.isNull {
            return JavaArguments([.cast(place.map { JavaTypeName.type(of: $0) } ?? .named(JavaLibrary.object), .null)])
        }
        // Java takes a callback's output alone for the output of a whole list, which builders take, too.
        if !style.combinesUntypedLists, place?.unwrapped == .dynamic, items.count == 1, isCallback(list.items[0].value) {
            return JavaArguments([.call(JavaLibrary.arrays, "asList", items)])
        }
        return JavaArguments(items, .elements)
    }

    /// An element of a list or map. Where one of two types is taken, the SDKs have an `Either`: the first in the schema's order is left.
    private func element(_ element: Expression, in place: ValueType?) -> JavaExpression {
        let value = plainEntries(
            element, place == nil && isOptional(element) ? nullable(element) : expression(element, in: place))
        guard !style.keepsEnumLiterals, case .union(let union)? = place?.unwrapped, !isEventual(element),
            let side = JavaEither(union)?.side(of: element.withoutConversions)
        else { return value }
        return .call(JavaLibrary.either, side, [value])
    }

    /// An output of a value where an output of an `Either` is wanted; nil for every other value and place.
    private func either(_ value: Expression, in place: ValueType?) -> JavaExpression? {
        guard !style.keepsEnumLiterals, isEventual(value), case .union(let union)? = place?.unwrapped,
            let either = JavaEither(union)
        else { return nil }
        if case .conditional(let e) = value.withoutConversions {
            let branches = [e.whenTrue, e.whenFalse].map { branch -> JavaExpression? in
                if isEventual(branch) { return self.either(branch.withoutConversions, in: place) }
                let plain = branch.withoutConversions
                let value = either.side(of: plain).map { JavaExpression.call(JavaLibrary.either, $0, [present(plain)]) }
                return value.map { .call(JavaLibrary.output, "of", [$0]) }
            }
            guard let whenTrue = branches[0], let whenFalse = branches[1] else { return nil }
            return .conditional(condition(e.condition), whenTrue, whenFalse)
        }
        guard value.type.resolved.textsUnified.primitive != nil, let side = either.side(of: value) else { return nil }
        var inner = self
        let parameter = inner.distinct("_value")
        let wrapped = JavaExpression.call(JavaLibrary.either, side, [.variable(parameter)])
        return expression(value, in: place).calling("applyValue", [.lambda(parameter, wrapped)])
    }

    /// Whether an element is written as a callback over outputs.
    private func isCallback(_ element: Expression) -> Bool {
        guard isEventual(element) else { return false }
        if case .reference(let e) = withoutIdleConversions(element) { return isOutputOfOptional(e) }
        return true
    }

    /// A list as a value.
    func list(_ list: ListExpression, in place: ValueType?) -> JavaExpression {
        let elements = elements(of: list, in: place?.elementPlace)
        return style.importsList
            ? .call(JavaLibrary.list, "of", elements.values, elements.layout)
            : .call(JavaLibrary.arrays, "asList", elements.values, elements.layout)
    }

    /// An object as a builder of its declared type, or as a map.
    func object(_ object: ObjectExpression, in place: ValueType?) -> JavaExpression {
        switch JavaObjectForm(of: object, in: place) {
        case .map(let element):
            let items = object.items.map { (present($0.key), self.element($0.value, in: element ?? unknownPlace)) }
            return map(items, holdsNulls: holdsNulls(object))
        case .arguments(let type):
            let setters = object.items.compactMap { item -> JavaBuilder.Setter? in
                guard let name = item.key.literalText, !isOmitted(item.value) else { return nil }
                let place = type.place(of: name)
                if !style.writesConstants, place?.takesConstant ?? false { return nil }
                return JavaBuilder.Setter(
                    name: setter(of: JavaNaming.lowerFirst(name)), arguments: setting(item.value, in: place))
            }
            return .builder(JavaBuilder(start: .call(argumentsClass(of: type), "builder"), setters: setters))
        }
    }

    /// The argument class of an object type.
    func argumentsClass(of type: ObjectType) -> JavaClassName {
        let name = JavaTypeName.arguments(of: type)
        return scope.importsTypes ? name : name.used(as: .simple)
    }

    /// Whether an input is left out, since the variable that it reads is null.
    func isOmitted(_ value: Expression) -> Bool {
        if case .reference(let e) = value.withoutConversions { return e.type == .none }
        return false
    }

    /// The builder's method for a property.
    func setter(of name: String) -> String {
        style.keepsMethodNames ? JavaNaming.identifier(name) : JavaMemberNames.property(name)
    }

    /// Whether a value of a map may be null, which Java's own maps don't take.
    private func holdsNulls(_ object: ObjectExpression) -> Bool {
        !style.omitsHelpers && object.items.contains { $0.value.presence.mayBeAbsent && !isEventual($0.value) }
    }

    private func map(_ items: [(key: JavaExpression, value: JavaExpression)], holdsNulls: Bool) -> JavaExpression {
        if holdsNulls { return .call(.mapOf, items.map { .call(.entry, [$0.key, $0.value]) }, .entries) }
        if items.count == 1 { return .call(JavaLibrary.map, "of", [items[0].key, items[0].value]) }
        return mapOfEntries(items.map { entry($0.key, $0.value) })
    }

    /// A map of entries, each on its own line.
    func mapOfEntries(_ entries: [JavaExpression]) -> JavaExpression { .call(JavaLibrary.map, "ofEntries", entries, .entries) }

    /// An entry of a map.
    func entry(_ key: JavaExpression, _ value: JavaExpression) -> JavaExpression {
        .call(JavaLibrary.map, "entry", [key, value])
    }

    // MARK: Outputs among elements

    /// Whether values that stand together are made one output, since some are known only while deploying. Collections of any
    /// type take outputs as they are.
    private func combinesOutputs(_ values: [Expression], in place: ValueType?) -> Bool {
        if style.keepsOutputsApart || !style.combinesUntypedLists && place?.unwrapped == .dynamic { return false }
        return values.contains { isOutput($0, in: place) }
    }

    /// Whether an element is an output as it is written: by its type, or since it is a list or map that is made one output.
    func isOutput(_ element: Expression, in place: ValueType?) -> Bool {
        let value = element.withoutConversions
        if isEventual(value) { return true }
        if style.combinesUntypedLists { return false }
        switch value {
        case .list(let list):
            return place?.takesList ?? false && combinesOutputs(list.items.map(\.value), in: place?.elementPlace)
        case .object(let object):
            guard case .map(let inner?) = JavaObjectForm(of: object, in: place) else { return false }
            return combinesOutputs(object.items.map(\.value), in: inner)
        case .forEach(let loop):
            // A map of outputs that a loop makes is written as an output of the map.
            if case .map? = place?.unwrapped { return loop.key != nil && !loop.isGrouped && isEventual(loop.value) }
            return false
        default: return false
        }
    }

    /// An element that is an output.
    func output(_ element: Expression, in place: ValueType?) -> JavaExpression {
        switch withoutIdleConversions(element) {
        case .list(let list) where place?.takesList ?? false && !style.combinesUntypedLists:
            return outputs(list, in: place?.elementPlace)
        case .object(let object) where !style.combinesUntypedLists:
            if case .map(let inner?) = JavaObjectForm(of: object, in: place) { return outputs(object, in: inner) }
            return expression(element, in: place)
        case let inner: return either(inner, in: place) ?? expression(element, in: place)
        }
    }

    /// A list of which some items are known only while deploying: an output of the list.
    private func outputs(_ list: ListExpression, in place: ValueType?) -> JavaExpression {
        let items = list.items.map { item in
            if isOutput(item.value, in: place) { return output(item.value, in: place) }
            let mayBeNull = item.value.presence.mayBeAbsent
            return .call(JavaLibrary.output, mayBeNull ? "ofNullable" : "of", [element(item.value, in: place)])
        }
        return .call(JavaLibrary.output, "all", items, .elements)
    }

    /// A map of which some values are known only while deploying: an output of the map.
    private func outputs(_ object: ObjectExpression, in place: ValueType) -> JavaExpression {
        let eventual = object.items.map(\.value).filter { isOutput($0, in: place) }
        let sources = eventual.map { output($0, in: place) }
        let isAlone = sources.count == 1
        var inner = self
        let parameter = inner.distinct(isAlone ? "_value" : "values")
        inner.scope.isInCallback = true
        var position = 0
        let items = object.items.map { item -> (JavaExpression, JavaExpression) in
            let key = inner.present(item.key)
            guard isOutput(item.value, in: place) else { return (key, inner.element(item.value, in: place)) }
            defer { position += 1 }
            let value = JavaExpression.variable(parameter)
            return (key, isAlone ? value : value.calling("get", [.number(String(position))]))
        }
        let source = isAlone ? sources[0] : .call(JavaLibrary.output, "all", sources)
        return source.calling(
            "applyValue",
            [.lambda(parameter, map(items, holdsNulls: holdsNulls(object) || eventual.contains(where: \.presence.mayBeAbsent)))])
    }
}
