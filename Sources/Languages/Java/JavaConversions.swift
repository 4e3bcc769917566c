import Base
import LanguageKit
import Lowering
import Program

/// A conversion between primitive types: the method that does it.
enum JavaConversion {
    case toInteger, toDouble, toBoolean, toText, integerToDouble, doubleToInteger

    /// The method as an argument of `applyValue`.
    var reference: String {
        switch self {
        case .toInteger: "Integer::parseInt"
        case .toDouble: "Double::parseDouble"
        case .toBoolean: "Boolean::parseBoolean"
        case .toText: "String::valueOf"
        case .integerToDouble: "Integer::doubleValue"
        case .doubleToInteger: "Double::intValue"
        }
    }

    /// What stands before and after a plain value.
    var around: (before: String, after: String) {
        switch self {
        case .toInteger: ("Integer.parseInt(", ")")
        case .toDouble: ("Double.parseDouble(", ")")
        case .toBoolean: ("Boolean.parseBoolean(", ")")
        case .toText: ("String.valueOf(", ")")
        case .integerToDouble: ("(double) (", ")")
        case .doubleToInteger: ("(int) (", ")")
        }
    }
}

extension JavaEmitter {
    /// How a value of one primitive type comes to stand where another is wanted; nil where Java needs no conversion, or where the
    /// value is a literal, which is written as the place wants it.
    func conversion(of e: ConvertExpression) -> JavaConversion? {
        let value = e.value.withoutConversions
        if style.keepsLiterals || value.isLiteral || isPending(e.value.type) { return nil }
        let target = e.value.conversionTarget(in: e.target).resolved.unwrapped
        switch (e.value.type.resolved.unwrapped, target) {
        case (.string, .integer), (.identifier, .integer): return .toInteger
        case (.string, .number), (.identifier, .number): return .toDouble
        case (.string, .boolean), (.identifier, .boolean): return .toBoolean
        case (.integer, .string), (.number, .string), (.boolean, .string): return .toText
        case (.integer, .number): return .integerToDouble
        case (.number, .integer): return .doubleToInteger
        default: return nil
        }
    }

    /// Whether the value is a function's result that the style takes for known, though it isn't.
    func isPending(_ type: ValueType) -> Bool { !style.liftsFunctionResults && type.containsPromises }

    /// Writes a value where another type is wanted.
    mutating func write(_ e: ConvertExpression, in place: ValueType?, to w: inout CodeWriter) {
        guard let conversion = conversion(of: e) else {
            write(e.value, in: Self.place(place, refinedBy: e.target), to: &w)
            return
        }
        if isEventual(e.value.type) {
            write(e.value, in: e.value.type, precedence: JavaPrecedence.postfix, to: &w)
            w.write(".applyValue(\(conversion.reference))")
            return
        }
        switch conversion {
        case .integerToDouble, .doubleToInteger: if writesCast(of: e.value, to: e.target, &w) { return }
        case .toInteger, .toDouble, .toBoolean, .toText: break
        }
        w.write(conversion.around.before)
        write(e.value, in: conversion == .toText ? nil : e.value.type, to: &w)
        w.write(conversion.around.after)
    }

    /// A value without conversions that need nothing to be written.
    func withoutIdleConversions(_ value: Expression) -> Expression {
        if case .convert(let e) = value, conversion(of: e) == nil { return withoutIdleConversions(e.value) }
        return value
    }

    /// Writes a plain `Object` as what its place takes: a cast, and for a number the method that gives it. False for every other value, and
    /// where the place takes any value.
    mutating func writesCast(of value: Expression, to target: ValueType, _ w: inout CodeWriter) -> Bool {
        guard !style.keepsLiterals, isErased(value), !value.type.hasEventuals,
            let (type, method) = Self.cast(to: target.unwrapped) ?? Self.cast(to: alternative(of: target, for: value))
        else { return false }
        w.write("((\(type)) ")
        write(withoutIdleConversions(value), in: nil, precedence: JavaPrecedence.unary, to: &w)
        w.write(")")
        w.write(method)
        return true
    }

    /// What a plain `Object` is known to be, if a place takes several things.
    private func alternative(of target: ValueType, for value: Expression) -> ValueType {
        if case .union = target.unwrapped { value.type.resolved.unwrapped } else { .none }
    }

    /// The class that an `Object` is cast to where a type is wanted, and what is called then. Nil where no class is known.
    private static func cast(to type: ValueType) -> (type: String, method: String)? {
        switch type {
        case .string, .identifier: return ("String", "")
        case .boolean: return ("Boolean", "")
        case .integer: return ("Number", ".intValue()")
        case .number: return ("Number", ".doubleValue()")
        case .list(let element), .map(let element):
            return cast(to: element.unwrapped) == nil ? nil : (JavaTypeName.type(of: type.resolved), "")
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .tuple, .object, .union, .enumeration, .constant, .optional,
            .input,
            .output, .promise:
            return nil
        }
    }

    /// Writes a list of which some items are known only while deploying: an output of the list.
    mutating func writeOutputs(_ list: ListExpression, in place: ValueType?, to w: inout CodeWriter) {
        w.write("Output.all(")
        writeArguments(list, in: place, wrapsPlain: true, to: &w)
        w.write(")")
    }

    /// Writes a map of which some values are known only while deploying: an output of the map.
    mutating func writeOutputs(_ object: ObjectExpression, in place: ValueType, to w: inout CodeWriter) {
        let eventual = object.items.map(\.value).filter { isEventual($0.withoutConversions.type) }
        let isAlone = eventual.count == 1
        if !isAlone { w.write("Output.all(") }
        for (i, value) in eventual.enumerated() {
            if i > 0 { w.write(", ") }
            write(value, in: place, precedence: isAlone ? JavaPrecedence.postfix : JavaPrecedence.lowest, to: &w)
        }
        w.write(isAlone ? ".applyValue(_value -> " : ").applyValue(values -> ")
        callbacks += 1
        var position = 0
        writeMap(object, to: &w) { emitter, value, w in
            if !emitter.isEventual(value.withoutConversions.type) {
                emitter.write(value, in: place, to: &w)
            } else {
                w.write(isAlone ? "_value" : "values.get(\(position))")
                position += 1
            }
        }
        callbacks -= 1
        w.write(")")
    }

    /// Whether a value of the type is an `Output`.
    func isEventual(_ type: ValueType) -> Bool { type.isOutput || style.liftsFunctionResults && type.isPromise }
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
