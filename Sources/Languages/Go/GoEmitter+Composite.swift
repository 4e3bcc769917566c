import Base
import Program
import Schema

/// Objects and lists as composite literals.
extension GoEmitter {
    /// Writes an object as a struct or map of the place's type.
    func writeObject(_ e: ObjectExpression, as place: ValueType, to writer: inout GoWriter) {
        keepingContext {
            var isInput = place.takesOutputs
            if !isInput, !inPlainArguments, place.declaredForm?.objectType != nil { isInput = true }
            if inPlainField {
                isInput = false
            } else if isInput {
                inPlainField = false
            }
            if place.holdsAnything {
                writer.write("pulumi.Any(")
                writeFields(e, of: "map[string]interface{}", as: place, to: &writer)
                writer.write(")")
                return
            }
            var name = structName(place, isInput: isInput)
            // The values of such a field are written as structs, not as pointers.
            if inPlainField, name.hasPrefix("map[string]*") { name.remove(at: name.index(name.startIndex, offsetBy: 11)) }
            writeFields(e, of: name, as: place, to: &writer)
        }
    }

    private func structName(_ place: ValueType, isInput: Bool) -> String {
        if let type = place.declaredForm?.objectType, let function = type.package.function(type.token), function.inputs == type {
            return argumentsName(function) + (isInput ? "Args" : "")
        }
        // Values of several kinds under computed keys have no type in common.
        if !isInput, case .map(let element) = place, case .union = element.withoutOptional { return "map[string]interface{}" }
        return typeName(place, isInput: isInput)
    }

    /// Writes an object's items in a literal of the named type.
    func writeFields(_ e: ObjectExpression, of name: String, as place: ValueType, to writer: inout GoWriter) {
        let isMap = name.hasPrefix("map[")
        let hasKeys = isMap || name.hasSuffix("Map")
        let holdsInputs = name.hasPrefix("map[string]pulumi.") && name.hasSuffix("Input")
        if inTypedList {
            if inPointerList { writer.write("&\(name)") }
        } else if isMap || !name.hasSuffix("Args") || name.hasSuffix("OutputArgs") || inPlainField {
            writer.write(name)
        } else {
            writer.write("&\(name)")
        }
        let type = place.declaredForm?.objectType
        let elementIsOptional = hasKeys && name != "pulumi.Map" ? false : nil
        writer.writeRows(e.items) { item, writer in
            if let key = item.literalKey {
                writer.write(hasKeys ? GoText.quoted(key) : GoNames.field(key))
            } else {
                write(read(item.key), to: &writer)
            }
        } value: { item, writer in
            var item = item
            if holdsInputs { item.value = item.value.asInput }
            writeField(item, of: type, isMap: isMap, elementIsOptional: elementIsOptional, place: place, to: &writer)
        }
    }

    private func writeField(
        _ item: ObjectItem, of type: ObjectType?, isMap: Bool, elementIsOptional: Bool?, place: ValueType,
        to writer: inout GoWriter
    ) {
        let saved = (inPlainField, depth)
        defer { (inPlainField, depth) = saved }
        depth = 1
        guard !isMap, let name = item.literalKey else {
            fieldIsOptional = elementIsOptional
            write(item.value, to: &writer)
            return
        }
        let property = type?.properties[name]
        fieldIsOptional = property.map { !$0.isRequired } ?? elementIsOptional
        if let property, place.isPlain(property) { inPlainField = true }
        if inPlainArguments, let e = item.value.list, e.holdsOutputs {
            // The published generator takes such a list for one of inputs, though its place takes plain values.
            writeList(e, as: .tuple(e.items.map { .output($0.value.source.type.resolved) }), to: &writer)
            return
        }
        if inPlainArguments, let property, property.type.isListOfAnything, let e = item.value.list {
            // By themselves, elements of one type would make a list of that.
            keepingContext { writeElements(e, of: "[]interface{}", to: &writer) }
            return
        }
        if inPlainArguments, let property, writePointer(item.value.source, in: property, to: &writer) { return }
        if inPlainArguments, let property, !property.isRequired, let reference = property.type.pointerFunction {
            writer.write("pulumi.\(reference)(")
            fieldIsOptional = nil
            write(item.value, to: &writer)
            writer.write(")")
        } else {
            write(item.value, to: &writer)
        }
    }

