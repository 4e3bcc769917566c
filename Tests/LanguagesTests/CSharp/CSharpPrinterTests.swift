import Program
import Testing

@testable import LanguageCSharp

/// The text of an expression, as the only statement of a program.
func printed(_ expression: CSharpExpression) -> String {
    String(decoding: CSharpPrinter.text(of: [.expression(expression)]).dropLast(2), as: UTF8.self)
}

/// The text of statements.
private func printed(_ statements: [CSharpStatement]) -> String {
    String(decoding: CSharpPrinter.text(of: statements), as: UTF8.self)
}

@Suite struct CSharpPrinterTests {
    private let a = CSharpExpression.name("a")
    private let b = CSharpExpression.name("b")
    private let c = CSharpExpression.name("c")

    // MARK: Precedence

    @Test func operandsThatBindLessGetParentheses() {
        let sum = CSharpExpression.binary(.add, a, b)
        #expect(printed(.binary(.multiply, sum, c)) == "(a + b) * c")
        #expect(printed(.binary(.add, c, .binary(.multiply, a, b))) == "c + a * b")
        #expect(printed(sum.member("Length")) == "(a + b).Length")
        #expect(printed(CSharpExpression.await(a).member("Id")) == "(await a).Id")
        #expect(printed(.cast(.int, sum)) == "(int)(a + b)")
        #expect(printed(.nonNull(.conditional(a, b, c))) == "(a ? b : c)!")
    }

    @Test func rightOperandsOfTheSamePrecedenceGetParentheses() {
        #expect(printed(.binary(.subtract, a, .binary(.subtract, b, c))) == "a - (b - c)")
        #expect(printed(.binary(.subtract, .binary(.subtract, a, b), c)) == "a - b - c")
    }

    @Test func conditionalsNestOnTheirRightAlone() {
        let inner = CSharpExpression.conditional(a, b, c)
        #expect(printed(.conditional(a, b, inner)) == "a ? b : a ? b : c")
        #expect(printed(.conditional(inner, b, c)) == "(a ? b : c) ? b : c")
    }

    @Test func defaultsBindLessThanOperators() {
        let value = CSharpExpression.coalesce(a, b)
        #expect(printed(.coalesce(value, c)) == "(a ?? b) ?? c")
        #expect(printed(.coalesce(c, value)) == "c ?? a ?? b")
        #expect(printed(.binary(.add, value, c)) == "(a ?? b) + c")
        #expect(printed(.coalesce(a, .conditional(a, b, c))) == "a ?? (a ? b : c)")
    }

    @Test func twoMinusSignsAreKeptApart() {
        #expect(printed(.unary(.negate, .unary(.negate, a))) == "-(-a)")
        #expect(printed(.unary(.negate, .integer(-3))) == "-(-3)")
        #expect(printed(.unary(.not, .unary(.not, a))) == "!!a")
        #expect(printed(CSharpExpression.integer(-3).member("Length")) == "(-3).Length")
    }

    // MARK: Literals

    @Test func numbersAreWrittenInTheirShortestForm() {
        #expect(printed(.integer(42)) == "42")
        #expect(printed(.double(0.5)) == "0.5")
        #expect(printed(.double(1_234_567.5)) == "1.2345675e+06")
        #expect(printed(.wholeDouble(3)) == "3.0")
    }

    @Test func stringsWithLineBreaksAreVerbatimUnlessTheyStayOnOneLine() {
        #expect(printed(.string(CSharpString(value: "a\n\"b\" \\", isOneLine: false))) == "@\"a\n\"\"b\"\" \\\"")
        #expect(printed(.quoted("a\n\"b\" \\")) == #""a\n\"b\" \\""#)
        #expect(printed(.string(CSharpString(value: "a\n\0", isOneLine: false))) == #""a\n\u0000""#)
    }

    @Test func valuesInTextsKeepTheirColonsInParentheses() {
        let value = CSharpExpression.conditional(a, b, c)
        #expect(
            printed(.interpolated([.text("<{"), .value(value), .text("}>")], isOneLine: false)) == #"$"<{{{(a ? b : c)}}}>""#)
        #expect(printed(.interpolated([.value(a), .text("\n")], isOneLine: false)) == "@$\"{a}\n\"")
        #expect(printed(.interpolated([.value(a), .text("\n")], isOneLine: true)) == #"$"{a}\n""#)
    }

    // MARK: Members and calls

    @Test func membersOfWhatMayBeNullAreReadConditionally() {
        #expect(printed(.member(a, "Id", isConditional: true)) == "a?.Id")
        #expect(printed(.element(a, .quoted("key"), isConditional: true)) == #"a?["key"]"#)
        #expect(printed(a.element(.integer(0)).calling("Get", b, c)) == "a[0].Get(b, c)")
    }

