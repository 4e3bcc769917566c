extension Program {
    /// What an integer of unknown size is taken to lie in, so that arithmetic with counts and ports stays that of integers.
    private static let usual = -30_000.0...30_000.0
    /// The integers of 32 bits.
    public static let integers32 = Double(Int32.min)...Double(Int32.max)

    /// The range of an integer's value, from which follows whether 32 bits hold the result of arithmetic; nil for what is no integer.
    ///
    /// Literals, variables and defaults of configuration are followed. `parameters` gives the ranges of callbacks' parameters; the inputs of
    /// a component may be any integers. Beyond a number of steps, since variables may double at every use, an integer is one of unknown size.
    public func integerRange(
        of expression: Expression, isComponent: Bool, parameters: (VariableID) -> ClosedRange<Double>?
    ) -> ClosedRange<Double>? {
        var steps = 200
        return integerRange(of: expression, isComponent: isComponent, steps: &steps, parameters: parameters)
    }

    private func integerRange(
        of expression: Expression, isComponent: Bool, steps: inout Int, parameters: (VariableID) -> ClosedRange<Double>?
    ) -> ClosedRange<Double>? {
        func range(_ expression: Expression) -> ClosedRange<Double>? {
            integerRange(of: expression, isComponent: isComponent, steps: &steps, parameters: parameters)
        }
        steps -= 1
        let typed = expression.type.unwrapped == .integer ? Self.usual : nil
        guard steps > 0 else { return typed }
        switch expression {
        case .literal(let e):
            guard case .number(let number) = e.value, let integer = number.integer else { return nil }
            return Double(integer)...Double(integer)
        case .unary(let e): return e.operation == .negate ? range(e.operand).map { -$0.upperBound ... -$0.lowerBound } : nil
        case .binary(let e):
            guard let left = range(e.left), let right = range(e.right) else { return nil }
            return e.operation.range(left, right)?.limited
        case .conditional(let e):
            guard let one = range(e.whenTrue), let other = range(e.whenFalse) else { return nil }
            return one.union(other)
        case .convert(let e):
            if e.target.unwrapped == .integer { return range(e.value) ?? Self.usual }
            if case .primitive = e.coercion { return nil }
            return range(e.value)
        case .reference(let e):
            guard e.steps.isEmpty else { return typed }
            switch e.root {
            case .variable(let id): return parameters(id) ?? typed
            case .declaration(let index):
                guard declarations.indices.contains(index) else { return typed }
                switch declarations[index] {
                case .variable(let d): return range(d.value)
                case .configuration(let d):
                    guard typed != nil else { return nil }
                    if isComponent { return Self.integers32 }
                    return d.defaultValue.flatMap(range).map { $0.union(Self.usual) } ?? typed
                case .resource, .component, .output, .hook: return typed
                }
            case .range, .undeclared: return typed
            }
        case .template, .object, .list, .access, .index, .call, .invoke, .method, .forEach, .splat, .apply: return typed
        }
    }
}

extension BinaryOperator {
    /// The range of the result for operands in two ranges; nil where it isn't an integer.
    fileprivate func range(_ left: ClosedRange<Double>, _ right: ClosedRange<Double>) -> ClosedRange<Double>? {
        switch self {
        case .add: return left.lowerBound + right.lowerBound...left.upperBound + right.upperBound
        case .subtract: return left.lowerBound - right.upperBound...left.upperBound - right.lowerBound
        case .multiply:
            let low = left.lowerBound * right.lowerBound...left.lowerBound * right.lowerBound
            return [
                (left.lowerBound, right.upperBound), (left.upperBound, right.lowerBound), (left.upperBound, right.upperBound),
            ]
            .reduce(low) { $0.union($1.0 * $1.1...$1.0 * $1.1) }
        case .modulo: return left.union(0...0)
        case .divide, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: return nil
        }
    }
}

extension ClosedRange<Double> {
    /// Whether all of another range lies in this one.
    public func holds(_ other: ClosedRange<Double>) -> Bool { contains(other.lowerBound) && contains(other.upperBound) }

    /// The range without bounds so large that arithmetic with them gives no number.
    fileprivate var limited: ClosedRange<Double> { clamped(to: -1e15...1e15) }

    /// The smallest range that holds both.
    fileprivate func union(_ other: ClosedRange<Double>) -> ClosedRange<Double> {
        Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
    }
}
