import Driver
import Testing

@Suite struct GlobTests {
    @Test func matchesWholeTexts() {
        #expect(Glob("random:*").matches("random:index/randomPet:RandomPet"))
        #expect(Glob("*Pet*").matches("random/index/RandomPet"))
        #expect(Glob("a?c").matches("abc"))
        #expect(!Glob("a?c").matches("ac"))
        #expect(!Glob("random").matches("random:x"))
        #expect(Glob("*a*b*c").matches("xxaxxbbxxc"))
        #expect(!Glob("*a*b*c").matches("xxaxxbbxx"))
    }
}
