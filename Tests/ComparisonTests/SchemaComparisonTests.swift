import Base
import Comparison
import LanguageKit
import Schema
import Testing

/// Changes between two versions of a schema, and what each means for users.
@Suite struct SchemaComparisonTests {
    // MARK: Inputs and outputs

    @Test func inputsThatBecomeRequiredBreakAndOutputsThatBecomeRequiredDoNot() throws {
        let changes = try compare(
            resource(inputs: #""size": {"type": "integer"}"#, outputs: #""size": {"type": "integer"}"#),
            resource(inputs: #""size": {"type": "integer"}"#, outputs: #""size": {"type": "integer"}"#, required: #""size""#))
        #expect(
            changes == [
                "breaking property-required resources/yard:index:Dock/inputs/size: the input is required now",
                "compatible property-required resources/yard:index:Dock/outputs/size: the output is always there now",
            ])
    }

    @Test func outputsThatMayBeAbsentBreakAndInputsThatMayBeLeftOutDoNot() throws {
        let changes = try compare(
            resource(inputs: #""size": {"type": "integer"}"#, outputs: #""size": {"type": "integer"}"#, required: #""size""#),
            resource(inputs: #""size": {"type": "integer"}"#, outputs: #""size": {"type": "integer"}"#))
        #expect(
            changes == [
                "compatible property-optional resources/yard:index:Dock/inputs/size: the input may be left out now",
                "breaking property-optional resources/yard:index:Dock/outputs/size: the output may be absent now",
            ])
    }

    @Test func newInputsBreakOnlyWhereTheyAreRequiredWithoutADefault() throws {
        let changes = try compare(
            resource(inputs: ""),
            resource(
                inputs: #""a": {"type": "string"}, "b": {"type": "string"}, "c": {"type": "string", "default": "x"}"#,
                required: #""b", "c""#))
        #expect(
            changes == [
                "compatible property-added resources/yard:index:Dock/inputs/a: the input is new",
                "breaking required-property-added resources/yard:index:Dock/inputs/b: the input is new and required",
                "compatible property-added resources/yard:index:Dock/inputs/c: the input is new",
            ])
    }

    @Test func typesThatTakeMoreBreakOnlyWhereLanguagesHaveOneTypeForEach() throws {
        let changes = try compare(
            resource(inputs: #""a": {"type": "integer"}, "b": {"type": "number"}"#, outputs: #""c": {"type": "integer"}"#),
            resource(
                inputs: #""a": {"type": "number"}, "b": {"type": "integer"}"#,
                outputs: #""c": {"oneOf": [{"type": "integer"}, {"type": "string"}]}"#))
        #expect(
            changes == [
                "breaking (csharp, go, java) property-type-changed resources/yard:index:Dock/inputs/a: the input is number, not integer",
                "breaking property-type-changed resources/yard:index:Dock/inputs/b: the input is integer, not number",
                "breaking property-type-changed resources/yard:index:Dock/outputs/c: the output is integer or string, not integer",
            ])
    }

    @Test func defaultsAndSecretsChangeBehaviourAndReplacementsChangeState() throws {
        let changes = try compare(
            resource(inputs: #""a": {"type": "string", "default": "x"}, "b": {"type": "string"}, "c": {"type": "string"}"#),
            resource(
                inputs: """
                    "a": {"type": "string", "default": "y"}, "b": {"type": "string", "secret": true},
                    "c": {"type": "string", "replaceOnChanges": true, "deprecationMessage": "Use a."}
                    """))
        #expect(
            changes == [
                #"behaviour default-changed resources/yard:index:Dock/inputs/a: the default of the input is "y", not "x""#,
                "behaviour secrecy-changed resources/yard:index:Dock/inputs/b: the input is a secret now",
                "state replacement-changed resources/yard:index:Dock/inputs/c: a change of the input replaces the resource now",
                "compatible deprecated resources/yard:index:Dock/inputs/c: the input is deprecated: Use a.",
            ])
    }

    @Test func constantsThatArriveBreakThoseWhoGaveAnotherValue() throws {
        let changes = try compare(
            resource(inputs: #""kind": {"type": "string"}"#), resource(inputs: #""kind": {"type": "string", "const": "dock"}"#))
        #expect(changes == [#"breaking constant-changed resources/yard:index:Dock/inputs/kind: the input must be "dock""#])
    }

    // MARK: Types

    @Test func membersOfTypesAreJudgedByTheDirectionInWhichTheyAreUsed() throws {
        func schema(_ required: String) -> String {
            """
            "types": {
              "yard:index:Given": {"type": "object", "properties": {"a": {"type": "string"}}, "required": [\(required)]},
              "yard:index:Read": {"type": "object", "properties": {"a": {"type": "string"}}, "required": [\(required)]}},
            "resources": {"yard:index:Dock": {
              "inputProperties": {"x": {"$ref": "#/types/yard:index:Given"}},
              "properties": {"y": {"type": "array", "items": {"$ref": "#/types/yard:index:Read"}}}}}
            """
        }
        #expect(
            try compare(schema(""), schema(#""a""#)) == [
                "breaking property-required types/yard:index:Given/a: the member is required now",
                "compatible property-required types/yard:index:Read/a: the member is always there now",
            ])
    }

    @Test func enumsLoseAndGainMembersByValue() throws {
        func schema(_ members: String) -> String { #""types": {"yard:index:Size": {"type": "string", "enum": [\#(members)]}}"# }
        #expect(
            try compare(
                schema(#"{"name": "Small", "value": "s"}, {"name": "Large", "value": "l"}"#),
                schema(#"{"name": "Little", "value": "s"}, {"name": "Huge", "value": "xl"}"#)) == [
                    #"breaking member-removed types/yard:index:Size/l: the member "l" was removed"#,
                    #"compatible member-added types/yard:index:Size/xl: the member "xl" is new"#,
                    "breaking (csharp) name-changed types/yard:index:Size/s: the member is called 'Little', not 'Small'",
                    "breaking (go) name-changed types/yard:index:Size/s: the member is called 'SizeLittle', not 'SizeSmall'",
                    "breaking (java) name-changed types/yard:index:Size/s: the member is called 'Little', not 'Small'",
                    "breaking (python) name-changed types/yard:index:Size/s: the member is called 'LITTLE', not 'SMALL'",
                    "breaking (typescript) name-changed types/yard:index:Size/s: the member is called 'Little', not 'Small'",
                ])
    }

    @Test func anotherNameForTheSameValueIsANewMemberWhileTheOldOneStays() throws {
        func schema(_ members: String) -> String { #""types": {"yard:index:Size": {"type": "string", "enum": [\#(members)]}}"# }
        let small = #"{"name": "Small", "value": "s"}"#
        #expect(
            try compare(schema(small), schema(#"{"name": "Usual", "value": "s"}, \#(small)"#)) == [
                #"compatible member-added types/yard:index:Size/s: the member "s" is new"#
            ])
    }

    // MARK: Renames

    @Test func anAliasKeepsExistingResourcesOfARenamedToken() throws {
        let properties = #""inputProperties": {"title": {"type": "string"}}"#
        let changes = try compare(
            #""resources": {"yard:index:Dock": {\#(properties)}}"#,
            #""resources": {"yard:index:Pier": {\#(properties), "aliases": [{"type": "yard:index:Dock"}]}}"#)
        #expect(
            changes == [
                "breaking resource-renamed resources/yard:index:Dock: the resource is called yard:index:Pier "
                    + "(it lists the old token as an alias)"
            ])
    }

    @Test func aSimilarResourceIsARenameThatLosesExistingResources() throws {
        let properties = """
            "inputProperties": {"title": {"type": "string"}, "depth": {"type": "integer"}, "open": {"type": "boolean"}}
            """
        let changes = try compare(
            #""resources": {"yard:index:Dock": {\#(properties)}}"#, #""resources": {"yard:index:DockV2": {\#(properties)}}"#)
        #expect(
            changes == [
                "breaking resource-renamed resources/yard:index:Dock: the resource is called yard:index:DockV2 "
                    + "(100 % of all properties are in both)",
                "state alias-removed resources/yard:index:Dock: no alias keeps the existing resources of this token",
            ])
    }

    @Test func aPropertyWithAnotherSpellingIsARename() throws {
        let changes = try compare(
            resource(inputs: #""ruleSet": {"type": "string"}"#), resource(inputs: #""ruleSets": {"type": "string"}"#))
        #expect(
            changes == [
                "breaking property-renamed resources/yard:index:Dock/inputs/ruleSet: the input is called 'ruleSets' "
                    + "(another spelling of the same name, the type is the same)"
            ])
    }

    // MARK: Functions and packages

    @Test func functionsAreComparedByArgumentsAndResults() throws {
        func schema(_ text: String) -> String { #""functions": {"yard:index:getDock": {\#(text)}}"# }
        #expect(
            try compare(
                schema(#""outputs": {"properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "required": ["a"]}"#),
                schema(
                    #""inputs": {"properties": {"x": {"type": "string"}}}, "outputs": {"properties": {"a": {"type": "integer"}}, "required": ["a"]}"#
                )) == [
                    "compatible property-added functions/yard:index:getDock/inputs/x: the argument is new",
                    "breaking (go) arguments-changed functions/yard:index:getDock: the function takes arguments now",
                    "breaking property-removed functions/yard:index:getDock/outputs/b: the output was removed",
                    "breaking property-type-changed functions/yard:index:getDock/outputs/a: the output is integer, not string",
                ])
    }

    @Test func aChangedRootOfImportPathsIsOneChangeForEachLanguage() throws {
        func schema(_ path: String) -> String {
            """
            "language": {"go": {"importBasePath": "example.com/yard/\(path)/yard"}},
            "resources": {"yard:index:Dock": {}, "yard:port:Pier": {}}
            """
        }
        #expect(
            try compare(schema("sdk"), schema("sdk/v2")) == [
                "breaking (go) import-path-changed package: import paths have 'sdk/v2' in place of 'sdk' (2 declarations)"
            ])
    }

    @Test func nothingChangesBetweenEqualSchemas() throws {
        let schema = resource(inputs: #""a": {"type": "string"}"#, outputs: #""a": {"type": "string"}"#)
        #expect(try compare(schema, schema) == [])
    }

    // MARK: Versions

    @Test(arguments: [
        ("1.2.3", "2.0.0", true), ("1.2.3", "1.3.0", false), ("0.2.3", "0.3.0", true), ("0.2.3", "0.2.4", false),
        ("v1.0.0", "v2.0.0-alpha.1", true), ("2.0.0", "1.0.0", false),
    ])
    func majorVersionsMayBreak(old: String, new: String, allows: Bool) throws {
        let comparison = SchemaComparison(from: try package("", version: old), to: try package("", version: new))
        #expect(comparison.allowsBreaking == allows)
    }

    // MARK: Helpers

    private func resource(inputs: String, outputs: String = "", required: String = "") -> String {
        """
        "resources": {"yard:index:Dock": {
          "inputProperties": {\(inputs)}, "requiredInputs": [\(required)],
          "properties": {\(outputs)}, "required": [\(outputs.isEmpty ? "" : required)]}}
        """
    }

    private func package(_ text: String, version: String) throws -> Package {
        let source = SourceFile(
            name: "yard.json", text: #"{"name": "yard", "version": "\#(version)"\#(text.isEmpty ? "" : ", \(text)")}"#)
        return try #require(Package.read(from: source).package)
    }

    private func compare(_ old: String, _ new: String) throws -> [String] {
        let comparison = SchemaComparison(from: try package(old, version: "1.0.0"), to: try package(new, version: "1.1.0"))
        return comparison.changes.map { change in
            let languages = change.languages.isEmpty ? "" : " (\(change.languages.map(\.name).joined(separator: ", ")))"
            let reason = change.reason.map { " (\($0))" } ?? ""
            return "\(change.level.rawValue)\(languages) \(change.kind.rawValue) \(change.place.text): \(change.message)\(reason)"
        }
    }
}
