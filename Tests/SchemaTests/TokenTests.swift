import Schema
import Testing

@Suite struct TokenTests {
    @Test func takesTokensApart() {
        let token = Token("aws:s3/bucket:Bucket")
        #expect(token.package == "aws")
        #expect(token.moduleName == "s3")
        #expect(token.member == "Bucket")
    }
}
