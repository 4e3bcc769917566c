import Base
import LanguageKit
import Program
import Testing

@testable import LanguageJava

/// The printer alone: syntax in, text out.
@Suite struct JavaPrinterTests {
    private func text(_ expression: JavaExpression, qualified: Set<JavaClass> = []) -> String {
        var w = CodeWriter(indent: "    ")
        JavaPrinter(qualified: qualified).write(expression, to: &w)
        return w.text
    }

    private func text(_ statements: [JavaStatement]) -> String {
        var w = CodeWriter(indent: "    ")
        JavaPrinter(qualified: []).write(statements, to: &w)
        return w.text
    }

    private let a = JavaExpression.variable("a")
    private let b = JavaExpression.variable("b")
    private let server = JavaClassName("com.pulumi.sample", "Server", .imported)

    @Test func parenthesizesOperandsThatBindLessTightly() {
        #expect(text(.binary(.multiply, .binary(.add, a, b), a)) == "(a + b) * a")
        #expect(text(.binary(.add, .binary(.multiply, a, b), a)) == "a * b + a")
        #expect(text(.binary(.subtract, a, .binary(.subtract, a, b))) == "a - (a - b)")
        #expect(text(.binary(.subtract, .binary(.subtract, a, b), a)) == "a - b - a")
        #expect(text(.unary(.not, .binary(.and, a, b))) == "!(a && b)")
        #expect(text(.conditional(.conditional(a, a, b), a, .conditional(a, a, b))) == "(a ? a : b) ? a : a ? a : b")
        #expect(text(.conditional(.binary(.or, a, b), a, b)) == "a || b ? a : b")
    }

    @Test func parenthesizesReceiversThatAreNoPrimaries() {
        #expect(text(JavaExpression.conditional(a, a, b).calling("size")) == "(a ? a : b).size()")
        let number = JavaExpression.cast(.named(JavaLibrary.number), a)
        #expect(text(number.calling("intValue")) == "((Number) a).intValue()")
        #expect(text(.binary(.add, number, b)) == "(Number) a + b")
        #expect(text(JavaExpression.number("-1").calling("toString")) == "(-1).toString()")
    }

    @Test func separatesTwoMinusSigns() {
        #expect(text(.unary(.negate, .unary(.negate, a))) == "-(-a)")
        #expect(text(.unary(.negate, .number("-5"))) == "-(-5)")
        #expect(text(.unary(.negate, .number("5"))) == "-5")
    }

    @Test func writesClassesWithTheirPackageWhereTheFileDoesNotImportThem() {
        let new = JavaExpression.new(.named(server), [.quoted("web")])
        #expect(text(new) == #"new Server("web")"#)
        #expect(text(new, qualified: [server.declared]) == #"new com.pulumi.sample.Server("web")"#)
        #expect(text(.new(.named(server.used(as: .qualified)))) == "new com.pulumi.sample.Server()")
        #expect(text(.new(.named(.own("Part")))) == "new Part()")
    }

    @Test func writesTypes() {
        let strings = JavaType.named(JavaLibrary.map, [.named(JavaLibrary.string), .wildcard])
        #expect(text(.cast(strings, a)) == "(Map<String, ?>) a")
        #expect(text(.new(.inner(of: server, "Builder"))) == "new Server.Builder()")
        #expect(text(.classLiteral(.array(.primitive("int")))) == "int[].class")
        #expect(text(.methodReference(.type(JavaLibrary.integer), "parseInt")) == "Integer::parseInt")
    }

    @Test func laysElementsOutByTheirNumber() {
        #expect(text(a.calling("add", [], .elements)) == "a.add()")
        #expect(text(a.calling("add", [a], .elements)) == "a.add(a)")
        #expect(text(a.calling("add", [a, b], .elements)) == "a.add(\n    a,\n    b)")
        #expect(text(a.calling("all", [a, b], .entries)) == "a.all(\n    a,\n    b\n)")
        #expect(text(a.calling("all", [], .entries)) == "a.all(\n)")
        #expect(text(a.calling("all", [a, b], .array)) == "a.all(\n    a, \n    b\n)")
        #expect(text(a.calling("all", [], .properties)) == "a.all(\n\n)")
        #expect(text(a.calling("all", [a], .hanging)) == "a.all(\n    a)")
        #expect(text(a.calling("format", [a, b, b], .format)) == "a.format(a, b,b)")
    }

