import Base
import Documents
import Frontend
import Program
import Testing

/// A program of the YAML language, read.
private func read(_ text: String) -> (syntax: ProgramSyntax, diagnostics: [Diagnostic]) {
    YAMLFrontend().parse(SourceFile(name: "Pulumi.yaml", text: text))
}

/// The value of the first variable of a program.
private func variable(_ text: String) -> ExpressionSyntax? {
    guard case .variable(let value)? = read("variables:\n  v:" + text).syntax.declarations.first?.kind else { return nil }
    return value
}

@Suite struct YAMLFrontendTests {
    @Test func declarationsStandByKindWhateverTheOrderOfTheSections() {
        let program = read(
            """
            outputs: {o: 1}
            resources:
              r: {type: random:RandomPet}
            variables: {v: 1}
            config: {c: {type: string}}
            """
        ).syntax
        #expect(program.declarations.map(\.sourceName) == ["c", "v", "r", "o"])
    }

    @Test func aResourceHasItsPartsInOrder() throws {
        let program = read(
            """
            resources:
              my-pet:
                type: random:RandomPet
                name: pet_name
                properties:
                  length: 3
                  prefix: a
                options:
                  version: 4.16
                  dependson: ${other}
                  ignoreChanges: [length]
            """)
        #expect(program.diagnostics.isEmpty)
        let declaration = try #require(program.syntax.declarations.first)
        #expect(declaration.name == "myPet")
        #expect(declaration.logicalName == "pet_name")
        guard case .resource(let resource) = declaration.kind else {
            Issue.record("no resource")
            return
        }
        #expect(resource.token == "random:RandomPet")
        #expect(resource.inputs.map(\.name) == ["length", "prefix"])
        #expect(resource.options.map(\.name) == ["dependsOn", "ignoreChanges", "version"])
        guard case .string("4.16", _)? = resource.options.last?.value else {
            Issue.record("the version isn't kept as written")
            return
        }
    }

    @Test func aReferenceCarriesTheNewNameOfWhatIsDeclared() {
        let program = read("resources:\n  x-y: {type: a:B}\noutputs:\n  o: ${[\"x-y\"].id}\n  p: ${un-declared.id}\n").syntax
        let references = program.declarations.compactMap { declaration -> String? in
            guard case .output(.reference(let name, let steps, _), _) = declaration.kind else { return nil }
            return "\(name) \(steps)"
        }
        #expect(references == ["xY \([Step.member("id")])", "un-declared \([Step.member("id")])"])
    }

    @Test func textAroundAReferenceMakesATemplate() {
        guard case .template(let parts, _)? = variable(" a ${b.c[0]} $${d}") else {
            Issue.record("no template")
            return
        }
        #expect(parts.count == 3)
        guard case .string("a ", _) = parts[0], case .reference("b", [.member("c"), .index(0)], _) = parts[1],
            case .string(" ${d}", _) = parts[2]
        else {
            Issue.record("other parts: \(parts)")
            return
        }
    }

    @Test(arguments: [
        (" '250'", "string"), (" 250", "250"), (" 10.0", "10"), (" 1e30", "1e+30"), (" 0.50", "0.5"), (" 1.8e+06", "1800000"),
    ])
    func scalarsAreWhatYAMLSaysTheyAre(text: String, expected: String) {
        switch variable(text) {
        case .number(let number, _): #expect(number.text == expected)
        case .string(_, _): #expect(expected == "string")
        default: Issue.record("neither")
        }
    }

    @Test(arguments: [
        "\n    fn::invoke:\n      function: std:file\n      arguments: {input: a}\n      return: result",
        "\n    Fn::Invoke:\n      Function: std:file\n      Arguments: {input: a}\n      Return: result",
    ])
    func invokeIsReadInBothSpellings(text: String) {
        guard case .access(.call("invoke", let arguments, _, _), [.member("result")], _)? = variable(text) else {
            Issue.record("no call")
            return
        }
        #expect(arguments.count == 2)
        guard case .string("std:file", _) = arguments[0], case .object(let items, _, _) = arguments[1] else {
            Issue.record("other arguments")
            return
        }
        #expect(items.count == 1)
    }

    @Test func functionsBecomeCallsOfTheProgramLanguage() {
        guard case .call("invoke", let short, _, _)? = variable("\n    fn::std:file: {input: a}"),
            case .string("std:file", _)? = short.first
        else {
            Issue.record("no short form")
            return
        }
        guard case .call("toJSON", _, _, _)? = variable("\n    Fn::ToJSON: {a: 1}") else {
            Issue.record("no toJSON")
            return
        }
        guard case .reference("list", [.index(1)], _)? = variable("\n    fn::select: [1, '${list}']") else {
            Issue.record("no element")
            return
        }
        guard case .call("cwd", let none, _, _)? = variable(" ${pulumi.cwd}") else {
            Issue.record("no cwd")
            return
        }
        #expect(none.isEmpty)
    }

