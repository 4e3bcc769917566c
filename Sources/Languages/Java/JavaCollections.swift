import Base
import Program
import Schema

extension JavaEmitter {
    /// Writes a value as the only argument of a builder's method: a list's elements each become an argument.
    mutating func writeArgument(_ value: Expression, in place: ValueType?, to w: inout CodeWriter) {
        var inner = value
        var innerPlace = place
        while case .convert(let e) = inner, conversion(of: e) == nil {
            innerPlace = Self.place(innerPlace, refinedBy: e.target)
            inner = e.value
        }
        if case .list(let list) = inner, JavaTypes.isList(innerPlace), !style.keepsLiterals,
            list.items.contains(where: { isEventual($0.value.withoutConversions.type) })
        {
            // The builder takes several values, or one output of a list.
            writeOutputs(list, in: JavaTypes.element(of: innerPlace), to: &w)
        } else if case .list(let list) = inner, JavaTypes.isList(innerPlace) || style.importsList {
            writeArguments(list, in: JavaTypes.element(of: innerPlace), to: &w)
        } else if case .list(let list) = inner, list.items.count == 1, JavaTypes.isDeclared(innerPlace) {
            // A list of one where the object itself is wanted.
            writeArguments(list, in: innerPlace, to: &w)
        } else if case .object(let object) = inner, case .map(let element?) = JavaTypes.form(of: object, in: innerPlace),
            !style.keepsLiterals, object.items.contains(where: { isEventual($0.value.withoutConversions.type) })
        {
            // The builder takes a map of values, or one output of a map.
            writeOutputs(object, in: element, to: &w)
        } else if JavaTypes.isList(innerPlace), !style.keepsLiterals {
            writeSource(inner, in: innerPlace, to: &w)
        } else {
            write(inner, in: innerPlace, to: &w)
        }
    }

    /// The place that a conversion stands for; what is known already stays where the conversion says nothing.
    static func place(_ place: ValueType?, refinedBy target: ValueType) -> ValueType? {
        switch target.unwrapped {
        case .dynamic, .object(.literal), .tuple: place
        default: target
        }
    }

    /// Writes a list's elements, several each on its own line.
    mutating func writeArguments(
        _ list: ListExpression, in place: ValueType?, wrapsPlain: Bool = false, to w: inout CodeWriter
    ) {
        guard list.items.count > 1 else {
            if let only = list.items.first { writeItem(only.value, in: place, wrapsPlain: wrapsPlain, to: &w) }
            return
        }
        // The published generators leave the indentation of the call behind its parenthesis.
        w.writeIndent()
        w.indent()
        for (i, item) in list.items.enumerated() {
            w.newLine()
            writeItem(item.value, in: place, wrapsPlain: wrapsPlain, to: &w)
            if i + 1 < list.items.count { w.write(",") }
        }
        w.outdent()
    }

    private mutating func writeItem(_ value: Expression, in place: ValueType?, wrapsPlain: Bool, to w: inout CodeWriter) {
        let isWrapped = wrapsPlain && !isEventual(value.withoutConversions.type)
        if isWrapped { w.write("Output.of(") }
        write(value, in: place, to: &w)
        if isWrapped { w.write(")") }
    }

    /// Writes a list as a value.
    mutating func write(_ list: ListExpression, in place: ValueType?, to w: inout CodeWriter) {
        w.write(style.importsList ? "List.of(" : "Arrays.asList(")
        writeArguments(list, in: JavaTypes.element(of: place), to: &w)
        w.write(")")
    }

    /// Writes an object as a builder of its declared type, or as a map.
    mutating func write(_ object: ObjectExpression, in place: ValueType?, to w: inout CodeWriter) {
        switch JavaTypes.form(of: object, in: place) {
        case .arguments(let type): writeBuilder(object, of: type, to: &w)
        case .map(let element): writeMap(object, element: element, to: &w)
        }
    }

    private mutating func writeBuilder(_ object: ObjectExpression, of type: ObjectType, to w: inout CodeWriter) {
        w.write(plan.className(JavaTypeName.qualifiedArguments(of: type)))
        w.write(".builder()")
        w.indent()
        for item in object.items {
            guard let name = item.key.literalText else { continue }
            let place = JavaTypes.member(name, of: type)
            if JavaTypes.isConstant(place), !style.writesConstants { continue }
            w.newLine()
            w.write(".")
            w.write(JavaNaming.identifier(JavaNaming.lowerFirst(name)))
            w.write("(")
            writeArgument(item.value, in: place, to: &w)
            w.write(")")
        }
        w.newLine()
        w.write(".build()")
        w.outdent()
    }

    private mutating func writeMap(_ object: ObjectExpression, element: ValueType?, to w: inout CodeWriter) {
        writeMap(object, to: &w) { $0.write($1, in: element, to: &$2) }
    }

    /// Writes a map's literal; `writeValue` writes the values.
    mutating func writeMap(
        _ object: ObjectExpression, to w: inout CodeWriter,
        _ writeValue: (inout JavaEmitter, Expression, inout CodeWriter) -> Void
    ) {
        if object.items.count == 1, let item = object.items.first {
            w.write("Map.of(")
            write(item.key, in: nil, to: &w)
            w.write(", ")
            writeValue(&self, item.value, &w)
            w.write(")")
            return
        }
        if object.items.isEmpty {
            w.write("Map.ofEntries(")
            w.newLine()
            w.write(")")
            return
        }
        w.write("Map.ofEntries(")
        w.indent()
        for (i, item) in object.items.enumerated() {
            w.newLine()
            w.write("Map.entry(")
            write(item.key, in: nil, to: &w)
            w.write(", ")
            writeValue(&self, item.value, &w)
            w.write(i + 1 < object.items.count ? ")," : ")")
        }
        w.outdent()
        w.newLine()
        w.write(")")
    }

    // MARK: JSON

    /// Writes `serializeJson(…)` around a value.
    mutating func writeJSON(_ value: Expression, to w: inout CodeWriter) {
        w.write("serializeJson(")
        w.indent()
        w.newLine()
        writeJSONValue(value, to: &w)
        w.outdent()
        w.write(")")
    }

    private mutating func writeJSONValue(_ value: Expression, to w: inout CodeWriter) {
        switch value.withoutConversions {
        case .object(let object):
            w.write("jsonObject(\n")
            w.indent()
            for (i, item) in object.items.enumerated() {
                w.writeIndent()
                w.write("jsonProperty(")
                write(item.key, in: nil, to: &w)
                w.write(", ")
                writeJSONValue(item.value, to: &w)
                w.write(i + 1 < object.items.count ? "),\n" : ")")
            }
            w.outdent()
            w.newLine()
            w.write(")")
        case .list(let list):
            w.write("jsonArray(")
            if list.items.count == 1, let item = list.items.first {
                writeJSONValue(item.value, to: &w)
            } else {
                w.indent()
                for (i, item) in list.items.enumerated() {
                    w.newLine()
                    writeJSONValue(item.value, to: &w)
                    if i + 1 < list.items.count { w.write(", ") }
                }
                w.outdent()
                w.newLine()
            }
            w.write(")")
        case let inner: write(inner, in: nil, to: &w)
        }
    }
}
