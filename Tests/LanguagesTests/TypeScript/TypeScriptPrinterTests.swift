import Testing

@testable import LanguageTypeScript

/// Trees in, text out.
@Suite struct TypeScriptPrinterTests {
    private func text(_ statements: [TypeScriptStatement], locals: [TypeScriptNaming.Local] = []) -> String {
        let file = TypeScriptFile(statements: statements, locals: locals)
        return String(decoding: TypeScriptPrinter.print(file, naming: TypeScriptNaming(file)), as: UTF8.self)
    }

    /// An expression's text, as a statement after the import of the SDK.
    private func text(_ expression: TypeScriptExpression) -> String {
        let text = text([.expression(expression)])
        let head = "import * as pulumi from \"@pulumi/pulumi\";\n\n"
        guard text.hasPrefix(head), text.hasSuffix(";\n") else { return text }
        return String(text.dropFirst(head.count).dropLast(2))
    }

    private let a = TypeScriptExpression.name("a")
    private let b = TypeScriptExpression.name("b")
    private let c = TypeScriptExpression.name("c")

    // MARK: Parentheses

    @Test func operandsHaveParenthesesOnlyWhereTheyNeedThem() {
        #expect(text(.binary(.multiply, .binary(.add, a, b), c)) == "(a + b) * c")
        #expect(text(.binary(.add, a, .binary(.multiply, b, c))) == "a + b * c")
        #expect(text(.binary(.subtract, a, .binary(.subtract, b, c))) == "a - (b - c)")
        #expect(text(.unary(.not, .binary(.and, a, b))) == "!(a && b)")
        #expect(text(.unary(.negate, .integer(-1))) == "-(-1)")
        #expect(text(.unary(.negate, .unary(.negate, a))) == "-(-a)")
        #expect(text(.conditional(.conditional(a, b, c), a, .conditional(a, b, c))) == "(a ? b : c) ? a : a ? b : c")
    }

    @Test func whatMembersAreReadOfIsInParenthesesIfItIsAnOperation() {
        #expect(text(.member(.binary(.coalesce, a, .array([])), "length")) == "(a ?? []).length")
        #expect(text(.call(.binary(.coalesce, a, .array([])))) == "(a ?? [])()")
        #expect(text(.call(b, .binary(.coalesce, a, .array([])))) == "b(a ?? [])")
        #expect(text(.member(.assertion(a, .record(.any)), "x")) == "(a as Record<string, any>).x")
        #expect(text(.member(.await(a), "x")) == "(await a).x")
        #expect(text(.call(.arrow([], a))) == "(() => a)()")
    }

    @Test func coalescingIsNotMixedWithLogicalOperators() {
        #expect(text(.binary(.coalesce, .binary(.and, a, b), c)) == "(a && b) ?? c")
        #expect(text(.binary(.coalesce, .binary(.or, a, b), c)) == "(a || b) ?? c")
        #expect(text(.binary(.coalesce, .binary(.equal, a, b), c)) == "a == b ?? c")
    }

    @Test func anAssertionEndsAnOptionalChain() {
        let chain = TypeScriptExpression.member(a, "b", isOptional: true)
        #expect(text(.nonNull(chain)) == "a?.b!")
        #expect(text(.member(.nonNull(chain), "c")) == "(a?.b)!.c")
        #expect(text(.member(.nonNull(.member(a, "b")), "c")) == "a.b!.c")
        #expect(text(.nonNull(.await(a))) == "(await a)!")
    }

    @Test func bodiesThatBeginWithABraceAreInParentheses() {
        let object = TypeScriptExpression.object(TypeScriptObject([TypeScriptProperty(.name("k"), a)], layout: .line))
        #expect(text(.arrow([.name("x")], object)) == "x => ({k: a})")
        #expect(text(.arrow([.name("x")], .member(object, "k"))) == "x => ({k: a}.k)")
        #expect(text(.arrow([.name("x")], .array([object]))) == "x => [{k: a}]")
    }

    // MARK: Functions

    @Test func headsOfFunctionsHaveTheirPublishedForms() {
        #expect(text(.arrow([], a)) == "() => a")
        #expect(text(.arrow([.name("x")], a)) == "x => a")
        #expect(text(.arrow([.name("x")], a, form: .parenthesized)) == "(x) => a")
        #expect(text(.arrow([.name("x")], a, form: .tight)) == "x =>a")
        #expect(text(.arrow([.list(["x", "y"])], a)) == "([x, y]) => a")
        #expect(text(.arrow([.name("x"), .list(["y", "z"])], a)) == "(x, [y, z]) => a")
    }

    @Test func functionsThatWaitAreAsynchronous() {
        #expect(text(.arrow([.name("x")], .await(.call(a)))) == "async x => await a()")
        #expect(text(.arrow([], .arrow([], .await(a)))) == "async () => async () => await a")
        let block = TypeScriptArrow([], .block([.return(.await(a))]))
        #expect(text(.arrow(block)) == "async () => {\n    return await a;\n}")
    }

    // MARK: Literals

    @Test func keysAreQuotedWhereTheyAreNoIdentifiers() {
        let keys: [TypeScriptProperty.Key] = [
            .name("plain"), .name("a-b"), .name("import"), .word("import"), .integer(1), .computed(b),
        ]
        let object = TypeScriptObject(keys.map { TypeScriptProperty($0, a) }, layout: .spaced)
        #expect(text(.object(object)) == #"{ plain: a, "a-b": a, "import": a, import: a, 1: a, [b]: a }"#)
    }

