/// What can be chosen about the way in which programs are bound. Nothing else of a program depends on who asks for it.
public struct BindingOptions: Sendable {
    /// In which form a package's function is called.
    public enum InvokeForm: Sendable {
        /// The plain form, which gives its result at once, unless arguments are outputs: how documentation shows calls.
        case plain
        /// The form that gives an output, whatever its arguments are: how the published generators write projects.
        case output
    }

    /// In which form a package's function is called.
    public var invokeForm: InvokeForm

    /// Whether the plain form is also called where an output stands in an argument that takes anything. No SDK waits for it there.
    public var callsPlainFormsOfAny = false

    /// Whether the program is a complete project, which functions are called in the output form for.
    var isProject: Bool { invokeForm == .output }

    /// Creates options.
    public init(invokeForm: InvokeForm = .plain) { self.invokeForm = invokeForm }
}
