import Base
import LanguageJava
import LanguageKit
import Program
import Testing

@Suite struct JavaExpressionTests {
    /// The statement of a value, as the only variable of a program, without what stands around it.
    private func statement(_ value: Expression, style: [String: String] = [:]) -> String {
        let source = SourceFile(name: "test", text: "")
        let program = Program(declarations: [.variable(LocalVariable(name: "x", value: value))], source: source)
        let text = JavaLanguage(style: StyleSection(style)).emit(program).text
        let start = text.firstRange(of: "        final var x = ")
        let end = text.firstRange(of: ";\n\n    }\n}\n")
        guard let start, let end else { return text }
        return String(text[start.upperBound..<end.lowerBound])
    }

    private func string(_ text: String) -> Expression { .literal(LiteralExpression(.string(text))) }
    private func number(_ value: Int64) -> Expression { .literal(LiteralExpression(.number(NumberLiteral(value)))) }
    private func name(_ name: String, _ type: ValueType, _ steps: [Step] = []) -> Expression {
        .reference(ReferenceExpression(root: .undeclared, name: name, rootType: type, steps: steps))
    }
    private func list(_ values: Expression...) -> Expression { .list(ListExpression(values.map { ListItem($0) })) }
    private func object(_ members: (String, Expression)...) -> Expression {
        .object(ObjectExpression(members.map { ObjectItem(key: string($0.0), value: $0.1) }))
    }

    @Test(arguments: [
        ("plain", #""plain""#),
        (#"a "quote" and \ slash"#, #""a \"quote\" and \\ slash""#),
        ("carriage\rreturn", #""carriage\rreturn""#),
        (#"\u0041"#, #""\\u0041""#),
        ("two\nlines", "\"\"\"\ntwo\nlines        \"\"\""),
        ("two\nlines\n", "\"\"\"\ntwo\nlines\n        \"\"\""),
        ("say\n\\\"hello\\\"", "\"\"\"\nsay\n\\\\\"hello\\\\\"        \"\"\""),
        ("path\n\\d+", "\"\"\"\npath\n\\\\d+        \"\"\""),
        ("three\n\"\"\" marks", "\"\"\"\nthree\n\"\"\\\" marks        \"\"\""),
    ])
    func writesStrings(_ value: String, _ expected: String) {
        #expect(statement(string(value)) == expected)
    }

    @Test func writesNumbers() {
        #expect(statement(number(42)) == "42")
        #expect(statement(number(1_565_392_127_032)) == "1565392127032L")
        #expect(statement(.unary(UnaryExpression(.negate, number(2_147_483_648)))) == "-2147483648")
        let huge = NumberLiteral(text: "1e+400", integer: nil, value: .infinity)
        #expect(statement(.literal(LiteralExpression(.number(huge)))) == "Double.POSITIVE_INFINITY")
        let whole = NumberLiteral(text: "9223372036854775808", integer: nil, value: 9_223_372_036_854_775_808)
        #expect(statement(.literal(LiteralExpression(.number(whole)))) == "9223372036854775808.0")
    }

    @Test func writesTemplates() {
        let a = name("a", .string)
        #expect(
            statement(.template(TemplateExpression([a, string(" is 100% of \""), name("b", .string)])))
                == #"String.format("%s is 100%% of \"%s", a,b)"#)
        // The published programs close a text block with values in it by one quotation mark only.
        #expect(
            statement(.template(TemplateExpression([string("first\n"), a, string("\n")])))
                == "String.format(\"\"\"\nfirst\n%s\n        \"\"\", a)")
    }

    @Test func writesCollections() {
        #expect(statement(list(string("a"))) == #"Arrays.asList("a")"#)
        #expect(statement(list(number(1), number(2))) == "Arrays.asList(        \n            1,\n            2)")
        #expect(statement(list(number(1)), style: ["importList": "true"]) == "List.of(1)")
        #expect(statement(object(("a", number(1)))) == #"Map.of("a", 1)"#)
        #expect(
            statement(object(("a", number(1)), ("b", string("c"))))
                == """
                Map.ofEntries(
                            Map.entry("a", 1),
                            Map.entry("b", "c")
                        )
                """)
    }

    @Test func writesJSON() {
        let value = object(("one", list(string("a"))), ("many", list(number(1), object())))
        #expect(
            statement(.call(CallExpression(.toJSON, [value])))
                == """
                serializeJson(
                            jsonObject(
                                jsonProperty("one", jsonArray("a")),
                                jsonProperty("many", jsonArray(
                                    1,\u{20}
                                    jsonObject(

                                    )
                                ))
                            ))
                """)
    }

    @Test func bindsOperatorsAsJavaDoes() {
        let a = name("a", .boolean)
        let n = name("n", .integer)
        let either = Expression.binary(BinaryExpression(.or, a, a))
        #expect(statement(.unary(UnaryExpression(.not, either))) == "!(a || a)")
        #expect(statement(.binary(BinaryExpression(.and, either, a))) == "(a || a) && a")
        let difference = Expression.binary(BinaryExpression(.subtract, n, n))
        #expect(statement(.binary(BinaryExpression(.subtract, n, difference))) == "n - (n - n)")
        let negated = Expression.unary(UnaryExpression(.negate, n))
        #expect(statement(.unary(UnaryExpression(.negate, negated))) == "-(-n)")
        let choice = Expression.conditional(ConditionalExpression(a, n, n))
        #expect(statement(.access(AccessExpression(choice, steps: [.member("size")]))) == "(a ? n : n).size()")
    }

    @Test func readsMembers() {
        let steps: [Step] = [.member("default"), .index(0), .member("var"), .key("some-key")]
        #expect(statement(name("this", .dynamic, steps)) == #"this_.default_()[0].var().get("some-key")"#)
        var raw = ReferenceExpression(root: .undeclared, name: "exampleRole", rootType: .dynamic, steps: [.member("roleArn")])
        raw.rawName = "aws_role"
        raw.rawSteps = [.member("example"), .member("role_arn")]
        #expect(statement(.reference(raw)) == "exampleRole.roleArn()")
        #expect(
            statement(.reference(raw), style: ["undeclaredNamesAsWritten": "true"]) == "aws_role.example().role_arn()")
    }

