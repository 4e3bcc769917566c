import LanguageKit
import Program
import Schema

/// A conversion between primitive types: the method that does it.
enum JavaConversion {
    case toInteger, toDouble, toBoolean, toText, integerToDouble, doubleToInteger

    /// The method as an argument of `applyValue`.
    var reference: JavaExpression {
        switch self {
        case .toInteger: .methodReference(.type(JavaLibrary.integer), "parseInt")
        case .toDouble: .methodReference(.type(JavaLibrary.double), "parseDouble")
        case .toBoolean: .methodReference(.type(JavaLibrary.boolean), "parseBoolean")
        case .toText: .methodReference(.type(JavaLibrary.string), "valueOf")
        case .integerToDouble: .methodReference(.type(JavaLibrary.integer), "doubleValue")
        case .doubleToInteger: .methodReference(.type(JavaLibrary.double), "intValue")
        }
    }

    /// The conversion of a plain value.
    func converted(_ value: JavaExpression) -> JavaExpression {
        switch self {
        case .toInteger: .call(JavaLibrary.integer, "parseInt", [value])
        case .toDouble: .call(JavaLibrary.double, "parseDouble", [value])
        case .toBoolean: .call(JavaLibrary.boolean, "parseBoolean", [value])
        case .toText: .call(JavaLibrary.string, "valueOf", [value])
        case .integerToDouble: .cast(.primitive("double"), .parenthesized(value))
        case .doubleToInteger: .cast(.primitive("int"), .parenthesized(value))
        }
    }
}

extension JavaTranslator {
    /// What Java writes for a coercion; nil where it needs no conversion, and for literals, which are written as the place wants
    /// them. Enums and values of unknown type stay as they are: as published.
    func conversion(of e: ConvertExpression) -> JavaConversion? {
        guard case .primitive(let kind, let wanted) = e.coercion, !e.value.withoutConversions.isLiteral, !isPending(e.value.type)
        else { return nil }
        switch (kind, wanted) {
        case (.text, .integer): return .toInteger
        case (.text, .number): return .toDouble
        case (.text, .boolean): return .toBoolean
        case (.integer, .text), (.number, .text), (.boolean, .text): return .toText
        case (.integer, .number): return .integerToDouble
        case (.number, .integer): return .doubleToInteger
        default: return nil
        }
    }

    /// A value where another type is wanted.
    func convert(_ e: ConvertExpression, in place: ValueType?) -> JavaExpression {
        if let member = enumMember(of: e) { return member }
        guard let conversion = conversion(of: e) else {
            return expression(e.value, in: Self.place(place, refinedBy: e.target))
        }
        if conversion == .toText, !style.keepsNumberTexts, e.value.type.resolved.unwrapped == .number {
            if !isEventual(e.value.type) { return .call(.textOf, [present(e.value)]) }
            var inner = self
            let name = inner.distinct("_value")
            let text = JavaExpression.lambda(name, .call(.textOf, [.variable(name)]))
            return expression(e.value, in: e.value.type).calling("applyValue", [text])
        }
        if isEventual(e.value.type) {
            var method = conversion.reference
            // Arithmetic of integers gives an integer, though the program's type is a number.
            if conversion == .doubleToInteger, !style.keepsPlainArguments, case .apply(let apply) = e.value.withoutConversions,
                case .binary = apply.body.withoutConversions
            {
                method = .methodReference(.type(JavaLibrary.number), "intValue")
            }
            return expression(e.value, in: e.value.type).calling("applyValue", [method])
        }
        switch conversion {
        case .integerToDouble, .doubleToInteger: if let cast = cast(e.value, to: e.target) { return cast }
        case .toInteger, .toDouble, .toBoolean, .toText: break
        }
        // Arithmetic of integers gives an integer, though the program's type is a number.
        let isFree = conversion == .toText || conversion == .doubleToInteger
        return conversion.converted(expression(e.value, in: isFree ? nil : e.value.type))
    }

    /// Whether nothing is written for a conversion.
    func isIdle(_ e: ConvertExpression) -> Bool { conversion(of: e) == nil && enumeration(of: e) == nil }

    /// The enum that a conversion makes a member of. Where other values are taken as well, the value itself is given.
    private func enumeration(of e: ConvertExpression) -> EnumType? {
        guard !style.keepsEnumLiterals, case .enumeration = e.target.unwrapped else { return nil }
        switch e.coercion {
        case .member(_, let type), .enumeration(let type): return type
        case .none, .primitive, .opening: return nil
        }
    }

    /// A constant as a member of an enum, or the member that has the value when the program runs.
    private func enumMember(of e: ConvertExpression) -> JavaExpression? {
        guard let type = enumeration(of: e) else { return nil }
        let symbols = JavaSymbols.all[type.package]
        let name = JavaExpression.type(JavaClassName(symbols.enumeration(type.token), .imported))
        if case .member(let member, _) = e.coercion { return symbols.member(member, of: type).map { .field(name, $0) } }
        var inner = self
        if isEventual(e.value.type) {
            let parameter = inner.distinct("_value")
            let value = expression(e.value, in: e.value.type)
            return value.calling("applyValue", [.lambda(parameter, inner.member(of: name, equal: .variable(parameter)))])
        }
        return inner.member(of: name, equal: present(e.value))
    }

