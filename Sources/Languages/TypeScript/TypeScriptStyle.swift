import LanguageKit

/// The style options of TypeScript, read once.
struct TypeScriptStyle: Sendable {
    /// Whether an undeclared name is printed as the source has it.
    let keepsUndeclaredReferences: Bool
    /// Whether a string with a `$` in it is printed as a template literal.
    let dollarsMakeTemplates: Bool
    /// Whether a file is read without naming its encoding, which gives a buffer.
    let readsFilesAsBuffers: Bool
    /// Whether numbers, booleans and strings stand where another of them is wanted as they are.
    let keepsPrimitives: Bool
    /// Whether an enum's value is printed as the literal that it is.
    let keepsEnumLiterals: Bool
    /// Whether `JSON.stringify` is lifted over outputs, in place of `pulumi.jsonStringify`.
    let liftsJSON: Bool
    /// Whether a callback has a parameter for each reading of an output, and not one for the output.
    let repeatsSources: Bool
    /// Whether objects from the configuration are read without a type argument.
    let readsUntypedConfiguration: Bool
    /// Whether an asynchronous main program keeps each stack output in a constant before it returns them.
    let keepsAsyncOutputs: Bool
    /// Whether the counter of a loop is an object `{value: 0}`.
    let countsWithObjects: Bool
    /// Whether resources that range over a map are gathered in an array.
    let gathersMapsInArrays: Bool
    /// Whether entries of a map are taken in their own order.
    let keepsEntryOrder: Bool
    /// Whether unprintable characters stay as they are in strings.
    let keepsControlCharacters: Bool
    /// Whether the variables of resources are named by the source's keys, and not by their camelCase names.
    let namesBySource: Bool
    /// Whether stack outputs are exported under the names of the program's variables.
    let exportsVariableNames: Bool
    /// Whether a default replaces a configured `false`, `0` or `""`, too.
    let replacesFalsyValues: Bool
    /// Whether `null` is written where the SDK's types take none.
    let hasUntypedNulls: Bool
    /// Whether the program of a component uses its arguments as plain values.
    let readsPlainArguments: Bool
    /// Whether outputs of what may be missing stand where a value is required.
    let keepsAbsentOutputs: Bool
    /// Whether values that may be absent are made texts and numbers as if they were there, and numbers have an exponent in texts.
    let keepsAbsentTexts: Bool
    /// Whether modules of packages without a schema are namespaces as the tokens have them.
    let keepsTokenModules: Bool

    /// Reads the options.
    init(_ section: StyleSection) {
        keepsUndeclaredReferences = section.flag("keepUndeclaredReferences")
        dollarsMakeTemplates = section.flag("dollarsMakeTemplates")
        readsFilesAsBuffers = section.flag("readFilesAsBuffers")
        keepsPrimitives = section.flag("keepPrimitives")
        keepsEnumLiterals = section.flag("keepEnumLiterals")
        liftsJSON = section.flag("liftJSON")
        repeatsSources = section.flag("parameterPerReading")
        readsUntypedConfiguration = section.flag("untypedConfiguration")
        keepsAsyncOutputs = section.flag("keepAsyncOutputs")
        countsWithObjects = section.flag("countWithObjects")
        gathersMapsInArrays = section.flag("gatherMapsInArrays")
        keepsEntryOrder = section.flag("keepEntryOrder")
        keepsControlCharacters = section.flag("keepControlCharacters")
        namesBySource = section.flag("nameBySource")
        exportsVariableNames = section.flag("exportVariableNames")
        replacesFalsyValues = section.flag("replaceFalsyValues")
        hasUntypedNulls = section.flag("untypedNulls")
        readsPlainArguments = section.flag("plainComponentArguments")
        keepsAbsentOutputs = section.flag("keepAbsentOutputs")
        keepsAbsentTexts = section.flag("keepAbsentTexts")
        keepsTokenModules = section.flag("keepTokenModules")
    }

    /// The options, with what each changes.
    static let options: [StyleOption] = [
        StyleOption("keepUndeclaredReferences", "an undeclared name is printed as the source has it: `aws_instance.web.id`"),
        StyleOption("dollarsMakeTemplates", "a string with a `$` before another character is a template literal"),
        StyleOption("readFilesAsBuffers", "files are read by `fs.readFileSync(path)`, without an encoding"),
        StyleOption("keepPrimitives", "an id where a number is wanted (and the like) stays as it is, without a conversion"),
        StyleOption("keepEnumLiterals", "an enum's value is the literal, not the enum's constant"),
        StyleOption("liftJSON", "JSON of outputs is `apply(… => JSON.stringify(…))`, not `pulumi.jsonStringify(…)`"),
        StyleOption("parameterPerReading", "a callback has a parameter for each reading of an output, not one for the output"),
        StyleOption("untypedConfiguration", "`config.requireObject(\"x\")` has no type argument"),
        StyleOption("keepAsyncOutputs", "an asynchronous main program keeps each output in a constant before it returns them"),
        StyleOption("countWithObjects", "a loop counts by `range.value`, not by `range` itself"),
        StyleOption("gatherMapsInArrays", "resources that range over a map are gathered in an array, not by key"),
        StyleOption("keepEntryOrder", "entries of a map are not sorted"),
        StyleOption("keepControlCharacters", "unprintable characters stay in strings as they are"),
        StyleOption("nameBySource", "variables are named by the source's keys: `some_name`, not `someName`"),
        StyleOption("exportVariableNames", "outputs are exported by the names of variables: `my_out` as `myOut`"),
        StyleOption("replaceFalsyValues", "defaults are `value || default`, which a configured `false` or `0` loses to"),
        StyleOption("untypedNulls", "`null` is written where the SDK's types take none, without an assertion"),
        StyleOption("plainComponentArguments", "components use their arguments as plain values, not as inputs"),
        StyleOption("keepAbsentOutputs", "outputs of what may be absent stand where a value is required, without `!`"),
        StyleOption("keepAbsentTexts", "absent values become the text `undefined` or the number `NaN`; else the program fails"),
        StyleOption("keepTokenModules", "without a schema, modules stay as in the token: `random.index.RandomPet`"),
    ]
}

extension TypeScriptStyle {
    /// The operator before a default.
    var defaultOperator: TypeScriptBinaryOperator { replacesFalsyValues ? .or : .coalesce }
}
