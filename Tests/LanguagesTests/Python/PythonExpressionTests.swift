import Base
import LanguageKit
import LanguagePython
import Lowering
import Program
import Testing

@Suite struct PythonExpressionTests {
    /// The text of a value, as the only variable of a program.
    private func text(_ value: Expression, style: [String: String] = [:]) -> String {
        let source = SourceFile(name: "test", text: "")
        let program = Program(declarations: [.variable(LocalVariable(name: "x", value: value))], source: source)
        let lines = PythonLanguage(style: StyleSection(style)).emit(program).text
        return String(lines.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).last ?? "")
    }

    private func string(_ text: String) -> Expression { .literal(LiteralExpression(.string(text))) }
    private func number(_ value: Int64) -> Expression { .literal(LiteralExpression(.number(NumberLiteral(value)))) }
    private func name(_ name: String, _ type: ValueType, _ steps: [Step] = []) -> Expression {
        .reference(ReferenceExpression(root: .undeclared, name: name, rootType: type, steps: steps))
    }

    @Test(arguments: [
        ("plain", #"x = "plain""#),
        (#"a "quote" and \ slash"#, #"x = "a \"quote\" and \\ slash""#),
        ("one line\n", #"x = "one line\n""#),
        ("{braces}", #"x = "{braces}""#),
        ("tab\tbell\u{7}", #"x = "tab\x09bell\x07""#),
        ("two\nlines", "x = \"\"\"two\nlines\"\"\""),
        ("ends\nwith \"", "x = \"\"\"ends\nwith \\\"\"\"\""),
        ("three\n\"\"\" marks", "x = \"\"\"three\n\"\"\\\" marks\"\"\""),
        ("path\n\\Users\\name \\x", "x = \"\"\"path\n\\\\Users\\\\name \\\\x\"\"\""),
    ])
    func writesStrings(_ value: String, _ expected: String) {
        #expect(text(string(value)) == expected + "\n")
    }

    @Test(arguments: [
        ("0.5", 0.5, "0.5"), ("123456.789", 123456.789, "123456.789"), ("1234567.5", 1234567.5, "1.2345675e+06"),
        ("9.3e+18", 9.3e18, "9300000000000000000"), ("2.5e-05", 2.5e-5, "2.5e-05"), ("-0.0001", -0.0001, "-0.0001"),
    ])
    func writesNumbers(_ source: String, _ value: Double, _ expected: String) {
        let literal = LiteralExpression(.number(NumberLiteral(text: source, integer: nil, value: value)))
        #expect(text(.literal(literal)) == "x = \(expected)\n")
    }

    @Test func nestsQuotationMarks() {
        let map = name("settings", .map(.string), [.key("a")])
        #expect(text(.template(TemplateExpression([string("is "), map]))) == "x = f\"is {settings['a']}\"\n")
        let inner = Expression.template(TemplateExpression([map, string("'s {")]))
        #expect(
            text(.template(TemplateExpression([string("<"), inner, string(">")])))
                == "str0 = \"a\"\nx = \"<{}>\".format(f'{settings[str0]}\\'s {{')\n")
    }

    @Test func convertsPrimitivesToTextAndNothingElse() {
        #expect(text(name("count", .integer).converted(to: .string)) == "x = str(count)\n")
        #expect(text(name("names", .list(.string)).converted(to: .string)) == "x = names\n")
        #expect(text(name("tags", .map(.string)).converted(to: .string)) == "x = tags\n")
    }

    @Test func bindsOperatorsAsPythonDoes() {
        let a = name("a", .boolean)
        let b = name("b", .boolean)
        let either = Expression.binary(BinaryExpression(.or, a, b))
        #expect(text(.unary(UnaryExpression(.not, either))) == "x = not (a or b)\n")
        #expect(text(.binary(BinaryExpression(.and, either, .unary(UnaryExpression(.not, a))))) == "x = (a or b) and not a\n")
        let same = Expression.binary(BinaryExpression(.equal, a, b))
        #expect(text(.binary(BinaryExpression(.equal, same, a))) == "x = (a == b) == a\n")
        #expect(text(.binary(BinaryExpression(.notEqual, a, .literal(LiteralExpression(.null))))) == "x = a is not None\n")
        let choice = Expression.conditional(ConditionalExpression(a, number(1), number(2)))
        #expect(text(.conditional(ConditionalExpression(b, choice, choice))) == "x = (1 if a else 2) if b else 1 if a else 2\n")
        let n = name("n", .integer)
        let difference = Expression.binary(BinaryExpression(.subtract, n, n))
        #expect(text(.binary(BinaryExpression(.subtract, n, difference))) == "x = n - (n - n)\n")
    }

    @Test func writesLoops() {
        let key = Variable(id: VariableID(1), name: "k", type: .string)
        let value = Variable(id: VariableID(2), name: "someValue", type: .string)
        let valueName = Expression.reference(ReferenceExpression(root: .variable(value.id), name: "someValue", rootType: .string))
        let keyName = Expression.reference(ReferenceExpression(root: .variable(key.id), name: "k", rootType: .string))
        let list = name("names", .list(.string))
        #expect(
            text(
                .forEach(
                    ForExpression(
                        keyVariable: nil, valueVariable: value, collection: list, key: nil, value: valueName,
                        condition: .binary(BinaryExpression(.notEqual, valueName, string("b"))), isGrouped: false)))
                == "x = [some_value for some_value in names if some_value != \"b\"]\n")
        #expect(
            text(
                .forEach(
                    ForExpression(
                        keyVariable: key, valueVariable: value, collection: name("tags", .map(.string)), key: keyName,
                        value: valueName, condition: nil, isGrouped: false)))
                == "x = {k: some_value for k, some_value in sorted(tags.items())}\n")
        #expect(
            text(.splat(SplatExpression(list, item: value, each: valueName))) == "x = [__item for __item in names]\n")
    }

    @Test func combinesOutputs() {
        let a = name("first", .output(.string))
        let b = name("second", .output(.string))
        let both = Expression.template(TemplateExpression([a, string("-"), b]))
        #expect(
            text(both) == """
                x = pulumi.Output.all(
                    first=first,
                    second=second
                ).apply(lambda resolved_outputs: f"{resolved_outputs['first']}-{resolved_outputs['second']}")


                """)
        #expect(
            text(both, style: ["combinedOutputs": "positional"])
                == "x = pulumi.Output.all(first, second).apply(lambda first, second: f\"{first}-{second}\")\n")
        #expect(text(.template(TemplateExpression([string("<"), a]))) == "x = first.apply(lambda first: f\"<{first}\")\n")
    }

    @Test func readsMembersOfOutputsDirectly() {
        let value = name("thing", .output(.map(.string)), [.member("someKey")])
        #expect(text(value) == "x = thing[\"someKey\"]\n")
        // `get` is a member of outputs themselves.
        #expect(
            text(name("thing", .output(.map(.string)), [.member("get")])) == "x = thing.apply(lambda thing: thing[\"get\"])\n")
    }

    @Test func callsFunctions() {
        let list = name("names", .list(.string))
        #expect(text(.call(CallExpression(.join, [string("|"), list]))) == "x = \"|\".join(names)\n")
        #expect(text(.call(CallExpression(.element, [list, number(1)]))) == "x = names[1]\n")
        #expect(text(.call(CallExpression(.secret, [string("s")]))) == "x = pulumi.Output.secret(\"s\")\n")
        #expect(text(.call(CallExpression(.fileAsset, [string("a.txt")]))) == "x = pulumi.FileAsset(\"a.txt\")\n")
        #expect(text(.call(CallExpression(.length, [list]))) == "x = len(names)\n")
    }
}
