import Base
import Frontend
import Program
import Testing

@Suite struct ProjectSettingTests {
    private func syntax(_ text: String) -> (syntax: ProgramSyntax, diagnostics: [Diagnostic]) {
        YAMLFrontend().parse(SourceFile(name: "Pulumi.yaml", text: text))
    }

    @Test func settingsOfProjectAreKeptAsWritten() {
        let (program, diagnostics) = syntax(
            """
            name: farm
            description: An ant farm # ours
            plugins:
              providers:
                - name: zoo
                  path: ./zoo
            """)
        #expect(program.settings.map(\.key) == ["description", "plugins"])
        #expect(program.settings.first?.lines == ["description: An ant farm"])
        #expect(program.settings.last?.lines == ["plugins:", "  providers:", "    - name: zoo", "      path: ./zoo"])
        #expect(diagnostics.isEmpty)
    }

    @Test func configurationOfOtherNamespaceIsNoVariableOfProgram() {
        let (program, _) = syntax("config:\n  aws:region: us-west-2\n  size: 3\n")
        #expect(program.settings.map(\.key) == ["config"])
        #expect(program.settings.map(\.lines) == [["aws:region: us-west-2"]])
        #expect(program.declarations.map(\.sourceName) == ["size"])
    }

    @Test func settingWithAliasIsReported() {
        let (program, diagnostics) = syntax("name: &n farm\ndescription: *n\n")
        #expect(program.settings.isEmpty)
        #expect(
            diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.name)" } == ["2:1 project-setting"]
        )
    }
}

@Suite struct DefaultProviderTests {
    private let source = """
        resources:
          main:
            type: pulumi:providers:zoo
            defaultProvider: true
            properties: {key: "${secret.value}"}
          secret:
            type: zoo:Secret
          other:
            type: pulumi:providers:zoo
          ant:
            type: zoo:Ant
          bee:
            type: zoo:Bee
            options: {provider: "${other}"}
          cat:
            type: pets:Cat
        variables:
          found:
            fn::invoke: {function: zoo:getAnts, arguments: {}}
        """

    private func provider(of name: String, in program: ProgramSyntax) -> String? {
        guard case .resource(let resource)? = program.declarations.first(where: { $0.sourceName == name })?.kind,
            case .reference(let provider, _, _)? = resource.options.first(where: { $0.name == "provider" })?.value
        else { return nil }
        return provider
    }

    @Test func resourcesOfPackageUseDefaultProvider() {
        let program = YAMLFrontend().parse(SourceFile(name: "Pulumi.yaml", text: source)).syntax
        #expect(provider(of: "ant", in: program) == "main")
        #expect(provider(of: "bee", in: program) == "other")
        #expect(provider(of: "cat", in: program) == nil)
    }

    @Test func whatDefaultProviderIsMadeFromDoesNotUseIt() {
        let program = YAMLFrontend().parse(SourceFile(name: "Pulumi.yaml", text: source)).syntax
        #expect(provider(of: "secret", in: program) == nil)
        #expect(provider(of: "main", in: program) == nil)
    }

    @Test func callsOfPackageUseDefaultProvider() throws {
        let program = YAMLFrontend().parse(SourceFile(name: "Pulumi.yaml", text: source)).syntax
        let found = try #require(program.declarations.first { $0.sourceName == "found" })
        guard case .variable(.call("invoke", let arguments, _, _)) = found.kind,
            case .object(let options, _, _)? = arguments.last,
            case .reference(let provider, _, _)? = options.first?.value
        else {
            Issue.record("the call has no options")
            return
        }
        #expect(provider == "main")
    }

    @Test func defaultProviderThatIsNoProviderIsReported() {
        let (_, diagnostics) = YAMLFrontend().parse(
            SourceFile(name: "Pulumi.yaml", text: "resources:\n  ant:\n    type: zoo:Ant\n    defaultProvider: true\n"))
        #expect(
            diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.name)" } == ["4:5 unexpected-kind"]
        )
    }
}
