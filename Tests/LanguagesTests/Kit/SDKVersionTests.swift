import LanguageKit
import Testing

@Suite struct SDKVersionTests {
    @Test(
        arguments: [
            ("1.2.3", "1.2.3"), ("v1.2.3", "1.2.3"), ("6.0.0-alpha.0+dev", "6.0.0a0+dev"), ("1.0.0-beta.2", "1.0.0b2"),
            ("1.0.0-rc.1", "1.0.0rc1"), ("1.0.0-dev5", "1.0.0.dev5"), ("1.0.0-internal+sha.1-2", "1.0.0+internal.sha.1.2"),
        ])
    func versionsAreSpelledAsPythonDoes(_ version: String, _ expected: String) {
        #expect(SDKVersion.pep440(version) == expected)
    }
}
