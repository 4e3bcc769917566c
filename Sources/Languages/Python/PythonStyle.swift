import LanguageKit

/// The style options that Python programs follow, read once.
struct PythonStyle: Sendable {
    /// Nested objects are calls of their types' classes rather than dictionaries.
    var usesClasses: Bool
    /// The options argument is written without blanks around its sign.
    var hasCompactOptions: Bool
    /// Several outputs are combined by position, with a lambda of as many parameters.
    var combinesByPosition: Bool
    /// Outputs inside JSON are awaited outside of it.
    var liftsJSON: Bool
    /// Collections filled by loops have no types, and every loop's variable is `range`.
    var hasUntypedLoops: Bool
    /// Names that nothing declares stay as the source has them, their members as indexes.
    var keepsUndeclaredNames: Bool
    /// Conversions of results of functions go through `output(…)`.
    var convertsThroughOutput: Bool

    /// Values of enums are written as they are rather than as constants.
    var keepsEnumValues: Bool
    /// Values whose type isn't the one that their place takes are written as they are.
    var convertsNothing: Bool
    /// Tabs in strings stand as they are.
    var hasRawTabs: Bool
    /// Resources' variables are named by the source's own keys.
    var namesBySource: Bool
    /// The program of a component uses its arguments as plain values, and ignores their defaults.
    var readsPlainArguments: Bool
    /// Values in texts are spelled as Python does by itself: `True`, `1.0`, `None`.
    var keepsPythonSpelling: Bool
    /// A backslash in a long string stays alone where Python 2 would have left it alone.
    var keepsBackslashes: Bool
    /// Objects in the arguments of functions are dictionaries though the SDK sends their keys as they are.
    var keepsArgumentDictionaries: Bool
    /// JSON has the blanks and escapes that `json.dumps` makes by itself, wherever it stands.
    var keepsJSONSpelling: Bool

    /// Reads the options.
    init(_ section: StyleSection) {
        usesClasses = section.text("nestedObjects") == "classes"
        hasCompactOptions = section.text("optionsArgument") == "compact"
        combinesByPosition = section.text("combinedOutputs") == "positional"
        liftsJSON = section.text("outputsInJSON") == "lifted"
        hasUntypedLoops = section.text("loops") == "untyped"
        keepsUndeclaredNames = section.text("undeclaredNames") == "raw"
        convertsThroughOutput = section.text("convertedResults") == "output"
        keepsEnumValues = section.text("enums") == "values"
        convertsNothing = section.text("conversions") == "none"
        hasRawTabs = section.text("tabs") == "raw"
        namesBySource = section.text("variableNames") == "source"
        readsPlainArguments = section.text("componentArguments") == "plain"
        keepsPythonSpelling = section.text("valuesInTexts") == "unconverted"
        keepsBackslashes = section.text("backslashes") == "single"
        keepsArgumentDictionaries = section.text("functionArguments") == "dictionaries"
        keepsJSONSpelling = section.text("jsonInTexts") == "spaced"
    }

    /// The options that the printer follows.
    var layout: PythonPrinter.Layout {
        PythonPrinter.Layout(
            hasCompactOptions: hasCompactOptions, hasRawTabs: hasRawTabs, keepsBackslashes: keepsBackslashes)
    }

    /// What each option changes.
    static let options = [
        StyleOption("nestedObjects", "classes: nested objects are calls such as aws.s3.BucketLoggingArgs(…); else dictionaries"),
        StyleOption("optionsArgument", "compact: opts=pulumi.ResourceOptions(…); else opts = pulumi.ResourceOptions(…)"),
        StyleOption("combinedOutputs", "positional: Output.all(a, b).apply(lambda a, b: …); else by name, with resolved_outputs"),
        StyleOption("outputsInJSON", "lifted: json.dumps stands inside apply; else pulumi.Output.json_dumps takes outputs"),
        StyleOption("loops", "untyped: collections filled by loops have no element type, and each loop's variable is range"),
        StyleOption("undeclaredNames", "raw: names that nothing declares stay as written, with members as indexes"),
        StyleOption("convertedResults", "output: conversions of function results go through output(…), as published; else plain"),
        StyleOption("enums", "values: values of enums as they are; else constants such as digitalocean.Region.NYC1"),
        StyleOption("conversions", "none: values of another type than their place takes as they are; else int(…), str(…)"),
        StyleOption("tabs", "raw: tabs in strings stand as they are; else \\x09"),
        StyleOption("variableNames", "source: resources' variables follow the source's keys, pool-01 as pool_01; else pool01"),
        StyleOption("componentArguments", "plain: components use arguments as plain values, without defaults; else as inputs"),
        StyleOption("valuesInTexts", "unconverted: values in texts as Python spells them, True and 1.0; else true and 1"),
        StyleOption("backslashes", "single: a backslash before a quotation mark in a long string isn't escaped; else it is"),
        StyleOption("functionArguments", "dictionaries: objects in arguments of functions too; else classes where keys differ"),
        StyleOption("jsonInTexts", "spaced: JSON inside texts has blanks and escapes; else neither, as in other languages"),
    ]
}
