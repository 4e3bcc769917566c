import Base
import Constructors
import Documents
import LanguageKit
import LanguageTypeScript
import Languages
import Program
import Schema
import Testing

@Suite struct ConstructorExamplesTests {
    // MARK: Placeholders

    @Test(arguments: [
        (#""type": "string""#, "\"string\""), (#""type": "integer""#, "0"), (#""type": "number""#, "0"),
        (#""type": "boolean""#, "false"), (#""$ref": "pulumi.json#/Any""#, "\"any\""),
        (#""$ref": "pulumi.json#/Json""#, "\"{}\""),
        (#""$ref": "pulumi.json#/Asset""#, "new pulumi.asset.StringAsset(\"content\")"),
        (#""$ref": "pulumi.json#/Archive""#, "new pulumi.asset.FileArchive(\"./path/to/archive\")"),
        (#""type": "array", "items": {"type": "integer"}"#, "[0]"),
        (#""type": "string", "secret": true"#, "\"string\""), (#""type": "string", "const": "only""#, "\"only\""),
        (#""oneOf": [{"type": "array", "items": {"type": "string"}}, {"type": "integer"}]"#, "0"),
        (#""oneOf": [{"type": "array", "items": {"type": "string"}}]"#, "undefined"),
        (##""$ref": "#/resources/sample:index:Thing""##, "thing"),
    ])
    func putsAPlaceholder(type: String, value: String) throws {
        let text = try Sample.text(#""a": {\#(type)}"#)
        #expect(text == "const thingResource = new sample.Thing(\"thingResource\", {a: \(value)});")
    }

    @Test func takesTheFirstValueThatIsNotDeprecated() throws {
        let types = #"""
            "sample:index:Color": {"type": "string", "enum": [{"value": "red", "deprecationMessage": "no"}, {"value": "blue"}]},
            "sample:index:Weight": {"type": "number", "enum": [{"name": "Heavy", "value": 6}]}
            """#
        let inputs = ##""color": {"$ref": "#/types/sample:index:Color"}, "weight": {"$ref": "#/types/sample:index:Weight"}"##
        #expect(
            try Sample.text(inputs, types: types) == """
                const thingResource = new sample.Thing("thingResource", {
                    color: sample.Color.Blue,
                    weight: sample.Weight.Heavy,
                });
                """)
    }

    @Test func setsWhatIsRequiredFirstAndNothingDeprecated() throws {
        let inputs = #""c": {"type": "string"}, "b": {"type": "string", "deprecationMessage": "no"}, "a": {"type": "integer"}"#
        #expect(
            try Sample.text(inputs, required: #""c""#) == """
                const thingResource = new sample.Thing("thingResource", {
                    c: "string",
                    a: 0,
                });
                """)
    }

    @Test func writesATypeThatHoldsItselfOnce() throws {
        let types = ##"""
            "sample:index:Node": {"type": "object", "properties": {"next": {"$ref": "#/types/sample:index:Link"}, "n": {"type": "integer"}}},
            "sample:index:Link": {"type": "object", "properties": {"to": {"type": "array", "items": {"$ref": "#/types/sample:index:Node"}}}}
            """##
        #expect(
            try Sample.text(
                ##""a": {"$ref": "#/types/sample:index:Node"}, "b": {"$ref": "#/types/sample:index:Node"}"##, types: types)
                    == """
                    const thingResource = new sample.Thing("thingResource", {
                        a: {
                            n: 0,
                            next: {
                                to: [node],
                            },
                        },
                        b: node,
                    });
                    """)
    }

    @Test func choosesTheFirstOfSeveralObjects() throws {
        let types = #"""
            "sample:index:Cat": {"type": "object", "properties": {"kind": {"type": "string", "const": "cat"}}, "required": ["kind"]},
            "sample:index:Cow": {"type": "object", "properties": {"kind": {"type": "string", "const": "cow"}}, "required": ["kind"]}
            """#
        let inputs = ##"""
            "pet": {"oneOf": [{"$ref": "#/types/sample:index:Cow"}, {"$ref": "#/types/sample:index:Cat"}],
                    "discriminator": {"propertyName": "kind", "mapping": {"cow": "#/types/sample:index:Cow"}}}
            """##
        #expect(
            try Sample.text(inputs, types: types) == """
                const thingResource = new sample.Thing("thingResource", {pet: {
                    kind: "cow",
                }});
                """)
    }

    // MARK: Cuts

    @Test func leavesOutInnerPropertiesFirst() throws {
        let types = ##"""
            "sample:index:A": {"type": "object", "properties": {"x": {"type": "string"}, "y": {"$ref": "#/types/sample:index:B"}}},
            "sample:index:B": {"type": "object", "properties": {"z": {"type": "string"}}}
            """##
        let inputs = ##""a": {"$ref": "#/types/sample:index:A"}, "b": {"type": "string"}"##
        #expect(
            try Sample.text(inputs, types: types, properties: 3) == """
                const thingResource = new sample.Thing("thingResource", {
                    a: {
                        x: "string",
                    },
                    b: "string",
                });
                """)
        #expect(
            try Sample.text(inputs, types: types, properties: 1) == """
                const thingResource = new sample.Thing("thingResource", {a: {}});
                """)
    }

    @Test func saysWhatIsLeftOut() throws {
        let examples = try Sample.examples(
            #""resources": {"sample:index:Thing": {"inputProperties": {"a": {"type": "string"}, "b": {"type": "string"}}}}"#)
        let whole = try #require(examples.example(of: "sample:index:Thing"))
        #expect(whole.notice(limit: 20_000) == nil)
        #expect(whole.propertyCount == 2)
        let cut = try #require(examples.example(of: "sample:index:Thing", properties: 1))
        let notice = try #require(cut.notice(limit: 20_000))
        #expect(notice.code == .constructorCut)
        #expect(notice.severity == .warning)
        #expect(notice.location == SourceLocation(line: 1, column: 127))
        #expect(notice.message.contains("`b` of `sample:index:Thing`"))
    }

    @Test func endsForTypesThatBranchWithoutEnd() throws {
        // Each type holds the next one twice: a thousand million values.
        let types = (0..<30).map { number in
            let next = ##"{"$ref": "#/types/sample:index:T\##(number + 1)"}"##
            return #""sample:index:T\#(number)": {"type": "object", "properties": {"a": \#(next), "b": \#(next)}}"#
        }
        let last = #""sample:index:T30": {"type": "object", "properties": {"c": {"type": "string"}}}"#
        let text = try Sample.text(
            ##""root": {"$ref": "#/types/sample:index:T0"}"##, types: (types + [last]).joined(separator: ","))
        #expect(text.utf8.count < 200_000)
    }

    @Test func endsForListsThatAreVeryDeep() throws {
        func lists(_ inner: String) -> String {
            String(repeating: #"{"type": "array", "items": "#, count: 200) + inner + String(repeating: "}", count: 200)
        }
        let types = (0..<60).map { number in
            #""sample:index:T\#(number)": {"properties": {"a": \#(lists(##"{"$ref": "#/types/sample:index:T\##(number + 1)"}"##))}}"#
        }
        let examples = try Sample.examples(
            ##""resources": {"sample:index:Thing": {"inputProperties": {"root": {"$ref": "#/types/sample:index:T0"}}}}, "types": {\##(types.joined(separator: ","))}"##
        )
        let example = try #require(examples.example(of: "sample:index:Thing"))
        let text = TypeScriptLanguage(style: StyleSection()).emitFragment(example.program).text
        #expect(text.contains("null"))
        #expect(text.utf8.count < 20_000)
        #expect(example.notice(limit: 20_000)?.message.contains("`a` of `sample:index:T0`") == true)
    }

    @Test func movesFindingsToTheProperty() throws {
        let examples = try Sample.examples(
            #""resources": {"sample:index:Thing": {"inputProperties": {"a": {"type": "string"}, "b": {"type": "string"}}}}"#)
        let example = try #require(examples.example(of: "sample:index:Thing"))
        guard case .resource(let resource)? = example.program.declarations.first else { throw Sample.Unreadable() }
        let finding = Diagnostic(.error, "test", "m", in: example.program.source, at: resource.inputs[1].span)
        let moved = example.moved([finding])
        #expect(moved.first?.file == "sample.json")
        #expect(moved.first?.location == SourceLocation(line: 1, column: 127))
    }

    // MARK: Names

    @Test func namesDiffer() throws {
        let examples = try Sample.examples(
            #"""
            "resources": {"sample:index/pool:Pool": {}, "sample:mine/pool:Pool": {}, "sample:other/pool:Pool": {},
                          "sample:aaa/pool:Pool": {"deprecationMessage": "no"}, "sample:index:DBTable": {}}
            """#)
        func name(_ token: String) -> String? { examples.example(of: token)?.program.declarations.first?.name }
        #expect(name("sample:index/pool:Pool") == "poolResource")
        #expect(name("sample:mine/pool:Pool") == "samplePoolResource")
        #expect(name("sample:other/pool:Pool") == "examplepoolResourceResourceFromOtherpool")
        #expect(name("sample:aaa/pool:Pool") == "examplepoolResourceResourceFromAaapool")
        #expect(name("sample:index:DBTable") == "dbtableResource")
        #expect(name("sample:index:Missing") == nil)
    }

    // MARK: Languages

    @Test func aLanguageWithoutFragmentsGivesTheWholeProgram() throws {
        struct Plain: Language {
            static let id: LanguageID = "plain"
            static let aliases: [LanguageID] = []
            static let displayName = "Plain"
            static let fence = "plain"
            static let mainFile = "main.txt"
            static let commentMark = "#"
            static let options: [StyleOption] = []
            init(style: StyleSection) {}
            func emit(_ program: Program) -> Emission { Emission(files: [.init(path: "main.txt", bytes: Array("whole".utf8))]) }
        }
        let examples = try Sample.examples(#""resources": {"sample:index:Thing": {}}"#)
        let example = try #require(examples.example(of: "sample:index:Thing"))
        #expect(Plain(style: StyleSection()).emitFragment(example.program).text == "whole")
    }
}
