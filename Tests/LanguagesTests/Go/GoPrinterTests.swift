import Testing

@testable import LanguageGo

/// The layout that Go's formatter gives to a tree.
@Suite struct GoPrinterTests {
    private func text(_ statements: [GoStatement], style: GoTextStyle = GoTextStyle()) -> String {
        String(decoding: GoPrinter.print(statements, reserved: GoImports(), style: style), as: UTF8.self)
    }

    private func text(_ expression: GoExpression, style: GoTextStyle = GoTextStyle()) -> String {
        String(text([.expression(expression)], style: style).dropLast())
    }

    private func map(_ entries: [(String, GoExpression)]) -> GoExpression {
        let elements = entries.map { GoComposite.Element(key: .field($0.0), value: $0.1) }
        return .composite(GoComposite(type: .library("Map"), elements: elements))
    }

    @Test func valuesOfNeighbouringRowsAreAligned() {
        #expect(text(map([])) == "pulumi.Map{}")
        let inner = map([("x", .number("1"))])
        #expect(
            text(map([("a", .number("1")), ("abc", .number("1")), ("b", inner), ("ab", .number("1")), ("a", .number("1"))]))
                == """
                pulumi.Map{
                \ta:   1,
                \tabc: 1,
                \tb: pulumi.Map{
                \t\tx: 1,
                \t},
                \tab: 1,
                \ta:  1,
                }
                """)
        #expect(text(map([("é", .number("1")), ("ab", .number("1"))])) == "pulumi.Map{\n\té:  1,\n\tab: 1,\n}")
    }

    @Test func keyMuchLongerThanOthersBeginsNewSection() {
        let long = String(repeating: "k", count: 42)
        let rows = map([("a", .number("1")), (long, .number("1")), ("bc", .number("1"))])
        #expect(text(rows) == "pulumi.Map{\n\ta: 1,\n\t\(long): 1,\n\tbc: 1,\n}")
    }

    @Test func operatorsAreSetTightWhereTheyBindTighterThanOthers() {
        let (a, b, c) = (GoExpression.name("a"), GoExpression.name("b"), GoExpression.name("c"))
        #expect(text(.binary(.add, a, b)) == "a + b")
        #expect(text(.binary(.add, a, .binary(.multiply, b, c))) == "a + b*c")
        #expect(text(.binary(.equal, a, .binary(.add, b, c))) == "a == b+c")
        #expect(text(.binary(.subtract, a, .unary(.negate, .number("1")))) == "a - -1")
        #expect(text(.call(.name("f"), [.binary(.add, a, b)])) == "f(a + b)")
        #expect(text(.call(.name("f"), [.binary(.add, a, b), c])) == "f(a+b, c)")
        #expect(text(.index(a, .binary(.add, b, c))) == "a[b+c]")
    }

    @Test func operandsThatBindLooserStandInParentheses() {
        let (a, b, c) = (GoExpression.name("a"), GoExpression.name("b"), GoExpression.name("c"))
        #expect(text(.binary(.multiply, .binary(.add, a, b), c)) == "(a + b) * c")
        #expect(text(.binary(.subtract, a, .binary(.subtract, b, c))) == "a - (b - c)")
        #expect(text(.binary(.subtract, .binary(.subtract, a, b), c)) == "a - b - c")
        #expect(text(.unary(.not, .binary(.and, a, b))) == "!(a && b)")
        #expect(text(.unary(.negate, .unary(.negate, a))) == "-(-a)")
        #expect(text(.select(.unary(.dereference, a), "F")) == "(*a).F")
        #expect(text(.unary(.dereference, .select(a, "F"))) == "*a.F")
    }

    @Test func longTextsOfManyLinesAreRaw() {
        let lines = String(repeating: "twelve chars\n", count: 5)
        #expect(text(.string(lines)) == "`\(lines)`")
        #expect(text(.string(lines), style: GoTextStyle(quotesLongStrings: true)).hasPrefix("\"twelve chars\\n"))
        #expect(text(.key(lines)).hasPrefix("\"twelve chars\\n"))
        #expect(text(.string("a\t\"b\"")) == "\"a\\t\\\"b\\\"\"")
        #expect(text(.string("a\tb"), style: GoTextStyle(escapesSparingly: true)) == "\"a\tb\"")
    }

    @Test func typesAreNamedByTheirParts() {
        func text(_ type: GoType) -> String { self.text(.type(type)) }
        #expect(text(.map(.slice(.pointer(.plain(.number))))) == "map[string][]*float64")
        #expect(text(.named(GoPrimitive.string.input.contained(in: .array).with(.output))) == "pulumi.StringArrayOutput")
        #expect(text(.named(GoPrimitive.integer.input.asPointer.with(.input))) == "pulumi.IntPtrInput")
        let module = GoModule("example.com/harbor", name: "harbor")
        #expect(text(.named(GoTypeName(module, "Rope", form: .arguments))) == "harbor.RopeArgs")
        #expect(text(.named(GoTypeName(module, "Rope").contained(in: .map))) == "harbor.RopeMap")
    }

    @Test func statementsAreIndentedByTabs() {
        let value = GoExpression.call(.name("f"), [.null])
        let callback = GoFunction(
            parameters: [GoParameter("v", .plain(.string))], results: [.plain(.integer), .error],
            body: [.give([.call(.member(.strconv, "Atoi"), [.name("v")])])], isLine: true)
        let limit = GoLoop(header: .count("index", .number("3")), body: [.define(["key0"], .name("index"))])
        #expect(
            text([
                .comment(" A comment."), .define(["a", "err"], value), .errorCheck(giving: [.null, .error]),
                .variable("b", .slice(.any)), .loop(limit),
                .loop(GoLoop(header: .range(key: nil, value: "v", .name("a")), body: [.appending(.name("v"), to: .name("b"))])),
                .when(.name("c"), [.assign([.name("_")], .name("a"))], else: [.expression(.function(callback))]),
            ]) == """
                // A comment.
                a, err := f(nil)
                if err != nil {
                \treturn nil, err
                }
                var b []interface{}
                for index := 0; index < 3; index++ {
                \tkey0 := index
                }
                for _, v := range a {
                \tb = append(b, v)
                }
                if c {
                \t_ = a
                } else {
                \tfunc(v string) (int, error) { return strconv.Atoi(v) }
                }

                """)
    }

    @Test func importsAndHelpersFollowFromWhatIsUsed() {
        let rope = GoModule("example.com/other/harbor", name: "harbor")
        let body: [GoStatement] = [
            .expression(.call(.helper(.sha1), [.key("a")])),
            .expression(.call(.helper(.array(GoPrimitive.string.input.contained(in: .array))), [.name("names")])),
            .expression(.member(GoModule("example.com/harbor", name: "harbor"), "A")), .expression(.member(rope, "B")),
        ]
        let structure = GoStructure(
            name: "Args",
            fields: [.init(type: .library("ResourceState")), .init(name: "Note", type: .any), .init(name: "N", type: .any)])
        let function = GoFunctionDeclaration(name: "main", parameters: [], results: [], body: body)
        let file = GoFile(package: "main", declarations: [.structure(structure), .function(function)])
        let bytes = GoPrinter.print(
            file, GoUses(file), reserved: GoImports(), helperStyle: GoHelper.Style(), style: GoTextStyle())
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                package main

                import (
                \t"crypto/sha1"
                \t"encoding/hex"

                \t"example.com/harbor"
                \totherharbor "example.com/other/harbor"
                \t"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
                )

                func sha1Hash(input string) string {
                \thash := sha1.Sum([]byte(input))
                \treturn hex.EncodeToString(hash[:])
                }

                type Args struct {
                \tpulumi.ResourceState
                \tNote interface{}
                \tN    interface{}
                }

                func main() {
                \tsha1Hash("a")
                \ttoPulumiStringArray(names)
                \tharbor.A
                \totherharbor.B
                }
                func toPulumiStringArray(arr []string) pulumi.StringArray {
                \tpulumiArr := pulumi.StringArray{}
                \tfor _, v := range arr {
                \t\tpulumiArr = append(pulumiArr, pulumi.String(v))
                \t}
                \treturn pulumiArr
                }

                """)
    }
}
