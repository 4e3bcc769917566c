import Base
import Frontend
import LanguageGo
import LanguageKit
import Program
import Schema

/// A small package, and programs over it in Go.
enum GoSample {
    static let schema = """
        {"name": "sample", "version": "3.1.0", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
         "language": {"go": {"importBasePath": "github.com/pulumi/pulumi-sample/sdk/v3/go/sample"}},
         "types": {
           "sample:index/Rule:Rule": {"type": "object", "properties": {
             "portRange": {"type": "string"}, "ids": {"type": "array", "items": {"type": "integer"}}}},
           "sample:index/Filter:Filter": {"type": "object", "properties": {
             "key": {"type": "string"}, "values": {"type": "array", "items": {"type": "string"}}}, "required": ["key"]},
           "sample:index/Region:Region": {"type": "string", "enum": [
             {"value": "nyc1"}, {"name": "Far-Away", "value": "far"}]}},
         "resources": {
           "sample:index/server:Server": {
             "properties": {"name": {"type": "string"}, "count": {"type": "integer"},
               "rules": {"type": "array", "items": {"$ref": "#/types/sample:index%2FRule:Rule"}}},
             "required": ["name", "count", "rules"],
             "inputProperties": {
               "name": {"type": "string"}, "weight": {"type": "number"}, "count": {"type": "integer"},
               "region": {"oneOf": [{"type": "string"}, {"$ref": "#/types/sample:index%2FRegion:Region"}]},
               "rules": {"type": "array", "items": {"$ref": "#/types/sample:index%2FRule:Rule"}},
               "anything": {"type": "object", "additionalProperties": {"$ref": "pulumi.json#/Any"}},
               "names": {"type": "array", "items": {"type": "string"}}, "code": {"$ref": "pulumi.json#/Asset"},
               "tags": {"type": "object", "additionalProperties": {"type": "string"}}, "enabled": {"type": "boolean"}}},
           "sample:compute/machine:Machine": {"inputProperties": {"serverId": {"type": "integer"}, "parent": {"type": "string"}}}},
         "functions": {
           "sample:index/getServer:getServer": {
             "inputs": {"properties": {"id": {"type": "string"}, "limit": {"type": "integer"},
               "filters": {"type": "array", "items": {"$ref": "#/types/sample:index%2FFilter:Filter"}}}},
             "outputs": {"properties": {"id": {"type": "string"}, "names": {"type": "array", "items": {"type": "string"}}}}},
           "sample:index/getZones:getZones": {"outputs": {"properties": {"names": {"type": "array", "items": {"type": "string"}}}}}}}
        """

    /// The whole program of a source in YAML.
    static func emission(_ yaml: String, style: [String: String] = [:]) -> Emission {
        emission(YAMLFrontend().parse(SourceFile(name: "test.yaml", text: yaml)).syntax, style: style)
    }

    /// The whole program of declarations that YAML has no words for.
    static func emission(_ declarations: [DeclarationSyntax], style: [String: String] = [:]) -> Emission {
        emission(ProgramSyntax(declarations: declarations, source: SourceFile(name: "test", text: "")), style: style)
    }

    static func emission(_ syntax: ProgramSyntax, style: [String: String] = [:]) -> Emission {
        let bytes = Array(schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let program = Binder(packages: loader).bind(syntax).program
        return GoLanguage(style: StyleSection(style)).emit(program)
    }

    /// The statements of a program, without what every program has around them.
    static func body(_ yaml: String, style: [String: String] = [:]) -> String { body(emission(yaml, style: style)) }

    /// The statements of a program, without what every program has around them.
    static func body(_ emission: Emission) -> String {
        let text = emission.text
        guard let start = text.firstRange(of: "context) error {\n") ?? text.firstRange(of: "*pulumi.Context) error {\n"),
            let end = text.firstRange(of: "\t\treturn nil\n\t})\n}\n")
        else { return text }
        let lines = text[start.upperBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.hasPrefix("\t\t") ? String($0.dropFirst(2)) : String($0) }.joined(separator: "\n")
    }
}
