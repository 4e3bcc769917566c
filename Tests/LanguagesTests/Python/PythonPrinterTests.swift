import Testing

@testable import LanguagePython

@Suite struct PythonPrinterTests {
    private let layout = PythonPrinter.Layout()

    /// The text of statements, without imports.
    private func text(
        _ statements: [PythonStatement], variables: [String] = [], layout: PythonPrinter.Layout = PythonPrinter.Layout()
    ) -> String {
        let uses = PythonUses(statements)
        let names = PythonNameTable(variables, uses: uses)
        let file = PythonFile(statements: statements, isFragment: true)
        return String(decoding: PythonPrinter.text(of: file, uses: uses, names: names, layout: layout), as: UTF8.self)
    }

    private func text(_ expression: PythonExpression) -> String { text([.expression(expression)]) }

    @Test func encloseLooserOperands() {
        let choice = PythonExpression.conditional(.name("a"), if: .name("b"), else: .name("c"))
        #expect(text(.attribute(choice, "d")) == "(a if b else c).d\n")
        #expect(
            text(.call(.lambda(PythonLambda(parameters: ["x"], body: .local("x"))), [choice])) == "(lambda x: x)(a if b else c)\n"
        )
        let comparison = PythonExpression.binary(.less, .name("a"), .name("b"))
        #expect(text(.binary(.equal, comparison, comparison)) == "(a < b) == (a < b)\n")
        #expect(text(.not(.binary(.or, .name("a"), .name("b")))) == "not (a or b)\n")
        #expect(text(.item(.number("-1"), .number("-1"))) == "(-1)[-1]\n")
    }

    @Test func resourceWithSeveralInputsHasALineForEach() {
        let options = PythonExpression.call(
            PythonCall(
                function: .sdk("ResourceOptions"), keywords: [PythonKeyword(name: "protect", value: .boolean(true))],
                layout: .options))
        var call = PythonCall(
            function: .name("Bucket"), arguments: [.text("b")], keywords: [PythonKeyword(name: "size", value: .number("1"))],
            options: options, layout: .resource)
        #expect(text(.call(call)) == "Bucket(\"b\", size=1,\nopts = pulumi.ResourceOptions(protect=True))\n")
        call.keywords.append(PythonKeyword(name: "tags", value: .list([.text("x"), .text("y")], .block)))
        #expect(
            text([.expression(.call(call))], layout: PythonPrinter.Layout(hasCompactOptions: true)) == """
                Bucket("b",
                    size=1,
                    tags=[
                        "x",
                        "y",
                    ],
                    opts=pulumi.ResourceOptions(protect=True))

                """)
        call.keywords = []
        #expect(text(.call(call)) == "Bucket(\"b\", opts = pulumi.ResourceOptions(protect=True))\n")
    }

    @Test func callbackOfCombinedOutputsEndsItsLineUnlessItIsAnOperand() {
        let all = PythonCall(
            function: .sdk("Output.all"),
            keywords: [PythonKeyword(name: "a", value: .name("a")), PythonKeyword(name: "b", value: .name("b"))],
            layout: .combined)
        let lambda = PythonExpression.lambda(PythonLambda(parameters: ["x"], body: .local("x")))
        let callback = PythonExpression.call(
            PythonCall(function: .attribute(.call(all), "apply"), arguments: [lambda], layout: .callback))
        let expected = "pulumi.Output.all(\n    a=a,\n    b=b\n).apply(lambda x: x)"
        #expect(text(callback) == expected + "\n\n")
        #expect(text(.attribute(callback, "c")) == expected + ".c\n")
    }

    @Test func importsAndHelpersFollowFromSymbols() {
        let package = PythonPackageImport(name: "sample", module: "pulumi_sample")
        let statements: [PythonStatement] = [
            .expression(.call(.symbol(.library(.json, "dumps")), [.symbol(.member(package, ".mod.Thing"))])),
            .expression(.call(.helper(.singleOrNone), [.symbol(.imported(module: "web", name: "Web"))])),
        ]
        let uses = PythonUses(statements)
        let bytes = PythonPrinter.text(
            of: PythonFile(imports: [.names(module: "typing", ["Any"])], statements: statements), uses: uses,
            names: PythonNameTable([], uses: uses), layout: layout)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                import pulumi
                from typing import Any
                from web import Web
                import json
                import pulumi_sample as sample

                def single_or_none(elements):
                    if len(elements) > 1:
                        raise Exception("single_or_none expected input list to have a single element")
                    return elements[0] if elements else None


                json.dumps(sample.mod.Thing)
                single_or_none(Web)

                """)
    }

    @Test func variableIsRenamedOnlyWhereItHidesWhatIsReadAfterIt() {
        func statements(readingIn position: Int) -> [PythonStatement] {
            (0..<2).map { index in
                let value: PythonExpression = index == position ? .call(.global(.len), [.text("x")]) : .none
                return .declaration(index, [.assignment(target: .symbol(.declared(index)), value: value)])
            }
        }
        #expect(text(statements(readingIn: 0), variables: ["len", "b"]) == "len = len(\"x\")\nb = None\n")
        #expect(text(statements(readingIn: 1), variables: ["len", "b"]) == "len_1 = None\nb = len(\"x\")\n")
        // A lambda may run after the variable is there.
        let lambda = PythonExpression.lambda(PythonLambda(parameters: [], body: .global(.len)))
        #expect(
            text([.declaration(0, [.assignment(target: .symbol(.declared(0)), value: lambda)])], variables: ["len"])
                == "len_1 = lambda: len\n")
    }

    @Test func writesClassesWithDocumentation() {
        let initializer = PythonFunction(
            name: .name("__init__"),
            parameters: [PythonParameter(name: "self"), PythonParameter(name: "size", annotation: .name("int"))],
            result: PythonExpression.none, documentation: "Creates it.\n\n:param size: A \\ and \"\"\".", body: [.pass])
        let definition = PythonClass(
            name: "Box", bases: [.name("dict")], documentation: "A box.",
            body: [.field("size", annotation: .name("int")), .blank, .function(initializer)])
        #expect(
            text([.classDefinition(definition)]) == #"""
                class Box(dict):
                    """
                    A box.
                    """
                    size: int

                    def __init__(self, size: int) -> None:
                        """
                        Creates it.

                        :param size: A \ and ""\".
                        """
                        pass

                """#)
    }
}

@Suite struct PythonStringFittingTests {
    private func text(_ value: PythonExpression) -> String {
        let statements = [PythonStatement.assignment(target: .name("x"), value: value)]
        let uses = PythonUses(statements)
        let bytes = PythonPrinter.text(
            of: PythonFile(statements: statements, isFragment: true), uses: uses, names: PythonNameTable([], uses: uses),
            layout: PythonPrinter.Layout())
        return String(decoding: bytes, as: UTF8.self)
    }

    private func template(_ parts: PythonTemplate.Part...) -> PythonExpression { .template(PythonTemplate(parts: parts)) }

    @Test func nestedStringTakesTheOtherMarks() {
        #expect(text(template(.text("a"), .value(.item(.name("m"), .text("k"))))) == "x = f\"a{m['k']}\"\n")
    }

    @Test func stringWithoutMarksMovesBeforeTheStatement() {
        let inner = template(.text("b"), .value(.item(.name("m"), .text("k"))))
        #expect(text(template(.text("a"), .value(inner))) == "str0 = \"k\"\nx = f\"a{f'b{m[str0]}'}\"\n")
    }

    @Test func templateThatReadsAParameterAndHasNoMarksLeftIsFormattedByACall() {
        let inner = template(.text("b"), .value(template(.text("c"), .value(.local("p")))))
        let body = template(.text("a"), .value(inner))
        #expect(
            text(.lambda(PythonLambda(parameters: ["p"], body: body)))
                == "x = lambda p: \"a{}\".format(f'b{f\"c{p}\"}')\n")
    }

    @Test func valueWithABackslashOrBreakIsFormattedByACall() {
        #expect(text(template(.text("a"), .value(.text("\t")))) == "x = \"a{}\".format('\\x09')\n")
        let list = PythonExpression.list([.number("1"), .number("2")], .block)
        #expect(text(template(.text("a"), .value(list))) == "x = \"a{}\".format([\n    1,\n    2,\n])\n")
    }

    @Test func keyKeepsSingleMarksWhereItCan() {
        #expect(text(.item(.name("m"), .key("k"))) == "x = m['k']\n")
        let inner = template(.text("b"), .value(.item(.name("m"), .key("k"))))
        #expect(text(template(.text("a"), .value(inner))) == "x = f\"a{'b{}'.format(m['k'])}\"\n")
    }

    @Test func braceAfterABraceIsHeldApart() {
        let empty = PythonExpression.dictionary([], .block)
        #expect(text(template(.value(empty))) == "x = f\"{ {}}\"\n")
        #expect(text(template(.value(.binary(.or, empty, .name("a"))))) == "x = f\"{ {} or a}\"\n")
    }
}