    @Test func writesBuildersOneMethodALine() {
        func builder(_ ending: JavaBuilder.Ending, isPadded: Bool = false) -> JavaExpression {
            let setter = JavaBuilder.Setter(name: "name", arguments: JavaArguments([a]))
            return .builder(
                JavaBuilder(start: .call(server, "builder"), setters: [setter], ending: ending, isPadded: isPadded))
        }
        #expect(text(builder(.aligned)) == "Server.builder()\n    .name(a)\n    .build()")
        #expect(text(builder(.sameLine)) == "Server.builder()\n    .name(a).build()")
        #expect(text(builder(.outdented)) == "Server.builder()\n    .name(a)\n.build()")
        #expect(
            text([.if(a, [.expression(builder(.aligned, isPadded: true))])])
                == "if (a) {\n    Server.builder()    \n        .name(a)\n        .build();\n}\n")
        let options = JavaExpression.call(server, "create", [builder(.aligned), builder(.aligned)], .deeper(from: 1))
        #expect(
            text(options)
                == """
                Server.create(Server.builder()
                    .name(a)
                    .build(), Server.builder()
                        .name(a)
                        .build())
                """)
    }

    @Test func writesStatements() {
        let statements: [JavaStatement] = [
            .comment(" first"),
            .local("x", a, isFinal: true),
            .blank,
            .count("i", to: b, [.assignment(.field(.this, "x"), .element(a, 0))]),
            .forEach("y", in: a, [.expression(b.calling("add", [.variable("y")]))]),
            .expression(a.calling("apply", [.lambda("v", [.return(.variable("v"))])])),
            .expression(a.calling("apply", [.lambda(JavaLambda(parameters: ["k", "v"], body: .expression(b)))])),
        ]
        #expect(
            text(statements)
                == """
                // first
                final var x = a;

                for (var i = 0; i < b; i++) {
                    this.x = a[0];
                }
                for (var y : a) {
                    b.add(y);
                }
                a.apply(v -> {
                    return v;
                });
                a.apply((k, v) -> b);

                """)
    }

    @Test func writesTextBlocksWhereTextHasLineBreaks() {
        #expect(text(.text("a\nb\n")) == "\"\"\"\na\nb\n\"\"\"")
        #expect(text(.quoted("a\nb")) == #""a\nb""#)
    }

    @Test func writesDeclarationsWithTheirDocumentation() {
        let field = JavaField(
            documentation: ["The name.", "", "@return it"], annotations: ["Import(name=\"name\")"],
            modifiers: [.private, .final],
            type: .named(JavaLibrary.string), name: "name")
        let other = JavaField(modifiers: [.public, .static], type: .primitive("int"), name: "size", value: .number("1"))
        let method = JavaMethod(
            modifiers: [.public], result: .named(JavaLibrary.string), name: "name", body: [.return(.variable("name"))])
        let type = JavaTypeDeclaration(
            modifiers: [.public, .final], name: "ServerArgs", superclass: .named(server), interfaces: [.named(.own("Part"))],
            members: [.field(field), .field(other), .method(method)])
        let file = JavaFile(
            package: "com.pulumi.sample", imports: [.type(JavaLibrary.map.declared), JavaLibrary.toList], types: [type],
            qualified: [])
        #expect(
            String(decoding: file.printed(), as: UTF8.self)
                == """
                package com.pulumi.sample;

                import java.util.Map;
                import static java.util.stream.Collectors.toList;

                public final class ServerArgs extends Server implements Part {
                    /**
                     * The name.
                     *
                     * @return it
                     */
                    @Import(name="name")
                    private final String name;
                    public static int size = 1;

                    public String name() {
                        return name;
                    }
                }

                """)
    }
}

/// What files import, found in their statements.
@Suite struct JavaImportTests {
    private func name(_ name: String, in package: String = "com.pulumi.sample") -> JavaClassName {
        JavaClassName(package, name, .imported)
    }

    private func imports(_ expressions: JavaExpression...) -> JavaImports {
        JavaImports(of: expressions.map { .expression($0) }, style: JavaStyle(StyleSection()))
    }

    private func builder(_ type: JavaClassName, _ values: JavaExpression...) -> JavaExpression {
        let setters = values.map { JavaBuilder.Setter(name: "x", arguments: JavaArguments([$0])) }
        return .builder(JavaBuilder(start: .call(type, "builder"), setters: setters))
    }

    @Test func outerClassesComeFirstAndFunctionsLast() {
        let function = JavaCall(
            callee: .function(name("SampleFunctions"), "getId", omitted: nil),
            arguments: JavaArguments([builder(name("GetIdArgs"))]))
        let resource = JavaExpression.new(
            .named(name("Server")), [.quoted("web"), builder(name("ServerArgs"), .call(function), builder(name("RuleArgs")))])
        #expect(
            imports(resource).classes.map(\.name) == ["Server", "ServerArgs", "RuleArgs", "SampleFunctions", "GetIdArgs"])
    }

    @Test func classesOfOneSimpleNameAreQualified() {
        let found = imports(.new(.named(name("Server"))), .new(.named(name("Server", in: "com.pulumi.other"))))
        #expect(found.qualified.map(\.package).sorted() == ["com.pulumi.other", "com.pulumi.sample"])
        #expect(!found.mainImports.contains { if case .type(let type) = $0 { type.name == "Server" } else { false } })
    }

    @Test func classesThatHideOneOfEveryFileAreQualified() {
        let map = name("Map")
        let found = imports(.new(.named(map)), .new(.named(name("Alias"))), .call(JavaLibrary.alias, "builder"))
        #expect(found.qualified == [map.declared, name("Alias").declared])
        #expect(found.mainImports.contains(.type(JavaLibrary.alias.declared)))
    }

    @Test func classThatHidesOneOfTheLanguageLeavesThatQualified() {
        #expect(imports(.new(.named(name("String")))).qualified == [JavaLibrary.string.declared])
    }

    @Test func libraryIsImportedWhereItIsUsed() {
        let toList = JavaExpression.call(imported: JavaLibrary.toList, "toList")
        let asset = JavaExpression.new(.named(JavaLibrary.asset("FileAsset")), [.quoted("KeyedValue.of")])
        let texts = imports(toList, asset, .call(JavaLibrary.keyedValue, "of")).mainImports.map(\.text)
        #expect(
            texts == [
                "com.pulumi.Context", "com.pulumi.Pulumi", "com.pulumi.core.Output", "com.pulumi.asset.FileAsset",
                "com.pulumi.codegen.internal.KeyedValue", "static java.util.stream.Collectors.toList", "java.util.ArrayList",
                "java.util.Arrays", "java.util.Map", "java.io.File", "java.nio.file.Files", "java.nio.file.Paths",
            ])
    }
}
