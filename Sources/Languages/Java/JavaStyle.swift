import LanguageKit
import Program

/// What the style options change in Java programs.
struct JavaStyle: Sendable {
    /// Whether the words of undeclared references stay as the source has them.
    let keepsUndeclaredNames: Bool
    /// Whether resources and their variables are named by the source's keys rather than by their camelCase names.
    let usesSourceNames: Bool
    /// Whether blanks follow the `builder()` of a resource's arguments.
    let padsBuilders: Bool
    /// Whether the result of every function is read inside `applyValue`.
    let appliesFunctionResults: Bool
    /// Whether members of function results are read as if these were known. Otherwise results are lifted like any other output.
    var readsFunctionResults: Bool
    /// Whether callback parameters have the plain name, without an underscore before it.
    let namesParametersPlainly: Bool
    /// Whether a function without arguments is called with none rather than with an empty builder.
    let omitsEmptyArguments: Bool
    /// Whether configuration is read by `config.get` without regard to its type.
    let readsConfigurationAsText: Bool
    /// Whether types that stand in lists inside other types are left out of the imports.
    let importsOutermostTypes: Bool
    /// Whether `java.util.List` is imported, and `java.util.Arrays` isn't.
    let importsList: Bool
    /// Whether comments are left out.
    let omitsComments: Bool
    /// Whether whole numbers are written without a fraction where a number with one is wanted.
    let keepsWholeNumbers: Bool
    /// Whether values stay as the source has them, whatever type their place wants.
    let keepsValues: Bool
    /// Whether plain `Object`s are used without a cast.
    let keepsObjects: Bool
    /// Whether `Optional`s are used as if they were what they hold.
    let keepsOptionals: Bool
    /// Whether builders are given lists and maps that hold outputs rather than one output of them.
    let keepsOutputsApart: Bool
    /// Whether each element of a list is an argument also where the builder's place doesn't take a list.
    let spreadsLists: Bool
    /// Whether `length()` is called where the size of a list or map is read.
    let readsSizeAsLength: Bool
    /// Whether outputs are made secret by `Output.ofSecret`.
    let wrapsSecretOutputs: Bool
    /// Whether a callback has a parameter for each reading of an output rather than one for the output.
    let repeatsParameters: Bool
    /// Whether inputs that can have one value only are written all the same.
    let writesConstants: Bool
    /// Whether resources and stack outputs are named by their variables rather than by their names in the source.
    let namesByVariables: Bool
    /// Whether text blocks hold the source's text as it is, so that Java reads escapes in it and drops blanks.
    let keepsTextBlocks: Bool
    /// Whether the methods that a program needs besides `stack` are left out, and files are read in place.
    let omitsHelpers: Bool
    /// Whether the separator of `split` is given to Java as a pattern.
    let splitsByPattern: Bool
    /// Whether constants stay as they are where an enum is wanted.
    let keepsEnumLiterals: Bool
    /// Whether an absent value fails where a member of it is read.
    let opensBeforeMembers: Bool
    /// Whether outputs in lists of any type are combined.
    let combinesUntypedLists: Bool
    /// Whether methods are named by the schema's properties also where all classes have methods of these names.
    let keepsMethodNames: Bool
    /// Whether components use their arguments as plain values.
    let keepsPlainArguments: Bool
    /// Whether numbers with a fraction are put into texts as Java shows them: `1.0`, `1.0E10`.
    let keepsNumberTexts: Bool
    /// Whether a list that is made of a map is in the map's own order.
    let keepsEntryOrder: Bool

    /// Reads the options.
    init(_ section: StyleSection) {
        keepsUndeclaredNames = section.flag("undeclaredNamesAsWritten")
        usesSourceNames = section.flag("namesFromKeys")
        padsBuilders = section.flag("blanksAfterBuilder")
        appliesFunctionResults = section.flag("functionResultsInApply")
        readsFunctionResults = section.flag("knownFunctionResults")
        namesParametersPlainly = section.flag("plainParameterNames")
        omitsEmptyArguments = section.flag("emptyArgumentsOmitted")
        readsConfigurationAsText = section.flag("configurationAsText")
        importsOutermostTypes = section.flag("outermostImportsOnly")
        importsList = section.flag("importList")
        omitsComments = section.flag("commentsOmitted")
        keepsWholeNumbers = section.flag("wholeNumbers")
        keepsValues = section.flag("unconvertedValues")
        keepsObjects = section.flag("uncastObjects")
        keepsOptionals = section.flag("unopenedOptionals")
        keepsOutputsApart = section.flag("uncombinedOutputs")
        spreadsLists = section.flag("listsAsArguments")
        readsSizeAsLength = section.flag("lengthOfCollections")
        wrapsSecretOutputs = section.flag("secretOutputsWrapped")
        writesConstants = section.flag("constantInputs")
        repeatsParameters = section.flag("parameterPerReading")
        namesByVariables = section.flag("namesFromVariables")
        keepsTextBlocks = section.flag("rawTextBlocks")
        omitsHelpers = section.flag("helpersOmitted")
        splitsByPattern = section.flag("splitByPattern")
        keepsEnumLiterals = section.flag("enumLiterals")
        opensBeforeMembers = section.flag("optionalsOpenedEarly")
        combinesUntypedLists = section.flag("untypedListsCombined")
        keepsMethodNames = section.flag("unsafeMethodNames")
        keepsPlainArguments = section.flag("plainComponentArguments")
        keepsNumberTexts = section.flag("javaNumberTexts")
        keepsEntryOrder = section.flag("keepEntryOrder")
    }

