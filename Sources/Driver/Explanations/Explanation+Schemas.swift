import Base

extension Explanation {
    /// Findings in package schemas and definitions.
    static let schemas: [Explanation] = [
        Explanation(
            "missing-name", "The schema doesn't say what its package is called.",
            cause: "Tokens, pages and imports begin with the package's name. Nothing can be made of a schema without one.",
            example: "resources: {}", nextStep: "Add `name`."),
        Explanation(
            "wrong-kind", "A value is of another kind than the schema's format says.",
            cause: "For example a list stands where a mapping must. The value is left out, and what depends on it.",
            example: "name: zoo\nresources: []", nextStep: "Write a value of the kind that the message names."),
        Explanation(
            "unknown-key", "A key means nothing where it stands.",
            cause: "It is misspelled, stands a level too high or too low, or belongs to a newer format. It is ignored.",
            example: "resources:\n  a:\n    type: zoo:Ant\n    propertys: {}",
            nextStep: "Correct the key as the hint says, or remove it."),
        Explanation(
            "missing-key", "A key that has to be given is missing.",
            cause: "Without it, what it belongs to can't be understood and is left out.",
            example: "resources:\n  a:\n    properties: {}", nextStep: "Add the key that the message names."),
        Explanation(
            "malformed-reference", "A `$ref` has none of the known forms.",
            cause:
                "A reference is `#/types/TOKEN`, `#/resources/TOKEN`, `pulumi.json#/NAME`, or the same after the path of another package's schema.",
            example: #"{"$ref": "types/zoo:index:Cage"}"#, nextStep: "Write the reference in one of these forms."),
        Explanation(
            "dangling-reference", "A reference names something that is not declared.",
            cause:
                "The type, resource or function that a `$ref` or a method names is not in the schema. It is taken as a value of any type.",
            example: ##"{"$ref": "#/types/zoo:index:Cgae"}"##, nextStep: "Correct the token, or declare what it names."),
        Explanation(
            "malformed-token", "A token is not `package:module:Member`, or of another package.",
            cause:
                "Names of classes, imports and pages are made from tokens, so that each must have its three parts and belong to the package.",
            example: "name: zoo\nresources:\n  Lion: {}", nextStep: "Write the token as `PACKAGE:MODULE:Member`."),
        Explanation(
            "ambiguous-token", "Two tokens differ only in letter case.",
            cause: "Some languages and file systems don't tell them apart: one would hide the other.",
            example: "zoo:index:Lion and zoo:index:lion", nextStep: "Rename one of the two."),
        Explanation(
            "ambiguous-property", "Two properties have names that some languages can't tell apart.",
            cause:
                "The names differ only in letter case, underscores or hyphens. Python, C#, Go or Java give both one name, so that one is lost.",
            example: "properties: {name: {type: string}, Name: {type: string}}", nextStep: "Rename one of the two."),
        Explanation(
            "empty-enum", "An enum has no values.",
            cause: "Nothing can be given where the enum is wanted, and some languages have no empty enums.",
            example: "types: {\"zoo:index:Size\": {type: string, enum: []}}",
            nextStep: "List the values, or use the primitive type."),
        Explanation(
            "duplicate-value", "An enum lists a value twice.", cause: "Languages would declare two members with one name.",
            example: "enum: [{value: small}, {value: small}]", nextStep: "Remove one of the two."),
        Explanation(
            "unknown-type", "A type is none that there is.",
            cause:
                "It is misspelled, of a kind that its place doesn't take, or not said at all. Its values are taken as they are written.",
            example: "age: {type: int}",
            nextStep:
                "Use boolean, integer, number, string, array, object, `$ref` or `oneOf`; in PCL, the types of the program language."
        ),
        Explanation(
            "incomplete-union", "A union has too few alternatives, or a discriminator without a property.",
            cause: "A union chooses between at least two types; a discriminator must say which property tells them apart.",
            example: "oneOf: [{type: string}]", nextStep: "Name the type itself instead of `oneOf`, or complete the union."),
        Explanation(
            "unknown-required", "A list of required names has one that is not declared.",
            cause: "Nothing can require a property that isn't there.",
            example: "properties: {age: {type: integer}}\nrequired: [agee]",
            nextStep: "Declare the property, or remove its name from the list."),
        Explanation(
            "mismatched-arguments", "`multiArgumentInputs` and the inputs don't match.",
            cause: "The list gives the order of a function's arguments, so that it must name each input once.",
            example: "inputs: {properties: {a: {}, b: {}}}\nmultiArgumentInputs: [a]",
            nextStep: "List every input, in the order of the arguments."),
        Explanation(
            "wrong-value", "A constant, default or enum value is one that its type can't have.",
            cause: "The value's kind is not that of the type beside it.",
            example: "age: {type: integer, default: young}", nextStep: "Correct the value or the type."),
        Explanation(
            "reserved-name", "A name is taken already.",
            cause:
                "Every resource has an `id` and a `urn`, every package a provider and a configuration; a second thing of that name would hide the first.",
            example: "properties: {urn: {type: string}}", nextStep: "Rename it as the hint says."),
        Explanation(
            "alias-cycle", "Resources are each other's aliases.",
            cause: "An alias says what a resource was called before; a circle of them has no beginning.",
            example: "a resource A with an alias of type B, and B with an alias of type A", nextStep: "Remove one of the aliases."
        ),
        Explanation(
            "endless-type", "An object type needs a value of itself.",
            cause: "A required property leads back to the type, so that no value of it can ever be written down.",
            example: ##"node: {properties: {next: {$ref: "#/types/zoo:index:Node"}}, required: [next]}"##,
            nextStep: "Make the property optional, or a list."),
        Explanation(
            "malformed-method", "A method's function is not declared as one.",
            cause: "It must be called after its resource, and take the resource as its input `__self__`.",
            example: "methods: {feed: zoo:index:feed}",
            nextStep: "Call the function `RESOURCE/METHOD`, and declare `__self__` with a `$ref` to the resource."),
        Explanation(
            "invalid-module-format", "`meta.moduleFormat` is no regular expression that can be used.",
            cause:
                "The expression's first group gives the name of a module. Without it, modules are named by the whole middle of their tokens.",
            example: "meta: {moduleFormat: '(.*'}", nextStep: "Correct the expression."),
        Explanation(
            "invalid-version", "A version is not `MAJOR.MINOR.PATCH`.",
            cause: "Versions choose between schemas of one package and are written into programs.",
            example: "version: latest", nextStep: "Write a semantic version, such as 1.2.3."),
        Explanation(
            "invalid-name", "A name has characters that it can't have.",
            cause: "Names become identifiers and parts of paths.",
            example: "name: my zoo", nextStep: "Begin with a letter; use letters, digits, `-` and `_`."),
        Explanation(
            "missing-program", "An example has no program.",
            cause:
                "An example of a definition is made from its `program` (YAML) or `pcl`; this has neither. Its place on the page says so.",
            example: "examples:\n  - title: Feeding", nextStep: "Add `program` or `pcl`, or remove the example."),
        Explanation(
            "breaking-change",
            "A program that works with the old version of the schema may not compile or deploy with the new one.",
            cause:
                "`schema diff` judges a change by the way its value goes: what a program gives must not become narrower, what it reads must not become wider.",
            example: "sextant schema diff old.json new.json --format github",
            nextStep: "Take the change back, raise the major version, or give it another level in an overrides file."),
        Explanation(
            "state-change",
            "Existing resources may be replaced, or are no longer recognized, with the new version of the schema.",
            cause:
                "For example a change of a property replaces the resource now, or an alias that kept existing resources is gone.",
            example: "sextant schema diff old.json new.json --format github",
            nextStep: "Add the alias, or say in the release notes what happens to existing resources."),
        Explanation(
            "behaviour-change", "The same program may do something else with the new version of the schema.",
            cause: "For example a default has another value, or a property is a secret now.",
            example: "sextant schema diff old.json new.json --format github", nextStep: "Say so in the release notes."),
        Explanation(
            "breaking-without-major-version", "The new schema breaks programs, but its version doesn't say so.",
            cause:
                "Users expect that only another major version (before 1.0.0, another minor one) breaks their programs: semantic versioning.",
            example: "sextant schema diff yard-1.4.0.json yard-1.5.0.json",
            nextStep: "Raise the major version, take the changes back, or give them another level in an overrides file."),
        Explanation(
            "bad-override", "An entry of an overrides file can't be understood.",
            cause: "It lacks `at`, `level` or `reason`, or names a kind of change or a level that doesn't exist. It is left out.",
            example: "overrides:\n  - at: resources/yard:index:Dock/*\n    level: harmless\n    reason: nobody uses it",
            nextStep: "Correct the entry; the levels are compatible, behaviour, state and breaking."),
        Explanation(
            "unused-override", "An entry of an overrides file belongs to no change.",
            cause: "The change was taken back, or its kind or place is misspelled.",
            example: "overrides:\n  - at: resources/yard:index:Nothing\n    level: compatible\n    reason: gone",
            nextStep: "Remove the entry, or take its kind and place from the report of `sextant schema diff`."),
    ]
}
