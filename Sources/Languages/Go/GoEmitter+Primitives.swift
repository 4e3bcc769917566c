import LanguageKit
import Program

/// Primitive values where an input of another type is wanted, or where what may be missing isn't allowed to.
///
/// Go converts nothing by itself: a number isn't a string, and a pointer isn't a value. The published generator leaves such values
/// as they are, so that the program doesn't compile.
extension GoEmitter {
    /// Writes a value that its place doesn't take as it is; gives false if the place does, or if nothing is known that would help.
    /// `isOptional` tells whether the place takes what may be missing, if that is known.
    func writePrimitive(_ value: Expression, in place: ValueType, isOptional: Bool?, to writer: inout GoWriter) -> Bool {
        guard !style.passesIDs, place.isInputPlace, let wanted = GoPrimitive(place.resolved.withoutOptional) else { return false }
        let own = ownOutputType(of: value)
        guard let given = GoPrimitive(own.resolved.withoutOptional), given.converts(to: wanted) else { return false }
        if own.isOutput {
            return writeOutput(value, given, wanted, isMissing: own.resolved.isOptional, isOptional: isOptional, to: &writer)
        }
        switch value {
        case .reference, .access:
            return isOfTheSDK(value) && writePlain(value, given, wanted, isOptional: isOptional, to: &writer)
        default: return false
        }
    }

    /// Whether the function that a value comes from, if it comes from one, is called as the SDK has it. Where the style has the
    /// published call, which doesn't compile, what is read of it stays as published too.
    func isOfTheSDK(_ value: Expression) -> Bool {
        guard case .reference(let e) = value, case .variable(let variable)? = declaration(of: e.root) else { return true }
        switch variable.value {
        case .invoke(let call): return call.function.map(isCalledAsDeclared) ?? true
        // Another name for it. Variables only name what is declared before them.
        case .reference(let e) where e.root != .undeclared: return isOfTheSDK(variable.value)
        default: return true
        }
    }

    private func writeOutput(
        _ value: Expression, _ given: GoPrimitive, _ wanted: GoPrimitive, isMissing: Bool, isOptional: Bool?,
        to writer: inout GoWriter
    ) -> Bool {
        if given == wanted {
            guard isMissing, isOptional == false else { return false }
            write(value, to: &writer, precedence: 20)
            writer.write(".Elem()")
            return true
        }
        if wanted == .string { writer.write("pulumi.Sprintf(\"%v\", ") }
        write(value, to: &writer, precedence: 20)
        if isMissing { writer.write(".Elem()") }
        if wanted == .string { writer.write(")") } else { writeReading(given, wanted, to: &writer) }
        return true
    }

    private func writePlain(
        _ value: Expression, _ given: GoPrimitive, _ wanted: GoPrimitive, isOptional: Bool?, to writer: inout GoWriter
    ) -> Bool {
        let isPointer = value.isOptionalField || self.isPointer(value)
        if given == wanted {
            guard isPointer else { return false }
            writer.write(isOptional == false ? "\(wanted.input)(*" : "\(wanted.input)PtrFromPtr(")
            write(value, to: &writer)
            writer.write(")")
            return true
        }
        let opening: String
        switch (given, wanted) {
        case (_, .string): opening = "pulumi.Sprintf(\"%v\", "
        case (.integer, .number), (.number, .integer): opening = "\(wanted.input)("
        default: opening = "\(given.input)("
        }
        writer.write(opening + (isPointer ? "*" : ""))
        write(value, to: &writer)
        writer.write(")")
        switch (given, wanted) {
        case (_, .string), (.integer, .number), (.number, .integer): break
        default:
            writer.write(".To\(given.name)Output()")
            writeReading(given, wanted, to: &writer)
        }
        return true
    }

    /// Writes the callback that reads a value of one type as one of another.
    private func writeReading(_ given: GoPrimitive, _ wanted: GoPrimitive, to writer: inout GoWriter) {
        let call: String
        switch (given, wanted) {
        case (.string, .integer): call = "\(conversions).Atoi(v)"
        case (.string, .number): call = "\(conversions).ParseFloat(v, 64)"
        case (.string, .boolean): call = "\(conversions).ParseBool(v)"
        default: call = "\(wanted.type)(v), nil"
        }
        writer.write(".ApplyT(func(v \(given.type)) (\(wanted.type), error) { return \(call) }).(\(wanted.input)Output)")
    }

    private var conversions: String { imports.add("strconv", name: "strconv") }

    /// Writes what a function gave as an input, for a stack output or a part of one. `isOptional` tells whether the place takes what
    /// may be missing, if that is known.
    func writeResult(_ value: Expression, isOptional: Bool?, to writer: inout GoWriter) {
        let own = ownType(of: value).resolved
        let isPointer = value.isOptionalField || self.isPointer(value)
        let opening: String
        if let primitive = GoPrimitive(own.withoutOptional) {
            opening =
                isPointer && isOptional != false ? "\(primitive.input)PtrFromPtr(" : primitive.input + (isPointer ? "(*" : "(")
        } else if let name = Self.converterName(typeName(own.withoutOptional)) {
            opening = "pulumi.To\(name)("
        } else {
            opening = "pulumi.Any("
        }
        writer.write(opening)
        write(value, to: &writer)
        writer.write(")")
    }
}

/// A type of which the SDK has a plain value, an input and an output.
enum GoPrimitive {
    case string, integer, number, boolean

    init?(_ type: ValueType) {
        switch type {
        case .string: self = .string
        case .integer: self = .integer
        case .number: self = .number
        case .boolean: self = .boolean
        case .constant(let t, _): self.init(t)
        default: return nil
        }
    }

    /// Whether a value of it can be read as one of the other.
    func converts(to other: GoPrimitive) -> Bool {
        self == other || self == .string || other == .string || self != .boolean && other != .boolean
    }

    /// Its name in the SDK.
    var name: String {
        switch self {
        case .string: "String"
        case .integer: "Int"
        case .number: "Float64"
        case .boolean: "Bool"
        }
    }

    /// What makes an input of a plain value.
    var input: String { "pulumi." + name }

    /// Its plain type.
    var type: String {
        switch self {
        case .string: "string"
        case .integer: "int"
        case .number: "float64"
        case .boolean: "bool"
        }
    }
}
