import Base
import Lowering
import Program
import Schema

/// How a value is written where another type is wanted.
enum CSharpConversion {
    /// As it is.
    case none
    /// A constant of an enum's class.
    case member(String)
    /// `System.Enum.Parse`, of the given class.
    case parsedEnum(String)
    /// `value == "true"`.
    case stringToBoolean
    /// `value ? "true" : "false"`.
    case booleanToString
    /// `value.ToString(…)`.
    case anyToString
    /// An integer's literal with a fraction: `3.0`.
    case wholeDouble(Int64)
    /// `(double)value`.
    case toDouble
    /// `double.Parse(value, …)`.
    case parsedDouble
    /// `(int)value`.
    case toInteger
    /// `int.Parse(value, …)`.
    case parsedInteger
}

extension CSharpEmitter {
    /// How a conversion is written.
    func conversion(of e: ConvertExpression) -> CSharpConversion {
        let target = e.value.conversionTarget(in: e.target).resolved.unwrapped
        let source = e.value.type.resolved.unwrapped
        if case .enumeration(let type) = target { return style.writesEnumValues ? .none : conversion(of: e.value, to: type) }
        if style.keepsPrimitives || source == .none { return .none }
        switch target {
        case .boolean: return source == .boolean ? .none : .stringToBoolean
        case .string, .identifier:
            if source == .string || source == .identifier || source == .dynamic { return .none }
            return source == .boolean ? .booleanToString : .anyToString
        case .number:
            // Of a value of which nothing is known, the published programs parse only what should be an integer or a boolean.
            if source == .number || source == .dynamic { return .none }
            if case .literal(let literal) = e.value, case .number(let n) = literal.value, let whole = n.integer {
                return .wholeDouble(whole)
            }
            return source == .integer ? .toDouble : .parsedDouble
        case .integer:
            if source == .integer { return .none }
            return source == .number ? .toInteger : .parsedInteger
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .list, .map, .tuple, .object, .union, .enumeration, .constant,
            .optional, .input, .output, .promise:
            return .none
        }
    }

    private func conversion(of value: Expression, to type: EnumType) -> CSharpConversion {
        let className = CSharpTypeNames.enumeration(type)
        if let constant = value.constantValue, let member = type.member(constant) {
            var name = member.name ?? ""
            if name.isEmpty, case .string(let text) = constant { name = text }
            if name.isEmpty { return .none }
            return .member("\(className).\(CSharpNames.enumMember(name, of: CSharpTypeNames.enumerationName(type)))")
        }
        if case .enumeration = value.type.resolved.unwrapped { return .none }
        if case .string = type.valueType { return .parsedEnum(className) }
        return .none
    }

    /// Writes a value where another type is wanted.
    mutating func write(_ e: ConvertExpression, _ w: inout CodeWriter, bare: Bool) {
        switch e.value {
        case .object(let object):
            write(object, to: e.target, &w, bare: bare)
            return
        case .list(let list):
            if Self.isListOfUnions(e.target) {
                writeInitializer(of: list, &w)
            } else {
                write(list, &w, bare: bare)
            }
            return
        case .literal, .template, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary, .forEach,
            .splat, .convert, .apply:
            break
        }
        switch conversion(of: e) {
        case .none: write(e.value, &w, bare: bare)
        case .member(let name): w.write(name)
        case .parsedEnum(let className): writeParsed(e.value, className: className, &w)
        case .wholeDouble(let whole): w.write("\(whole).0")
        case .stringToBoolean: writeConverted(e.value, "", " == \"true\"", &w)
        case .booleanToString: writeConverted(e.value, "", " ? \"true\" : \"false\"", &w)
        case .anyToString: writeConverted(e.value, "", ".ToString(System.Globalization.CultureInfo.InvariantCulture)", &w)
        case .toDouble: writeConverted(e.value, "(double)", "", &w)
        case .parsedDouble:
            writeConverted(e.value, "double.Parse(", ", System.Globalization.CultureInfo.InvariantCulture)", &w)
        case .toInteger: writeConverted(e.value, "(int)", "", &w)
        case .parsedInteger:
            writeConverted(e.value, "int.Parse(", ", System.Globalization.CultureInfo.InvariantCulture)", &w)
        }
    }

    /// Writes a value between two texts, in a callback if it is known only later.
    private mutating func writeConverted(_ value: Expression, _ before: String, _ after: String, _ w: inout CodeWriter) {
        if isOutput(value.type) {
            write(value, &w, within: CSharpPrecedence.primary)
            w.write(".Apply(x => \(before)x\(after))")
        } else {
            w.write(before)
            write(value, &w, within: CSharpPrecedence.primary)
            w.write(after)
        }
    }

    private mutating func writeParsed(_ value: Expression, className: String, _ w: inout CodeWriter) {
        let parse = "System.Enum.Parse<\(className)>"
        if isOutput(value.type) {
            write(value, &w, within: CSharpPrecedence.primary)
            w.write(".Apply(\(parse))")
        } else {
            w.write("\(parse)(")
            write(value, &w)
            w.write(")")
        }
    }
}

extension CSharpEmitter {
    /// Whether a type is a list whose elements may be of several types.
    static func isListOfUnions(_ type: ValueType) -> Bool {
        let element: ValueType
        switch type.unwrapped {
        case .list(let t): element = t
        case .tuple(let ts): element = ts.first ?? .dynamic
        default: return false
        }
        if case .union = element.unwrapped { return true }
        return false
    }
}
