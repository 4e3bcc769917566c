import Program
import Schema

/// Translates the parts of a lowered program into nodes of Go.
///
/// It is a value: whoever enters a loop or a declaration translates what is in it by a copy with another scope.
struct GoTranslator {
    let context: GoContext
    /// What is known of the variables that can be read here.
    var scope = GoScope()

    /// Creates a translator of a file's parts.
    init(_ context: GoContext) {
        self.context = context
    }

    /// Where resources, functions and types are found.
    var locations: GoLocations { context.locations }

    /// The style that is followed.
    var style: GoStyle { context.style }

    /// Whether the file defines a component rather than the main program.
    var isComponent: Bool { context.kind == .component }

    /// The translator in another scope.
    func with(_ change: (inout GoScope) -> Void) -> GoTranslator {
        var copy = self
        change(&copy.scope)
        return copy
    }

    /// A call of a method's or function's name in a module.
    func call(_ module: GoModule, _ name: String, _ arguments: [GoExpression]) -> GoExpression {
        .call(.member(module, name), arguments)
    }
}
