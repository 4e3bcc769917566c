import Base
import Frontend
import Program
import Schema
import Testing

@Suite struct NumberSpellingTests {
    /// The inputs of a program's only resource, as literals, and the findings' codes with their places.
    private func inputs(_ properties: String) -> (values: [LiteralValue], findings: [String]) {
        let schema = """
            {"name": "zoo", "version": "1.0.0", "resources": {"zoo:index:Ant": {"inputProperties": {
               "code": {"type": "string"}, "legs": {"type": "integer"},
               "labels": {"type": "object", "additionalProperties": {"type": "string"}}}}}}
            """
        let bytes = Array(schema.utf8)
        let loader = PackageLoader(files: ["zoo.json"], read: { $0 == "zoo.json" ? bytes : nil })
        let text = "resources:\n  ant:\n    type: zoo:Ant\n    properties:\n\(properties)\n"
        let (program, diagnostics) = Binder(packages: loader).bind(
            YAMLFrontend().parse(SourceFile(name: "a.yaml", text: text)).syntax)
        guard case .resource(let ant)? = program.declarations.first else { return ([], []) }
        var values: [LiteralValue] = []
        for input in ant.inputs {
            input.value.forEachNested { if case .literal(let e) = $0, e.value != .string("a") { values.append(e.value) } }
        }
        return (values, diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.name)" })
    }

    @Test(arguments: ["0123456789", "12345678901234567890", "0123", "1.10", "0x1F", "1_000", "+5"])
    func spellingIsKeptWhereTextIsWanted(_ text: String) {
        let (values, findings) = inputs("      code: \(text)")
        #expect(values == [.string(text)])
        #expect(findings == ["5:13 number-as-text"])
    }

    @Test(arguments: ["250", "1.5", "-3"])
    func numberThatTextHoldsAsWrittenStaysNumber(_ text: String) {
        let (values, findings) = inputs("      code: \(text)")
        guard case .number(let number)? = values.first else {
            Issue.record("no number")
            return
        }
        #expect(number.decimalText == text)
        #expect(findings == [])
    }

    @Test func exponentIsNoSpellingOfText() {
        let (values, findings) = inputs("      code: 6.048e+08")
        #expect(values == [.number(NumberLiteral(604_800_000))])
        #expect(findings == [])
    }

    @Test func spellingIsKeptInMapsOfText() {
        #expect(inputs("      labels: {a: 0123}").values == [.string("0123")])
    }

    @Test func octalNumberStaysNumberWhereNumberIsWanted() {
        let (values, findings) = inputs("      legs: 0123")
        guard case .number(let number)? = values.first else {
            Issue.record("no number")
            return
        }
        #expect(number.integer == 83)
        #expect(findings == [])
    }
}
