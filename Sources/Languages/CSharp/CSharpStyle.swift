import LanguageKit

/// What a style changes in C# programs; read once from `style.yaml`. Unset options are off.
struct CSharpStyle: Sendable {
    /// `System.Linq` is imported only where the program uses it.
    var importsLinqOnDemand: Bool
    /// `DependsOn = new[]` in place of a bare initializer.
    var writesOptionListsAsArrays: Bool
    /// Values go as they are where another primitive type is wanted.
    var keepsPrimitives: Bool
    /// `JsonSerializer` inside of `Apply`, in place of `Output.JsonSerialize`.
    var serializesInsideApply: Bool
    /// Outputs that are read twice are waited for twice.
    var repeatsOutputs: Bool
    /// Constants of enums are written as their values.
    var writesEnumValues: Bool
    /// Resources' variables follow the source's keys.
    var followsSourceNames: Bool
    /// Numbers and booleans that may be absent are used as if they were there.
    var keepsAbsentNumbers: Bool
    /// Values in texts are written as C# does that by itself: `True`.
    var keepsTextParts: Bool
    /// Members of dictionaries and of values of unknown type are read like members of classes, without casts.
    var keepsMembersUncast: Bool
    /// The arguments of components are used as if they were plain values.
    var usesPlainArguments: Bool
    /// JSON inside texts has the escapes that .NET writes by default.
    var keepsJSONEscapes: Bool
    /// Names that nothing declares stay as the source writes them.
    var keepsUndeclaredNames: Bool

    /// The options, for the check of a style's keys.
    static let options = [
        StyleOption("importLinqOnDemand", "Import System.Linq only where the program uses it, not always."),
        StyleOption("optionListsAsArrays", "Write DependsOn and Providers as `new[]` arrays, not as bare initializers."),
        StyleOption(
            "keepPrimitives", "Pass values as they are where another primitive type is wanted, without parsing or formatting."),
        StyleOption("serializeInsideApply", "Serialize JSON with outputs inside of Apply, not by Output.JsonSerialize."),
        StyleOption("repeatOutputs", "Wait for an output that is read twice as for two, with a variable for each reading."),
        StyleOption("enumValues", "Write the values of enums, not the constants of their classes."),
        StyleOption(
            "sourceVariableNames", "Name resources' variables by the source's keys: `pool-01` as `pool_01`, not `pool01`."),
        StyleOption(
            "absentNumbers",
            "Use numbers and booleans that may be absent (`int?`) where their values are needed, without `.Value`."),
        StyleOption(
            "plainTextParts", "Leave it to C# how booleans, numbers and absent values are written in texts: `True`, not `true`."),
        StyleOption(
            "uncastMembers",
            "Read members of dictionaries, configuration and values of unknown type like those of classes, without casts."),
        StyleOption(
            "plainComponentArguments", "Use the arguments of components as if they were plain values, not outputs."),
        StyleOption("escapedJSON", "Leave it to .NET which characters of JSON inside texts are escaped: `\\u003C` for `<`."),
        StyleOption("rawUndeclaredNames", "Write names that nothing declares as the source has them, members with a capital."),
    ]

    /// Reads the options of a style.
    init(_ section: StyleSection) {
        importsLinqOnDemand = section.flag("importLinqOnDemand")
        writesOptionListsAsArrays = section.flag("optionListsAsArrays")
        keepsPrimitives = section.flag("keepPrimitives")
        serializesInsideApply = section.flag("serializeInsideApply")
        repeatsOutputs = section.flag("repeatOutputs")
        writesEnumValues = section.flag("enumValues")
        followsSourceNames = section.flag("sourceVariableNames")
        keepsAbsentNumbers = section.flag("absentNumbers")
        keepsTextParts = section.flag("plainTextParts")
        keepsMembersUncast = section.flag("uncastMembers")
        usesPlainArguments = section.flag("plainComponentArguments")
        keepsJSONEscapes = section.flag("escapedJSON")
        keepsUndeclaredNames = section.flag("rawUndeclaredNames")
    }
}
