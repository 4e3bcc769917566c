import Base
import Program
import Schema

extension CSharpEmitter {
    /// How an object's braces begin.
    enum ObjectStart {
        /// `new()`.
        case implicit
        /// `new Class`.
        case named(String)
    }

    /// Writes an object where a type is wanted.
    mutating func write(_ object: ObjectExpression, to target: ValueType, _ w: inout CodeWriter, bare: Bool) {
        if object.items.isEmpty, bare {
            w.write("null")
            return
        }
        switch target.unwrapped {
        case .object(.declared(let type, _)):
            let className = CSharpTypeNames.arguments(type, suffix: isInsideInvoke ? "InputArgs" : "Args")
            // An element can't be null: C# infers an array's type from its elements.
            if object.items.isEmpty {
                w.write("new \(className)()")
            } else {
                write(object, as: .named(className), properties: type.properties, &w)
            }
        case _ where object.items.isEmpty: w.write("null")
        case .dynamic where target != .dynamic: write(object, asDictionaryOf: "object?", &w)
        default: writeBraces(object, &w, bare: bare)
        }
    }

    /// Writes an object of which no type is known.
    mutating func writeUntyped(_ object: ObjectExpression, _ w: inout CodeWriter, bare: Bool) {
        if object.items.isEmpty, bare {
            w.write("null")
        } else {
            writeBraces(object, &w, bare: bare)
        }
    }

    /// Writes an object of a class.
    mutating func write(_ object: ObjectExpression, as start: ObjectStart, properties: PropertyList?, _ w: inout CodeWriter) {
        switch start {
        case .implicit: w.write("new()")
        case .named(let name):
            w.write("new ")
            w.write(name)
        }
        w.newLine()
        w.write("{")
        w.indent()
        for item in object.items {
            let property = properties?[item.name ?? ""]
            w.newLine()
            w.write(CSharpNames.property(property?.name(in: "csharp") ?? item.name ?? ""))
            w.write(" = ")
            if !writesEmptyList(item.value, &w) {
                write(property.map { Self.markingFreeObjects(item.value, in: $0.type) } ?? item.value, &w, bare: true)
            }
            w.write(",")
        }
        w.outdent()
        w.newLine()
        w.write("}")
    }

    /// Writes a map, or an object of which no class is known: braces that add to a member's own collection, or a `Dictionary`
    /// where there is no such member.
    private mutating func writeBraces(_ object: ObjectExpression, _ w: inout CodeWriter, bare: Bool) {
        guard bare else {
            write(object, asDictionaryOf: "object?", &w)
            return
        }
        w.newLine()
        w.write("{")
        w.indent()
        for item in object.items {
            w.newLine()
            w.write("{ ")
            write(item.key, &w)
            w.write(", ")
            if let element = Self.nestedMapElement(item.value) {
                w.write("new InputMap<\(CSharpTypes.inputElement(element))>")
                write(item.value, &w, bare: true)
            } else {
                // An element of a collection can't be bare braces itself, though those of an array in it may be.
                write(item.value, &w, bare: Self.object(in: item.value) == nil)
            }
            w.write(" },")
        }
        w.outdent()
        w.newLine()
        w.write("}")
    }

    /// Writes a `Dictionary` of the given element type. Objects and lists in it are dictionaries and arrays, too.
    mutating func write(_ object: ObjectExpression, asDictionaryOf element: String, _ w: inout CodeWriter) {
        w.write("new Dictionary<string, \(element)>")
        w.newLine()
        w.write("{")
        w.indent()
        for item in object.items {
            w.newLine()
            w.write("[")
            write(item.key, &w)
            w.write("] = ")
            writeFree(item.value, &w)
            w.write(",")
        }
        w.outdent()
        w.newLine()
        w.write("}")
    }

