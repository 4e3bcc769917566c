import Base
import Documents
import Frontend
import LanguageHCL
import LanguageKit
import Program
import Schema

/// Knows the package `yard`.
struct YardPackages: PackageProvider {
    private static let yard = Package.read(from: SourceFile(name: "yard.json", text: schema)).package

    func package(_ name: String, version: String?) -> Package? { name == "yard" ? Self.yard : nil }

    private static let schema = """
        {
          "name": "yard", "version": "1.2.3", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
          "provider": {"inputProperties": {"baseURL": {"type": "string"}}},
          "types": {
            "yard:index:Rope": {"type": "object", "properties": {
              "ropeKind": {"type": "string"}, "lengths": {"type": "array", "items": {"type": "integer"}},
              "knots": {"type": "array", "items": {"$ref": "#/types/yard:index:Knot"}}}},
            "yard:index:Knot": {"type": "object", "properties": {"tiedBy": {"type": "string"}}},
            "yard:index:Berth": {"type": "object", "properties": {
              "isOpen": {"type": "boolean"}, "sideRopes": {"type": "array", "items": {"$ref": "#/types/yard:index:Rope"}}}}
          },
          "resources": {
            "yard:dock/smallBoat:SmallBoat": {
              "inputProperties": {
                "hullURL": {"type": "string"}, "sailCount": {"type": "integer"}, "berth": {"$ref": "#/types/yard:index:Berth"},
                "ropes": {"type": "array", "items": {"$ref": "#/types/yard:index:Rope"}},
                "tags": {"type": "object", "additionalProperties": {"type": "string"}}},
              "properties": {
                "hullURL": {"type": "string"}, "berth": {"$ref": "#/types/yard:index:Berth"},
                "ropes": {"type": "array", "items": {"$ref": "#/types/yard:index:Rope"}},
                "tags": {"type": "object", "additionalProperties": {"type": "string"}}},
              "required": ["hullURL", "berth", "ropes", "tags"],
              "methods": {"findAnchor": "yard:dock/smallBoat:SmallBoat/findAnchor"}
            }
          },
          "functions": {
            "yard:index/getHarborMaster:getHarborMaster": {
              "inputs": {"type": "object", "properties": {"portName": {"type": "string"}}},
              "outputs": {"type": "object", "properties": {"fullName": {"type": "string"}}, "required": ["fullName"]}},
            "yard:index:tieUp": {
              "inputs": {"type": "object", "properties": {"bow": {"type": "string"}, "stern": {"type": "string"}}},
              "multiArgumentInputs": ["bow", "stern"],
              "outputs": {"type": "object", "properties": {"result": {"type": "string"}}, "required": ["result"]}},
            "yard:dock/smallBoat:SmallBoat/findAnchor": {
              "inputs": {"type": "object", "properties": {
                "__self__": {"$ref": "#/resources/yard:dock%2FsmallBoat:SmallBoat"}, "seaDepth": {"type": "integer"}}},
              "outputs": {"type": "object", "properties": {"anchorKind": {"type": "string"}}, "required": ["anchorKind"]}}
          }
        }
        """
}

/// A program of PCL in HCL, as a snippet or as a project.
func hcl(
    _ text: String, isProject: Bool = false, style: [String: String] = [:], components: [String: String] = [:]
) -> Emission {
    let syntax = PCLFrontend(isProject: isProject).parse(
        SourceFile(name: "main.pp", text: text),
        components: components.mapValues { SourceFile(name: "main.pp", text: $0) }
    ).syntax
    let options = BindingOptions(invokeForm: isProject ? .output : .plain)
    return HCLLanguage(style: StyleSection(style)).emit(Binder(packages: YardPackages(), options: options).bind(syntax).program)
}

extension Emission {
    /// The main file without its header, if it has one.
    var body: String {
        guard text.hasPrefix("terraform {") || text.hasPrefix("pulumi {") else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.drop { !$0.isEmpty }.dropFirst().joined(separator: "\n")
    }
}