    @Test func liftsOutputs() {
        let id = name("web", .output(.string))
        #expect(
            statement(.template(TemplateExpression([string("id-"), id])))
                == #"web.applyValue(_web -> String.format("id-%s", _web))"#)
        #expect(
            statement(.template(TemplateExpression([id, name("db", .output(.string))])))
                == """
                Output.tuple(web, db).applyValue(values -> {
                            var web = values.t1;
                            var db = values.t2;
                            return String.format("%s%s", web,db);
                        })
                """)
    }

    @Test func writesLoops() {
        let variable = Variable(id: VariableID(1), name: "v", type: .string)
        let key = Variable(id: VariableID(2), name: "k", type: .string)
        let v = Expression.reference(ReferenceExpression(root: .variable(variable.id), name: "v", rootType: .string))
        let k = Expression.reference(ReferenceExpression(root: .variable(key.id), name: "k", rootType: .string))
        let names = name("names", .list(.string))
        #expect(
            statement(
                .forEach(
                    ForExpression(
                        keyVariable: nil, valueVariable: variable, collection: names, key: nil, value: v, condition: nil,
                        isGrouped: false)))
                == "names.stream().map(v -> v).collect(toList())")
        #expect(
            statement(
                .forEach(
                    ForExpression(
                        keyVariable: key, valueVariable: variable, collection: names, key: k, value: v, condition: nil,
                        isGrouped: false))
            ).hasPrefix("KeyedValue.of(names).stream().collect(toMap(entry -> {"))
        #expect(
            statement(.splat(SplatExpression(names, item: variable, each: v))) == "names.stream().map(v -> v).collect(toList())")
    }

    @Test func writesCalls() {
        let text = name("s", .string)
        #expect(statement(.call(CallExpression(.secret, [text]))) == "Output.ofSecret(s)")
        #expect(statement(.call(CallExpression(.secret, [name("o", .output(.string))]))) == "o.asSecret()")
        #expect(statement(.call(CallExpression(.length, [text]))) == "Strings.length(s)")
        #expect(statement(.call(CallExpression(.length, [name("l", .list(.string))]))) == "l.size()")
        #expect(
            statement(.call(CallExpression(.split, [string(","), text])))
                == #"Arrays.asList(s.split(java.util.regex.Pattern.quote(","), -1))"#)
        #expect(statement(.call(CallExpression(.currentDirectory, []))) == #"System.getProperty("user.dir")"#)
        #expect(statement(.call(CallExpression(.fileAsset, [string("a.txt")]))) == #"new FileAsset("a.txt")"#)
    }

    @Test func reportsWhatHasNoWords() {
        let source = SourceFile(name: "test", text: "")
        let value = Expression.call(CallExpression(.unknown("mystery"), [number(1)]))
        let program = Program(declarations: [.variable(LocalVariable(name: "x", value: value))], source: source)
        let emission = JavaLanguage(style: StyleSection()).emit(program)
        #expect(emission.text.contains("final var x = mystery(1);"))
        #expect(emission.diagnostics.map(\.code.name) == ["unsupported-function"])
        #expect(emission.diagnostics.allSatisfy { $0.language == "java" })
    }
}
