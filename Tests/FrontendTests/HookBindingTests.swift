import Base
import Frontend
import Program
import Schema
import Testing

/// No schemas at all.
private struct NoPackages: PackageProvider {
    func package(_ name: String, version: String?) -> Package? { nil }
}

@Suite struct HookBindingTests {
    private func bind(_ text: String) -> (program: Program, findings: [Diagnostic]) {
        let (syntax, unread) = PCLFrontend().parse(SourceFile(name: "main.pp", text: text))
        let (program, unbound) = Binder(packages: NoPackages()).bind(syntax)
        return (program, unread + unbound)
    }

    @Test func aHookSeesItsResource() {
        let (program, findings) = bind(
            """
            hook resource "note" {
              command      = ["log", args.name, args.oldInputs]
              onDryRun     = true
            }
            """)
        guard case .hook(let hook)? = program.declarations.first else { Issue.record("no hook"); return }
        #expect(hook.kind == .resource)
        #expect(hook.logicalName == "note")
        #expect(hook.command.map(\.type) == [.string, .string, .map(.dynamic)])
        #expect(hook.onDryRun != nil)
        #expect(hook.ignoreErrors == nil)
        // A map is no word of a command.
        #expect(findings.map(\.code.name) == ["invalid-hook"])
        #expect(findings.first?.location == SourceLocation(line: 2, column: 37))
    }

    @Test func stepsAreSortedByName() {
        let (program, findings) = bind(
            """
            hook resource "a" {
              command = ["a"]
            }
            hook error "b" {
              command = ["b"]
            }
            resource r "pulumi:pulumi:StackReference" {
              options {
                hooks = { onError = [b], afterCreate = [a] }
              }
            }
            """)
        #expect(findings.isEmpty)
        guard case .resource(let resource)? = program.declarations.last else { Issue.record("no resource"); return }
        #expect(resource.options.hooks.map(\.step) == ["afterCreate", "onError"])
    }

    @Test(arguments: [
        ("hook resource \"a\" {}", 1, 15, "invalid-hook"),
        ("hook wild \"a\" {\n  command = [\"x\"]\n}", 1, 6, "invalid-block"),
        ("hook resource \"a\" {\n  command = \"x\"\n}", 2, 13, "invalid-hook"),
        ("hook error \"a\" {\n  command = [\"x\"]\n  onDryRun = true\n}", 3, 3, "invalid-hook"),
        (
            "resource r \"pulumi:pulumi:StackReference\" {\n  options {\n    hooks = { afterLunch = [] }\n  }\n}", 3, 15,
            "invalid-hook"
        ),
        ("resource r \"pulumi:pulumi:StackReference\" {\n  options {\n    hooks = [r]\n  }\n}", 3, 13, "dependency-cycle"),
        (
            "hook resource \"a\" {\n  command = [\"x\"]\n}\nresource r \"pulumi:pulumi:StackReference\" {\n  options {\n"
                + "    hooks = { onError = [a] }\n  }\n}", 6, 26, "invalid-hook"
        ),
    ])
    func whatIsWrongIsReported(text: String, line: Int, column: Int, code: String) {
        let findings = bind(text).findings.filter { $0.severity == .error }
        let found = findings.first { $0.location == SourceLocation(line: line, column: column) }
        if code == "dependency-cycle" {
            #expect(findings.contains { $0.code.name == "dependency-cycle" })
            #expect(found?.code.name == "invalid-hook")
        } else {
            #expect(found?.code.name == code)
        }
    }

    @Test func aComponentMayHaveATokenInPlaceOfAFolder() {
        let (program, findings) = bind("component c {\n  token = \"a:b:C\"\n  size = 2\n}\ncomponent d {\n  size = 2\n}\n")
        #expect(findings.map(\.code.name) == ["invalid-block"])
        #expect(findings.first?.location == SourceLocation(line: 5, column: 11))
        guard case .component(let component)? = program.declarations.first else { Issue.record("no component"); return }
        #expect(component.token == "a:b:C")
        #expect(component.inputs.map(\.name) == ["size"])
    }
}
