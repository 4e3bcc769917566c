import Base
import Frontend
import Program
import Schema
import Testing

/// The value of the last variable of a program over a small package.
private func lastValue(_ pcl: String) throws -> Expression {
    let schema = """
        {"name": "harbor", "version": "1.0.0",
         "types": {"harbor:index:Crane": {"type": "object", "properties": {
            "name": {"type": "string"}, "weight": {"type": "integer"}}, "required": ["name"]}},
         "resources": {"harbor:index:Berth": {"properties": {
            "depth": {"type": "integer"}, "crane": {"$ref": "#/types/harbor:index:Crane"}}, "required": ["depth"]}},
         "functions": {"harbor:index:getCranes": {"outputs": {"properties": {
            "main": {"$ref": "#/types/harbor:index:Crane"},
            "all": {"type": "array", "items": {"$ref": "#/types/harbor:index:Crane"}}}, "required": ["main", "all"]}}}}
        """
    let bytes = Array(schema.utf8)
    let loader = PackageLoader(files: ["harbor.json"], read: { $0 == "harbor.json" ? bytes : nil })
    let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl)).syntax
    let program = Binder(packages: loader).bind(syntax).program
    let values = program.declarations.compactMap { declaration -> Expression? in
        if case .variable(let d) = declaration { return d.value }
        return nil
    }
    return try #require(values.last)
}

private let found = "found = invoke(\"harbor:index:getCranes\", {})\n"

@Suite struct AnalyzerTests {
    @Test func requiredMemberOfResultIsAlwaysThere() throws {
        #expect(try lastValue(found + "x = found.main.name").presence == .always)
    }

    @Test func optionalMemberOfResultMayBeAbsentByDeclaration() throws {
        let value = try lastValue(found + "x = found.main.weight")
        #expect(value.presence == .optional(.declaration))
        #expect(value.timing == .promise)
    }

    @Test func readingThroughAbsentValueGivesAbsentValue() throws {
        let value = try lastValue("resource berth \"harbor:index:Berth\" {}\nx = berth.crane.name")
        #expect(value.presence == .optional(.declaration))
        #expect(value.timing == .output)
    }

    @Test func variableHasPresenceOfItsValue() throws {
        #expect(try lastValue(found + "weight = found.main.weight\nx = weight").presence == .optional(.declaration))
    }

    @Test func conditionThatComparesWithNullShowsValueToBeThere() throws {
        guard case .conditional(let e) = try lastValue(found + "x = found.main.weight != null ? found.main.weight : 0") else {
            Issue.record("no conditional")
            return
        }
        #expect(e.whenTrue.presence == .always)
        guard case .binary(let condition) = e.condition else {
            Issue.record("no comparison")
            return
        }
        #expect(condition.left.presence == .optional(.declaration))
    }

    @Test func negatedConditionShowsValueToBeThereInOtherBranch() throws {
        guard case .conditional(let e) = try lastValue(found + "x = !(found.main.weight != null) ? 0 : found.main.weight") else {
            Issue.record("no conditional")
            return
        }
        #expect(e.whenFalse.presence == .always)
    }

    @Test func elementsThatLoopMakesOfOptionalMembersMayBeAbsent() throws {
        let value = try lastValue(found + "weights = [for c in found.all : c.weight]\nx = weights[0]")
        #expect(value.presence == .optional(.declaration))
    }

    @Test func conditionOfLoopShowsItsValuesToBeThere() throws {
        let value = try lastValue(found + "x = [for c in found.all : c.weight if c.weight != null]")
        #expect(value.presence == .always)
        #expect(value.elementPresence == .always)
    }

    @Test func conditionalWithNullBranchMayBeAbsent() throws {
        #expect(try lastValue("x = true ? \"a\" : null").presence == .optional(.null))
    }

    @Test func membersOfConfiguredObjectMayBeAbsent() throws {
        let value = try lastValue("config crane \"object({name=string})\" {}\nx = crane.name")
        #expect(value.presence == .optional(.configuration))
        #expect(value.isConfigured)
    }

    @Test func lookupWithDefaultIsAlwaysThere() throws {
        let map = "config weights \"map(number)\" {}\n"
        #expect(try lastValue(map + "x = lookup(weights, \"a\", 0)").presence == .always)
        #expect(try lastValue("x = singleOrNone([1])").presence == .optional(.function))
    }

    @Test func resourceWithConditionMayBeAbsent() throws {
        let value = try lastValue("resource berth \"harbor:index:Berth\" {\n options { range = false }\n}\nx = berth")
        #expect(value.presence == .optional(.condition))
    }
}
