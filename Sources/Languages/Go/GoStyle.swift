import LanguageKit

/// The style options of Go, read once from `style.yaml`.
struct GoStyle: Sendable {
    /// Whether comments of the source are left out.
    let omitsComments: Bool
    /// Whether formatted strings are `pulumi.String(fmt.Sprintf(…))` rather than `pulumi.Sprintf(…)`.
    let wrapsSprintf: Bool
    /// Whether a string with a `$` before another character is a formatted one.
    let formatsDollars: Bool
    /// Whether strings are always quoted, never raw.
    let quotesLongStrings: Bool
    /// Whether strings escape quotes, backslashes and line breaks only.
    let escapesSparingly: Bool
    /// Whether a function of the root package is called `Get…` where the SDK calls it `Lookup…`, since a resource's function has its name.
    let getsInRootPackage: Bool
    /// Whether a function without arguments gets `nil` rather than an empty value.
    let passesNilArguments: Bool
    /// Whether a function that has no inputs is called with an empty map.
    let passesEmptyMaps: Bool
    /// Whether an undeclared name in an input is wrapped in `pulumi.Any(…)`.
    let wrapsUndeclared: Bool
    /// Whether a configured `false`, `0` or empty text counts as not set, and a configured object is merged into its default.
    let readsZeroAsUnset: Bool
    /// Whether values are given to functions that take no outputs as they are, without a pointer or a conversion.
    let keepsPlainArguments: Bool
    /// Whether a value of unknown type is used as it is where a certain type is wanted.
    let keepsUnknownValues: Bool
    /// Whether callbacks and secrets have the types of the program rather than those of the SDK.
    let keepsOutputTypes: Bool
    /// Whether an id stands as it is where a string or a number is wanted.
    let keepsIDs: Bool
    /// Whether a value of another primitive type stands as it is.
    let keepsPrimitives: Bool
    /// Whether a value that may be missing is never read through its pointer, and no pointer is made of one.
    let keepsPointers: Bool
    /// Whether lists and maps of which only some values are outputs are of anything rather than of inputs.
    let untypesMixedValues: Bool
    /// Whether a list of unlike objects is one of anything rather than of maps.
    let untypesUnlikeObjects: Bool
    /// Whether what is read of a map is asserted to be of the program's type rather than of the one that it has in Go.
    let assertsProgramTypes: Bool
    /// Whether a variable for either value of a conditional is of the program's type where one of them is an output.
    let keepsConditionalTypes: Bool
    /// Whether a secret object of the configuration is read as one that isn't secret.
    let readsSecretsAsPlain: Bool
    /// Whether `readFile` gives an input rather than a string.
    let readsFilesAsInputs: Bool
    /// Whether maps are always of `interface{}`.
    let untypesMaps: Bool
    /// Whether values of enums that other values may stand for too are written as they are.
    let writesEnumValues: Bool
    /// Whether an optional result is dereferenced where an input is wanted.
    let dereferencesResults: Bool
    /// Whether resources' variables follow the source's keys.
    let namesFromKeys: Bool
    /// Whether a callback has a parameter for each reading of an output.
    let readsOutputsApart: Bool
    /// Whether the container of anything is `pulumi.AnyMap` rather than `pulumi.Map`.
    let namesAnyContainers: Bool
    /// Whether a single property of an output is read by `ApplyT` rather than by its accessor.
    let omitsAccessors: Bool
    /// Whether `toJSON` in a callback gives a plain string.
    let returnsPlainJSON: Bool
    /// Whether an undeclared reference is printed with the words of the source.
    let keepsRawReferences: Bool
    /// Whether a configured object is assigned from the call rather than filled in.
    let assignsConfiguredObjects: Bool
    /// Whether plain values of stack outputs stay unwrapped.
    let exportsPlainValues: Bool

    /// Major versions that imports name, of packages whose schemas aren't at hand.
    let packageVersions: [String: Int]

    /// How strings are spelled.
    var text: GoTextStyle { GoTextStyle(quotesLongStrings: quotesLongStrings, escapesSparingly: escapesSparingly) }
    /// In what helper functions differ.
    var helpers: GoHelper.Style { GoHelper.Style(readsFilesAsInputs: readsFilesAsInputs, makesNilLists: keepsOutputTypes) }

