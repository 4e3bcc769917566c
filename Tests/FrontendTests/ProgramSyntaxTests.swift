import Base
import Frontend
import Testing

@Suite struct ProgramSyntaxTests {
    @Test func anExpressionKnowsWhereItStands() {
        #expect(ExpressionSyntax.string("a", SourceSpan(3, 4)).span == SourceSpan(3, 4))
    }
}
