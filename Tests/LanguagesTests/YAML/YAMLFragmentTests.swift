import Base
import LanguageKit
import LanguageYAML
import Program
import Testing

@testable import LanguageYAML

@Suite struct YAMLFragmentTests {
    private func text(_ inputs: [(String, Expression)]) -> String {
        let resource = ResourceDeclaration(
            name: "a", sourceName: "a", logicalName: "a", token: "p:m/thing:Thing", schema: nil,
            inputs: inputs.map { Attribute(name: $0, value: $1) })
        let program = Program(declarations: [.resource(resource)], source: SourceFile(name: "x", bytes: []))
        return YAMLLanguage(style: StyleSection()).emitFragment(program).text
    }

    private func string(_ text: String) -> Expression { .literal(LiteralExpression(.string(text))) }
    private func list(_ items: [Expression]) -> Expression { .list(ListExpression(items.map { ListItem($0) })) }
    private func object(_ items: [(String, Expression)]) -> Expression {
        .object(ObjectExpression(items.map { ObjectItem(key: string($0), value: $1) }))
    }

    @Test func standsAtColumnsOfFour() {
        let inner = object([("b", list([object([("d", object([("e", string("x"))])), ("c", list([string("y")]))])]))])
        #expect(
            text([("a", inner), ("lists", list([list([string("1x")])]))]) == """
                type: p:m:Thing
                properties:
                    a:
                        b:
                            - c:
                                - "y"
                              d:
                                e: x
                    lists:
                        - - 1x
                """)
    }

    @Test func quotesWhatAReaderCouldTakeForAnotherType() {
        let texts = ["true", "on", "1", "2015-03-31", "{}", "plain", "0x", "<<"]
        #expect(
            text(texts.enumerated().map { ("k\($0)", string($1)) }) == """
                type: p:m:Thing
                properties:
                    k0: "true"
                    k1: "on"
                    k2: "1"
                    k3: "2015-03-31"
                    k4: '{}'
                    k5: plain
                    k6: 0x
                    k7: "<<"
                """)
    }

    @Test func ordersKeysNaturally() {
        #expect(["a10", "a2", "B", "a", "$x", "ab"].sorted(by: NaturalOrder.precedes) == ["$x", "B", "a", "a2", "a10", "ab"])
    }

    @Test func hasNoPropertiesIfThereAreNone() { #expect(text([]) == "type: p:m:Thing\nproperties: {}") }
}
