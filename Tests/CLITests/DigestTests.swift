import Testing

@testable import sextant

@Suite struct DigestTests {
    /// The values are those of FIPS 180-4's examples.
    @Test func isSHA256() {
        #expect(Digest(of: []).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(Digest(of: Array("abc".utf8)).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(arguments: ["", "e3b0", String(repeating: "G", count: 64), String(repeating: "A", count: 64)])
    func readsNothingElse(text: String) { #expect(Digest(hex: text) == nil) }

    @Test func readsWhatItWrote() { #expect(Digest(hex: Digest(of: [1, 2]).hex) == Digest(of: [1, 2])) }
}
