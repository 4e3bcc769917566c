import Base
import Documents
import Frontend
import Program
import Schema
import Testing

/// No schemas at all.
private struct NoPackages: PackageProvider {
    func package(_ name: String, version: String?) -> Package? { nil }
}

/// A program with its components, bound, and the messages of what was found.
private func bind(_ main: String, _ components: [String: String] = [:]) -> (program: Program, found: [String]) {
    let sources = Dictionary(
        uniqueKeysWithValues: components.map { ($0, SourceFile(name: "\($0)/main.pp", text: $1)) })
    let (syntax, unread) = PCLFrontend().parse(SourceFile(name: "main.pp", text: main), components: sources)
    let (program, unbound) = Binder(packages: NoPackages()).bind(syntax)
    return (program, (unread + unbound).map(\.message))
}

@Suite struct PCLComponentTests {
    @Test func severalFilesAreOneProgram() {
        let text = SourceFile.joining(
            [
                SourceFile(name: "a.pp", text: "output o {\n  value = [name"),
                SourceFile(name: "b.pp", text: "name = \"x\"\ncopy = name\n"),
            ], name: "a.pp")
        let (syntax, unread) = PCLFrontend().parse(text)
        #expect(Set(unread.map(\.file)) == ["a.pp"])
        let (program, unbound) = Binder(packages: NoPackages()).bind(syntax)
        #expect(unbound.isEmpty)
        #expect(program.declarations.contains { $0.name == "copy" })
    }

    @Test func componentsTakeConfigurationAndGiveOutputs() {
        let (program, found) = bind(
            """
            component web "./site" {
              port = "80"
            }
            address = web.address
            """,
            ["site": "config port int {}\noutput address { value = \"a-${port}\" }\n"])
        #expect(found.isEmpty)
        guard case .component(let web)? = program.declarations.first else { Issue.record("no component"); return }
        #expect(web.className == "Site")
        #expect(web.inputs.map(\.destination) == [.input(.integer)])
        #expect(program.components["web"]?.declarations.map(\.name) == ["port", "address"])
        guard case .variable(let address)? = program.declarations.last else { Issue.record("no variable"); return }
        #expect(address.value.type == .output(.string))
    }

    @Test func componentsStandInComponents() {
        let (program, found) = bind(
            "component outer \"./outer\" {}\n",
            [
                "outer": "component inner \"./inner\" {}\noutput o { value = inner.o }\n",
                "outer/inner": "output o { value = true }\n",
            ])
        #expect(found.isEmpty)
        #expect(program.components["outer"]?.components["inner"] != nil)
    }

    @Test func componentsThatContainThemselvesAreReported() {
        let (program, found) = bind(
            "component a \"./a\" {}\n", ["a": "component b \"../b\" {}\n", "b": "component a \"../a\" {}\n"])
        #expect(program.components["a"] != nil)
        #expect(found == ["the component's folder `../a` holds the program that it stands in"])
    }

    @Test func componentsWithoutProgramsAreReported() {
        let (program, found) = bind("component a \"./a\" { x = 1 }\n")
        #expect(program.declarations.count == 1)
        #expect(found == ["the component's folder `./a` holds no program"])
    }

    @Test func unknownInputsAreReported() {
        let (_, found) = bind("component a \"./a\" { prot = 1 }\n", ["a": "config port int {}\n"])
        #expect(found == ["the component has no input `prot`"])
    }
}

@Suite struct PCLBlockTests {
    @Test func resourcesAreReadByTheirIDs() {
        let (program, _) = bind("read net \"cloud:index:Network\" {\n  id = \"n-1\"\n  zone = \"a\"\n}\n")
        guard case .resource(let net)? = program.declarations.first, let lookup = net.lookup else {
            Issue.record("no look-up")
            return
        }
        #expect(lookup.id.stringLiteral == "n-1")
        #expect(lookup.state.map(\.name) == ["zone"])
        #expect(net.inputs.isEmpty)
    }

    @Test func requiredVersionStandsAfterWhatItUses() {
        let (program, _) = bind("pulumi {\n  requiredVersionRange = version\n}\na = 1\nconfig version string {}\n")
        #expect(program.declarations.map(\.name) == ["a", "version"])
        #expect(program.requiredVersionPosition == 2)
    }

    @Test func nullDefaultsMakeVariablesOptional() {
        let (program, _) = bind("config a \"list(string)\" {\n  default = null\n}\nconfig b {}\n")
        guard case .configuration(let a)? = program.declarations.first, case .configuration(let b)? = program.declarations.last
        else {
            Issue.record("no configuration")
            return
        }
        #expect(a.isNullable)
        #expect(a.defaultValue == nil)
        #expect(b.type == .dynamic)
    }

    @Test func negativeNumbersAreLiterals() {
        let (program, _) = bind("a = -12\nb = -0.5\n")
        let types = program.declarations.map { if case .variable(let d) = $0 { d.value.type } else { ValueType.none } }
        #expect(types == [.integer, .number])
    }

    @Test func commentsBehindTheLastAttributeEndTheBlock() {
        let (program, _) = bind("resource a \"cloud:index:A\" {\n  x = 1 // one\n  y = 2 // two\n}\n// end\n")
        guard case .resource(let a)? = program.declarations.first else { Issue.record("no resource"); return }
        #expect(a.inputs.map(\.comments.trailing) == [" one", nil])
        #expect(a.endComments.map { $0.contains("two") } == [true])
        #expect(program.endComments.isEmpty)
    }
}
