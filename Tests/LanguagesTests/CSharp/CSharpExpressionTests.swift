import Base
import LanguageCSharp
import LanguageKit
import Program
import Testing

@Suite struct CSharpExpressionTests {
    /// The text of a value, as the only variable of a program, without the lines around it.
    private func text(_ value: Expression, style: [String: String] = [:]) -> String {
        let source = SourceFile(name: "test", text: "")
        let program = Program(declarations: [.variable(LocalVariable(name: "x", value: value))], source: source)
        let whole = CSharpLanguage(style: StyleSection(style)).emit(program).text
        let start = whole.firstRange(of: "    var x = ")
        let end = whole.firstRange(of: ";\n\n});")
        guard let start, let end, start.upperBound <= end.lowerBound else { return whole }
        return String(whole[start.upperBound..<end.lowerBound])
    }

    private func string(_ text: String) -> Expression { .literal(LiteralExpression(.string(text))) }
    private func number(_ value: Int64) -> Expression { .literal(LiteralExpression(.number(NumberLiteral(value)))) }
    private func name(_ name: String, _ type: ValueType, _ steps: [Step] = []) -> Expression {
        .reference(ReferenceExpression(root: .undeclared, name: name, rootType: type, steps: steps))
    }
    private func object(_ items: [(String, Expression)]) -> Expression {
        .object(ObjectExpression(items.map { ObjectItem(key: string($0.0), value: $0.1) }))
    }
    private func list(_ items: [Expression]) -> Expression { .list(ListExpression(items.map { ListItem($0) })) }

