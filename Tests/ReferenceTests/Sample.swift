import Base
import Reference
import Schema
import Testing

/// A package with nested types, deprecations, secrets, a look-up, a method and a hostile description.
enum Sample {
    static let schema = #"""
        {
          "name": "yard", "displayName": "Yard", "version": "1.4.0", "description": "Ships and docks. More on the web.",
          "repository": "https://example.com/yard", "license": "Apache-2.0", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
          "provider": {"inputProperties": {"apiKey": {"type": "string", "secret": true,
            "defaultInfo": {"environment": ["YARD_KEY"]}}}},
          "resources": {
            "yard:port/dock:Dock": {
              "description": "A place for ships. It has cranes.\n\n## Import\n\nBy its name.\n",
              "inputProperties": {
                "spec": {"$ref": "#/types/yard:port/DockSpec:DockSpec", "description": "What it is like."},
                "maxLength": {"type": "integer", "default": 40, "description": "Length | in metres.\n\n* more\n* less",
                  "replaceOnChanges": true},
                "mode": {"$ref": "#/types/yard:port/Mode:Mode", "deprecationMessage": "Use `spec`."},
                "<b>x": {"type": "string", "description": "<script>alert(1)</script> [a](javascript:alert(1)) `<i>`"}
              },
              "requiredInputs": ["spec"],
              "properties": {
                "spec": {"$ref": "#/types/yard:port/DockSpec:DockSpec"},
                "berths": {"type": "array", "items": {"$ref": "#/types/yard:port/Berth:Berth"}}
              },
              "required": ["spec", "berths"],
              "stateInputs": {"properties": {"maxLength": {"type": "integer"}}},
              "methods": {"measure": "yard:port/dock:Dock/measure"}
            }
          },
          "functions": {
            "yard:port/getDock:getDock": {
              "description": "Finds a dock.",
              "inputs": {"properties": {"name": {"type": "string"}}, "required": ["name"]},
              "outputs": {"properties": {"name": {"type": "string"}, "length": {"type": "number"}}, "required": ["name"]}
            },
            "yard:port/dock:Dock/measure": {
              "inputs": {"properties": {"__self__": {"$ref": "#/resources/yard:port%2fdock:Dock"}, "unit": {"type": "string"}}},
              "outputs": {"properties": {"value": {"type": "number"}}}
            }
          },
          "types": {
            "yard:port/DockSpec:DockSpec": {"type": "object", "description": "Facts of a dock.", "properties": {
              "template": {"$ref": "#/types/yard:port/Template:Template"},
              "other": {"$ref": "#/types/yard:port/DockSpec:DockSpec"}}},
            "yard:port/Template:Template": {"type": "object", "properties": {
              "spec": {"$ref": "#/types/yard:port/TemplateSpec:TemplateSpec"}}},
            "yard:port/TemplateSpec:TemplateSpec": {"type": "object", "properties": {"craneCount": {"type": "integer"}}},
            "yard:port/Berth:Berth": {"type": "object", "properties": {"template": {"$ref": "#/types/yard:port/Template:Template"}}},
            "yard:port/Mode:Mode": {"type": "string", "enum": [{"name": "Dry", "value": "dry", "description": "No water."},
              {"value": "wet"}]}
          }
        }
        """#

    static func tree() throws -> ReferenceTree {
        ReferenceTree(try #require(Package.read(from: SourceFile(name: "yard.json", bytes: Array(schema.utf8))).package))
    }

    static func text(_ path: String, of parts: [ReferencePart]) throws -> String {
        String(decoding: try #require(parts.first { $0.path == path }).make(), as: UTF8.self)
    }
}
