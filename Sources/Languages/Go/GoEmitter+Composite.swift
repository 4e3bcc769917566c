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
            writeFields(e, of: structName(place, isInput: isInput), as: place, to: &writer)
        }
    }

    private func structName(_ place: ValueType, isInput: Bool) -> String {
        if let type = place.declaredForm?.objectType, let function = type.package.function(type.token), function.inputs == type {
            return argumentsName(function) + (isInput ? "Args" : "")
        }
        return typeName(place, isInput: isInput)
    }

    /// Writes an object's items in a literal of the named type.
    func writeFields(_ e: ObjectExpression, of name: String, as place: ValueType, to writer: inout GoWriter) {
        let isMap = name.hasPrefix("map[")
        let hasKeys = isMap || name.hasSuffix("Map")
        if inTypedList {
            if inPointerList { writer.write("&\(name)") }
        } else if isMap || !name.hasSuffix("Args") || name.hasSuffix("OutputArgs") || inPlainField {
            writer.write(name)
        } else {
            writer.write("&\(name)")
        }
        let type = place.declaredForm?.objectType
        writer.write("{")
        writer.indent()
        var rows: [GoWriter.Row] = []
        for item in e.items {
            writer.newLine()
            let start = writer.position
            if let key = item.literalKey {
                writer.write(hasKeys ? GoText.quoted(key) : GoNames.field(key))
            } else {
                write(item.key, to: &writer)
            }
            let key = writer.position
            writer.write(": ")
            writeField(item, of: type, isMap: isMap, place: place, to: &writer)
            let row = GoWriter.Row(
                size: key - start, width: writer.width(from: start, to: key), offset: key + 1,
                isSingleLine: !writer.hasLineBreak(from: start))
            rows.append(row)
            writer.write(",")
        }
        writer.outdent()
        if !e.items.isEmpty { writer.newLine() }
        writer.write("}")
        writer.align(rows)
    }

    private func writeField(
        _ item: ObjectItem, of type: ObjectType?, isMap: Bool, place: ValueType, to writer: inout GoWriter
    ) {
        let saved = inPlainField
        defer { inPlainField = saved }
        guard !isMap, let name = item.literalKey else {
            write(item.value, to: &writer)
            return
        }
        let property = type?.properties[name]
        if let property, place.isPlain(property) { inPlainField = true }
        if inPlainField, let fieldType = place.plainMember(name) {
            var value = item.value
            if case .convert(let convert) = value { value = convert.value }
            switch (value, fieldType) {
            case (.object(let e), .map):
                writeObject(e, as: fieldType, to: &writer)
                return
            case (.list(let e), .list):
                writeList(e, as: fieldType, to: &writer)
                return
            default: break
            }
        }
        if inPlainArguments, let property, !property.isRequired, let reference = property.type.pointerFunction {
            writer.write("pulumi.\(reference)(")
            write(item.value, to: &writer)
            writer.write(")")
        } else {
            write(item.value, to: &writer)
        }
    }

    /// Writes a list as a slice of the place's type.
    func writeList(_ e: ListExpression, as place: ValueType, to writer: inout GoWriter) {
        keepingContext {
            let name = typeName(place, isInput: place.takesOutputs)
            if name.hasPrefix("[]"), !name.contains("interface{}") {
                inTypedList = true
                if name.hasPrefix("[]*") { inPointerList = true }
            }
            writeElements(e, of: name, to: &writer)
        }
    }

    /// Writes a list's elements in a literal of the named type, each on a line.
    func writeElements(_ e: ListExpression, of name: String, to writer: inout GoWriter) {
        writer.write("\(name){")
        writer.indent()
        for item in e.items {
            writer.newLine()
            write(item.value, to: &writer)
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
    fileprivate var holdsAnything: Bool {
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

    /// The type of a member of an object that is no union.
    fileprivate func plainMember(_ name: String) -> ValueType? {
        switch self {
        case .object: member(name)
        case .input(let t), .optional(let t): t.plainMember(name)
        default: nil
        }
    }
}
