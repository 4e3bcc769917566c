import Base
import LanguageKit
import Schema
import Testing

@Suite struct TypeUsageTests {
    private static let schema = """
        {
          "name": "farm",
          "types": {
            "farm:index:Stable": {"type": "object", "properties": {
              "boxes": {"type": "array", "items": {"$ref": "#/types/farm:index:Box"}}}},
            "farm:index:Box": {"type": "object", "properties": {
              "next": {"$ref": "#/types/farm:index:Box"}, "color": {"$ref": "#/types/farm:index:Color"}}},
            "farm:index:Color": {"type": "string", "enum": [{"value": "red"}]},
            "farm:index:Filter": {"type": "object", "properties": {"name": {"type": "string"}}},
            "farm:index:Unused": {"type": "object", "properties": {"color": {"$ref": "#/types/farm:index:Color"}}}
          },
          "resources": {
            "farm:index:Horse": {
              "properties": {"stable": {"$ref": "#/types/farm:index:Stable"}},
              "stateInputs": {"properties": {"box": {"$ref": "#/types/farm:index:Box"}}}}
          },
          "functions": {
            "farm:index:getHorse": {
              "inputs": {"properties": {"filters": {"type": "array", "items": {"$ref": "#/types/farm:index:Filter"}}}},
              "outputs": {"properties": {"name": {"type": "string"}}}},
            "farm:index:feed": {
              "inputs": {"properties": {"stable": {"$ref": "#/types/farm:index:Stable"}}}}
          }
        }
        """

    private static let usage = Package.read(from: SourceFile(name: "farm.json", text: schema)).package.map(TypeUsage.init)

    /// A use of a type is a use of what it holds, however deep, and of a type that holds itself only once.
    @Test(
        arguments: [
            ("Stable", [.resourceOutput, .functionInput]),
            ("Box", [.resourceOutput, .stateInput, .functionInput]),
            ("Color", [.resourceOutput, .stateInput, .functionInput]),
            ("Filter", [.functionInput, .functionOutputInput]),
            ("Unused", []),
        ] as [(String, TypeUsage.Uses)])
    func usesReachNestedTypes(_ name: String, _ uses: TypeUsage.Uses) throws {
        #expect(try #require(Self.usage)["farm:index:\(name)"] == uses)
    }
}
