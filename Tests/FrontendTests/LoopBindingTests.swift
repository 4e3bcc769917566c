import Base
import Frontend
import Program
import Schema
import Testing

@Suite struct LoopBindingTests {
    private static let schema = """
        {"name": "sample", "resources": {"sample:index:Lock": {"properties": {
           "label": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}}}}}}
        """

    /// The codes and columns of what is found in the value of an output, which stands in column 11.
    private func found(_ value: String) -> [String] {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let text = "resource locks \"sample:index:Lock\" {\n  options { range = 2 }\n}\noutput x {\n  value = \(value)\n}\n"
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: text))
        let diagnostics = syntax.diagnostics + Binder(packages: loader).bind(syntax.syntax).diagnostics
        return diagnostics.map { "\($0.code.name) \($0.location?.column ?? 0)" }
    }

    @Test func whatALoopGivesMustBeKnownWhereItStands() {
        #expect(found("[for l in locks : l.id if l.label != \"a\"]") == ["loop-known-later 37"])
        #expect(found("{for l in locks : l.id => 1}") == ["loop-known-later 29"])
        #expect(found("[for i, l in locks : l.id if i > 0]").isEmpty)
        #expect(found("{for i, l in locks : \"lock-${i}\" => l.id}").isEmpty)
    }

    @Test func aLoopOverAnOutputMayDecideByWhatThatHolds() {
        #expect(found("[for t in locks[0].tags : t if t != \"a\"]").isEmpty)
        #expect(found("{for t in locks[0].tags : t => locks[1].id}").isEmpty)
    }
}