    /// Writes a value that may be of any type.
    mutating func writeFree(_ value: Expression, _ w: inout CodeWriter) {
        switch Self.withoutFreeConversion(value) {
        case .object(let object): write(object, asDictionaryOf: "object?", &w)
        case .list(let list):
            w.write(list.items.isEmpty || Self.hasDifferentTypes(list) ? "new object?[]" : "new[]")
            w.newLine()
            w.write("{")
            w.indent()
            for item in list.items {
                w.newLine()
                writeFree(item.value, &w)
                w.write(",")
            }
            w.outdent()
            w.newLine()
            w.write("}")
        case .literal, .template, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary, .forEach,
            .splat, .convert, .apply:
            write(value, &w)
        }
    }

    /// Whether the elements have no common type that C# could infer. Numbers and booleans count as different where their values
    /// are; objects are always dictionaries.
    private static func hasDifferentTypes(_ list: ListExpression) -> Bool {
        guard let first = list.items.first?.value else { return false }
        switch first.type {
        case .object, .map: return false
        default: break
        }
        return list.items.dropFirst().contains { item in
            if case .literal(let a) = first, case .literal(let b) = item.value, a.value != b.value, first.stringLiteral == nil {
                return true
            }
            return first.type.conversion(from: item.value.type) != .safe || item.value.type.conversion(from: first.type) != .safe
        }
    }

    /// Writes a list.
    mutating func write(_ list: ListExpression, _ w: inout CodeWriter, bare: Bool) {
        if list.items.isEmpty {
            writeEmptyList(&w)
            return
        }
        if !Self.hasDifferentObjects(list), !Self.isListOfUnions(list.type) || Self.hasDifferentLiterals(list) {
            if list.items.allSatisfy(\.value.isNull) || Self.hasDifferentLiterals(list) {
                w.write("new object?[]")
            } else if listStart == .array, let element = mixedElement(of: list) {
                w.write("new Input<\(element)>[]")
            } else {
                writeListStart(&w)
            }
        }
        writeItems(of: list, &w, bare: bare)
    }

    /// What a list's inputs hold where some of its texts, numbers or booleans are outputs and others aren't, so that C# can't infer
    /// the array's type.
    private func mixedElement(of list: ListExpression) -> String? {
        let later = list.items.map { isKnownLater($0.value) }
        guard later.contains(true), later.contains(false) else { return nil }
        let elements = Set(list.items.map { CSharpTypes.primitive($0.value.type.resolved.unwrapped) })
        return elements.count == 1 ? elements.first.flatMap(\.self) : nil
    }

    /// Writes a list as braces that add to a member's own collection.
    mutating func writeInitializer(of list: ListExpression, _ w: inout CodeWriter) {
        if list.items.isEmpty {
            writeEmptyList(&w)
        } else {
            writeItems(of: list, &w, bare: true)
        }
    }

    /// Writes a property's list that has no elements: a collection of the property's own type. False for every other value.
    mutating func writesEmptyList(_ value: Expression, _ w: inout CodeWriter) -> Bool {
        guard listStart == .array, Self.isEmptyList(value) else { return false }
        w.write("new() { }")
        return true
    }

    /// Writes a list without elements, from which C# can't infer the array's type.
    private func writeEmptyList(_ w: inout CodeWriter) {
        if listStart == .array { w.write("new object?[]") } else { writeListStart(&w) }
        w.write(" {}")
    }

    /// Whether literals of several types stand in a list as they are, so that C# can't infer the array's type.
    private static func hasDifferentLiterals(_ list: ListExpression) -> Bool {
        var first: ValueType?
        for item in list.items {
            guard case .literal(let literal) = item.value else { continue }
            let type: ValueType
            switch literal.value {
            case .null: continue
            case .boolean: type = .boolean
            case .number: type = .number
            case .string: type = .string
            }
            if let first, first != type { return true }
            first = type
        }
        return false
    }

