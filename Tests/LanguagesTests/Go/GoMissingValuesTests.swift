import Base
import Frontend
import LanguageGo
import LanguageKit
import Program
import Schema
import Testing

/// Values of declared types, of enums, and of no known type: what may be missing is a pointer in Go, and a list of one type is
/// no list of another.
@Suite struct GoMissingValuesTests {
    private static let yard = """
        {"name": "yard", "version": "1.0.0",
         "language": {"go": {"importBasePath": "github.com/pulumi/pulumi-yard/sdk/go/yard"}},
         "types": {
           "yard:index:Grade": {"type": "string", "enum": [{"name": "Low", "value": "low"}, {"name": "High", "value": "high"}]},
           "yard:index:Rank": {"type": "integer", "enum": [{"name": "First", "value": 1}]},
           "yard:index:Rope": {"type": "object", "properties": {"text": {"type": "string"}}},
           "yard:index:Plan": {"type": "object", "properties": {
             "grade": {"$ref": "#/types/yard:index:Grade"}, "rope": {"$ref": "#/types/yard:index:Rope"},
             "grades": {"type": "array", "items": {"$ref": "#/types/yard:index:Grade"}}}}},
         "resources": {"yard:index:Boat": {
           "properties": {"plan": {"$ref": "#/types/yard:index:Plan"}, "grade": {"$ref": "#/types/yard:index:Grade"},
             "length": {"type": "integer"}, "width": {"type": "integer"}, "note": {"type": "string"}},
           "required": ["plan", "length"],
           "inputProperties": {"grade": {"$ref": "#/types/yard:index:Grade"}, "rank": {"$ref": "#/types/yard:index:Rank"},
             "grades": {"type": "array", "items": {"$ref": "#/types/yard:index:Grade"}},
             "plan": {"$ref": "#/types/yard:index:Plan"}, "any": {"$ref": "pulumi.json#/Any"},
             "all": {"type": "object", "additionalProperties": {"$ref": "pulumi.json#/Any"}},
             "tags": {"type": "object", "additionalProperties": {"type": "string"}}}}},
         "functions": {"yard:index:look": {
           "inputs": {"properties": {"name": {"type": "string"}}},
           "outputs": {"properties": {"grades": {"type": "array", "items": {"$ref": "#/types/yard:index:Grade"}},
             "grade": {"$ref": "#/types/yard:index:Grade"}, "note": {"type": "string"}, "ranks": {"type": "array", "items": {
             "type": "integer"}}, "value": {"$ref": "pulumi.json#/Any"}}, "required": ["grades", "ranks", "value"]}}}}
        """

