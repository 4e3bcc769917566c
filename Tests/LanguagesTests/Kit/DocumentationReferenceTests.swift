import Base
import LanguageKit
import LanguagePython
import LanguageTypeScript
import Schema
import Testing

/// Names of the declarations that descriptions mention, in the languages that show them by names of modules or none.
@Suite struct DocumentationReferenceTests {
    private static let schema = """
        {"name": "mill", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
         "types": {
          "mill:index/Grain:Grain": {"type": "string", "enum": [{"value": "rye"}]},
          "mill:index/Sack:Sack": {"type": "object", "description": "A {{% ref #/types/mill:index%2FSack:Sack %}} of {{% ref #/types/mill:index%2FGrain:Grain %}}.",
           "properties": {"fullWeight": {"type": "number", "description": "See {{% ref #/types/mill:index%2FSack:Sack/properties/fullWeight %}}."}}}},
         "resources": {
          "mill:index/stone:Stone": {
           "description": "Ground by {{% ref #/resources/mill:wind%2Fsail:Sail %}}, set by {{% ref #/resources/mill:index%2Fstone:Stone/inputProperties/isTurning %}}.",
           "inputProperties": {
            "isTurning": {"type": "boolean", "description": "Shown by {{% ref #/resources/mill:index%2Fstone:Stone/properties/turnCount %}}, not {{% ref #/resources/mill:index/nothing %}}."},
            "sack": {"$ref": "#/types/mill:index%2FSack:Sack"}},
           "properties": {"turnCount": {"type": "integer", "description": "Of {{% ref #/functions/mill:index%2FgetStone:getStone/outputs/properties/turnCount %}}."}}},
          "mill:wind/sail:Sail": {"properties": {"length": {"type": "number", "description": "For {{% ref #/resources/mill:index%2Fstone:Stone %}}."}}}},
         "functions": {
          "mill:index/getStone:getStone": {
           "description": "What {{% ref #/functions/mill:index%2FgetStone:getStone %}} takes.",
           "inputs": {"properties": {"isTurning": {"type": "boolean", "description": "Like {{% ref #/functions/mill:index%2FgetStone:getStone/outputs/properties/turnCount %}}."}}},
           "outputs": {"properties": {"turnCount": {"type": "integer", "description": "Like {{% ref #/functions/mill:index%2FgetStone:getStone/inputs/properties/isTurning %}}."}}}}}}
        """

    private func file(_ path: String, _ target: some BindingsTarget) throws -> String {
        let package = try #require(Package.read(from: SourceFile(name: "mill.json", text: Self.schema)).package)
        let part = try #require(target.parts(of: BindingsRequest(package)).first { $0.path == path })
        return String(decoding: part.make().bytes, as: UTF8.self)
    }

    @Test func typeScriptNamesTheOwnerOfEveryProperty() throws {
        let target = TypeScriptBindings(style: StyleSection())
        let stone = try file("stone.ts", target)
        #expect(stone.contains(" * Ground by Sail, set by StoneArgs.isTurning.\n"))
        #expect(stone.contains("     * Shown by Stone.turnCount, not {{% ref #/resources/mill:index/nothing %}}.\n"))
        #expect(stone.contains("     * Of GetStoneResult.turnCount.\n"))
        let function = try file("getStone.ts", target)
        #expect(function.contains(" * What getStone takes.\n"))
        #expect(function.contains("     * Like GetStoneResult.turnCount.\n"))
        #expect(function.contains("     * Like GetStoneArgs.isTurning.\n"))
        let types = try file("types/input.ts", target)
        #expect(types.contains(" * A Sack of Grain.\n"))
        #expect(types.contains("     * See Sack.fullWeight.\n"))
    }

    @Test func pythonNamesModulesAndLeavesTheDeclarationItselfOut() throws {
        let target = PythonBindings(style: StyleSection())
        let stone = try file("pulumi_mill/stone.py", target)
        #expect(stone.contains("        Ground by _wind.Sail, set by is_turning.\n"))
        #expect(stone.contains("is_turning: Shown by Stone.turn_count, not {{% ref #/resources/mill:index/nothing %}}.\n"))
        #expect(stone.contains("is_turning: Shown by turn_count, not {{% ref #/resources/mill:index/nothing %}}.\n"))
        #expect(stone.contains("        Of GetStoneResult.turn_count.\n"))
        let sail = try file("pulumi_mill/wind/sail.py", target)
        #expect(sail.contains("        For Stone.\n"))
        let function = try file("pulumi_mill/get_stone.py", target)
        #expect(function.contains("    What get_stone takes.\n"))
        #expect(function.contains(":param _builtins.bool is_turning: Like turn_count.\n"))
        #expect(function.contains("        Like GetStoneArgs.is_turning.\n"))
        let types = try file("pulumi_mill/_inputs.py", target)
        #expect(types.contains("    A SackArgs of Grain.\n"))
        #expect(types.contains("        See SackArgs.full_weight.\n"))
    }
}