    /// The options that `init` reads.
    static let options: [StyleOption] = [
        StyleOption("undeclaredNamesAsWritten", "Keep the words of undeclared references as the source has them."),
        StyleOption(
            "namesFromKeys", "Name resources and variables by the source's keys, hyphens included, rather than in camelCase."),
        StyleOption("blanksAfterBuilder", "Write eight blanks after the `builder()` of a resource's arguments."),
        StyleOption(
            "functionResultsInApply", "Read every function's result inside `applyValue`, even where it is known at once."),
        StyleOption(
            "knownFunctionResults",
            "Read members of a function's result as if it were known: x.id(), which doesn't compile, rather than "
                + "x.applyValue(_x -> _x.id())."),
        StyleOption("plainParameterNames", "Name callback parameters without an underscore before the name."),
        StyleOption("emptyArgumentsOmitted", "Call functions without arguments by `()` rather than with an empty builder."),
        StyleOption("configurationAsText", "Read configuration by `config.get`, without regard to its type."),
        StyleOption("outermostImportsOnly", "Import no types that stand in lists inside other types."),
        StyleOption("importList", "Import java.util.List rather than java.util.Arrays."),
        StyleOption("commentsOmitted", "Leave comments out."),
        StyleOption("wholeNumbers", "Write whole numbers as `1` rather than `1.0` where a number with a fraction is wanted."),
        StyleOption(
            "unconvertedValues", "Leave values as the source has them, whatever type their place wants: `4` where a string is."),
        StyleOption(
            "uncastObjects",
            "Give values of type `Object`, read of maps or of configuration of any type, to what wants another type without a cast."
        ),
        StyleOption(
            "unopenedOptionals", "Use members that are `Optional`s in Java without `get()` or `orElse(…)`."),
        StyleOption(
            "uncombinedOutputs",
            "Give a builder lists and maps that hold outputs, rather than one output of the list or map (`Output.all(…)`)."),
        StyleOption(
            "listsAsArguments", "Make each element of a list an argument also where the type of the input is no list."),
        StyleOption("lengthOfCollections", "Call `length()` for the size of lists and maps, rather than `size()`."),
        StyleOption(
            "secretOutputsWrapped", "Make outputs secret by `Output.ofSecret(…)`, rather than by `asSecret()`."),
        StyleOption(
            "parameterPerReading", "Give a callback a parameter for each reading of an output rather than one for the output."),
        StyleOption("constantInputs", "Write inputs that can have one value only, for which newer builders have no method."),
        StyleOption(
            "namesFromVariables",
            "Name resources and stack outputs by their variables in camelCase, rather than by their names in the source."),
        StyleOption(
            "rawTextBlocks",
            "Write the lines of a text block as the source has them: Java then reads escapes in them, and drops blanks at their ends."
        ),
        StyleOption(
            "helpersOmitted",
            "Leave out the methods that a program needs besides `stack`: files are read in place, without handling of IOException, "
                + "and methods such as computeSHA1 are for the reader to supply."),
        StyleOption("splitByPattern", "Give `split` its separator as it is, which Java takes for a regular expression."),
        StyleOption("enumLiterals", "Write values of enums as they are, also where only members of the enum are accepted."),
        StyleOption(
            "optionalsOpenedEarly",
            "Read a member of an `Optional` by `x.get().name()`, which fails if the value is absent, rather than by `map`."),
        StyleOption("untypedListsCombined", "Combine outputs in lists of any type by `Output.all(…)`."),
        StyleOption(
            "unsafeMethodNames",
            "Name methods by the schema's properties also where every class has a method of that name: wait()."
        ),
        StyleOption(
            "plainComponentArguments", "Use a component's arguments as plain values, though callers may give outputs for them."),
        StyleOption("keepEntryOrder", "Make lists of maps in the maps' own order rather than in that of their keys."),
        StyleOption("javaNumberTexts", "Put numbers with a fraction into texts as Java shows them: 1.0 and 1.0E10."),
    ]
}