    /// Writes a member that a function may not have given, a pointer, where a function takes a plain value; false for anything
    /// else.
    private func writePointer(_ value: Expression, in property: Property, to writer: inout GoWriter) -> Bool {
        guard !style.passesIDs, value.isOptionalField, isOfTheSDK(value), property.type.pointerFunction != nil,
            typeName(ownType(of: value).resolved.withoutOptional) == property.type.pointee
        else { return false }
        if property.isRequired { writer.write("*") }
        fieldIsOptional = nil
        write(value, to: &writer)
        return true
    }

    /// Writes a list as a slice of the place's type.
    func writeList(_ e: ListExpression, as place: ValueType, to writer: inout GoWriter) {
        keepingContext {
            let name = typeName(place, isInput: place.takesOutputs)
            if place.holdsAnything {
                writer.write("pulumi.Any(")
                writeElements(e, of: "[]interface{}", to: &writer)
                writer.write(")")
                return
            }
            if name.hasPrefix("[]"), !name.contains("interface{}") {
                inTypedList = true
                if name.hasPrefix("[]*") { inPointerList = true }
            }
            var list = e
            if name.hasPrefix("pulumi."), case .tuple = place {
                for i in list.items.indices { list.items[i].value = list.items[i].value.asInput }
            }
            writeElements(list, of: name, to: &writer)
        }
    }

    /// Writes a list's elements in a literal of the named type, each on a line.
    func writeElements(_ e: ListExpression, of name: String, to writer: inout GoWriter) {
        writer.write("\(name){")
        writer.indent()
        let takesPointers = name == "pulumi.Array"
        for item in e.items {
            writer.newLine()
            let outer = depth
            depth = 1
            fieldIsOptional = takesPointers ? nil : false
            write(item.value, to: &writer)
            depth = outer
            writer.write(",")
        }
        writer.outdent()
        if !e.items.isEmpty { writer.newLine() }
        writer.write("}")
    }
}

extension ObjectItem {
    /// The key, if it is a literal of any kind.
    fileprivate var literalKey: String? {
        guard case .literal(let e) = key else { return nil }
        switch e.value {
        case .string(let text): return text
        case .number(let number): return number.text
        case .boolean(let value): return value ? "true" : "false"
        case .null: return nil
        }
    }
}

extension TypeReference {
    /// Whether it is a list whose elements may be anything.
    fileprivate var isListOfAnything: Bool {
        switch self {
        case .array(.any), .array(.plain(.any)): true
        case .plain(let t): t.isListOfAnything
        default: false
        }
    }

    /// The function that makes a pointer of a plain value: Go has no pointers to literals.
    fileprivate var pointerFunction: String? {
        switch self {
        case .boolean: "BoolRef"
        case .integer: "IntRef"
        case .number: "Float64Ref"
        case .string: "StringRef"
        case .plain(let t): t.pointerFunction
        case .any, .archive, .asset, .json, .array, .map, .type, .resource, .union: nil
        }
    }
}

extension TypeReference {
    /// The plain type that `pointerFunction` makes a pointer to.
    fileprivate var pointee: String? {
        switch self {
        case .boolean: "bool"
        case .integer: "int"
        case .number: "float64"
        case .string: "string"
        case .plain(let t): t.pointee
        case .any, .archive, .asset, .json, .array, .map, .type, .resource, .union: nil
        }
    }
}

extension ValueType {
    /// The declared object type that the type is, whatever is around it.
    var objectType: ObjectType? {
        switch self {
        case .object(.declared(let type, _)): type
        case .input(let t), .optional(let t), .output(let t), .promise(let t): t.objectType
        default: nil
        }
    }

    /// Whether it is a place that takes outputs of anything.
    var holdsAnything: Bool {
        if case .input(let t)? = declaredForm, case .dynamic = t.unwrapped { return true }
        return false
    }

    /// Whether a property of the object takes plain values only.
    fileprivate func isPlain(_ property: Property) -> Bool {
        switch declaredForm?.unwrapped {
        case .object(.declared(_, let isInput)):
            if case .plain = property.type { return true }
            return !isInput
        default: return false
        }
    }
}

extension Expression {
    /// The value as an input where it is none, for a list or map of inputs.
    fileprivate var asInput: Expression {
        type.containsOutputs ? self : .convert(ConvertExpression(self, to: .input(type.resolved.withoutOptional)))
    }

    /// The value, without a conversion around it.
    fileprivate var source: Expression {
        if case .convert(let e) = self { return e.value }
        return self
    }

    /// The list literal that it is, converted or not.
    fileprivate var list: ListExpression? {
        if case .list(let e) = source { return e }
        return nil
    }
}

extension ListExpression {
    /// Whether an element is known only while deploying.
    fileprivate var holdsOutputs: Bool { items.contains { $0.value.source.type.containsOutputs } }
}