    /// Reads the options.
    init(_ section: StyleSection) {
        omitsComments = section.flag("omitComments")
        wrapsSprintf = section.flag("wrapSprintf")
        formatsDollars = section.flag("dollarsMakeTemplates")
        quotesLongStrings = section.flag("quoteLongStrings")
        escapesSparingly = section.flag("escapeSparingly")
        getsInRootPackage = section.flag("getInRootPackage")
        passesNilArguments = section.flag("nilForNoArguments")
        passesEmptyMaps = section.flag("emptyMapForNoInputs")
        wrapsUndeclared = section.flag("wrapUndeclared")
        readsZeroAsUnset = section.flag("zeroAsUnset")
        keepsPlainArguments = section.flag("keepPlainArguments")
        keepsUnknownValues = section.flag("keepUnknownValues")
        keepsOutputTypes = section.flag("keepOutputTypes")
        keepsIDs = section.flag("keepIDs")
        keepsPrimitives = section.flag("keepPrimitives")
        keepsPointers = section.flag("keepPointers")
        untypesMixedValues = section.flag("untypedMixedValues")
        untypesUnlikeObjects = section.flag("untypedUnlikeObjects")
        assertsProgramTypes = section.flag("assertProgramTypes")
        keepsConditionalTypes = section.flag("keepConditionalTypes")
        readsSecretsAsPlain = section.flag("plainSecretObjects")
        readsFilesAsInputs = section.flag("readFileAsInput")
        untypesMaps = section.flag("untypedMaps")
        writesEnumValues = section.flag("enumValues")
        dereferencesResults = section.flag("dereferencedResults")
        namesFromKeys = section.flag("namesFromKeys")
        readsOutputsApart = section.flag("parameterPerReading")
        namesAnyContainers = section.flag("anyContainers")
        omitsAccessors = section.flag("omitAccessors")
        returnsPlainJSON = section.flag("plainJSONCallbacks")
        keepsRawReferences = section.flag("rawReferences")
        assignsConfiguredObjects = section.flag("assignConfiguredObjects")
        exportsPlainValues = section.flag("exportPlainValues")
        var versions: [String: Int] = [:]
        for pair in (section.text("packageVersions") ?? "").split(separator: " ") {
            let parts = pair.split(separator: "=")
            if parts.count == 2, let major = Int(parts[1]), major > 1 { versions[String(parts[0])] = major }
        }
        packageVersions = versions
    }

    /// What each option changes.
    static let options: [StyleOption] = [
        StyleOption("omitComments", "Comments of the source are left out."),
        StyleOption("wrapSprintf", "Formatted strings are pulumi.String(fmt.Sprintf(…)) rather than pulumi.Sprintf(…)."),
        StyleOption("dollarsMakeTemplates", "A string with a $ before another character is a formatted one."),
        StyleOption("quoteLongStrings", "Strings of many lines are quoted rather than raw."),
        StyleOption("escapeSparingly", "Strings escape quotes, backslashes and line breaks only: tabs stand as they are."),
        StyleOption("getInRootPackage", "Functions of the root package are called GetX where the SDK calls them LookupX."),
        StyleOption("nilForNoArguments", "A function called without arguments gets nil in their place."),
        StyleOption("emptyMapForNoInputs", "A function that has no inputs is called with map[string]interface{}{}."),
        StyleOption("wrapUndeclared", "An undeclared name in an input is wrapped in pulumi.Any(…)."),
        StyleOption("zeroAsUnset", "A configured false, 0 or empty text counts as not set; objects are merged into defaults."),
        StyleOption("keepPlainArguments", "Functions that take no outputs are given values as they are, not pointers to them."),
        StyleOption("keepUnknownValues", "A value of unknown type is used as it is where a certain type is wanted."),
        StyleOption("keepOutputTypes", "Callbacks and secrets have the program's types rather than those of the SDK's outputs."),
        StyleOption("keepIDs", "An id stands as it is where a string or a number is wanted: web.ID()."),
        StyleOption("keepPrimitives", "A value of another primitive type stands as it is: a number where a string is wanted."),
        StyleOption("keepPointers", "Values that may be missing are neither read through their pointers nor made pointers."),
        StyleOption("untypedMixedValues", "Lists and maps of which only some values are outputs are of interface{}."),
        StyleOption("untypedUnlikeObjects", "A list of objects with unlike members is []interface{}, not a list of maps."),
        StyleOption("assertProgramTypes", "What is read of a map is asserted to be of the program's type, not of Go's."),
        StyleOption("keepConditionalTypes", "A variable for a conditional of outputs and plain values has the program's type."),
        StyleOption("plainSecretObjects", "Secret objects of the configuration are read as objects that aren't secret."),
        StyleOption("readFileAsInput", "The helper that reads a file gives an input rather than a string."),
        StyleOption("untypedMaps", "Maps that no place gives a type are map[string]interface{} whatever they hold."),
        StyleOption("enumValues", "Values of enums that other values may stand for too are written as they are."),
        StyleOption("dereferencedResults", "An optional result is dereferenced where an input is wanted."),
        StyleOption("namesFromKeys", "Resources' variables follow the source's keys, with underscores for hyphens."),
        StyleOption("parameterPerReading", "A callback has a parameter for each reading of an output."),
        StyleOption("anyContainers", "Containers of anything are AnyMap and AnyArray rather than Map and Array."),
        StyleOption("omitAccessors", "A property of an output is read by ApplyT rather than by its accessor."),
        StyleOption("plainJSONCallbacks", "A callback that makes JSON gives a string rather than a pulumi.String."),
        StyleOption("rawReferences", "References that nothing declares keep the words of the source."),
        StyleOption("assignConfiguredObjects", "Configured objects are assigned from the call rather than filled in."),
        StyleOption("packageVersions", "Major versions in imports of packages whose schemas aren't at hand: name=version, …"),
        StyleOption("exportPlainValues", "Plain values of stack outputs stay unwrapped."),
    ]
}
