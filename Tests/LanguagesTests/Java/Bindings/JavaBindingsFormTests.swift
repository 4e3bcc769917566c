import Base
import LanguageJava
import LanguageKit
import Testing

@testable import LanguageJava

/// Single forms in Java SDKs.
@Suite struct JavaBindingsFormTests {
    /// The lines of a file that hold a text, without their indentation.
    private func lines(_ path: String, _ text: String, of schema: String, style: [String: String] = [:]) throws -> [String] {
        try JavaFarm.file(path, of: schema, style: style).split(separator: "\n").filter { $0.contains(text) }
            .map { String($0.drop { $0 == " " }) }
    }

    private func resource(_ inputs: String, more: String = "") -> String {
        #"{"name": "farm", "resources": {"farm:index:Cow": {"inputProperties": {\#(inputs)}\#(more)}}}"#
    }

    @Test func providerIsGivenTextOrJSON() throws {
        #expect(try lines("ProviderArgs.java", "@Import(", of: JavaFarm.schema) == [#"@Import(name="fences", json=true)"#])
    }

    @Test func defaultsFollowTheirTypes() throws {
        let schema =
            resource(
                """
                "a": {"type": "number", "default": 22}, "b": {"type": "boolean", "default": true, "secret": true},
                "c": {"oneOf": [{"$ref": "#/types/farm:index:Hue"}, {"type": "string"}], "default": "x"},
                "d": {"oneOf": [{"$ref": "#/types/farm:index:Hue"}, {"type": "string"}], "default": "r"}
                """
            ).dropLast() + #", "types": {"farm:index:Hue": {"type": "string", "enum": [{"name": "Red", "value": "r"}]}}}"#
        #expect(
            try lines("CowArgs.java", ".getNullable()", of: String(schema)) == [
                #"$.a = Codegen.doubleProp("a").output().arg($.a).def(2.2e+01).getNullable();"#,
                #"$.b = Codegen.booleanProp("b").secret().arg($.b).def(true).getNullable();"#,
                #"$.c = Codegen.stringProp("c").right(Hue.class).output().arg($.c).def("x").getNullable();"#,
                #"$.d = Codegen.objectProp("d", Hue.class).left(String.class).output().arg($.d).def(Hue.Red).getNullable();"#,
            ])
    }

    @Test func eitherOfTwoTypesIsSetByBoth() throws {
        let schema = resource(#""a": {"oneOf": [{"type": "string"}, {"type": "integer"}]}"#)
        #expect(
            try lines("CowArgs.java", "Builder a(", of: schema) == [
                "public Builder a(@Nullable Output<Either<String,Integer>> a) {", "public Builder a(Either<String,Integer> a) {",
                "public Builder a(String a) {", "public Builder a(Integer a) {",
            ])
        #expect(try lines("CowArgs.java", "ofRight", of: schema) == ["return a(Either.ofRight(a));"])
    }

    @Test func classesOfOneNameAreToldApart() throws {
        let schema = """
            {"name": "farm", "resources": {"farm:index:Output": {"properties": {"a": {"type": "string"}}}}}
            """
        #expect(
            try lines("Output.java", "a()", of: schema) == ["public com.pulumi.core.Output<Optional<String>> a() {"])
    }

    @Test func constantsAreFilledIn() throws {
        let schema = resource(#""kind": {"type": "string", "const": "k"}"#, more: #", "requiredInputs": ["kind"]"#)
        #expect(
            try lines("CowArgs.java", "$.kind = C", of: schema) == [
                #"$.kind = Codegen.stringProp("kind").output().arg($.kind).def("k").require();"#
            ])
        #expect(
            try lines("CowArgs.java", "@Deprecated", of: schema)
                == Array(repeating: "@Deprecated /* This property has a constant value, which is set automatically. */", count: 2)
        )
        #expect(try lines("Cow.java", "builder.build", of: schema) == ["return builder.build();"])
        let style = ["constantsInConstructors": "true"]
        #expect(try lines("Cow.java", ".kind(", of: schema, style: style) == [#".kind("k")"#])
        #expect(try lines("CowArgs.java", "throw new", of: schema, style: style).count == 1)
        #expect(try lines("CowArgs.java", "@Deprecated", of: schema, style: style).isEmpty)
    }

    @Test func singleResultIsTakenFromItsObject() throws {
        let schema = #"{"name": "farm", "functions": {"farm:index:count": {"outputs": {"type": "integer"}}}}"#
        let call = #"getInstance().invoke("farm:index:count", "#
        #expect(
            try lines("FarmFunctions.java", call, of: schema).first
                == "return Deployment." + call
                + "TypeShape.<Map<String,Integer>>builder(Map.class).addParameter(String.class).addParameter(Integer.class).build(), "
                + "args, Utilities.withVersion(options)).applyValue(_result -> _result.values().iterator().next());")
        #expect(
            try lines("FarmFunctions.java", call, of: schema, style: ["dropSingleResults": "true"]).first
                == "return Deployment." + call + "TypeShape.of(Void.class), args, Utilities.withVersion(options));")
    }

    @Test func severalArgumentsAreParameters() throws {
        let schema = """
            {"name": "farm", "functions": {"farm:index:sum": {"multiArgumentInputs": ["b", "a"],
             "inputs": {"properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}, "required": ["b"]},
             "outputs": {"properties": {"c": {"type": "integer"}}}}}}
            """
        let found = try lines("FarmFunctions.java", "sum(", of: schema)
        #expect(
            found.prefix(3) == [
                "public static Output<SumResult> sum(Integer b, @Nullable Integer a) {",
                "return sum(b, a, InvokeOptions.Empty);",
                "public static Output<SumResult> sum(Integer b, @Nullable Integer a, InvokeOptions options) {",
            ])
        #expect(
            try lines("FarmFunctions.java", "SumArgs.builder()", of: schema).first?.contains(
                "SumArgs.builder().b(b).a(a == null ? null : Output.of(a)).build()") == true)
    }

    @Test func nestedModulesArePackagesOfTheirOwn() throws {
        let schema = #"{"name": "farm", "resources": {"farm:barn:Cow": {}, "farm:barn/loft:Cow": {}}}"#
        let paths = try JavaFarm.parts(schema).map(\.path).filter { $0.hasSuffix("/Cow.java") }
        #expect(
            paths.sorted() == [
                "src/main/java/com/pulumi/farm/barn/Cow.java", "src/main/java/com/pulumi/farm/barn_loft/Cow.java",
            ])
    }

    @Test func configurationReadsTheOutputOfATypeThatFunctionsTake() throws {
        let schema = """
            {"name": "farm", "types": {"farm:index:Den": {"type": "object", "properties": {"a": {"type": "string"}}}},
             "config": {"variables": {"den": {"$ref": "#/types/farm:index:Den"}}},
             "functions": {"farm:index:find": {"inputs": {"properties": {"den": {"$ref": "#/types/farm:index:Den"}}}}}}
            """
        #expect(
            try lines("Config.java", "Prop(", of: schema) == [
                #"return Codegen.objectProp("den", Den.class).config(config).get();"#
            ])
        #expect(try lines("Config.java", "import com.pulumi.farm", of: schema) == ["import com.pulumi.farm.outputs.Den;"])
        #expect(try lines("inputs/Den.java", "extends", of: schema).count == 1)
    }

    @Test func numbersOfEnumsKeepTheirDigits() throws {
        let schema = """
            {"name": "farm", "types": {"farm:index:Ratio": {"type": "number", "enum": [
             {"name": "Pi", "value": 3.14159265}, {"name": "Half", "value": 0.5}]}}}
            """
        #expect(try lines("enums/Ratio.java", "(3", of: schema) == ["Pi(3.14159265),"])
        #expect(try lines("enums/Ratio.java", "(0", of: schema) == ["Half(0.500000);"])
        #expect(try lines("enums/Ratio.java", "(3", of: schema, style: ["roundEnumNumbers": "true"]) == ["Pi(3.141593),"])
    }

    @Test func membersOfOneNameAreReported() throws {
        let schema = """
            {"name": "farm", "types": {"farm:index:Sign": {"type": "string", "enum": [{"value": "a+"}, {"value": "a*"}, {"value": "b"}]}}}
            """
        let part = try #require(try JavaFarm.parts(schema).first { $0.path.hasSuffix("enums/Sign.java") })
        let made = part.make()
        #expect(made.diagnostics.map(\.message) == ["'a*' would be called `A_` in Java, as 'a+' is"])
        #expect(made.diagnostics.map(\.code.name) == ["clashing-name"])
        #expect(String(decoding: made.bytes, as: UTF8.self).contains("        A_(\"a+\"),\n        B(\"b\");\n"))
    }

    @Test func parameterizedPackageRegistersItself() throws {
        let schema = """
            {"name": "farm", "version": "2.0.0", "parameterization": {"baseProvider": {"name": "land", "version": "1.0.0"},
             "parameter": "QQ=="}, "resources": {"farm:index:Cow": {"isComponent": true}}}
            """
        #expect(
            try lines("Cow.java", "super(", of: schema) == [
                #"super("farm:index:Cow", name, makeArgs(args, options), makeResourceOptions(options, Codegen.empty()), true, Utilities.getPackageRef());"#
            ])
        let utilities = try JavaFarm.file("Utilities.java", of: schema)
        #expect(utilities.contains("\t\t\t\"land\",\n\t\t\t// Base provider version\n\t\t\t\"1.0.0\",\n"))
        #expect(utilities.hasSuffix("\t\t\t// Parameter\n\t\t\t\"QQ==\"\n\t\t);\n\t}\n\n}\n"))
    }

    @Test(arguments: [
        ("Use `a` & @b.", "Use `a` &amp; {@literal @}b."),
        ("```java\nint a = 1;\n```", "<pre>\n{@code\nint a = 1;\n}\n</pre>"),
        ("```java\n@A {\n```", "<pre>\n{@code\n}{@literal @}{@code A }{{@code\n}\n</pre>"),
        ("a @@ b @", "a {@literal @@} b {@literal @}"),
    ])
    func textIsEscapedForJavadoc(_ text: String, _ expected: String) {
        #expect(String(decoding: JavaSDKDocumentation.escaped(text), as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("#/resources/farm:index:Cow", "Cow"), ("#/resources/farm:index:Cow/inputProperties/wait", "CowArgs.wait_"),
        ("#/resources/farm:index:Cow/properties/name", "Cow.name"), ("#/functions/farm:index:getCow", "FarmFunctions.getCow"),
        ("#/functions/farm:index:getCow/outputs/properties/age", "GetCowResult.age"),
        ("#/types/farm:index:Stall/properties/size", "Stall.size"), ("/zoo/v1.0.0/schema.json#/types/zoo:index:Den", "Den"),
    ])
    func declarationsThatAreMentionedHaveTheirNames(_ path: String, _ name: String) throws {
        let text = try JavaFarm.file(
            "CowArgs.java", of: resource("\"a\": {\"type\": \"string\", \"description\": \"See {{% ref \(path) %}}.\"}"))
        #expect(text.contains("     * @return See \(name).\n"))
    }

    @Test func listBehindATagIsPartOfItsParagraph() throws {
        let schema = resource(#""a": {"type": "string", "description": "- one\n- two"}"#)
        let text = try JavaFarm.file("CowArgs.java", of: schema)
        #expect(text.contains("     * @return - one\n     * - two\n"))
    }
}