    @Test func partsAreLaidOutAsTheirNodeSays() {
        #expect(text(.array([a, b])) == "[a, b]")
        #expect(text(.array([a, b], .lines)) == "[\n    a,\n    b,\n]")
        #expect(text(.array([], .lines)) == "[]")
        #expect(text(.call(TypeScriptCall(c, [a, b], layout: .lines))) == "c(\n    a,\n    b\n)")
        let nested = TypeScriptObject([TypeScriptProperty(.name("k"), .array([a], .lines))], layout: .lines)
        #expect(text(.object(nested)) == "{\n    k: [\n        a,\n    ],\n}")
        #expect(text(.object(TypeScriptObject([TypeScriptProperty](), layout: .lines))) == "{}")
    }

    @Test func templatesJoinNeighbouringTexts() {
        let template = TypeScriptTemplate(tag: .core("interpolate"), parts: [.text("$"), .text("{"), .value(a), .text("`")])
        #expect(text(.template(template)) == "pulumi.interpolate`\\${${a}\\``")
    }

    // MARK: Statements

    @Test func statementsAreIndentedInBlocks() {
        let loop = TypeScriptStatement.forLoop(
            TypeScriptVariable(.name("i"), .integer(0), keyword: .let), .binary(.less, .name("i"), .integer(3)),
            step: .increment(.name("i")), [.if(a, [.expression(.assignment(b, c))]), .throw(a)])
        #expect(
            text([loop]).hasSuffix(
                """
                for (let i = 0; i < 3; i++) {
                    if (a) {
                        b = c;
                    }
                    throw a;
                }

                """))
    }

    @Test func interfacesAndClassesHaveDocumentation() {
        let interface = TypeScriptInterface(
            documentation: "Arguments.", isExported: true, name: "BoxArgs",
            fields: [
                TypeScriptField("size", .input(.number), isOptional: true, documentation: "How large.\nIn metres."),
                TypeScriptField("tags", .array(.string.orUndefined)),
            ])
        let type = TypeScriptClass(
            documentation: "A box.", name: "Box", superclass: .core("CustomResource"),
            members: [
                .field(TypeScriptField("kind", .string, modifiers: [.public, .static, .readonly]), value: .string("box")),
                .blankLine,
                .method(
                    TypeScriptFunction(
                        documentation: "Opens it.", modifiers: [.public], name: "open",
                        parameters: [TypeScriptField("how", .any, isOptional: true)], result: .output(.boolean),
                        body: [.return(a)])),
                .method(TypeScriptFunction(name: "close", parameters: [], result: .named("void"))),
            ])
        #expect(
            text([.interface(interface), .blankLine, .class(type)])
                == """
                import * as pulumi from "@pulumi/pulumi";

                /**
                 * Arguments.
                 */
                export interface BoxArgs {
                    /**
                     * How large.
                     * In metres.
                     */
                    size?: pulumi.Input<number>;
                    tags: (string | undefined)[];
                }

                /**
                 * A box.
                 */
                export class Box extends pulumi.CustomResource {
                    public static readonly kind: string = "box";

                    /**
                     * Opens it.
                     */
                    public open(how?: any): pulumi.Output<boolean> {
                        return a;
                    }
                    close(): void;
                }

                """)
    }

    // MARK: Names

    @Test func importsAndHelpersAreThoseThatTheTreeUses() {
        let bucket = TypeScriptEntity(.package("aws", npmName: "@pulumi/aws"), ["s3", "Bucket"])
        let hash = TypeScriptExpression.call(.helper(.fileHash), .string("a.txt"))
        let names = text(
            [
                .variable(TypeScriptVariable(.local(TypeScriptLocal(index: 0)), .new(.entity(bucket), [hash]))),
                .expression(.call(.entity(.node("fs", "readdirSync")), .local(TypeScriptLocal(index: 0)))),
            ], locals: [.distinct("aws")])
        #expect(
            names.hasPrefix(
                """
                import * as pulumi from "@pulumi/pulumi";
                import * as aws from "@pulumi/aws";
                import * as crypto from "crypto";
                import * as fs from "fs";

                function computeFilebase64sha256(path: string): string {
                """))
        #expect(
            names.hasSuffix(
                """
                const aws2 = new aws.s3.Bucket(computeFilebase64sha256("a.txt"));
                fs.readdirSync(aws2);

                """))
    }

    @Test func typesImportPackagesToo() {
        let type = TypeScriptType.entity(TypeScriptEntity(.package("yard", npmName: nil), ["Dock"]))
        let variable = TypeScriptVariable(.name("x"), type: type.orUndefined, nil, keyword: .let)
        #expect(
            text([.variable(variable)])
                == """
                import * as pulumi from "@pulumi/pulumi";
                import * as yard from "@pulumi/yard";

                let x: yard.Dock | undefined;

                """)
    }

    @Test func exportsClashWithDeclarationsAndImports() {
        let fs = TypeScriptStatement.expression(.entity(.node("fs", "readdirSync")))
        func clashes(_ locals: TypeScriptNaming.Local...) -> Bool {
            TypeScriptNaming(TypeScriptFile(statements: [fs], locals: locals)).exportsClash
        }
        #expect(!clashes(.distinct("a"), .exported("b")))
        #expect(clashes(.distinct("a"), .exported("a")))
        #expect(clashes(.exported("fs")))
        #expect(clashes(.exported("pulumi")))
        #expect(clashes(.exported("a"), .exported("a")))
    }
}
