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
    /// Callbacks read the members of a function's result as they are, even where the published programs apply once more.
    var appliesInvokesOnce: Bool

    /// The options, for the check of a style's keys.
    static let options = [
        StyleOption("importLinqOnDemand", "Import System.Linq only where the program uses it, not always."),
        StyleOption("optionListsAsArrays", "Write DependsOn and Providers as `new[]` arrays, not as bare initializers."),
        StyleOption(
            "keepPrimitives", "Pass values as they are where another primitive type is wanted, without parsing or formatting."),
        StyleOption("serializeInsideApply", "Serialize JSON with outputs inside of Apply, not by Output.JsonSerialize."),
        StyleOption(
            "applyInvokesOnce",
            "In callbacks over several values, or over a variable with a reserved word's name, read a function's result directly; "
                + "the published programs call Apply on it again, which does not compile."),
    ]

    /// Reads the options of a style.
    init(_ section: StyleSection) {
        importsLinqOnDemand = section.flag("importLinqOnDemand")
        writesOptionListsAsArrays = section.flag("optionListsAsArrays")
        keepsPrimitives = section.flag("keepPrimitives")
        serializesInsideApply = section.flag("serializeInsideApply")
        appliesInvokesOnce = section.flag("applyInvokesOnce")
    }
}
