import Base
import Foundation
import Frontend
import LanguageKit
import Languages
import Schema
import Testing

/// A small package of our own, with what the published generators' faults need.
private let cloud = """
    {
      "name": "cloud", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
      "language": {"go": {"importBasePath": "example.com/cloud/sdk/go/cloud"}},
      "resources": {
        "cloud:index/firewall:Firewall": {
          "properties": {"name": {"type": "string"}}, "required": ["name"], "inputProperties": {"name": {"type": "string"}}},
        "cloud:index/server:Server": {
          "properties": {
            "name": {"type": "string"}, "ip": {"type": "string"},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}}},
          "required": ["name", "ip"],
          "inputProperties": {
            "peers": {"type": "array", "items": {"type": "string"}},
            "name": {"type": "string"}, "script": {"type": "string"}, "quota": {"type": "integer"}, "firewallId": {"type": "integer"},
            "firewallIds": {"type": "array", "items": {"type": "integer"}}}}
      },
      "functions": {
        "cloud:index/getAccount:getAccount": {
          "outputs": {"properties": {"email": {"type": "string"}}, "required": ["email"], "type": "object"}},
        "cloud:index/getRegions:getRegions": {
          "inputs": {"properties": {"filter": {"type": "string"}}, "type": "object"},
          "outputs": {
            "properties": {
              "names": {"type": "array", "items": {"type": "string"}},
              "labels": {"type": "object", "additionalProperties": {"type": "string"}}},
            "required": ["names", "labels"], "type": "object"}}
      }
    }
    """

/// Gives a suite the programs that are made with the package `cloud`.
protocol FaultSuite {}

extension FaultSuite {
    /// A program in every language, in style `current`.
    func programs(_ text: String, isPCL: Bool = false) -> [LanguageID: String] {
        let loader = PackageLoader(directories: ["schemas"]) { path in path == "schemas/cloud.json" ? Array(cloud.utf8) : nil }
        let source = SourceFile(name: "program", text: text)
        let syntax = isPCL ? PCLFrontend().parse(source).syntax : YAMLFrontend().parse(source).syntax
        let program = Binder(packages: loader).bind(syntax).program
        return Dictionary(
            uniqueKeysWithValues: LanguageRegistry.all.map { ($0.id, $0.init(style: StyleSection()).emit(program).text) })
    }

    /// Whether each language's program holds the text that was written for it by hand.
    func expect(
        _ programs: [LanguageID: String], _ expected: [LanguageID: String], at place: Testing.SourceLocation = #_sourceLocation
    ) {
        for (language, text) in expected {
            let program = programs[language] ?? ""
            #expect(program.contains(text), "\(language.name):\n\(program)", sourceLocation: place)
        }
    }
}
