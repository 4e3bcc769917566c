import Program
import Schema

extension JavaTranslator {
    /// A value as the arguments of a builder's method: a list's elements each become one.
    func setting(_ value: Expression, in place: ValueType?) -> JavaArguments {
        var inner = value
        var place = place
        while case .convert(let e) = inner, conversion(of: e) == nil {
            place = Self.place(place, refinedBy: e.target)
            inner = e.value
        }
        switch inner {
        case .list(let list):
            if let place, place.takesList {
                // The builder takes several values, or one output of a list.
                return combinesOutputs(list.items.map(\.value))
                    ? JavaArguments([outputs(list, in: place.elementPlace)]) : elements(of: list, in: place.elementPlace)
            }
            if style.spreadsLists { return elements(of: list, in: place?.elementPlace) }
            // A list of one where the object itself is wanted.
            if list.items.count == 1, place?.declaredType != nil { return elements(of: list, in: place) }
        case .object(let object):
            // The builder takes a map of values, or one output of a map.
            if case .map(let element?) = JavaObjectForm(of: object, in: place), combinesOutputs(object.items.map(\.value)) {
                return JavaArguments([outputs(object, in: element)])
            }
        default: break
        }
        let takesList = place?.takesList ?? false && !style.keepsOutputsApart
        return JavaArguments([takesList ? source(inner, in: place) : expression(inner, in: place)])
    }

    /// A list's elements as arguments.
    func elements(of list: ListExpression, in place: ValueType?) -> JavaArguments {
        JavaArguments(list.items.map { expression($0.value, in: place) }, .elements)
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
        case .map(let element): return map(object.items.map { (expression($0.key, in: nil), expression($0.value, in: element)) })
        case .arguments(let type):
            let setters = object.items.compactMap { item -> JavaBuilder.Setter? in
                guard let name = item.key.literalText else { return nil }
                let place = type.place(of: name)
                if !style.writesConstants, place?.takesConstant ?? false { return nil }
                return JavaBuilder.Setter(
                    name: JavaNaming.identifier(JavaNaming.lowerFirst(name)), arguments: setting(item.value, in: place))
            }
            return .builder(JavaBuilder(start: .call(argumentsClass(of: type), "builder"), setters: setters))
        }
    }

    /// The argument class of an object type.
    func argumentsClass(of type: ObjectType) -> JavaClassName {
        let name = JavaTypeName.arguments(of: type)
        return scope.importsTypes ? name : name.used(as: .simple)
    }

    private func map(_ items: [(key: JavaExpression, value: JavaExpression)]) -> JavaExpression {
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

    /// Whether values that stand together are made one output, since some are known only while deploying.
    private func combinesOutputs(_ values: [Expression]) -> Bool {
        !style.keepsOutputsApart && values.contains { isEventual($0.withoutConversions.type) }
    }

    /// A list of which some items are known only while deploying: an output of the list.
    private func outputs(_ list: ListExpression, in place: ValueType?) -> JavaExpression {
        let items = list.items.map { item in
            let value = expression(item.value, in: place)
            return isEventual(item.value.withoutConversions.type) ? value : .call(JavaLibrary.output, "of", [value])
        }
        return .call(JavaLibrary.output, "all", items, .elements)
    }

    /// A map of which some values are known only while deploying: an output of the map.
    private func outputs(_ object: ObjectExpression, in place: ValueType) -> JavaExpression {
        let eventual = object.items.map(\.value).filter { isEventual($0.withoutConversions.type) }
        let sources = eventual.map { expression($0, in: place) }
        let isAlone = sources.count == 1
        let parameter = isAlone ? "_value" : "values"
        var inner = self
        inner.scope.isInCallback = true
        var position = 0
        let items = object.items.map { item -> (JavaExpression, JavaExpression) in
            let key = inner.expression(item.key, in: nil)
            guard isEventual(item.value.withoutConversions.type) else { return (key, inner.expression(item.value, in: place)) }
            defer { position += 1 }
            let value = JavaExpression.variable(parameter)
            return (key, isAlone ? value : value.calling("get", [.number(String(position))]))
        }
        let source = isAlone ? sources[0] : .call(JavaLibrary.output, "all", sources)
        return source.calling("applyValue", [.lambda(parameter, map(items))])
    }
}
