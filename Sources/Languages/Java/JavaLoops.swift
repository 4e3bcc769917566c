import Base
import LanguageKit
import Program

extension Program {
    /// Whether it goes through what a function of a package gives.
    var goesThroughResults: Bool {
        var isFound = false
        for expression in expressions where !isFound {
            isFound = expression.containsNested { part in
                switch part {
                case .forEach(let e): e.collection.type.containsPromises
                case .splat(let e): e.source.type.containsPromises
                case .literal, .template, .object, .list, .reference, .access, .index, .call, .invoke, .method, .conditional,
                    .binary, .unary, .convert, .apply:
                    false
                }
            }
        }
        return isFound
    }
}

extension JavaEmitter {
    /// Writes a list or map that something is read of: a plain `Object` is cast to what it is known to be, and an empty one stands for what
    /// may be missing.
    mutating func writeCollection(_ collection: Expression, precedence: Int, to w: inout CodeWriter) {
        let type = collection.type.resolved.withoutOptional
        if !style.keepsLiterals, isErased(collection), !collection.type.hasEventuals,
            JavaTypes.isSequence(type) || JavaTypes.isDictionary(type)
        {
            let isInner = precedence > JavaPrecedence.unary
            if isInner { w.write("(") }
            w.write("(\(JavaTypeName.type(of: type))) ")
            write(withoutIdleConversions(collection), in: nil, precedence: JavaPrecedence.unary, to: &w)
            if isInner { w.write(")") }
            return
        }
        let isOpened = writeOptional(
            collection, opened: JavaTypes.isDictionary(type) ? ".orElse(Map.of())" : ".orElse(Arrays.asList())", to: &w)
        if !isOpened { write(collection, in: nil, precedence: precedence, to: &w) }
    }

    /// Writes a value that has to be there: an `Optional` is opened.
    mutating func writePresent(_ value: Expression, precedence: Int = JavaPrecedence.lowest, to w: inout CodeWriter) {
        if !writeOptional(value, opened: ".get()", to: &w) { write(value, in: nil, precedence: precedence, to: &w) }
    }

    /// Writes a value that may be null: nothing in an `Optional` is.
    mutating func writeNullable(_ value: Expression, precedence: Int = JavaPrecedence.lowest, to w: inout CodeWriter) {
        if writeOptional(value, opened: ".orElse(null)", to: &w) { return }
        var place: ValueType?
        // What a callback reads is opened inside it.
        if case .apply(let e) = value, case .reference = e.body { place = e.body.type }
        write(value, in: place, precedence: precedence, to: &w)
    }

    /// Writes a condition: what is missing isn't met, and a plain `Object` is the truth value that it must be.
    mutating func writeCondition(_ condition: Expression, precedence: Int = JavaPrecedence.lowest, to w: inout CodeWriter) {
        if writeOptional(condition, opened: ".orElse(false)", to: &w) || writesCast(of: condition, to: .boolean, &w) { return }
        write(condition, in: nil, precedence: precedence, to: &w)
    }

    /// Writes a value that is an `Optional` and how it is opened; false for every other value.
    private mutating func writeOptional(_ value: Expression, opened: StaticString, to w: inout CodeWriter) -> Bool {
        guard isOptional(value) else { return false }
        write(value.withoutConversions, in: nil, precedence: JavaPrecedence.postfix, to: &w)
        w.write(opened)
        return true
    }

    /// Whether a value is an `Optional` in Java.
    func isOptional(_ value: Expression) -> Bool {
        guard !style.keepsLiterals else { return false }
        switch value {
        case .reference(let e): return isOptional(e)
        case .convert(let e): return conversion(of: e) == nil && isOptional(e.value)
        case .literal, .template, .object, .list, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary,
            .forEach,
            .splat, .apply:
            return false
        }
    }
}