    private mutating func writeItems(of list: ListExpression, _ w: inout CodeWriter, bare: Bool) {
        w.newLine()
        w.write("{")
        w.indent()
        for item in list.items {
            w.newLine()
            if let element = Self.nestedMapElement(item.value) {
                w.write("new InputMap<\(CSharpTypes.inputElement(element))>")
                write(item.value, &w, bare: true)
            } else {
                // An element of an array can't be bare braces itself.
                write(item.value, &w, bare: bare && Self.object(in: item.value) == nil)
            }
            w.write(",")
        }
        w.outdent()
        w.newLine()
        w.write("}")
    }

    private func writeListStart(_ w: inout CodeWriter) {
        switch listStart {
        case .array: w.write("new[]")
        case .implicit: w.write("new()")
        case .bare: break
        }
    }

    /// Whether a list holds objects of several classes, so that C# can't infer the array's type.
    private static func hasDifferentObjects(_ list: ListExpression) -> Bool {
        var first: String?
        for item in list.items {
            guard case .object(.declared(let type, _)) = item.value.type.unwrapped else { continue }
            let name = Token(type.token).member
            if let first, first != name { return true }
            first = name
        }
        return false
    }

    /// The common element type of an object that a variable holds as a `Dictionary`; nil if there is none.
    func dictionaryElement(of object: ObjectExpression) -> String? {
        guard let first = object.items.first, let element = CSharpTypes.dictionaryElement(first.value.type),
            object.items.allSatisfy({ CSharpTypes.dictionaryElement($0.value.type) == element })
        else { return nil }
        return element
    }
}

// MARK: What expressions are

extension CSharpEmitter {
    private static func isEmptyList(_ expression: Expression) -> Bool {
        switch expression {
        case .list(let e): e.items.isEmpty
        case .convert(let e): isEmptyList(e.value)
        case .literal, .template, .object, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary,
            .forEach, .splat, .apply:
            false
        }
    }

    /// The value of a conversion to any type, which changes nothing.
    private static func withoutFreeConversion(_ expression: Expression) -> Expression {
        if case .convert(let e) = expression, case .dynamic = e.target.unwrapped { return withoutFreeConversion(e.value) }
        return expression
    }

    /// The element's type, if an expression is an object literal that stands where a map is wanted.
    private static func nestedMapElement(_ expression: Expression) -> ValueType? {
        guard case .convert(let e) = expression, case .object = e.value else { return nil }
        return mapElement(e.target)
    }

    /// The element's type of a map, or of the map among a union's alternatives.
    private static func mapElement(_ type: ValueType) -> ValueType? {
        switch type.unwrapped {
        case .map(let t): t
        case .union(let u): u.elements.lazy.compactMap { mapElement($0) }.first
        default: nil
        }
    }

    /// The object literal that an expression is, or converts.
    static func object(in expression: Expression) -> ObjectExpression? {
        switch expression {
        case .object(let e): e
        case .convert(let e): object(in: e.value)
        case .literal, .template, .list, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary,
            .forEach, .splat, .apply:
            nil
        }
    }

    /// The expression with its object literals marked that stand where any value is wanted: they are dictionaries.
    static func markingFreeObjects(_ expression: Expression, in type: TypeReference) -> Expression {
        switch (expression, type) {
        case (.convert(let e), _): return .convert(ConvertExpression(markingFreeObjects(e.value, in: type), to: e.target))
        case (_, .plain(.any)), (_, .plain(.json)): return expression
        case (_, .plain(let t)): return markingFreeObjects(expression, in: t)
        case (.object, .any), (.object, .json): return .convert(ConvertExpression(expression, to: .input(.dynamic)))
        case (.list(var e), .array(let t)):
            for i in e.items.indices { e.items[i].value = markingFreeObjects(e.items[i].value, in: t) }
            return .list(e)
        case (.object(var e), .map(let t)):
            for i in e.items.indices { e.items[i].value = markingFreeObjects(e.items[i].value, in: t) }
            return .object(e)
        default: return expression
        }
    }
}
