import Base
import Schema
import Testing

@Suite struct SchemaCheckerTests {
    /// The findings on a schema with the given sections, each as `line:column code`.
    private func findings(_ text: String, file: String = "p.yaml") -> [String] {
        checkSchema(SourceFile(name: file, text: text)).map {
            "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.severity == .warning ? "warning " : "")\($0.code.name)"
        }
    }

    @Test func propertiesThatLanguagesGiveOneNameAreReported() {
        let schema = """
            name: p
            types:
              p:m:Box: {type: object, properties: {name: {type: string}, Name: {type: string}}}
            resources:
              p:m:Thing:
                inputProperties: {x_y: {type: string}, xY: {type: string}}
            """
        #expect(findings(schema) == ["3:62 warning ambiguous-property", "6:44 warning ambiguous-property"])
    }

    @Test func enumsWithoutValuesOrWithOneTwiceAreReported() {
        let schema = """
            name: p
            types:
              p:m:A: {type: string, enum: []}
              p:m:B: {type: string, enum: [{value: a}, {value: b}, {value: a}]}
            """
        #expect(findings(schema) == ["3:31 empty-enum", "4:64 warning duplicate-value"])
    }

    @Test func aSoundSchemaHasNoFindings() {
        let schema = """
            name: p
            version: 1.2.3-rc.1+build
            meta: {moduleFormat: "(.*)(?:/[^/]*)"}
            types:
              p:m/Size:Size: {type: string, enum: [{value: small}, {value: large, name: Big}]}
              p:m/Box:Box:
                type: object
                properties: {size: {$ref: "#/types/p:m%2FSize:Size"}, next: {$ref: "#/types/p:m%2FBox:Box"}}
                required: [size]
            resources:
              p:m/thing:Thing:
                properties:
                  box: {$ref: "#/types/p:m/Box:Box"}
                  any: {oneOf: [{type: string}, {type: array, items: {type: integer}}], default: 1}
                  size: {$ref: "#/types/p:m/Size:Size", default: small}
                  other: {$ref: "/q/v1.0.0/schema.json#/types/q:x:Y"}
                required: [box]
                inputProperties: {n: {type: number, default: 1}}
                methods: {run: "p:m/thing:Thing/run"}
            functions:
              "p:m/thing:Thing/run":
                inputs: {properties: {__self__: {$ref: "#/resources/p:m/thing:Thing"}}, required: [__self__]}
                outputs: {type: boolean}
            """
        #expect(findings(schema) == [])
    }

    @Test func namesMustBeDeclared() {
        let schema = """
            name: p
            types:
              p:m:A:
                type: object
                properties: {b: {$ref: "#/types/p:m:a"}, c: {$ref: "#/nope"}, d: {$ref: "#/types/p:m:X", type: string}}
                required: [b, B]
            resources:
              p:m:R:
                inputProperties: {x: {$ref: "#/resources/p:m:Q"}}
                requiredInputs: [y]
                methods: {go: "p:m:R/go"}
            functions:
              p:m:f:
                inputs: {properties: {a: {type: string}, b: {type: string}}}
                multiArgumentInputs: [a, c]
            """
        #expect(
            findings(schema) == [
                "5:28 dangling-reference", "5:56 malformed-reference", "5:77 warning dangling-reference", "6:19 unknown-required",
                "9:33 dangling-reference", "10:22 unknown-required", "11:19 dangling-reference", "14:46 mismatched-arguments",
                "15:30 mismatched-arguments",
            ])
    }

    @Test func kindsAndKeysMustBeThoseOfTheFormat() {
        let schema = """
            name: p
            version: one
            publishr: me
            resources:
              p:m:R:
                description: 1
                properties: [a]
                inputProperties:
                  a: {type: text}
                  b: {type: array}
                  c: {}
                  d: {oneOf: [{type: string}]}
                  e: {type: integer, default: "1"}
                  f: {type: array, items: {type: string}, default: x}
                  pulumi: {type: string, Description: x}
            types:
              p:m:E: {type: string, enum: [{value: 1}, {name: x}]}
            """
        #expect(
            findings(schema) == [
                "2:10 invalid-version", "3:1 warning unknown-key", "6:18 wrong-kind", "7:17 wrong-kind", "9:17 unknown-type",
                "10:10 missing-key", "11:10 unknown-type", "12:18 incomplete-union", "13:35 wrong-value", "14:56 wrong-value",
                "15:7 reserved-name", "15:30 warning unknown-key", "17:40 wrong-value", "17:44 missing-key",
            ])
    }

    @Test func tokensMustBeOfThePackage() {
        let schema = """
            {"name": "p", "allowedPackageNames": ["old"], "resources": {
            "p:m:R": {}, "p:M:r": {}, "q:m:R": {}, "old:m:R": {}, "p:R": {}, "p:1m:R": {}, "p::X": {}, "p:m:a-b": {}, "p:index:Provider": {},
            "p:m:R": {}},
            "functions": {"p:m:a-b": {}, "pulumi:providers:p/m": {}}}
            """
        #expect(
            findings(schema, file: "p.json") == [
                "2:14 warning ambiguous-token", "2:27 malformed-token", "2:55 malformed-token", "2:66 malformed-token",
                "2:92 malformed-token", "2:107 reserved-name", "3:1 duplicate-key",
            ])
    }

    @Test func cyclesAreReportedOnce() {
        let schema = """
            name: p
            resources:
              p:m:A: {aliases: [{type: "p:m:B"}]}
              p:m:B: {aliases: ["p:m:C", "p:old:B"]}
              p:m:C: {aliases: [{type: "p:m:A"}]}
              p:m:D: {aliases: [{type: "p:m:D"}]}
            types:
              p:m:T: {type: object, properties: {u: {$ref: "#/types/p:m:U"}}, required: [u]}
              p:m:U: {type: object, properties: {t: {$ref: "#/types/p:m:T"}, v: {$ref: "#/types/p:m:V"}}, required: [t, v]}
              p:m:V: {type: object, properties: {v: {type: array, items: {$ref: "#/types/p:m:V"}}}, required: [v]}
            """
        #expect(findings(schema) == ["3:21 alias-cycle", "6:21 warning alias-cycle", "8:41 endless-type"])
    }

    @Test(arguments: [
        ("", "1:1 empty-document"), ("a: [", "2:1 invalid-yaml"), ("- a", "1:1 wrong-kind"),
        ("version: 1.0.0", "1:1 missing-name"),
    ])
    func whatIsNoSchemaIsAnError(text: String, finding: String) {
        let found = findings(text)
        #expect(found.count == 1 && found[0].hasSuffix(finding.split(separator: " ")[1]))
    }

    @Test func aDeepTypeDoesNotExhaustTheStack() {
        let deep =
            String(repeating: #"{"type": "array", "items": "#, count: 490) + #"{"type": "string"}"#
            + String(repeating: "}", count: 490)
        let schema = #"{"name": "p", "resources": {"p:m:R": {"properties": {"a": \#(deep)}}}}"#
        #expect(findings(schema, file: "p.json") == [])
    }
}
