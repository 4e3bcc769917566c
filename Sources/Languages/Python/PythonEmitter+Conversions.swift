import Base
import Lowering
import Program
import Schema

extension PythonEmitter {
    /// Writes a value as its place takes it.
    mutating func writeConversion(_ e: ConvertExpression, _ place: Int) {
        if e.value.isNull { return write(e.value, place) }
        let target = e.value.conversionTarget(in: e.target).unwrapped
        var source = e.value.type
        if case .constant(let t, _) = source.resolved { source = t }
        if case .enumeration(let type) = target, !style.keepsEnumValues { return writeEnum(type, e.value, place) }
        switch target {
        case .boolean, .string, .identifier, .number, .integer: if style.convertsNothing { return write(e.value, place) }
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .list, .map, .tuple, .object, .union, .enumeration, .constant,
            .optional, .input, .output, .promise:
            break
        }
        switch target {
        case .boolean:
            guard source.plainKind != .boolean else { break }
            return writeConverted(e.value, PythonPrecedence.comparison, PythonPrecedence.comparison + 1, place) {
                emitter, value in
                value(&emitter)
                emitter.out.write(" == \"true\"")
            }
        case .string, .identifier:
            switch source.plainKind {
            // A list or an object is no text, whatever `str` makes of it: the value stands as it was given.
            case .string, .identifier, .list, .map, .tuple, .object: break
            case .dynamic: break
            case .boolean:
                return writeConverted(e.value, PythonPrecedence.conditional, PythonPrecedence.or, place) { emitter, value in
                    emitter.out.write("\"true\" if ")
                    value(&emitter)
                    emitter.out.write(" else \"false\"")
                }
            default: return writeConverted(e.value, by: "str", place)
            }
        case .number:
            switch source.plainKind {
            case .number: break
            // Nothing is known of the value, and a place of a schema takes it as it is.
            case .dynamic where e.target != .number && !source.hasEventuals: break
            default: return writeConverted(e.value, by: "float", place)
            }
        case .integer:
            guard source.plainKind != .integer else { break }
            return writeConverted(e.value, by: "int", place)
        default:
            if case .object(let object) = e.value { return writeObject(object, as: target) }
        }
        write(e.value, place)
    }

    private mutating func writeConverted(_ value: Expression, by function: String, _ place: Int) {
        use(function)
        writeConverted(value, PythonPrecedence.call, PythonPrecedence.any, place) { emitter, value in
            emitter.out.write(function)
            emitter.out.write("(")
            value(&emitter)
            emitter.out.write(")")
        }
    }

    /// Writes a conversion, in a callback where the value is an output. `operand` is how tightly the value must bind in it.
    private mutating func writeConverted(
        _ value: Expression, _ form: Int, _ operand: Int, _ place: Int,
        _ conversion: (inout PythonEmitter, (inout PythonEmitter) -> Void) -> Void
    ) {
        let isResult = style.convertsThroughOutput && value.type.containsPromises
        if isResult || value.type.containsOutputs {
            if isResult { out.write("output(") }
            let isMixed = !isResult && value.type.mayBePlain
            if isMixed { out.write("pulumi.Output.from_input(") }
            write(value, isResult || isMixed ? PythonPrecedence.any : PythonPrecedence.call)
            if isResult || isMixed { out.write(")") }
            out.write(".apply(lambda x: ")
            conversion(&self) { $0.out.write("x") }
            out.write(")")
        } else {
            parenthesized(form, in: place) { emitter in
                conversion(&emitter) { $0.write(value, operand) }
            }
        }
    }

    // MARK: Enums

    private mutating func writeEnum(_ type: EnumType, _ value: Expression, _ place: Int) {
        let package = PythonPackage(type.token, package: type.package)
        let className = plan.alias(package) + package.path + "." + package.member
        if let constant = value.constantValue, let member = type.member(constant) {
            out.write(className)
            out.write(".")
            out.write(PythonNames.enumMember(member.name ?? member.value.text, of: package.member))
            return
        }
        writeConverted(value, PythonPrecedence.call, PythonPrecedence.any, place) { emitter, value in
            emitter.out.write(className)
            emitter.out.write("(")
            value(&emitter)
            emitter.out.write(")")
        }
    }

    // MARK: Objects

    /// Writes an object for a place of the given type: a dictionary, or a call of the type's class.
    mutating func writeObject(_ e: ObjectExpression, as target: ValueType?) {
        var declared: ObjectType?
        if case .object(.declared(let type, _))? = target { declared = type }
        guard let declared else {
            if let element = callbackElement, callbackDepth > 0, case .object(.declared(let type, _)) = element.unwrapped,
                type.package.hasTypedDictionaries
            {
                // Type checkers can't see what a lambda's dictionary is for; a class says it.
                callbackElement = nil
                if case .object(let typed) = Expression.object(e).converted(to: element).withoutConversions {
                    writeClass(typed, type)
                }
                callbackElement = element
                return
            }
            return writeDictionary(e, hasPropertyKeys: false)
        }
        if style.usesClasses || !declared.package.hasTypedDictionaries {
            writeClass(e, declared)
        } else {
            writeDictionary(e, hasPropertyKeys: true)
        }
    }

    private mutating func writeDictionary(_ e: ObjectExpression, hasPropertyKeys: Bool) {
        if e.items.isEmpty { return out.write("{}") }
        out.write("{")
        out.indent()
        for item in e.items {
            out.newLine()
            if hasPropertyKeys, let name = item.name {
                writeQuoted(PythonNames.snakeCase(name))
            } else {
                write(item.key)
            }
            out.write(": ")
            write(item.value)
            out.write(",")
        }
        out.outdent()
        out.newLine()
        out.write("}")
    }

    private mutating func writeClass(_ e: ObjectExpression, _ type: ObjectType) {
        let package = PythonPackage(type.token, package: type.package)
        out.write(plan.alias(package))
        out.write(package.path)
        out.write(".")
        out.write(package.member)
        out.write("Args(")
        if !e.items.isEmpty {
            out.indent()
            for item in e.items {
                guard let name = item.name else { continue }
                out.newLine()
                out.write(PythonNames.snakeCase(name))
                out.write("=")
                write(item.value)
                out.write(",")
            }
            out.outdent()
            out.newLine()
        }
        out.write(")")
    }
}

extension ValueType {
    /// Whether it is an output or something that is known at once, as the results of a conditional may be.
    fileprivate var mayBePlain: Bool {
        if case .union(let u) = withoutOptional { return u.elements.contains { $0.eventualElement == nil } }
        return false
    }

    /// What a known value of this type is: the type without anything around it.
    fileprivate var plainKind: ValueType {
        let plain = resolved.unwrapped
        // An output of something and the same at once are one kind.
        if case .union(let u) = plain, hasEventuals { return ValueType.unified(u.elements).unwrapped }
        return plain
    }
}
