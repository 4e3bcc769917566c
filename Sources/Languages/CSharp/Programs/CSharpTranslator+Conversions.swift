import LanguageKit
import Lowering
import Program
import Schema

extension CSharpTranslator {
    /// Translates a value where another type is wanted.
    func conversion(_ e: ConvertExpression, in place: CSharpPlace, fillsMember: Bool) -> CSharpExpression {
        switch e.value {
        case .object(let object): return self.object(object, to: e.target, in: place, fillsMember: fillsMember)
        case .list(let list):
            if e.target.isListOfUnions { return addedList(list, in: place) }
            return self.list(list, in: place, fillsMember: fillsMember)
        default: break
        }
        if let known = known(e, in: place) { return known }
        switch e.coercion {
        case .none:
            if !style.keepsPrimitives, let wanted = e.primitiveForCollection {
                return primitive(e.value, from: .unknown, to: wanted, in: place)
            }
            // A text that no member of the enum has is looked up when the program runs, and fails there.
            if !style.writesEnumValues, e.value.stringLiteral != nil, let type = e.enumeration {
                return parsed(expression(e.value, in: place), as: type, isOutput: false)
            }
        // Of values of unknown type, published programs parse only those that should be integers or booleans.
        case .primitive(from: .unknown, to: .number): break
        case .opening(.value): return present(e.value, in: place)
        // C# decides by the types that its SDKs have: `condition`.
        case .opening(.condition), .opening(.collection): break
        case .member(let member, let type):
            if !style.writesEnumValues, let constant = constant(member, of: type, for: e.value) { return constant }
        case .enumeration(let type):
            if !style.writesEnumValues {
                return parsed(expression(e.value, in: place), as: type, isOutput: facts.holdsOutputs(e.value.type))
            }
        case .primitive(let given, let wanted):
            if !style.keepsPrimitives { return primitive(e.value, from: given, to: wanted, in: place) }
        }
        if wantsPresentValue(e.target, in: place) { return present(e.value, in: place) }
        return expression(e.value, in: place, fillsMember: fillsMember)
    }

    /// A constant of an enum's class; nil if the value has no name.
    private func constant(_ member: EnumType.Member, of type: EnumType, for value: Expression) -> CSharpExpression? {
        if member.name == nil, value.stringLiteral == nil { return nil }
        guard let name = CSharpSymbols.all[type.package].member(member, of: type) else { return nil }
        return CSharpExpression.imported(CSharpClassNames.enumeration(type)).member(name)
    }

    /// The constant of an enum's class that has a value; the value itself where the enum isn't one of texts.
    private func parsed(_ value: CSharpExpression, as type: EnumType, isOutput: Bool) -> CSharpExpression {
        guard case .string = type.valueType else { return value }
        let parse = CSharpExpression.generic(.core("System.Enum.Parse"), [.named(CSharpClassNames.enumeration(type))])
        return isOutput ? value.applying(parse) : parse([value])
    }

    private func primitive(
        _ value: Expression, from given: Coercion.Kind, to wanted: Coercion.Primitive, in place: CSharpPlace
    ) -> CSharpExpression {
        if wanted == .number, case .literal(let literal) = value, case .number(let n) = literal.value, let whole = n.integer {
            return .wholeDouble(whole)
        }
        let converted = present(value, in: place)
        if facts.holdsOutputs(value.type) {
            return converted.applying(.lambda("x", Self.converted(.name("x"), from: given, to: wanted)))
        }
        // Published programs put parentheses around all that is converted.
        return Self.converted(converted.isolated, from: given, to: wanted)
    }

    private static func converted(_ value: CSharpExpression, from given: Coercion.Kind, to wanted: Coercion.Primitive)
        -> CSharpExpression
    {
        switch wanted {
        case .boolean: .binary(.equal, value, .quoted("true"))
        case .text where given == .boolean: .conditional(value, .quoted("true"), .quoted("false"))
        case .text: value.calling("ToString", invariantCulture)
        case .number where given == .integer: .cast(.double, value)
        case .number: CSharpExpression.core("double").calling("Parse", value, invariantCulture)
        case .integer where given == .number: .cast(.int, value)
        case .integer: CSharpExpression.core("int").calling("Parse", value, invariantCulture)
        }
    }

    static let invariantCulture = CSharpExpression.core("System.Globalization.CultureInfo.InvariantCulture")
}

extension ConvertExpression {
    /// The enum that the destination takes.
    fileprivate var enumeration: EnumType? {
        switch target.unwrapped {
        case .enumeration(let type): return type
        case .union:
            if case .enumeration(let type) = value.conversionTarget(in: target).resolved.unwrapped { return type }
            return nil
        default: return nil
        }
    }

    /// The primitive type that a list, map or object is converted to. No such conversion works, but published programs write one, where
    /// configuration has a wrong type for example.
    fileprivate var primitiveForCollection: Coercion.Primitive? {
        switch value.type.unwrapped {
        case .list, .map, .tuple, .object, .union, .asset, .archive, .assetOrArchive:
            value.conversionTarget(in: target).resolved.unwrapped.primitive
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .enumeration, .constant, .optional, .input,
            .output,
            .promise:
            nil
        }
    }
}