    @Test(arguments: [
        ("plain", #""plain""#),
        (#"a "quote" and \ slash"#, #""a \"quote\" and \\ slash""#),
        ("one line\n", "@\"one line\n\""),
        ("two\n\"lines\" \\", "@\"two\n\"\"lines\"\" \\\""),
        ("{braces}", #""{braces}""#),
        ("carriage\rreturn, nul\0", #""carriage\rreturn, nul\u0000""#),
        ("line\n\0", #""line\n\u0000""#),
        ("line\u{2028}separator", #""line\u2028separator""#),
        ("€ and Â stay", #""€ and Â stay""#),
    ])
    func writesStrings(_ value: String, _ expected: String) {
        #expect(text(string(value)) == expected)
    }

    @Test(arguments: [
        (NumberLiteral(42), "42"), (NumberLiteral(text: "0.5", integer: nil, value: 0.5), "0.5"),
        (NumberLiteral(text: "1234567.5", integer: nil, value: 1_234_567.5), "1.2345675e+06"),
    ])
    func writesNumbers(_ number: NumberLiteral, _ expected: String) {
        #expect(text(.literal(LiteralExpression(.number(number)))) == expected)
    }

    @Test func writesTemplates() {
        let a = name("a", .string)
        #expect(text(.template(TemplateExpression([string("<{"), a, string("}>")]))) == #"$"<{{{a}}}>""#)
        #expect(text(.template(TemplateExpression([string("\n\""), a]))) == "@$\"\n\"\"{a}\"")
        // A bare colon would begin a format.
        let either = Expression.conditional(ConditionalExpression(name("b", .boolean), a, string("none")))
        #expect(text(.template(TemplateExpression([either]))) == #"$"{(b ? a : "none")}""#)
    }

    @Test func bindsOperators() {
        let (a, b, c) = (name("a", .integer), name("b", .integer), name("c", .integer))
        let sum = Expression.binary(BinaryExpression(.add, a, b))
        #expect(text(.binary(BinaryExpression(.multiply, sum, c))) == "(a + b) * c")
        #expect(text(.binary(BinaryExpression(.subtract, sum, sum))) == "a + b - (a + b)")
        #expect(text(.unary(UnaryExpression(.negate, sum))) == "-(a + b)")
        let less = Expression.binary(BinaryExpression(.less, a, b))
        #expect(text(.unary(UnaryExpression(.not, less))) == "!(a < b)")
    }

    @Test func readsMembers() {
        #expect(text(name("client", .dynamic, [.member("id"), .index(0), .key("first-name")])) == "client.Id[0].First_name")
        let optional = ValueType.object(.literal([LiteralMember("tags", .optional(.map(.string)))]))
        #expect(text(name("client", optional, [.member("tags"), .member("a")])) == #"client.Tags?["a"]"#)
        #expect(text(name("default", .dynamic, [.member("id")])) == "@default.Id")
    }

    @Test func writesUndeclaredNamesAsTheSource() {
        var reference = ReferenceExpression(
            root: .undeclared, name: "exampleAwsAlias", rootType: .dynamic, steps: [.member("functionName")])
        reference.rawName = "aws_alias"
        reference.rawSteps = [.member("example"), .member("function_name")]
        #expect(text(.reference(reference)) == "exampleAwsAlias.FunctionName")
        #expect(text(.reference(reference), style: ["rawUndeclaredNames": "true"]) == "aws_alias.Example.Function_name")
    }

    @Test func holdsObjectsInDictionaries() {
        #expect(
            text(object([("a", string("b"))])) == """
                new Dictionary<string, string>
                    {
                        ["a"] = "b",
                    }
                """)
        // Bare braces have a meaning only where they initialize a member.
        #expect(
            text(list([object([("a", number(1)), ("b", object([]))])])) == """
                new[]
                    {
                        new Dictionary<string, object?>
                        {
                            ["a"] = 1,
                            ["b"] = new Dictionary<string, object?>
                            {
                            },
                        },
                    }
                """)
    }

    @Test func serializesJSON() {
        let value = object([("list", list([number(1), number(2)])), ("names", list([string("a"), string("b")]))])
        #expect(
            text(.call(CallExpression(.toJSON, [value]))) == """
                JsonSerializer.Serialize(new Dictionary<string, object?>
                    {
                        ["list"] = new object?[]
                        {
                            1,
                            2,
                        },
                        ["names"] = new[]
                        {
                            "a",
                            "b",
                        },
                    })
                """)
    }

    @Test func findsTheGreatestOfExpandedLists() {
        let numbers = name("numbers", .list(.integer))
        #expect(text(.call(CallExpression(.maximum, [numbers], expandsLast: true))) == "numbers.Max()")
        #expect(
            text(.call(CallExpression(.minimum, [number(1), numbers], expandsLast: true))) == "Math.Min(1, numbers.Min())")
        #expect(
            text(.call(CallExpression(.maximum, [number(1), number(2), number(3)]))) == "Math.Max(1, Math.Max(2, 3))")
    }

    @Test func keepsDefaultsOfLookupsTogether() {
        let lookup = Expression.call(CallExpression(.lookup, [name("sizes", .map(.integer)), string("a"), number(1)]))
        #expect(text(.binary(BinaryExpression(.add, lookup, number(2)))) == #"(sizes["a"] ?? 1) + 2"#)
    }

    @Test func keepsConditionalsInConditionsTogether() {
        let condition = Expression.conditional(
            ConditionalExpression(name("a", .boolean), name("b", .boolean), name("c", .boolean)))
        #expect(text(.conditional(ConditionalExpression(condition, number(1), number(2)))) == "(a ? b : c) ? 1 : 2")
    }

    @Test func callsFunctions() {
        let a = name("a", .list(.string))
        #expect(text(.call(CallExpression(.join, [string(","), a]))) == #"string.Join(",", a)"#)
        #expect(text(.call(CallExpression(.length, [a]))) == "a.Length")
        #expect(text(.call(CallExpression(.length, [name("b", .output(.list(.string)))]))) == "b.Length()")
        #expect(text(.call(CallExpression(.element, [a, number(2)]))) == "a[2]")
        #expect(text(.call(CallExpression(.range, [number(1), name("n", .integer)]))) == "Enumerable.Range(1, n - 1)")
        #expect(text(.call(CallExpression(.secret, [string("s")]))) == #"Output.CreateSecret("s")"#)
        #expect(text(.call(CallExpression(.fileAsset, [string("f")]))) == #"new FileAsset("f")"#)
        let assets = object([("a", .call(CallExpression(.stringAsset, [string("text")])))])
        #expect(
            text(.call(CallExpression(.assetArchive, [assets]))) == """
                new AssetArchive(new Dictionary<string, AssetOrArchive>
                    {
                        ["a"] = new StringAsset("text"),
                    })
                """)
    }

    @Test func reportsWhatHasNoCounterpart() {
        let source = SourceFile(name: "test", text: "")
        let value = Expression.call(CallExpression(.unknown("frobnicate"), []))
        let program = Program(declarations: [.variable(LocalVariable(name: "x", value: value))], source: source)
        let emission = CSharpLanguage(style: StyleSection()).emit(program)
        #expect(emission.text.contains(#"var x = "TODO: call frobnicate";"#))
        #expect(emission.diagnostics.map(\.code) == ["unsupported-function"])
        #expect(emission.diagnostics.map(\.language) == ["csharp"])
    }

    @Test func appliesOverSeveralOutputs() {
        let value = Expression.template(
            TemplateExpression([name("a", .output(.string)), string("-"), name("b", .output(.string))]))
        #expect(
            text(value) == """
                Output.Tuple(a, b).Apply(values =>
                    {
                        var a = values.Item1;
                        var b = values.Item2;
                        return $"{a}-{b}";
                    })
                """)
        #expect(
            text(.template(TemplateExpression([string("<"), name("base", .output(.string))])))
                == "@base.Apply(@base => $\"<{@base}\")")
    }

    @Test func loopsOverCollections() {
        let item = Variable(id: VariableID(1), name: "item", type: .string)
        let key = Variable(id: VariableID(2), name: "key", type: .string)
        let reference = { (variable: Variable) in
            Expression.reference(ReferenceExpression(root: .variable(variable.id), name: variable.name, rootType: variable.type))
        }
        let collection = name("names", .list(.string))
        let toList = ForExpression(
            keyVariable: nil, valueVariable: item, collection: collection, key: nil, value: object([("n", reference(item))]),
            condition: .binary(BinaryExpression(.notEqual, reference(item), string(""))), isGrouped: false)
        #expect(
            text(.forEach(toList)) == """
                names.Where(item => item != "").Select(item => \

                    {
                        return new Dictionary<string, object?>
                        {
                            ["n"] = item,
                        };
                    }).ToList()
                """)
        let toMap = ForExpression(
            keyVariable: key, valueVariable: item, collection: name("tags", .map(.string)), key: reference(item),
            value: reference(key), condition: nil, isGrouped: false)
        #expect(
            text(.forEach(toMap)) == """
                tags.Select(pair => new { pair.Key, pair.Value }).ToDictionary(entry => {
                        var item = entry.Value;
                        return item;
                    }, entry => {
                        var key = entry.Key;
                        return key;
                    })
                """)
        let splat = SplatExpression(
            name("servers", .list(.dynamic)), item: item,
            each: .reference(ReferenceExpression(root: .variable(item.id), name: "", rootType: .dynamic, steps: [.member("id")])))
        #expect(text(.splat(splat)) == "servers.Select(__item => __item.Id).ToList()")
    }
}
