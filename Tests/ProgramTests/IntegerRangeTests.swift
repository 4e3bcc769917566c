import Base
import Program
import Testing

/// The ranges of integers, from which follows whether 32 bits hold what arithmetic gives.
@Suite struct IntegerRangeTests {
    private func number(_ value: Int64) -> Expression { .literal(LiteralExpression(.number(NumberLiteral(value)))) }

    private func range(_ operation: BinaryOperator, _ left: Expression, _ right: Expression) -> ClosedRange<Double>? {
        let value = Expression.binary(BinaryExpression(operation, left, right))
        return Program(declarations: [], source: SourceFile(name: "main.pp", text: "")).integerRange(
            of: value, isComponent: false
        ) { _ in nil }
    }

    @Test func rangesOfLiteralsFollowFromTheirValues() {
        #expect(range(.add, number(2), number(3)) == 5...5)
        #expect(range(.subtract, number(2), number(3)) == -1 ... -1)
        #expect(range(.multiply, number(-2), number(3)) == -6 ... -6)
    }

    @Test func divisionAndFractionsAreNoIntegers() {
        #expect(range(.divide, number(4), number(2)) == nil)
        #expect(range(.add, .literal(LiteralExpression(.number(NumberLiteral(floating: 0.5)))), number(2)) == nil)
    }

    @Test func largeSumsDoNotFit() {
        let sum = range(.add, number(2_147_483_647), number(1))
        #expect(sum.map { Program.integers32.holds($0) } == false)
        #expect(Program.integers32.holds(5...5))
    }
}
