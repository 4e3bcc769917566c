import Base

extension Explanation {
    /// Findings in JSON and YAML as such, and in files.
    static let documents: [Explanation] = [
        Explanation(
            "invalid-json", "The text is not JSON.",
            cause: "A schema or a line of a batch breaks the grammar of JSON at the given place. Nothing of it is read.",
            example: #"{"name": "zoo",}"#, nextStep: "Correct the text at the given place."),
        Explanation(
            "invalid-yaml", "The text is not YAML.",
            cause: "A program or a schema breaks the grammar of YAML. What stands after the given place can't be read.",
            example: "outputs:\n  a: [1, 2",
            nextStep: "Correct the text at the given place; look at indentation, brackets and quotation marks first."),
        Explanation(
            "invalid-encoding", "The text is not UTF-8.",
            cause: "The file holds bytes that are no character in UTF-8. Programs and schemas are UTF-8 without exception.",
            example: "a file saved as Latin-1 or UTF-16", nextStep: "Save the file as UTF-8."),
        Explanation(
            "empty-document", "There is nothing in the document.",
            cause: "The file is empty, or holds nothing but white space and comments.",
            example: "# a comment alone", nextStep: "Give the file its content, or leave it out."),
        Explanation(
            "nesting-too-deep", "Lists and mappings stand in each other too deeply.",
            cause: "Documents that nest without end are refused, so that none can exhaust the machine.",
            example: "[[[[ … thousands of brackets … ]]]]", nextStep: "Give inner values names of their own."),
        Explanation(
            "number-out-of-range", "A number doesn't fit 64 bits.",
            cause: "Numbers are read as 64-bit integers or floating-point numbers. One beyond these would change its value.",
            example: "outputs:\n  a: 1e999", nextStep: "Write the number as a string, or correct it."),
        Explanation(
            "duplicate-key", "An object has two members of one name.",
            cause: "Only one of the two can count, and it isn't clear which was meant.",
            example: "outputs:\n  a: 1\n  a: 2", nextStep: "Remove or rename one of the two."),
        Explanation(
            "invalid-alias", "A YAML alias can't be followed.",
            cause:
                "The alias has no anchor before it, lies inside the value that it stands for, or makes the document stand for more values than is sound.",
            example: "outputs:\n  a: *nowhere", nextStep: "Set `&name` on the value that `*name` repeats, or write the value out."
        ),
        Explanation(
            "invalid-merge", "A YAML merge key has a value that can't be merged.",
            cause: "`<<` takes the members of another mapping, or of a list of mappings; its value is something else.",
            example: "outputs:\n  <<: 3", nextStep: "Write `<<: *name`, and set `&name` on the mapping."),
        Explanation(
            "extra-document", "A file holds a second document, which is not read.",
            cause: "A program or schema is one YAML document; what stands after a line `---` is another.",
            example: "outputs: {a: 1}\n---\noutputs: {b: 2}", nextStep: "Put the second document into a file of its own."),
        Explanation(
            "unreadable-file", "A file can't be read.",
            cause: "There is no such file, it is a folder, or the system refuses to give it.",
            example: "sextant convert nowhere.yaml", nextStep: "Check the path, and who may read the file."),
        Explanation(
            "unwritable-file", "A file can't be written.",
            cause:
                "The system refuses: the disk is full, the folder is read-only, or its name is taken. All other files are written.",
            example: "sextant generate zoo.yaml --out /proc",
            nextStep: "Make room or check who may write there, and run again: the next run completes what is missing."),
        Explanation(
            "link-in-output", "A symbolic link stands where a file is to be written.",
            cause: "Links in the output folder aren't followed, since they might lead out of it.",
            example: "ln -s /elsewhere docs/zoo\nsextant generate zoo.yaml --out docs",
            nextStep: "Remove the link, or write to the folder that it leads to."),
        Explanation(
            "output-locked", "Another run writes to the same folder.",
            cause: "Two runs at once would write over each other, so that the second waits; this one could not.",
            example: "sextant generate zoo.yaml --out docs & sextant generate zoo.yaml --out docs",
            nextStep: "Wait until the other run has ended, or write to another folder."),
        Explanation(
            "foreign-file", "A file in an SDK's folder was not generated.",
            cause:
                "The folder of a language holds what was generated and what was added with --overlays. The file is neither; it is kept, but nothing exports it.",
            example: "sdk/nodejs/notes.txt after sextant package gen-sdk schema.json",
            nextStep: "Hand the file in with --overlays, or remove it."),
        Explanation(
            "duplicate-file", "Two declarations of a package have the same file in an SDK.",
            cause:
                "File systems of many users don't tell case apart, so that files whose names differ in nothing else would overwrite one another. The second one is left out.",
            example: "resources zoo:index:Lion and zoo:index:LION in Python",
            nextStep: "Rename one of the declarations in the schema."),
        Explanation(
            "unsafe-path", "A token leads to a file outside of the SDK's folders.",
            cause: "The module of the token is part of the file's path, and leads back or nowhere. The file is left out.",
            example: "resources: {\"zoo:../..:Ant\": {}}", nextStep: "Rename the module in the token."),
        Explanation(
            "illegal-name", "No identifier can be made of a name in a schema.",
            cause:
                "The language's rules for names in SDKs lead to one that its compiler doesn't take. The file comes out, but won't compile.",
            example: "a property called \"a b\", which would be the field `A b` in Go",
            nextStep: "Rename the property, enum value or declaration in the schema."),
        Explanation(
            "clashing-name", "Two declarations of a schema have the same name in an SDK.",
            cause:
                "The language's rules for names in SDKs, and the suffixes that they try where a name is taken, lead to the same name for both. Both come out, but won't compile together.",
            example: "a function zoo:index:feed beside a resource zoo:index:Feed in Go",
            nextStep: "Rename one of the declarations in the schema."),
        Explanation(
            "edited-file", "A generated file was edited by hand.",
            cause:
                "The file is not as this program wrote it. An edited text is never thrown away: it is kept, under another name where the file is made anew.",
            example: "echo more >> docs/zoo/index/Ant.md\nsextant generate zoo.yaml --out docs",
            nextStep: "Edit the schema that the page is made from, and remove the edited file once nobody needs it."),
    ]
}