    private func emission(_ yaml: String) -> Emission {
        let bytes = Array(Self.yard.utf8)
        let loader = PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? bytes : nil })
        let syntax = YAMLFrontend().parse(SourceFile(name: "test.yaml", text: yaml)).syntax
        return GoLanguage(style: StyleSection([:])).emit(Binder(packages: loader).bind(syntax).program)
    }

    private func body(_ yaml: String) -> String { GoSample.body(emission(yaml)) }

    private static let beginning = """
        variables:
          seen: {"fn::invoke": {function: "yard:look", arguments: {name: here}}}
          value: {"fn::invoke": {function: "yard:look", arguments: {name: there}, return: value}}
        resources:
          old: {type: "yard:Boat"}

        """

    /// The properties of a boat, after another one and what was seen.
    private func boat(_ properties: String) -> String {
        let text = body(Self.beginning + "  new: {type: \"yard:Boat\", properties: {\(properties)}}")
        guard let start = text.firstRange(of: "\"new\", &yard.BoatArgs{\n"),
            let end = text[start.upperBound...].firstRange(of: "})\nif err")
        else { return text }
        return String(text[start.upperBound..<end.lowerBound])
    }

    /// A stack output, after a boat and what was seen.
    private func export(_ value: String) -> String {
        let text = body(Self.beginning + "outputs:\n  o: \(value)")
        guard let start = text.firstRange(of: "ctx.Export(\"o\", ") else { return text }
        return String(text[start.upperBound...])
    }

    @Test(arguments: [
        (
            "rank: '${old.length}'",
            "\tRank: old.Length.ApplyT(func(x int) yard.Rank { return yard.Rank(x) }).(yard.RankOutput),\n"
        ),
        (
            "rank: '${old.width}'",
            "\tRank: old.Width.ApplyT(func(x *int) yard.Rank { return yard.Rank(*x) }).(yard.RankOutput),\n"
        ),
        ("rank: '${seen.ranks[0]}'", "\tRank: yard.Rank(seen.Ranks[0]),\n"),
        ("grade: '${seen.note}'", "\tGrade: yard.Grade(*seen.Note),\n"),
        ("grade: '${old.grade}'", "\tGrade: old.Grade,\n"),
        (
            "grades: ['${old.grade}', '${seen.grade}', low]",
            "\tGrades: yard.GradeArray{\n\t\told.Grade.Elem(),\n\t\t*seen.Grade,\n\t\tyard.GradeLow,\n\t},\n"
        ),
        ("grades: '${seen.grades}'", "\tGrades: toYardGradeArray(seen.Grades),\n"),
        (
            "grades: '${old.plan.grades}'",
            """
            \tGrades: old.Plan.ApplyT(func(plan yard.Plan) ([]yard.Grade, error) {
            \t\treturn plan.Grades, nil
            \t}).(yard.GradeArrayOutput),

            """
        ),
        (
            "grade: '${old.plan.grade}'",
            """
            \tGrade: old.Plan.ApplyT(func(plan yard.Plan) (*yard.Grade, error) {
            \t\treturn plan.Grade, nil
            \t}).(yard.GradePtrOutput),

            """
        ),
    ])
    func valuesOfEnumsAreReadAsTheyAre(property: String, expected: String) { #expect(boat(property) == expected) }

    @Test func listsOfEnumsHaveAFunctionOfTheirOwn() {
        let text = emission(Self.beginning + "  new: {type: \"yard:Boat\", properties: {grades: '${seen.grades}'}}").text
        #expect(
            text.hasSuffix(
                """
                func toYardGradeArray(arr []yard.Grade) yard.GradeArray {
                \tpulumiArr := yard.GradeArray{}
                \tfor _, v := range arr {
                \t\tpulumiArr = append(pulumiArr, yard.Grade(v))
                \t}
                \treturn pulumiArr
                }

                """))
    }

    @Test func objectsThatMayBeMissingArePointers() {
        #expect(
            export("${old.plan.rope}") == """
                old.Plan.ApplyT(func(plan yard.Plan) (*yard.Rope, error) {
                \treturn plan.Rope, nil
                }).(yard.RopePtrOutput))

                """)
        #expect(
            boat("plan: {rope: '${old.plan.rope}'}") == """
                \tPlan: &yard.PlanArgs{
                \t\tRope: old.Plan.ApplyT(func(plan yard.Plan) (*yard.Rope, error) {
                \t\t\treturn plan.Rope, nil
                \t\t}).(yard.RopePtrOutput),
                \t},

                """)
    }

    @Test(arguments: [
        ("any: [a, '${old.note}']", "\tAny: pulumi.Any([]interface{}{\n\t\t\"a\",\n\t\told.Note,\n\t}),\n"),
        (
            "all: {a: ['${seen.note}']}",
            "\tAll: pulumi.Map{\n\t\t\"a\": pulumi.Any([]interface{}{\n\t\t\tseen.Note,\n\t\t}),\n\t},\n"
        ),
        ("any: '${seen.note}'", "\tAny: pulumi.StringPtrFromPtr(seen.Note),\n"),
        (
            "any: '${old.plan.rope.text}'",
            """
            \tAny: old.Plan.ApplyT(func(plan yard.Plan) (*string, error) {
            \t\tif plan.Rope == nil {
            \t\t\treturn nil, nil
            \t\t}
            \t\treturn plan.Rope.Text, nil
            \t}).(pulumi.StringPtrOutput),

            """
        ),
    ])
    func placesOfAnythingTakeOutputsAndPointers(property: String, expected: String) { #expect(boat(property) == expected) }

    @Test func partsOfMapsAndListsOfOneTypeAreNoPointers() {
        #expect(
            boat("tags: {a: '${seen.note}', b: '${old.note}'}")
                == "\tTags: pulumi.StringMap{\n\t\t\"a\": pulumi.String(*seen.Note),\n\t\t\"b\": old.Note.Elem(),\n\t},\n")
        #expect(
            export("{a: '${seen.note}', b: '${old.length}'}")
                == "pulumi.Map{\n\t\"a\": pulumi.StringPtrFromPtr(seen.Note),\n\t\"b\": old.Length,\n})\n")
        #expect(
            export("['${seen.note}', x]") == "pulumi.StringArray{\n\tpulumi.String(*seen.Note),\n\tpulumi.String(\"x\"),\n})\n")
    }

    @Test(arguments: [
        ("${value.a}", "pulumi.Any(value.(map[string]interface{})[\"a\"]))\n"),
        (
            "${value.a[1].b}",
            "pulumi.Any(value.(map[string]interface{})[\"a\"].([]interface{})[1].(map[string]interface{})[\"b\"]))\n"
        ),
    ])
    func valuesOfNoKnownTypeAreAssertedAtEachStep(value: String, expected: String) { #expect(export(value) == expected) }
}
