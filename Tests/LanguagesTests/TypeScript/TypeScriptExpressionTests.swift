import Base
import LanguageKit
import LanguageTypeScript
import Program
import Testing

@Suite struct TypeScriptExpressionTests {
    /// The text of a value, as the only variable of a program.
    private func text(_ value: Expression, style: [String: String] = [:]) -> String {
        let source = SourceFile(name: "test", text: "")
        let program = Program(declarations: [.variable(LocalVariable(name: "x", value: value))], source: source)
        let text = TypeScriptLanguage(style: StyleSection(style)).emit(program).text
        guard let start = text.firstRange(of: "const x = "), text.hasSuffix(";\n") else { return text }
        return String(text[start.upperBound...].dropLast(2))
    }

    private func string(_ text: String) -> Expression { .literal(LiteralExpression(.string(text))) }
    private func number(_ value: Int64) -> Expression { .literal(LiteralExpression(.number(NumberLiteral(value)))) }
    private func name(_ name: String, _ type: ValueType, _ steps: [Step] = []) -> Expression {
        .reference(ReferenceExpression(root: .undeclared, name: name, rootType: type, steps: steps))
    }
    private func binary(_ left: Expression, _ operation: BinaryOperator, _ right: Expression) -> Expression {
        .binary(BinaryExpression(operation, left, right))
    }
    private func object(_ items: [(String, Expression)]) -> Expression {
        .object(ObjectExpression(items.map { ObjectItem(key: string($0), value: $1) }))
    }