    @Test func anotherStackBecomesAResource() {
        let program = read("outputs:\n  o:\n    fn::stackReference: [org/app/dev, vpc]\n").syntax
        #expect(program.declarations.map(\.name) == ["orgAppDev", "o"])
        guard case .output(.call("getOutput", let arguments, _, _), _)? = program.declarations.last?.kind else {
            Issue.record("no call")
            return
        }
        #expect(arguments.count == 2)
    }

    @Test(arguments: [
        ("resources: [a]", "unexpected-kind", 1, 12), ("resources:\n  a: {}", "missing-key", 2, 6),
        ("resources:\n  a:\n    type: a:B\n    propreties: {}", "unknown-key", 4, 5),
        ("outputs:\n  o: ${a", "invalid-interpolation", 2, 6),
        ("outputs:\n  o:\n    fn::jion: [a, b]", "unknown-function", 3, 5), ("resorces: {}", "unknown-key", 1, 1),
        ("config:\n  c: {type: strng}", "unknown-configuration-type", 2, 13),
    ])
    func faultsAreReportedWhereTheyStand(text: String, code: String, line: Int, column: Int) {
        let found = read(text + "\n").diagnostics
        #expect(found.map(\.code.name) == [code])
        #expect(found.first?.location == SourceLocation(line: line, column: column))
        #expect(found.first?.hint.isEmpty == false)
    }

    @Test func oneFaultDoesNotStopTheRest() {
        let program = read("resources:\n  a: 1\n  b: {type: x:Y}\n  c: {type: x:Z, properties: {k: '${'}}\n")
        #expect(program.syntax.declarations.map(\.sourceName) == ["b", "c"])
        #expect(program.diagnostics.count == 2)
    }

    @Test func deepNestingIsReported() {
        let text = "variables:\n  v: " + String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
        #expect(read(text).diagnostics.contains { $0.code == .nestingTooDeep })
    }

    @Test func aVersionHoldsForAllResourcesOfAPackage() {
        let program = read("resources:\n  a: {type: x:A}\n  b: {type: x:B, options: {version: 1.2.3}}\n").syntax
        guard case .resource(let first)? = program.declarations.first?.kind else {
            Issue.record("no resource")
            return
        }
        #expect(first.options.map(\.name) == ["version"])
    }
}

@Suite struct YAMLCommentTests {
    @Test func commentsBelongToWhatTheyStandWith() throws {
        let program = read(
            """
            # About the program
            resources:
              # Above
              # twice
              a: # beside
                type: x:A
                properties:
                  # a property
                  size: 1 # its size
                  name: 'no # comment'
                  script: |
                    # none either
                  # last
              # Next
              b: {type: x:B}
            # The end
            """
        ).syntax
        let a = try #require(program.declarations.first)
        #expect(a.comments == Comments(leading: [" About the program", " Above", " twice"], trailing: " beside"))
        guard case .resource(let resource) = a.kind else {
            Issue.record("no resource")
            return
        }
        #expect(resource.inputs[0].comments == Comments(leading: [" a property"], trailing: " its size"))
        #expect(resource.inputs[1].comments.isEmpty)
        #expect(resource.inputs[2].comments.isEmpty)
        #expect(resource.endComments == [" last"])
        #expect(program.declarations[1].comments.leading == [" Next"])
        #expect(program.endComments == [" The end"])
    }

    @Test func aProgramInADocumentTakesOnlyItsOwn() throws {
        let source = SourceFile(
            name: "p.yaml",
            text: "# outside\nexamples:\n  # above\n  - program:\n      # own\n      outputs: {o: 1}\n      # own too\n  # next\n"
        )
        let root = try #require(parseYAML(source).root)
        let node = try #require(root["examples"]?.elements.first?["program"])
        let program = YAMLFrontend().parse(node: node, in: source).syntax
        #expect(program.declarations.first?.comments.leading == [" own"])
        #expect(program.endComments == [" own too"])
    }

    @Test func blanksAfterABlockScalarDoNotHoldTheSearchUp() {
        let program = read(
            "resources:\n  a:\n    type: x:A\n    properties:\n      t: |\n        text\n\n    # why\n    options: {}\n    "
        ).syntax
        #expect(program.declarations.first?.comments.leading == [" why"])
    }
}
