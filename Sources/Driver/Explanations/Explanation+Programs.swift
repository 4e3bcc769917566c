import Base

extension Explanation {
    /// Findings in programs, before any language is written.
    static let programs: [Explanation] = [
        Explanation(
            "unexpected-kind", "A value is of another kind than its place takes.",
            cause:
                "For example a text stands where a list of resources must. What it belongs to is left out or taken as it stands.",
            example: "resources:\n  a:\n    type: zoo:Ant\n    options: {dependsOn: ${b}}",
            nextStep: "Write a value of the kind that the message names."),
        Explanation(
            "invalid-interpolation", "A `${…}` can't be read.",
            cause: "It isn't closed, is empty, or holds something that is no path to a value.",
            example: "outputs:\n  a: ${b.", nextStep: "Write `${name.property[0]}`, or `$${` for the characters themselves."),
        Explanation(
            "unknown-configuration-type", "The type of a configuration variable is none that there is.",
            cause: "The variable is taken for a string.",
            example: "config:\n  age: {type: Age}", nextStep: "Use a type that the hint names."),
        Explanation(
            "unsupported-section", "A part of a program has no counterpart in other languages.",
            cause: "The part is left out of every language; everything else comes out.",
            example: "components:\n  cage: {resources: {}}", nextStep: "Do as the hint says, or accept that it is missing."),
        Explanation(
            "hcl-syntax", "A text is not of HCL's grammar.",
            cause: "A block, attribute or expression of HCL can't be read. Declarations that can still come out.",
            example: "resource \"zoo_ant\" \"a\" {\n  legs =\n}", nextStep: "Correct the text at the given place."),
        Explanation(
            "hcl-depth", "A text in HCL nests more deeply than programs do.",
            cause: "Texts that nest without end are refused, so that none can exhaust the machine.",
            example: "locals {\n  a = ((((( … )))))\n}", nextStep: "Give inner values names of their own."),
        Explanation(
            "unknown-hcl-type", "The type of a resource or a data source in HCL names nothing in a schema, or several things.",
            cause:
                "A type is a package's name, the module unless it is the package's root, and the name, in lower case with or without underscores. The declaration stays, with a token made of the type's words.",
            example: "resource \"zoo_unknown\" \"a\" {\n}",
            nextStep: "Compare the type with the resources and functions of the package's schema."),
        Explanation(
            "unsupported-hcl", "A construct of HCL has no counterpart in programs.",
            cause:
                "For example a module that would have to be downloaded, a check, a provisioner, or a function of Terraform alone.",
            example: "check \"health\" {\n}",
            nextStep: "Leave it out, or say the same with resources, their options and functions."),
        Explanation(
            "unsupported-terraform", "A construct of Terraform has no counterpart in programs.",
            cause:
                "For example a provisioner, a check, a block `moved`, a module that would have to be downloaded, or a function of Terraform alone. Everything else comes out.",
            example: "check \"health\" {\n}", nextStep: "Do as the hint says, or accept that it is missing."),
        Explanation(
            "terraform-setting", "A setting of Terraform is said in another way, or needs not be said, in programs.",
            cause:
                "For example the settings of a provider, which are configuration of a project, or `create_before_destroy`, which is what programs do by themselves.",
            example: "lifecycle {\n  create_before_destroy = true\n}", nextStep: "Do as the hint says."),
        Explanation(
            "pcl-syntax", "A text is not of the program language's grammar.",
            cause: "A block, attribute or expression of PCL can't be read. Declarations that can still come out.",
            example: "resource ant \"zoo:Ant\" { legs = }", nextStep: "Correct the text at the given place."),
        Explanation(
            "pcl-depth", "A PCL text nests more deeply than programs do.",
            cause: "Texts that nest without end are refused, so that none can exhaust the machine.",
            example: "a = ((((( … )))))", nextStep: "Give inner values names of their own."),
        Explanation(
            "unknown-block", "The program language has no such block.",
            cause: "It is misspelled, or belongs to another language. The block is left out.",
            example: "variable age {}", nextStep: "Use a block that the hint names."),
        Explanation(
            "invalid-block", "A block's labels or attributes are missing or of the wrong kind.",
            cause: "Each block of PCL has its own: a resource a name and a token, an output a name and a `value`.",
            example: "resource \"zoo:Ant\" {}", nextStep: "Complete the block as the message says."),
        Explanation(
            "invalid-hook", "A hook is not one that can run.",
            cause: "It lacks its command, takes what is not known when it runs, or stands at a step of another kind.",
            example: "hook log resource {}", nextStep: "Complete the hook as the message says."),
        Explanation(
            "unknown-component", "A component's folder holds no program, or the program that it stands in.",
            cause: "The component is written as if it had no inputs and outputs of its own.",
            example: "component cage \"./nowhere\" {}", nextStep: "Name a folder with a program, relative to this program's."),
        Explanation(
            "unknown-package", "No schema of a package is at hand.",
            cause:
                "The package's resources and functions are still written, but their values are typed by their literals, and names that its SDKs change are written as they stand.",
            example: "resources:\n  a: {type: \"acme:index:Anvil\"}",
            nextStep: "Put NAME.json into a folder that is given with --schemas."),
        Explanation(
            "unknown-resource", "A package has no such resource.",
            cause: "The token is misspelled, or the schema is of another version. The resource is written by its literals.",
            example: "resources:\n  a: {type: \"random:RandomPat\"}",
            nextStep: "Correct the token as the hint says, or give the schema of the right version."),
        Explanation(
            "unknown-function", "There is no such function.",
            cause: "The name after `fn::` or the token of an invoke is misspelled, or the schema is of another version.",
            example: "variables:\n  a: {\"fn::joyn\": [\",\", []]}",
            nextStep: "Correct the name as the hint says, or give the schema of the right version."),
        Explanation(
            "loop-known-later", "What a loop gives is known too late.",
            cause:
                "The condition or the key of a `for` is an output, while what it goes through is there at once: the program would have to know while it runs what only deployment tells.",
            example: "[for p in pets : p.id if p.prefix != \"a\"]",
            nextStep:
                "Decide by what is known at once, such as the values that the resources are made of, or go through an output."),
        Explanation(
            "unknown-property", "A resource, function or type has no such property.",
            cause:
                "The name is misspelled, or the schema is of another version. It is written as it stands, since a newer SDK may have it.",
            example: "resources:\n  a:\n    type: random:RandomPet\n    properties: {lenght: 2}",
            nextStep: "Correct the name as the hint says, or give the schema of the right version."),
        Explanation(
            "unknown-option", "Resources, or calls of functions, have no such option.",
            cause: "The name is misspelled, or an input stands among the options. No language writes it.",
            example: "resource ant \"zoo:Ant\" {\n  options {\n    protekt = true\n  }\n}",
            nextStep: "Correct the name as the hint says, or move an input out of the options."),
        Explanation(
            "missing-property", "Something that has to be given is missing.",
            cause:
                "A resource, component, function or object type requires it. Only `--strict` asks for it, since documentation shows parts of programs.",
            example: "resources:\n  a: {type: \"tls:PrivateKey\"}", nextStep: "Give the property, or do without `--strict`."),
        Explanation(
            "type-mismatch", "A value is of another type than its place takes.",
            cause:
                "Types are compared as the program language does: a number may stand for a string, and a string for a number that it spells, but not a list for either. Only `--strict` compares them.",
            example: "resources:\n  a:\n    type: random:RandomPet\n    properties: {length: [2]}",
            nextStep: "Write a value of the type that the message names."),
        Explanation(
            "invalid-enum-value", "An enum has no such value.",
            cause: "The value is misspelled, or the schema is of another version. Only `--strict` looks at the values of enums.",
            example: "resources:\n  a:\n    type: zoo:Ant\n    properties: {caste: kween}",
            nextStep: "Use one of the values that the hint names."),
        Explanation(
            "unknown-method", "A resource has no such method.",
            cause: "The name in a call is misspelled, or the schema is of another version.",
            example: "a = call(cluster, \"getKubeConfg\", {})", nextStep: "Correct the name as the hint says."),
        Explanation(
            "undeclared-name", "Nothing declares a name that a program uses.",
            cause:
                "Documentation programs are often fragments. The name is written as it stands, so that the text reads as its author meant, but it won't compile alone.",
            example: "outputs:\n  a: ${b}", nextStep: "Declare the name, or correct its spelling as the hint says."),
        Explanation(
            "project-setting", "A setting of the project was not written.",
            cause:
                "The source says something about its project, such as a description, plugins, or the configuration of a provider (`aws:region`). It belongs to the project file, which is only written with `--out`.",
            example: "description: An ant farm\nresources: {}",
            nextStep: "Convert with `--out DIR`, or move the setting to your own project file."),
        Explanation(
            "number-as-text", "A number stands where text is wanted, and its spelling matters.",
            cause:
                "YAML reads `0123` as the number 83, `1.10` as 1.1, and keeps 16 digits of a long number. The text is kept as it is written in every language, which is what its author meant; the engine would use the number.",
            example: "resources:\n  a: {type: zoo:Ant, properties: {code: 0123}}", nextStep: "Put the text in quotation marks."),
        Explanation(
            "duplicate-name", "A name is declared twice.",
            cause: "Programs have one set of names for all that they declare.",
            example: "config: {a: {type: string}}\nresources: {a: {type: zoo:Ant}}", nextStep: "Give one of the two another name."
        ),
        Explanation(
            "dependency-cycle", "Declarations use each other in a circle.",
            cause: "None of them can come first. They are written in the order of the source.",
            example: "variables:\n  a: ${b}\n  b: ${a}", nextStep: "Break the circle: one of them has to do without the other."),
        Explanation(
            "invalid-call", "A call has too few arguments, or too many.",
            cause:
                "`invoke` needs a function's token, `call` a resource and the name of one of its methods, each as a plain string. How many arguments other functions have is asked with `--strict`.",
            example: "a = invoke(token, {})", nextStep: "Write the token or name out as the hint says."),
    ]
}
