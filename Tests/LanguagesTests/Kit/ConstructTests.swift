import Base
import Frontend
import LanguageKit
import Languages
import Schema
import Testing

/// Constructs that only PCL has, in each language that needed something of its own for them.
@Suite struct ConstructTests {
    private static let schema = """
        {"name": "farm", "version": "1.0.0",
         "resources": {"farm:index:Animal": {
           "inputProperties": {"legs": {"type": "integer"},
             "tags": {"type": "object", "additionalProperties": {"type": "string"}}},
           "properties": {"legs": {"type": "integer"}, "name": {"type": "string"},
             "tags": {"type": "object", "additionalProperties": {"type": "string"}}},
           "required": ["legs", "name"]}},
         "functions": {"farm:index:getFeed": {
           "inputs": {"properties": {"name": {"type": "string"}}},
           "outputs": {"required": ["grams"], "properties": {"grams": {"type": "integer"}}}}}}
        """

    private static let cow = "resource cow \"farm:index:Animal\" {\n  legs = 4\n}\n"

    private func emitted(_ pcl: String, _ language: String) throws -> String {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["farm.json"], read: { $0 == "farm.json" ? bytes : nil })
        let syntax = PCLFrontend(isProject: false).parse(SourceFile(name: "main.pp", text: pcl)).syntax
        let emission = try #require(LanguageRegistry.language(LanguageID(language))).init(style: StyleSection()).emit(
            Binder(packages: loader).bind(syntax).program)
        return String(decoding: emission.files.first?.bytes ?? [], as: UTF8.self)
    }

    /// A function that needs the value of what another makes of an output waits for it in turn.
    @Test(arguments: [
        (
            "join(\"+\", split(\"-\", cow.name))", "typescript",
            "cow.name.apply(name => name.split(\"-\")).apply(split => split.join(\"+\"))"
        ),
        (
            "join(\"+\", split(\"-\", cow.name))", "python",
            "cow.name.apply(lambda name: name.split(\"-\")).apply(lambda split: \"+\".join(split))"
        ),
        (
            "join(\"+\", split(\"-\", cow.name))", "csharp",
            "cow.Name.Apply(name => name.Split(\"-\")).Apply(split => string.Join(\"+\", split))"
        ),
    ])
    func callsInCallsAreLifted(call: String, language: String, expected: String) throws {
        let text = try emitted("\(Self.cow)x = \(call)\n", language)
        #expect(text.contains(expected), "\(text)")
    }

    @Test func partsThatALanguageLowersItselfAreLiftedOnce() throws {
        let text = try emitted("\(Self.cow)x = try(cow.tags[\"a\"], \"none\")\n", "typescript")
        #expect(text.contains("    () => cow.tags.apply(tags => tags?.a),\n"), "\(text)")
    }

    @Test func whatDependsOnResourcesGivesAnOutput() throws {
        let call = "x = invoke(\"farm:index:getFeed\", { name = \"hay\" }, { dependsOn = [cow] }).grams\n"
        let text = try emitted(Self.cow + call, "typescript")
        #expect(text.contains("const x = farm.getFeedOutput({"), "\(text)")
    }

    @Test func thePartsOfAnObjectAreCounted() throws {
        let text = try emitted("sizes = { a = 1, b = 2 }\nx = length(sizes) + length([1])\n", "typescript")
        #expect(text.contains("const x = Object.keys(sizes).length + [1].length;"), "\(text)")
    }

    @Test func valuesAreGatheredByKey() throws {
        let text = try emitted("x = { for w in [\"a\", \"bb\"] : w => length(w)... if w != \"c\" }\n", "python")
        #expect(
            text.contains(
                """
                x = group_values((w, grapheme_length(w)) for w in [
                    "a",
                    "bb",
                ] if w != "c")
                """), "\(text)")
        #expect(text.contains("        groups.setdefault(key, []).append(value)\n"))
    }

    /// A lambda runs after the loop that makes it has ended, when the loop's variables have their last values.
    @Test func callbacksKeepTheValuesOfLoops() throws {
        let text = try emitted(
            """
            \(Self.cow)resource many "farm:index:Animal" {
              legs = length(cow.name) + range.value
              options {
                range = 2
              }
            }
            x = [for i, m in many : "${i}=${m.name}"]
            """, "python")
        #expect(text.contains("m.name.apply(lambda name, i=i: f\"{i}={name}\") for i, m in enumerate(many)"), "\(text)")
        #expect(text.contains(".apply(lambda length, many_range=many_range: "), "\(text)")
    }

    /// What a loop computes for each element stands inside it.
    @Test func loopsInLoopsStandInside() throws {
        let text = try emitted(
            """
            sizes = { a = 1 }
            x = [for k, v in sizes : [for i in range(v) : "${k}${i}"]]
            output y {
              value = x
            }
            """, "go")
        let loop = [
            "for _, k := range forKeys0 {", "\tv := forRange0[k]", "\tforResult1 := []string{}",
            "\tfor _, i := range intRange(0, v) {", "\t\tforResult1 = append(forResult1, fmt.Sprintf(\"%v%v\", k, i))", "\t}",
            "\tforResult0 = append(forResult0, forResult1)", "}",
        ]
        #expect(text.contains(loop.map { "\t\t\($0)\n" }.joined()), "\(text)")
    }

    @Test(arguments: [
        ("{ for w in [\"a\"] : w => length(w)... }", "forResult0[w] = append(forResult0[w], len(w))"),
        ("{ for w in [\"a\"] : w => length(w)... }", "forResult0 := map[string][]int{}"),
        ("lookup({ a = 1 }, \"b\", 5)", "lookup(map[string]int{"), ("lookup({ a = 1 }, \"a\")", "}[\"a\"]"),
        ("range(2, 5)", "x := intRange(2, 5)"), ("[for e in entries({ a = 1 }) : e.key]", "range mapEntries(map[string]int{"),
        ("[for e in entries([1]) : e.value]", "range listEntries([]int{"),
        // A choice that needs a loop's result comes after it.
        ("length([for w in [\"a\"] : w]) > 1 ? \"many\" : \"few\"", "\t\tvar tmp0 string\n\t\tif len(forResult0) > 1 {"),
        ("toJSON({ \"${\"a\"}${length(\"b\")}\" = 1, b = \"c\" })", "json.Marshal(map[string]interface{}{"),
        ("{ for k, v in { a = 1 } : k => v * 2 }", "forResult0 := map[string]int{}"),
    ])
    func goHasAWayToSayEach(value: String, expected: String) throws {
        let text = try emitted("x = \(value)\noutput y {\n  value = x\n}\n", "go")
        #expect(text.contains(expected), "\(text)")
        #expect(!text.contains("TODO"))
    }

    @Test func valuesOfALoopAreWhatItsPlaceTakes() throws {
        let text = try emitted(
            "resource cow \"farm:index:Animal\" {\n  tags = { for k, v in { a = 1 } : k => v }\n}\n", "go")
        #expect(text.contains("Tags: pulumi.ToStringMap(forResult0),"), "\(text)")
        #expect(text.contains("forResult0[k] = fmt.Sprintf(\"%v\", v)"), "\(text)")
    }

    @Test(arguments: [
        ("{ for k, v in { a = 1 } : k => v if v > 0 }", "}.Select(pair => new { pair.Key, pair.Value }).Where(item => {"),
        ("{ for w in [\"a\"] : w => w... }", "}).ToDictionary(group => group.Key, group => group.ToList());"),
        ("[for i, w in [\"a\"] : w if i > 0]", ".Select((value, i) => new { Key = i, Value = value }).Where("),
        (
            "max(1, length(\"ab\"), 3)",
            "Math.Max(1, Math.Max(new System.Globalization.StringInfo(\"ab\").LengthInTextElements, 3));"
        ),
        ("min(2.5)", "var x = 2.5;"),
    ])
    func csharpHasAWayToSayEach(value: String, expected: String) throws {
        let text = try emitted("x = \(value)\n", "csharp")
        #expect(text.contains(expected), "\(text)")
    }

    /// The pairs of a list in Java's library have texts for positions.
    @Test func positionsAreNumbersInJava() throws {
        let text = try emitted("x = [for i, w in [\"a\"] : w if i > 0]\n", "java")
        #expect(text.contains("var i = Integer.parseInt(entry.key());"), "\(text)")
    }

    @Test func pairsInJavaHaveNamesOfTheirOwn() throws {
        let text = try emitted(
            "entry = 1\nx = [for i, w in [\"a\"] : [for j, v in [w] : \"${i}${j}${v}${entry}\"]]\n", "java")
        #expect(text.contains("KeyedValue.of(Arrays.asList(\"a\")).stream().map(entry2 -> {"), "\(text)")
        #expect(text.contains("var j = Integer.parseInt(entry3.key());"), "\(text)")
    }
}
