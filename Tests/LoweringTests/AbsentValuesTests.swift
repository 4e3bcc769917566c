import Base
import Lowering
import Program
import Schema
import Testing

/// A reference whose value may be absent.
private func optional(_ name: String, _ type: ValueType) -> Expression {
    var reference = ReferenceExpression(root: .declaration(0), name: name, rootType: .optional(type))
    reference.facts.presence = .optional(.declaration)
    return .reference(reference)
}

private func need(_ expression: Expression) -> Coercion.Need? {
    guard case .convert(let e) = expression, case .opening(let need) = e.coercion else { return nil }
    return need
}

@Suite struct AbsentValuesTests {
    private let one = Expression.literal(LiteralExpression(.number(NumberLiteral(1))))

    @Test func operandOfArithmeticIsOpenedAsValue() {
        let sum = Expression.binary(BinaryExpression(.add, optional("count", .integer), one)).openingAbsentValues()
        guard case .binary(let e) = sum else { Issue.record("no operation"); return }
        #expect(need(e.left) == .value)
        #expect(e.left.presence == .always)
        #expect(e.left.type == .integer)
        #expect(need(e.right) == nil)
    }

    @Test func operandOfComparisonWithNullStaysAsItIs() {
        let null = Expression.literal(LiteralExpression(.null))
        let test = Expression.binary(BinaryExpression(.equal, optional("count", .integer), null)).openingAbsentValues()
        guard case .binary(let e) = test else { Issue.record("no operation"); return }
        #expect(need(e.left) == nil)
    }

    @Test func conditionIsOpenedAsCondition() {
        let choice = Expression.conditional(ConditionalExpression(optional("flag", .boolean), one, one)).openingAbsentValues()
        guard case .conditional(let e) = choice else { Issue.record("no conditional"); return }
        #expect(need(e.condition) == .condition)
    }

    @Test func collectionOfLoopIsOpenedAsCollection() {
        let item = Variable(id: VariableID(1), name: "item", type: .string)
        let loop = ForExpression(
            keyVariable: nil, valueVariable: item, collection: optional("names", .list(.string)), key: nil, value: one,
            condition: nil, isGrouped: false)
        guard case .forEach(let e) = Expression.forEach(loop).openingAbsentValues() else { Issue.record("no loop"); return }
        #expect(need(e.collection) == .collection)
    }

    @Test func separatorIsOpenedAsValueAndJoinedListAsCollection() {
        let call = CallExpression(.join, [optional("separator", .string), optional("names", .list(.string))])
        guard case .call(let e) = Expression.call(call).openingAbsentValues() else { Issue.record("no call"); return }
        #expect(e.arguments.map(need) == [.value, .collection])
    }

    @Test func openingTwiceChangesNothing() {
        for seed in UInt64(0)..<500 {
            var generator = ExpressionGenerator(seed: seed)
            let once = generator.expression().openingAbsentValues()
            #expect(String(describing: once) == String(describing: once.openingAbsentValues()), "seed \(seed)")
        }
    }
}