    @Test func operatorsBindAsInJavaScript() {
        let (a, b, n) = (name("a", .boolean), name("b", .boolean), name("n", .integer))
        #expect(text(binary(binary(a, .or, b), .and, a)) == "(a || b) && a")
        #expect(text(.unary(UnaryExpression(.not, binary(a, .or, b)))) == "!(a || b)")
        #expect(text(binary(n, .subtract, binary(n, .subtract, n))) == "n - (n - n)")
        #expect(text(binary(binary(n, .subtract, n), .subtract, n)) == "n - n - n")
        #expect(text(.unary(UnaryExpression(.negate, .unary(UnaryExpression(.negate, n))))) == "-(-n)")
        #expect(text(.unary(UnaryExpression(.negate, number(-1)))) == "-(-1)")
        let choice = Expression.conditional(ConditionalExpression(a, n, n))
        #expect(text(.conditional(ConditionalExpression(b, choice, choice))) == "b ? a ? n : n : a ? n : n")
        #expect(
            text(.conditional(ConditionalExpression(.conditional(ConditionalExpression(a, b, a)), n, n))) == "(a ? b : a) ? n : n"
        )
    }

    @Test func membersAreGuardedWhereTheValueMayBeMissing() {
        let list = ValueType.optional(.list(.object(.literal([LiteralMember("a-b", .string)]))))
        let type = ValueType.object(.literal([LiteralMember("items", list)]))
        #expect(text(name("o", type, [.member("items"), .index(0), .key("a-b")])) == "o.items?.[0]?.[\"a-b\"]")
        #expect(text(name("o", .dynamic, [.key("plain"), .key("default"), .index(2)])) == "o.plain[\"default\"][2]")
    }

    @Test func templatesEscapeTheirText() {
        let value = name("v", .string)
        #expect(text(.template(TemplateExpression([string("a`\\${"), value, string("}\n")]))) == "`a\\`\\\\\\${${v}}\n`")
        #expect(text(.template(TemplateExpression([string("$"), string("{"), value]))) == "`\\${${v}`")
    }

    @Test func outputsAreInterpolated() {
        let value = name("web", .object(.literal([LiteralMember("name", .output(.string))])), [.member("name")])
        #expect(text(.template(TemplateExpression([string("x-"), value]))) == "pulumi.interpolate`x-${web.name}`")
    }

    @Test func membersOfOutputsNeedNoCallbackUnlessTheOutputHasThemItself() {
        let inner = ValueType.object(.literal([LiteralMember("name", .string), LiteralMember("apply", .string)]))
        #expect(text(name("o", .output(inner), [.member("name")])) == "o.name")
        #expect(text(name("o", .output(inner), [.member("apply")])) == "o.apply(o => o.apply)")
        #expect(text(name("o", .output(.dynamic), [.member("name")])) == "o.apply(o => o.name)")
        #expect(text(name("p", .promise(inner), [.member("name")])) == "p.then(p => p.name)")
        let sum = binary(name("a", .output(.number)), .add, name("b", .output(.number)))
        #expect(text(sum) == "pulumi.all([a, b]).apply(([a, b]) => a + b)")
        let waited = binary(name("a", .promise(.number)), .add, name("b", .promise(.number)))
        #expect(text(waited) == "Promise.all([a, b]).then(([a, b]) => a + b)")
    }

    @Test func jsonTakesOutputs() {
        let value = object([("a", name("o", .output(.string)))])
        let call = Expression.call(CallExpression(.toJSON, [value]))
        #expect(text(call) == "pulumi.jsonStringify({\n    a: o,\n})")
        #expect(text(call, style: ["liftJSON": "true"]) == "o.apply(o => JSON.stringify({\n    a: o,\n}))")
        #expect(text(.call(CallExpression(.toJSON, [object([])]))) == "JSON.stringify({})")
    }

    @Test func aCallbackThatGivesAnObjectHasItInParentheses() {
        let item = Variable(id: VariableID(1), name: "__item", type: .string)
        let splat = SplatExpression(name("list", .list(.string)), item: item, each: object([("a", string("b"))]))
        #expect(text(.splat(splat)) == "list.map(__item => ({\n    a: \"b\",\n}))")
    }

    @Test func loopsHaveAReceiverWhateverTheyRunOver() {
        let key = Variable(id: VariableID(1), name: "k", type: .string)
        let value = Variable(id: VariableID(2), name: "the-value", type: .string)
        let keyName = Expression.reference(ReferenceExpression(root: .variable(key.id), name: "k", rootType: .string))
        let valueName = Expression.reference(ReferenceExpression(root: .variable(value.id), name: "the-value", rootType: .string))
        func loop(_ type: ValueType, key: Expression? = nil, value result: Expression, condition: Expression? = nil) -> String {
            text(
                .forEach(
                    ForExpression(
                        keyVariable: Variable(id: VariableID(1), name: "k", type: .string), valueVariable: value,
                        collection: name("all", type), key: key, value: result, condition: condition, isGrouped: false)))
        }
        #expect(loop(.list(.string), value: valueName) == "all.map(the_value => (the_value))")
        #expect(loop(.list(.string), value: keyName) == "all.map((v, k) => [k, v] as const).map(([k, the_value]) => (k))")
        #expect(loop(.map(.string), value: keyName) == "Object.entries(all).sort().map(([k, the_value]) => (k))")
        #expect(loop(.dynamic, value: valueName) == "Object.values(all).map(the_value => (the_value))")
        #expect(
            loop(.list(.string), key: valueName, value: valueName, condition: binary(valueName, .notEqual, string("x")))
                == "all.filter(the_value => the_value != \"x\").reduce((__obj, the_value) => ({ ...__obj, [the_value]: the_value }), "
                + "{} as Record<string, string>)"
        )
    }

    @Test func functionsHaveTheirForms() {
        let list = name("list", .list(.string))
        #expect(text(.call(CallExpression(.element, [list, number(1)]))) == "list[1]")
        #expect(text(.call(CallExpression(.length, [list]))) == "list.length")
        #expect(text(.call(CallExpression(.length, [name("s", .string)]))) == "[...new Intl.Segmenter().segment(s)].length")
        #expect(text(.call(CallExpression(.join, [string("|"), list]))) == "list.join(\"|\")")
        let lookup = Expression.call(CallExpression(.lookup, [name("m", .map(.boolean)), string("k"), name("b", .boolean)]))
        #expect(text(lookup) == "m[\"k\"] ?? b")
        #expect(text(.unary(UnaryExpression(.not, lookup))) == "!(m[\"k\"] ?? b)")
        #expect(text(.call(CallExpression(.range, [number(3)]))) == "(new Array(3)).fill(0).map((_, i) => i)")
        #expect(text(.call(CallExpression(.readFile, [string("f")]))) == "fs.readFileSync(\"f\", \"utf8\")")
        #expect(
            text(.call(CallExpression(.tryCatch, [name("a", .map(.string), [.member("b")]), object([])])))
                == "try_(\n    () => a.b,\n    () => ({})\n)")
    }

    @Test func whatHasNoFormIsReported() {
        let source = SourceFile(name: "test", text: "")
        let value = Expression.call(CallExpression(.unknown("strange"), []))
        let program = Program(declarations: [.variable(LocalVariable(name: "x", value: value))], source: source)
        let emission = TypeScriptLanguage(style: StyleSection()).emit(program)
        #expect(emission.text.hasSuffix("const x = (() => { throw new Error(\"not implemented: strange\"); })();\n"))
        #expect(emission.diagnostics.map(\.code.name) == ["unsupported-function"])
        #expect(emission.diagnostics.first?.language == "typescript")
    }
}
