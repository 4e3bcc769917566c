import Base
import Frontend
import LanguageJava
import LanguageKit
import Program
import Schema

/// A small package, and what programs that use it are in Java.
enum JavaSample {
    private static let schema = """
        {"name": "sample", "version": "1.2.3", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
         "types": {
           "sample:index/Rule:Rule": {"type": "object", "properties": {
             "portRange": {"type": "string"}, "ids": {"type": "array", "items": {"type": "integer"}},
             "inner": {"type": "array", "items": {"$ref": "#/types/sample:index%2FPart:Part"}}}},
           "sample:index/Part:Part": {"type": "object", "properties": {"default": {"type": "boolean"}}}},
         "resources": {
           "sample:index/server:Server": {
             "properties": {"name": {"type": "string"}, "count": {"type": "integer"}}, "required": ["name", "count"],
             "inputProperties": {
               "name": {"type": "string"}, "weight": {"type": "number"}, "size": {"type": "string"},
               "rules": {"type": "array", "items": {"$ref": "#/types/sample:index%2FRule:Rule"}},
               "tags": {"type": "object", "additionalProperties": {"type": "string"}}}},
           "sample:index/volume:Volume": {"inputProperties": {"from": {"type": "string"}}},
           "sample:index/app:App": {"inputProperties": {"name": {"type": "string"}}},
           "sample:index/job:Job": {"inputProperties": {
             "serverId": {"type": "integer"}, "serverIds": {"type": "array", "items": {"type": "integer"}},
             "names": {"type": "array", "items": {"type": "string"}}, "label": {"type": "string"}}},
           "sample:lambda/server:Server": {"inputProperties": {"from": {"type": "string"}}}},
         "functions": {
           "sample:index/getServer:getServer": {
             "inputs": {"properties": {"id": {"type": "string"}}},
             "outputs": {"properties": {"id": {"type": "string"}}, "required": ["id"]}},
           "sample:index/getAccount:getAccount": {
             "outputs": {"properties": {"id": {"type": "string"}}, "required": ["id"]}}}}
        """

    static let classic = [
        "undeclaredNamesAsWritten", "namesFromKeys", "blanksAfterBuilder", "functionResultsInApply", "plainParameterNames",
        "emptyArgumentsOmitted", "configurationAsText", "outermostImportsOnly", "importList", "commentsOmitted",
        "unconvertedValues", "uncastObjects", "unopenedOptionals", "uncombinedOutputs", "listsAsArguments", "lengthOfCollections",
        "secretOutputsWrapped", "knownFunctionResults",
    ]

    static func emission(_ yaml: String, options: [String] = []) -> Emission {
        let bytes = Array(schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let syntax = YAMLFrontend().parse(SourceFile(name: "test.yaml", text: yaml))
        let program = Binder(packages: loader).bind(syntax.syntax).program
        let style = StyleSection(Dictionary(uniqueKeysWithValues: options.map { ($0, "true") }))
        return JavaLanguage(style: style).emit(program)
    }

    static func emission(pcl: String, components: [String: String] = [:]) -> Emission {
        let bytes = Array(schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let inner = components.mapValues { SourceFile(name: "part/main.pp", text: $0) }
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl), components: inner)
        return JavaLanguage(style: StyleSection()).emit(Binder(packages: loader).bind(syntax.syntax).program)
    }

    /// The file of a component `part`.
    static func component(_ source: String) -> String {
        let files = emission(pcl: "component part \"./part\" {\n}\n", components: ["part": source]).files
        return files.first { $0.path == "Part.java" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    static func body(pcl: String) -> String {
        let text = emission(pcl: pcl).text
        guard let start = text.firstRange(of: "stack(Context ctx) {\n"), text.hasSuffix("    }\n}\n") else { return text }
        return String(text[start.upperBound...].dropLast(8))
    }

    /// What stands in the method of the stack.
    static func body(_ yaml: String, options: [String] = []) -> String {
        let text = emission(yaml, options: options).text
        guard let start = text.firstRange(of: "stack(Context ctx) {\n"), text.hasSuffix("    }\n}\n") else { return text }
        return String(text[start.upperBound...].dropLast(8))
    }
}
