import Program

extension Expression {
    /// Whether its text starts with a minus sign, so that another one before it would make a decrement of the two.
    package var startsWithMinus: Bool {
        switch self {
        case .unary(let e): return e.operation == .negate
        case .literal(let e):
            if case .number(let number) = e.value { return number.text.utf8.first == 0x2D }
            return false
        case .convert(let e): return e.value.startsWithMinus
        case .template, .object, .list, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary, .forEach,
            .splat,
            .apply:
            return false
        }
    }
}