    @Test func methodsHaveTypeArguments() {
        let type = CSharpType.dictionary(of: .nullable(.array(.string)))
        #expect(
            printed(CSharpExpression.generic(a.member("GetObject"), [type])([]))
                == "a.GetObject<Dictionary<string, string[]?>>()")
    }

    @Test func bracesOfCallbacksStandWhereTheNodeSays() {
        let body: [CSharpStatement] = [.return(b)]
        #expect(printed(a.applying(.lambda("x", b))) == "a.Apply(x => b)")
        #expect(printed(a.applying(.lambda("x", body, .sameLine))) == "a.Apply(x => {\n    return b;\n})")
        #expect(printed(a.applying(.lambda("x", body, .ownLine))) == "a.Apply(x =>\n{\n    return b;\n})")
        #expect(printed(a.applying(.lambda("x", body, .ownLineAfterBlank))) == "a.Apply(x => \n{\n    return b;\n})")
        let run = CSharpLambda(parameters: [], isAsync: true, body: .expression(b))
        #expect(printed(.lambda(run)) == "async() => b")
        let pair = CSharpLambda(parameters: ["x", "y"], body: .expression(b))
        #expect(printed(.lambda(pair)) == "(x, y) => b")
    }

    // MARK: Objects and arrays

    @Test func objectsHaveTheirMembersOnLines() {
        let object = CSharpExpression.new(
            .type(CSharpType("Server")),
            [
                .property("Name", .quoted("web")),
                .property("Tags", .new(.existing, [.pair(.quoted("a"), .quoted("b"))])),
                .additions("DependsOn", CSharpInitializer(entries: [.value(a)])),
                .additions("Hooks", CSharpInitializer(entries: [.value(a), .value(b)], layout: .inline)),
            ])
        #expect(
            printed(object) == """
                new Server
                {
                    Name = "web",
                    Tags = \

                    {
                        { "a", "b" },
                    },
                    DependsOn =
                    {
                        a,
                    },
                    Hooks = { a, b },
                }
                """)
    }

    @Test func createdThingsBeginAsTheirTargetSays() {
        let item = [CSharpInitializer.Entry.value(a)]
        #expect(printed(.new(.array, item, .inline)) == "new[] { a }")
        #expect(printed(.new(.arrayOf(.nullableObject), [], .empty)) == "new object?[] {}")
        #expect(printed(.new(.implicit, [], .inline)) == "new() { }")
        #expect(printed(.new(.implicit, item, .hanging)) == "new() {\n    a,\n}")
        #expect(printed(.new(.anonymous, [.property("Key", b)], .inline)) == "new { Key = b }")
        #expect(printed(.new(CSharpType("List"), [])) == "new List()")
        #expect(
            printed(.new(.type(.dictionary(of: .string)), [.key(.quoted("k"), a)])) == """
                new Dictionary<string, string>
                {
                    ["k"] = a,
                }
                """)
    }

    // MARK: Statements, classes and files

    @Test func statementsAreIndentedByWhatGovernsThem() {
        let inner: [CSharpStatement] = [.comment(" a comment"), .assignment(a, .null)]
        #expect(
            printed([
                .typedLocal(.nullable(CSharpType("Server")), "a", .null), .branch(.binary(.notEqual, b, .null), inner),
                .blank, .count("i", limit: .conditional(a, b, c), [.forEach("x", in: b, [.throw(c)])]),
            ]) == """
                Server? a = null;
                if (b != null)
                {
                    // a comment
                    a = null;
                }

                for (var i = 0; i < (a ? b : c); i++)
                {
                    foreach (var x in b)
                    {
                        throw c;
                    }
                }

                """)
    }

    @Test func classesHaveAttributesDocumentationAndConstructors() {
        let size = CSharpProperty(
            summary: ["How large."], attributes: [CSharpAttribute(name: "Input", arguments: [.quoted("size")])],
            type: .input(of: .int), name: "Size", value: .nonNull(.null))
        let constructor = CSharpConstructor(
            name: "Farm",
            parameters: [
                CSharpParameter(type: .string, name: "name"), CSharpParameter(type: .object, name: "opts", defaultValue: .null),
            ],
            baseArguments: [.name("name")], body: [.assignment(CSharpExpression.this.member("Size"), .integer(1))])
        let file = CSharpFile(
            namespace: "Components", usings: [.collections],
            classes: [
                CSharpClassDeclaration(name: "FarmArgs", members: [.property(size)]),
                CSharpClassDeclaration(name: "Farm", base: CSharpType("Base"), members: [.constructor(constructor)]),
            ])
        #expect(
            String(decoding: CSharpPrinter.text(of: file), as: UTF8.self) == """
                using System.Collections.Generic;
                using Pulumi;

                namespace Components
                {
                    public class FarmArgs
                    {
                        /// <summary>
                        /// How large.
                        /// </summary>
                        [Input("size")]
                        public Input<int> Size { get; set; } = null!;
                    }

                    public class Farm : Base
                    {
                        public Farm(string name, object opts = null)
                            : base(name)
                        {
                            this.Size = 1;
                        }
                    }
                }

                """)
    }

    @Test func filesImportWhatTheirTreesName() {
        let class1 = CSharpName("Zoo.Cage", using: .alias("Zoo", of: "Pulumi.Zoo"))
        let class2 = CSharpName("Ark.Cabin", using: .alias("Ark", of: "Pulumi.Ark"))
        let statements: [CSharpStatement] = [
            .local("cage", .new(.named(class1), [.quoted("JsonSerializer")])),
            .local("sizes", .extended(a, .select, [.lambda("x", .new(.named(class2), []))])),
            .expression(.call(.helper(.computeSHA1), [a])),
        ]
        let usings = CSharpUsings(of: CSharpFile(usings: [], statements: statements))
        #expect(usings.namespaces == ["System", "System.Linq", "System.Security.Cryptography", "System.Text"])
        #expect(usings.aliases.map(\.name) == ["Ark", "Zoo"])
        #expect(CSharpUsings(of: statements).helpers == [.computeSHA1])
    }
}
