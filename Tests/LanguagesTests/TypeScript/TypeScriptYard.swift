import Base
import Frontend
import LanguageKit
import LanguageTypeScript
import Program
import Schema

/// A small package of our own, and programs that use it.
enum TypeScriptYard {
    static let schema = """
        {"name": "yard", "version": "1.0.0",
         "types": {"yard:index:Slip": {"type": "object", "properties": {"name": {"type": "string"}, "depth": {"type": "integer"}}}},
         "resources": {
           "yard:index:Dock": {
             "properties": {"title": {"type": "string"}, "hint": {"type": "string"}, "labels": {
               "type": "object", "additionalProperties": {"type": "string"}}},
             "required": ["title"],
             "requiredInputs": ["title"],
             "inputProperties": {
               "title": {"type": "string"}, "hint": {"type": "string"}, "size": {"type": "integer"}, "open": {"type": "boolean"},
               "hints": {"type": "array", "items": {"type": "string"}},
               "slip": {"$ref": "#/types/yard:index:Slip"},
               "labels": {"type": "object", "additionalProperties": {"type": "string"}}}}},
         "functions": {"yard:index:getDock": {
           "inputs": {"properties": {"title": {"type": "string"}}, "required": ["title"]},
           "outputs": {"properties": {"title": {"type": "string"}, "hint": {"type": "string"}}, "required": ["title"]}}}}
        """

    static func emission(
        _ text: String, components: [String: String] = [:], style: [String: String] = [:], isPCL: Bool = false
    ) -> Emission {
        let bytes = Array(schema.utf8)
        let loader = PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? bytes : nil })
        let syntax =
            isPCL
            ? PCLFrontend().parse(
                SourceFile(name: "main.pp", text: text),
                components: components.mapValues { SourceFile(name: "part/main.pp", text: $0) }
            ).syntax
            : YAMLFrontend().parse(SourceFile(name: "Pulumi.yaml", text: text)).syntax
        return TypeScriptLanguage(style: StyleSection(style)).emit(Binder(packages: loader).bind(syntax).program)
    }
}
