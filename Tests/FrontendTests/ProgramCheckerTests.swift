import Base
import Frontend
import Program
import Schema
import Testing

/// Programs as a whole: what is wrong is an error with its place, what is right is none.
@Suite struct ProgramCheckerTests {
    private static let schema = """
        {"name": "farm", "version": "1.0.0",
         "types": {
           "farm:index:Kind": {"type": "string", "enum": [{"value": "cow"}, {"value": "goat"}]},
           "farm:index:Level": {"type": "integer", "enum": [{"value": 1, "name": "Low"}, {"value": 2, "name": "High"}]},
           "farm:index:Feed": {"type": "object", "required": ["grams"], "properties": {
             "grams": {"type": "integer"}, "name": {"type": "string"},
             "next": {"$ref": "#/types/farm:index:Feed"}}},
           "farm:index:Milk": {"type": "object", "required": ["kind"], "properties": {
             "kind": {"type": "string", "const": "milk"}, "litres": {"type": "number"}}},
           "farm:index:Wool": {"type": "object", "required": ["kind"], "properties": {
             "kind": {"type": "string", "const": "wool"}, "metres": {"type": "number"}}}},
         "resources": {
           "farm:index:Animal": {
             "requiredInputs": ["kind", "legs"],
             "inputProperties": {
               "kind": {"$ref": "#/types/farm:index:Kind"}, "legs": {"type": "integer"}, "weight": {"type": "number"},
               "tame": {"type": "boolean"}, "level": {"$ref": "#/types/farm:index:Level"},
               "names": {"type": "array", "items": {"type": "string"}},
               "tags": {"type": "object", "additionalProperties": {"type": "string"}},
               "feed": {"$ref": "#/types/farm:index:Feed"},
               "code": {"type": "string", "plain": true},
               "size": {"oneOf": [{"type": "integer"}, {"type": "array", "items": {"type": "integer"}}]},
               "yield": {"oneOf": [{"$ref": "#/types/farm:index:Milk"}, {"$ref": "#/types/farm:index:Wool"}],
                 "discriminator": {"propertyName": "kind", "mapping": {
                   "milk": "#/types/farm:index:Milk", "wool": "#/types/farm:index:Wool"}}},
               "picture": {"$ref": "pulumi.json#/Asset"},
               "anything": {"$ref": "pulumi.json#/Any"},
               "mother": {"$ref": "#/resources/farm:index:Animal"}},
             "properties": {
               "kind": {"$ref": "#/types/farm:index:Kind"}, "legs": {"type": "integer"},
               "names": {"type": "array", "items": {"type": "string"}},
               "feed": {"$ref": "#/types/farm:index:Feed"}},
             "methods": {"call": "farm:index:Animal/call"}}},
         "functions": {
           "farm:index:getFeed": {
             "inputs": {"required": ["name"], "properties": {"name": {"type": "string"}, "grams": {"type": "integer"}}},
             "outputs": {"required": ["grams"], "properties": {"grams": {"type": "integer"}, "name": {"type": "string"}}}},
           "farm:index:getWeather": {
             "outputs": {"properties": {"rain": {"type": "boolean"}}}},
           "farm:index:Animal/call": {
             "inputs": {"required": ["__self__", "loud"], "properties": {
               "__self__": {"$ref": "#/resources/farm:index:Animal"}, "loud": {"type": "boolean"}}},
             "outputs": {"properties": {"heard": {"type": "boolean"}}}}}}
        """

