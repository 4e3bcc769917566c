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
    /// Whether the result of every function is lifted like any other output, so that what reads it compiles.
    var liftsFunctionResults: Bool
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
    /// Whether literals stay as the source has them, whatever type their place wants.
    let keepsLiterals: Bool
    /// Whether a callback has a parameter for each reading of an output rather than one for the output.
    let repeatsParameters: Bool
    /// Whether inputs that can have one value only are written all the same.
    let writesConstants: Bool

    /// Reads the options.
    init(_ section: StyleSection) {
        keepsUndeclaredNames = section.flag("undeclaredNamesAsWritten")
        usesSourceNames = section.flag("namesFromKeys")
        padsBuilders = section.flag("blanksAfterBuilder")
        appliesFunctionResults = section.flag("functionResultsInApply")
        liftsFunctionResults = section.flag("functionResultsLifted")
        namesParametersPlainly = section.flag("plainParameterNames")
        omitsEmptyArguments = section.flag("emptyArgumentsOmitted")
        readsConfigurationAsText = section.flag("configurationAsText")
        importsOutermostTypes = section.flag("outermostImportsOnly")
        importsList = section.flag("importList")
        omitsComments = section.flag("commentsOmitted")
        keepsWholeNumbers = section.flag("wholeNumbers")
        keepsLiterals = section.flag("literalsAsWritten")
        writesConstants = section.flag("constantInputs")
        repeatsParameters = section.flag("parameterPerReading")
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
            "functionResultsLifted",
            "Take every function's result for the output that it is in Java: x.applyValue(_x -> _x.id()), where published programs "
                + "have x.id(), which doesn't compile."),
        StyleOption("plainParameterNames", "Name callback parameters without an underscore before the name."),
        StyleOption("emptyArgumentsOmitted", "Call functions without arguments by `()` rather than with an empty builder."),
        StyleOption("configurationAsText", "Read configuration by `config.get`, without regard to its type."),
        StyleOption("outermostImportsOnly", "Import no types that stand in lists inside other types."),
        StyleOption("importList", "Import java.util.List rather than java.util.Arrays."),
        StyleOption("commentsOmitted", "Leave comments out."),
        StyleOption("wholeNumbers", "Write whole numbers as `1` rather than `1.0` where a number with a fraction is wanted."),
        StyleOption(
            "literalsAsWritten", "Leave literals as the source has them, whatever type their place wants: `4` where a string is."),
        StyleOption(
            "parameterPerReading", "Give a callback a parameter for each reading of an output rather than one for the output."),
        StyleOption("constantInputs", "Write inputs that can have one value only, for which newer builders have no method."),
    ]
}

extension ResourceDeclaration {
    /// The inputs that are written in a style.
    func inputs(in style: JavaStyle) -> [Attribute] {
        style.writesConstants ? inputs : inputs.filter { !JavaTypes.isConstant($0.destination) }
    }
}
