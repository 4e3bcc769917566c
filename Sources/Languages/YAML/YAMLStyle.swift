import LanguageKit

/// What a style changes about YAML programs.
struct YAMLStyle: Sendable {
    /// Variables and resources keep the keys of the source, which needn't be identifiers.
    var keepsSourceKeys: Bool
    /// References to what nothing declares keep the source's words.
    var keepsSourceReferences: Bool
    /// `Function` and `Arguments` in place of `function` and `arguments`.
    var capitalizesInvokeKeys: Bool
    /// `dependson` in place of `dependsOn`.
    var lowersOptionNames: Bool
    /// Null is written as nothing at all, not as `null`.
    var leavesNullEmpty: Bool
    /// What a configuration variable of any type says.
    var anyType: String
    /// Whether numbers are written with an exponent from a million on.
    var writesExponents: Bool
    /// How blocks of text that are elements of a list are indented.
    var listBlocks: YAMLPrinter.ListBlocks
    /// Whether functions have the spelling of the source: `Fn::Invoke`.
    var keepsFunctionSpelling: Bool
    /// Whether comments after the last declaration are left out.
    var dropsEndComments: Bool
    /// Whether comments inside the declarations of snippets are left out, but for those behind numbers and booleans of resources.
    var dropsNestedComments: Bool

    init(_ section: StyleSection) {
        keepsSourceKeys = section.text("keys") == "source"
        keepsSourceReferences = section.text("undeclaredReferences") == "source"
        capitalizesInvokeKeys = section.text("invokeKeys") == "capitalized"
        lowersOptionNames = section.text("optionNames") == "lowercase"
        leavesNullEmpty = section.text("nullValues") == "empty"
        anyType = section.text("anyType") ?? "object"
        writesExponents = section.text("numbers") == "exponents"
        listBlocks = section.text("listBlocks") == "narrow" ? .narrow : .wide
        keepsFunctionSpelling = section.text("functions") == "source"
        dropsEndComments = section.text("endComments") == "dropped"
        dropsNestedComments = section.text("nestedComments") == "dropped"
    }

    /// Every option, with what it changes.
    static let options = [
        StyleOption(
            "keys", "`source` keeps the source's keys of variables and resources; else they are identifiers in camelCase"),
        StyleOption("undeclaredReferences", "`source` keeps the words of references to what nothing declares; else camelCase"),
        StyleOption("invokeKeys", "`capitalized` writes `Function:` and `Arguments:` in calls; else they are in lower case"),
        StyleOption("optionNames", "`lowercase` writes `dependson:`; else names of options are in camelCase"),
        StyleOption("nullValues", "`empty` writes nothing after the colon; else `null`"),
        StyleOption("numbers", "`exponents` writes 1.048576e+06 from a million on; else numbers are written in full"),
        StyleOption("listBlocks", "`narrow` indents the lines of texts in lists by two blanks; else by four"),
        StyleOption("functions", "`source` keeps the spelling of functions, such as `Fn::Invoke`; else `fn::invoke`"),
        StyleOption("endComments", "`dropped`: comments after the last declaration are left out"),
        StyleOption(
            "nestedComments",
            "`dropped`: comments inside the declarations of snippets are left out, but for those behind numbers and booleans"),
        StyleOption("anyType", "the type of a configuration variable that takes any value; `object` unless set"),
    ]
}
