import Base
import Frontend
import Program
import Schema
import Testing

@Suite struct MethodBindingTests {
    private static let schema = """
        {"name": "sample", "resources": {"sample:index:Lock": {"methods": {
           "open": "sample:index:Lock/open", "count": "sample:index:Lock/count"}}},
         "functions": {
           "sample:index:Lock/open": {
             "inputs": {"properties": {"__self__": {"$ref": "#/resources/sample:index:Lock"}, "key": {"type": "string"}}},
             "outputs": {"properties": {"log": {"type": "string"}}, "required": ["log"]}},
           "sample:index:Lock/count": {
             "inputs": {"properties": {"__self__": {"$ref": "#/resources/sample:index:Lock"}}},
             "outputs": {"plain": true, "type": "integer"}}}}
        """

    private func bound(_ call: String) -> (value: Expression?, codes: [String]) {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let text = "resource lock \"sample:index:Lock\" {}\noutput x {\n  value = \(call)\n}\n"
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: text))
        let (program, diagnostics) = Binder(packages: loader).bind(syntax.syntax)
        var value: Expression?
        for case .output(let d) in program.declarations { value = d.value }
        return (value, (syntax.diagnostics + diagnostics).map(\.code.name))
    }

    @Test func aMethodGivesAnOutputUnlessItsResultIsPlain() {
        let opened = bound("call(lock, \"open\", {key = \"k\"}).log")
        #expect(opened.value?.type.isOutput == true)
        #expect(opened.codes.isEmpty)
        #expect(bound("call(lock, \"count\", {})").value?.type == .integer)
    }

    @Test func whatIsNoMethodIsReported() {
        #expect(bound("call(lock, \"close\", {})").codes == ["unknown-method"])
        #expect(bound("call(lock)").codes == ["invalid-call"])
    }
}