    /// What a program in PCL is found to do wrong, each as `line:column code`.
    private func findings(_ text: String, components: [String: String] = [:]) -> [String] {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["farm.json"], read: { $0 == "farm.json" ? bytes : nil })
        let sources = Dictionary(uniqueKeysWithValues: components.map { ($0, SourceFile(name: "\($0)/main.pp", text: $1)) })
        let (syntax, unread) = PCLFrontend().parse(SourceFile(name: "main.pp", text: text), components: sources)
        let (program, unbound) = Binder(packages: loader).bind(syntax)
        var found = unread + unbound + ProgramChecker().check(program)
        for index in found.indices { found[index].severity = .error }
        return found.sortedOnce().map { finding in
            let place = finding.location.map { "\($0.line):\($0.column)" } ?? "-"
            let file = finding.file == "main.pp" ? "" : "\(finding.file ?? "") "
            return "\(file)\(place) \(finding.code.name)"
        }
    }

    /// A program of one animal with a further line among its inputs, which is the third.
    private func animal(_ line: String, after: String = "") -> String {
        "resource cow \"farm:index:Animal\" {\n  kind = \"cow\"\n  \(line)\n  legs = 4\n}\n\(after)"
    }

    // MARK: Inputs

    @Test(arguments: [
        "weight = 12.5", "weight = \"12.5\"", "weight = 12", "level = 2", "level = \"1\"", "tame = true", "tame = \"true\"",
        "names = []", "names = [\"a\", 7, true]", "names = null", "tags = { a = \"b\", c = 1 }",
        "tags = { \"${\"x\"}\" = \"b\" }",
        "feed = { grams = 1, next = { grams = 2 } }", "size = 1", "size = [1, 2]", "yield = { kind = \"milk\", litres = 2 }",
        "picture = fileAsset(\"a\")", "picture = fileArchive(\"a\")", "anything = { a = [1, { b = null }] }", "anything = 1",
        "names = tame ? [\"a\"] : []\n  tame = true", "code = \"c\"", "weight = true ? 1 : \"2\"",
        "names = [for i in range(3) : \"n${i}\"]", "weight = length([1]) + 2",
    ])
    func aValueOfTheRightTypeIsTaken(line: String) {
        let isSelfReference = line.hasPrefix("names = tame")
        #expect(findings(animal(line)).filter { !isSelfReference || !$0.hasSuffix("undeclared-name") } == [])
    }

    @Test(arguments: [
        ("weight = \"much\"", "3:12 type-mismatch"), ("weight = true", "3:12 type-mismatch"),
        ("weight = [1]", "3:12 type-mismatch"), ("tame = 3", "3:10 type-mismatch"), ("tame = \"no\"", "3:10 type-mismatch"),
        ("level = 3", "3:11 invalid-enum-value"), ("level = \"high\"", "3:11 invalid-enum-value"),
        ("names = \"a\"", "3:11 type-mismatch"), ("names = [\"a\", [\"b\"]]", "3:17 type-mismatch"),
        ("names = { a = 1 }", "3:11 type-mismatch"), ("tags = [\"a\"]", "3:10 type-mismatch"),
        ("tags = { a = [1] }", "3:16 type-mismatch"), ("feed = {}", "3:10 missing-property"),
        ("feed = { grams = 1, next = { name = \"x\" } }", "3:30 missing-property"),
        ("feed = { grams = 1, gramms = 1 }", "3:23 unknown-property"), ("feed = \"hay\"", "3:10 type-mismatch"),
        ("feed = { grams = 1.5 }", "3:20 type-mismatch"), ("size = \"big\"", "3:10 type-mismatch"),
        ("size = [\"big\"]", "3:11 type-mismatch"), ("yield = { kind = \"milk\", metres = 2 }", "3:28 unknown-property"),
        ("yield = { kind = \"wool\", metres = [] }", "3:37 type-mismatch"), ("picture = \"a.png\"", "3:13 type-mismatch"),
        ("picture = { a = 1 }", "3:13 type-mismatch"), ("wings = 2", "3:3 unknown-property"),
        ("Weight = 2", "3:3 unknown-property"), ("code = cow2.kind", "3:10 type-mismatch"),
        ("weight = 1 + \"a\"", "3:16 type-mismatch"),
        ("weight = \"a\" > 1 ? 1 : 2", "3:12 type-mismatch"), ("weight = [] ? 1 : 2", "3:12 type-mismatch"),
        ("weight = true ? 1 : \"x\"", "3:23 type-mismatch"), ("tame = !\"a\"", "3:11 type-mismatch"),
        ("names = [for i in 3 : i]", "3:21 type-mismatch"), ("names = [for i in range(2) : i if \"x\"]", "3:37 type-mismatch"),
        ("anything = cow2.feed.hay", "3:14 unknown-property"), ("anything = cow2.legs.x", "3:14 unknown-property"),
        ("anything = cow2[0]", "3:14 type-mismatch"), ("anything = [1, 2][2]", "3:14 type-mismatch"),
        ("anything = cow2.names[\"x\"]", "3:14 unknown-property"), ("mother = \"cow2\"", "3:12 type-mismatch"),
        ("anything = \"a ${[1]} b\"", "3:19 type-mismatch"), ("weight = cow2", "3:12 type-mismatch"),
        ("names = [cow2.names]", "3:12 type-mismatch"),
    ])
    func aValueOfAnotherTypeIsReportedAtItsPlace(line: String, finding: String) {
        let other = "resource cow2 \"farm:index:Animal\" {\n  kind = \"cow\"\n  legs = 4\n}\n"
        #expect(findings(animal(line, after: other)) == [finding])
    }

    @Test func whatIsRequiredIsMissedAtTheName() {
        #expect(findings("resource cow \"farm:index:Animal\" {\n  kind = \"cow\"\n}\n") == ["1:10 missing-property"])
        #expect(findings("resource cow \"farm:index:Animal\" {\n  kind = null\n  legs = 4\n}\n") == ["2:10 type-mismatch"])
        // What is read, rather than created, needs its id alone.
        #expect(findings("read cow \"farm:index:Animal\" {\n  id = \"c-1\"\n}\n") == [])
        #expect(findings("read cow \"farm:index:Animal\" {\n  id = []\n}\n") == ["2:8 type-mismatch"])
    }

    @Test func resourcesFitWhereTheyAreWanted() {
        #expect(
            findings(animal("mother = other", after: "resource other \"farm:index:Animal\" {\n  kind = \"cow\"\n  legs = 4\n}\n"))
                == [])
        let several = "resource other \"farm:index:Animal\" {\n  kind = \"cow\"\n  legs = 4\n  options {\n    range = 2\n  }\n}\n"
        #expect(findings(animal("mother = other", after: several)) == ["3:12 type-mismatch"])
        #expect(findings(animal("mother = other[1]", after: several)) == [])
    }

    @Test func objectsAreComparedByWhatTheyHold() {
        // The result of a function has the members of the type, under another name.
        #expect(findings(animal("feed = invoke(\"farm:index:getFeed\", { name = \"hay\" })")) == [])
        // The result of another hasn't.
        #expect(findings(animal("feed = invoke(\"farm:index:getWeather\", {})")) == ["3:10 type-mismatch"])
        let parts = "a = { grams = 1, name = \"x\" }\nb = { name = \"x\" }\n"
        #expect(findings(animal("feed = a", after: parts)) == [])
        #expect(findings(animal("feed = b", after: parts)) == ["3:10 type-mismatch"])
    }

    // MARK: Options

    @Test(
        arguments: [
            ("protect = \"no\"", "6:15 type-mismatch"), ("protekt = true", "6:5 unknown-option"),
            ("version = [1]", "6:15 type-mismatch"), ("dependsOn = [3]", "6:18 type-mismatch"),
            ("dependsOn = \"other\"", "6:17 type-mismatch"), ("parent = \"x\"", "6:14 type-mismatch"),
            ("provider = 1", "6:16 type-mismatch"), ("ignoreChanges = [lags]", "6:22 unknown-property"),
            ("ignoreChanges = [tags.a, feed.grams]", nil), ("replaceOnChanges = [legs]", nil),
            ("customTimeouts = { create = \"5m\", update = 3 }", nil), ("customTimeouts = { create = [] }", "6:33 type-mismatch"),
            ("envVarMappings = { A = \"B\" }", nil), ("envVarMappings = [\"A\"]", "6:22 type-mismatch"),
            ("aliases = [\"urn\", { name = \"n\", noParent = true }]", nil),
            ("aliases = [{ nom = \"n\" }]", "6:18 unknown-property"),
            ("aliases = [{ noParent = \"x\" }]", "6:29 type-mismatch"), ("range = \"x\"", "6:13 type-mismatch"),
            ("range = 3", nil), ("range = { a = 1 }", nil), ("replaceWith = [true]", "6:20 type-mismatch"),
            ("import = { a = 1 }", "6:14 type-mismatch"), ("providers = [1]", "6:18 type-mismatch"),
            ("deletedWith = [\"x\"]", "6:19 type-mismatch"),
        ] as [(String, String?)])
    func optionsAreChecked(line: String, finding: String?) {
        let text = "resource cow \"farm:index:Animal\" {\n  kind = \"cow\"\n  legs = 4\n\n  options {\n    \(line)\n  }\n}\n"
        #expect(findings(text) == (finding.map { [$0] } ?? []))
    }

    // MARK: Calls

    @Test(arguments: [
        "join(\",\", [\"a\", 1])", "join([\",\", [\"a\"]]...)", "max(1, 2, 3)", "max([1, 2]...)", "range(3)", "range(1, 3)",
        "lookup({ a = 1 }, \"a\")", "lookup({ a = 1 }, \"a\", 2)", "element([1, 2], \"1\")", "entries({ a = 1 })",
        "length(\"text\")",
        "split(\",\", \"a,b\")", "try(1, \"a\", [])", "can(1)", "try({ a = 1 }.b, cow.wings, 2)", "can(cow.wings)",
        "toJSON({ a = [1] })", "secret([1])",
        "assetArchive({ a = fileAsset(\"x\") })",
        "stack()", "pulumiResourceName(cow)", "recover(cow.legs, 3)", "sha1(cow.kind)", "singleOrNone([1])",
        "unsecret(secret(1))",
    ])
    func aCallWithTheRightArgumentsIsTaken(call: String) { #expect(findings(animal("", after: "x = \(call)\n")) == []) }

    @Test(arguments: [
        ("join(\",\")", "6:5 invalid-call"), ("join(\",\", \"a\")", "6:15 type-mismatch"), ("stack(1)", "6:5 invalid-call"),
        ("max()", "6:5 invalid-call"), ("max(\"a\")", "6:9 type-mismatch"), ("range(\"a\")", "6:11 type-mismatch"),
        ("range(1, 2, 3)", "6:5 invalid-call"), ("element(1, 2)", "6:13 type-mismatch"),
        ("element([1], \"x\")", "6:18 type-mismatch"),
        ("lookup([1], \"a\")", "6:12 type-mismatch"), ("entries(1)", "6:13 type-mismatch"),
        ("length(fileAsset(\"a\"))", "6:12 type-mismatch"),
        ("fileAsset([])", "6:15 type-mismatch"), ("assetArchive({ a = 1 })", "6:24 type-mismatch"),
        ("toBase64({})", "6:14 type-mismatch"), ("split(\",\", [])", "6:16 type-mismatch"), ("toJSON(1, 2)", "6:5 invalid-call"),
        ("try()", "6:5 invalid-call"), ("can(1, 2)", "6:5 invalid-call"), ("pulumiResourceName(1)", "6:24 type-mismatch"),
        ("getOutput(cow, \"x\")", "6:15 type-mismatch"), ("recover(1, 2)", "6:13 type-mismatch"),
        ("jion(\",\", [])", "6:5 unknown-function"),
        ("singleOrNone(\"a\")", "6:18 type-mismatch"), ("join([\",\"]...)", "6:5 invalid-call"),
        ("max(1...)", "6:9 type-mismatch"),
    ])
    func aCallWithOtherArgumentsIsReported(call: String, finding: String) {
        #expect(findings(animal("", after: "x = \(call)\n")) == [finding])
    }

    @Test(arguments: [
        ("invoke(\"farm:index:getFeed\", { name = \"a\" }).grams", []),
        ("invoke(\"farm:index:getFeed\", { name = cow.kind }, { parent = cow, version = \"1.0.0\" })", []),
        ("invoke(\"farm:index:getFeed\", { name = \"a\" }, { dependsOn = [cow] }).grams + 1", []),
        ("invoke(\"farm:index:getFeed\", {})", ["6:34 missing-property"]),
        ("invoke(\"farm:index:getFeed\")", ["6:5 missing-property"]),
        ("invoke(\"farm:index:getFeed\", { name = [], grams = 1 })", ["6:43 type-mismatch"]),
        ("invoke(\"farm:index:getFeed\", { name = \"a\", gram = 1 })", ["6:48 unknown-property"]),
        ("invoke(\"farm:index:getFeed\", { name = \"a\" }).gram", ["6:5 unknown-property"]),
        ("invoke(\"farm:index:getFood\", {})", ["6:12 unknown-function"]),
        ("invoke(\"ranch:index:getFood\", {})", ["6:12 unknown-package"]),
        ("invoke(\"farm:index:getWeather\", { town = \"a\" })", ["6:39 unknown-property"]),
        ("invoke(\"farm:index:getWeather\", {}, { perent = cow })", ["6:43 unknown-option"]),
        ("invoke(\"farm:index:getWeather\", {}, \"x\")", ["6:41 invalid-call"]),
        ("invoke(\"farm:index:getWeather\", {}, {}, 1)", ["6:45 invalid-call"]),
        ("invoke(\"farm:index:getWeather\", {}, { version = [] })", ["6:53 type-mismatch"]),
        ("call(cow, \"call\", { loud = true }).heard", []),
        ("call(cow, \"call\", {})", ["6:23 missing-property"]),
        ("call(cow, \"call\", { loud = 3 })", ["6:32 type-mismatch"]),
        ("call(cow, \"kall\", {})", ["6:15 unknown-method"]),
        ("call(cow.legs, \"call\", {})", ["6:10 type-mismatch"]),
    ])
    func functionsOfPackagesAreChecked(call: String, expected: [String]) {
        #expect(findings(animal("", after: "x = \(call)\n")) == expected)
    }

    // MARK: Programs

    @Test(arguments: [
        ("config a int {\n  default = \"x\"\n}\n", ["2:13 type-mismatch"]),
        ("config a \"list(string)\" {\n  default = [1, [2]]\n}\n", ["2:17 type-mismatch"]),
        ("config a \"object({b=int})\" {\n  default = {}\n}\n", []),
        ("config a strnig {}\n", ["1:8 unknown-type"]),
        ("config a string {\n  defualt = \"x\"\n}\n", ["2:3 unknown-key"]),
        ("config a string {\n  secret = \"yes\"\n}\n", ["2:12 invalid-block"]),
        ("output a int {\n  value = \"x\"\n}\n", ["2:11 type-mismatch"]),
        ("output a int {\n  value = \"3\"\n}\n", []),
        ("output a {\n  value = 1\n}\noutput a {\n  value = 2\n}\n", ["4:8 duplicate-name"]),
        ("a = 1\na = 2\n", ["2:1 duplicate-name"]),
        ("a = b\nb = a\n", ["2:1 dependency-cycle"]),
        ("a = b.c\n", ["1:5 undeclared-name"]),
        ("pulumi {\n  requiredVersionRange = [1]\n}\n", ["2:26 type-mismatch"]),
        ("pulumi {\n  requiredVersion = \"1\"\n}\n", ["2:3 unknown-key"]),
        ("package farm {\n  baseProviderVersion = 1 + 1\n}\n", ["2:25 invalid-block"]),
        ("resource a \"farm:index:Animal\" {\n  kind = \"cow\"\n  legs = 4\n  legs = 3\n}\n", ["4:3 duplicate-name"]),
        (
            "resource a \"farm:index:Animal\" {\n  kind = \"cow\"\n  legs = 4\n  feed {\n    grams = 1\n  }\n}\n",
            ["4:3 unknown-block"]
        ),
        ("resource a \"farm:index:Animals\" {}\n", ["1:12 unknown-resource"]),
        ("resource a \"pulumi:pulumi:StackReference\" {\n  name = \"o/p/s\"\n}\nx = getOutput(a, \"b\").c\n", []),
    ])
    func declarationsAreChecked(text: String, expected: [String]) { #expect(findings(text) == expected) }

    @Test func componentsAreCheckedOnceEach() {
        let yard = [
            "yard": "config size int {}\nconfig name string {\n  default = \"x\"\n}\noutput area {\n  value = size.x\n}\n"
        ]
        #expect(
            findings("component a \"./yard\" {\n  size = 1\n}\ncomponent b \"./yard\" {\n  name = []\n}\n", components: yard) == [
                "4:11 missing-property", "5:10 type-mismatch", "yard/main.pp 6:11 unknown-property",
            ])
    }

    @Test func componentsMayUseEachOther() {
        let side = ["side": "config other string {}\noutput name {\n  value = other\n}\n"]
        #expect(
            findings(
                "component a \"./side\" {\n  other = b.name\n}\ncomponent b \"./side\" {\n  other = a.name\n}\n", components: side
            ) == [])
        #expect(findings("component a \"./side\" {\n  other = a.name\n}\n", components: side) == ["1:11 dependency-cycle"])
    }
}
