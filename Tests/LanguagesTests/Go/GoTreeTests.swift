import Testing

@testable import LanguageGo

/// What is asked of nodes.
@Suite struct GoTreeTests {
    private let use = GoStatement.expression(.call(.name("f"), [.name("v")]))

    @Test func variableIsReadWhereverItsNameStands() {
        #expect([use].reads("v"))
        #expect(![use].reads("w"))
        #expect(![GoStatement.expression(.string("v"))].reads("v"))
        #expect([GoStatement.when(.name("v"), [])].reads("v"))
        #expect([GoStatement.when(.name("a"), [], else: [use])].reads("v"))
    }

    @Test func innerVariableOfTheSameNameHidesOuterOne() {
        let loop = GoStatement.loop(GoLoop(header: .range(key: nil, value: "v", .name("list")), body: [use]))
        #expect(![loop].reads("v"))
        #expect([loop].reads("list"))
        let callback = GoFunction(parameters: [GoParameter("v", .any)], body: [use])
        #expect(![GoStatement.expression(.function(callback))].reads("v"))
    }

    @Test func fieldIsNoVariableButKeyMayBe() {
        func literal(_ key: GoComposite.Key) -> GoStatement {
            .expression(.composite(GoComposite(type: .map(.any), elements: [.init(key: key, value: .null)])))
        }
        #expect(![literal(.field("v"))].reads("v"))
        #expect([literal(.value(.name("v")))].reads("v"))
    }

    @Test func libraryHasInputsOfPlainListsAndMaps() {
        #expect(GoType.plain(.string).libraryForm?.text == "String")
        #expect(GoType.slice(.map(.plain(.integer))).libraryForm?.text == "IntMapArray")
        #expect(GoType.map(.any).libraryForm?.text == "Map")
        #expect(GoType.pointer(.plain(.boolean)).libraryForm?.text == "BoolPtr")
        #expect(GoType.slice(.slice(.map(.any))).libraryForm == nil)
        #expect(GoType.any.libraryForm == nil)
    }
}