    private func member(of type: JavaExpression, equal value: JavaExpression) -> JavaExpression {
        var inner = self
        let member = inner.distinct("_member")
        let isEqual = JavaExpression.variable(member).calling("getValue").calling("equals", [value])
        return JavaExpression.call(JavaLibrary.arrays, "stream", [type.calling("values")])
            .calling("filter", [.lambda(member, isEqual)]).calling("findFirst").calling("get")
    }

    /// The place that a conversion stands for; what is known already stays where the conversion says nothing.
    static func place(_ place: ValueType?, refinedBy target: ValueType) -> ValueType? {
        switch target.unwrapped {
        case .dynamic, .object(.literal), .tuple: place
        default: target
        }
    }

    /// A value without conversions that need nothing to be written.
    func withoutIdleConversions(_ value: Expression) -> Expression {
        if case .convert(let e) = value, isIdle(e) { return withoutIdleConversions(e.value) }
        return value
    }

    // MARK: Casts

    /// A plain `Object` as what its place takes: a cast, and for a number the method that gives it. Nil for every other value, and where
    /// the place takes any value.
    func cast(_ value: Expression, to target: ValueType) -> JavaExpression? {
        guard !style.keepsObjects, isErased(value), !value.type.hasEventuals,
            let (type, method) = Self.cast(to: target.unwrapped) ?? Self.cast(to: alternative(of: target, for: value))
        else { return nil }
        let cast = JavaExpression.cast(type, expression(withoutIdleConversions(value), in: nil))
        return method.map { cast.calling($0) } ?? .parenthesized(cast)
    }

    /// What a plain `Object` is known to be, if a place takes several things.
    private func alternative(of target: ValueType, for value: Expression) -> ValueType {
        if case .union = target.unwrapped { value.type.resolved.unwrapped } else { .none }
    }

    /// What an `Object` is cast to where a type is wanted, and what is called then. Nil where no class is known.
    static func cast(to type: ValueType) -> (type: JavaType, method: String?)? {
        switch type {
        case .string, .identifier: (.named(JavaLibrary.string), nil)
        case .boolean: (.named(JavaLibrary.boolean), nil)
        case .integer: (.named(JavaLibrary.number), "intValue")
        case .number: (.named(JavaLibrary.number), "doubleValue")
        case .list(let element), .map(let element):
            cast(to: element.unwrapped) == nil ? nil : (JavaTypeName.type(of: type.resolved), nil)
        default: nil
        }
    }

    // MARK: Openings

    /// A list or map that something is read of: a plain `Object` is cast to what it is known to be, and an empty one stands for what
    /// may be missing.
    func collection(_ collection: Expression) -> JavaExpression {
        let type = collection.type.resolved.withoutOptional
        if !style.keepsObjects, isErased(collection), !collection.type.hasEventuals, type.isSequence || type.isDictionary {
            return .cast(JavaTypeName.type(of: type), expression(withoutIdleConversions(collection), in: nil))
        }
        guard isOptional(collection) else { return expression(collection, in: nil) }
        let empty: JavaExpression = type.isDictionary ? .call(JavaLibrary.map, "of") : .call(JavaLibrary.arrays, "asList")
        return expression(collection.withoutConversions, in: nil).calling("orElse", [empty])
    }

    /// A collection that a loop goes through. Of an empty literal no type of elements follows; since there are none, it may be any.
    func iterated(_ collection: Expression) -> JavaExpression {
        let text = JavaType.named(JavaLibrary.string)
        let value = self.collection(collection)
        if style.keepsEntryOrder { return value }
        switch collection.type.withoutOptional {
        case .object(.literal([])): return .new(.named(JavaClassName("java.util", "TreeMap", .imported), [text, text]), [value])
        case .tuple([]): return .new(.named(JavaLibrary.arrayList, [text]), [value])
        default: return value
        }
    }

    /// A value that has to be there: an `Optional` is opened.
    func present(_ value: Expression) -> JavaExpression { opened(value, "get") ?? expression(value, in: nil) }

    /// A value that may be null: nothing in an `Optional` is.
    func nullable(_ value: Expression) -> JavaExpression {
        if let opened = opened(value, "orElse", [.null]) { return opened }
        // What a callback reads is opened inside it.
        if case .apply(let e) = value, case .reference = e.body { return expression(value, in: e.body.type) }
        return expression(value, in: nil)
    }

    /// A condition: it has to be there, and a plain `Object` is the truth value that it must be.
    func condition(_ condition: Expression) -> JavaExpression {
        opened(condition, "get") ?? cast(condition, to: .boolean) ?? expression(condition, in: nil)
    }

    /// An `Optional`, opened by one of its methods; nil for every other value.
    private func opened(_ value: Expression, _ method: String, _ arguments: [JavaExpression] = []) -> JavaExpression? {
        guard isOptional(value) else { return nil }
        return expression(value.withoutConversions, in: nil).calling(method, arguments)
    }
}

extension Expression {
    /// Whether this is a literal, a sign before it included.
    fileprivate var isLiteral: Bool {
        switch self {
        case .literal: true
        case .unary(let e): e.operand.withoutConversions.isLiteral
        default: false
        }
    }
}
