import Lowering
import Program
import Testing

/// What holds for every expression, tried on random ones.
@Suite struct LoweringPropertyTests {
    private static let languages: [LoweringOptions] = [
        LoweringOptions(appliesPromises: true, jsonTakesOutputs: false) { $0 },
        LoweringOptions(appliesPromises: false, jsonTakesOutputs: true, listFunctionsTakeOutputs: true) { $0 },
        LoweringOptions(appliesPromises: false, jsonTakesOutputs: false, repeatsSources: true) { $0 },
    ]

    private func forEachExpression(_ body: (UInt64, Expression) -> Void) {
        for seed in UInt64(0)..<2000 {
            var generator = ExpressionGenerator(seed: seed)
            body(seed, generator.expression())
        }
    }

    @Test(arguments: languages.indices)
    func liftingTwiceChangesNothing(_ language: Int) {
        var liftedCount = 0
        forEachExpression { seed, expression in
            let once = expression.liftingOutputs(Self.languages[language])
            let twice = once.liftingOutputs(Self.languages[language])
            #expect(String(describing: once) == String(describing: twice), "seed \(seed)")
            if once.containsNested({ if case .apply = $0 { true } else { false } }) { liftedCount += 1 }
        }
        #expect(liftedCount > 200)
    }

    @Test(arguments: languages.indices)
    func liftingKeepsPresence(_ language: Int) {
        forEachExpression { seed, expression in
            let lifted = expression.liftingOutputs(Self.languages[language])
            #expect(expression.presence == lifted.presence, "seed \(seed)")
            #expect(expression.elementPresence == lifted.elementPresence, "seed \(seed)")
        }
    }

    @Test(arguments: languages.indices)
    func valueThatWaitsForOutputsIsOutputAfterLifting(_ language: Int) {
        forEachExpression { seed, expression in
            guard expression.timing == .output else { return }
            #expect(expression.liftingOutputs(Self.languages[language]).timing == .output, "seed \(seed)")
        }
    }

    @Test func coercionGivesTypeThatDestinationTakes() {
        let destinations: [ValueType] = [
            .string, .integer, .number, .boolean, .optional(.input(.string)), .optional(.input(.integer)), .input(.number),
        ]
        var coercedCount = 0
        forEachExpression { seed, expression in
            for destination in destinations {
                let converted = expression.converted(to: destination)
                guard case .convert(let e) = converted else { continue }
                switch e.coercion {
                case .none: break
                case .primitive(_, let primitive):
                    #expect(primitive == destination.primitive, "seed \(seed)")
                    coercedCount += 1
                case .member, .enumeration, .opening:
                    Issue.record("a destination without an enum gives \(e.coercion), seed \(seed)")
                }
            }
        }
        #expect(coercedCount > 200)
    }

    @Test func literalOfPrimitiveTypeNeedsNoCoercionToItsOwnType() {
        for (value, type) in [
            (LiteralValue.string("a"), ValueType.string), (.boolean(true), .boolean), (.number(NumberLiteral(3)), .integer),
        ] {
            let converted = Expression.literal(LiteralExpression(value)).converted(to: .optional(.input(type)))
            guard case .convert(let e) = converted else {
                Issue.record("an input destination always converts")
                continue
            }
            #expect(e.coercion.isNone)
        }
    }
}
