/// A call: `function(a, b, name=c, opts=d)`.
struct PythonCall: Sendable {
    var function: PythonExpression
    var arguments: [PythonExpression] = []
    /// Arguments by name.
    var keywords: [PythonKeyword] = []
    /// The options of a resource or function, which stand last.
    var options: PythonExpression?
    var layout = PythonCallLayout.inline
}

/// An argument by name.
struct PythonKeyword: Sendable {
    var name: String
    var value: PythonExpression
}

/// How the arguments of a call are laid out.
///
/// Source of the rules: the published programs, which no formatter has gone over.
enum PythonCallLayout: Sendable {
    /// All on one line.
    case inline
    /// Several arguments by name each on a line of its own, the first on the line of the function's name, one level deeper. Options
    /// follow on the last line.
    case hanging
    /// As `hanging`, but even a single argument's content is a level deeper.
    case options
    /// A resource: a single argument by name stands on the line of the resource's name, several each on a line of its own, one level
    /// deeper. Options have a line of their own if there are such arguments.
    case resource
    /// A component: everything follows on the line; options directly after the name are a level deeper.
    case component
    /// Each argument by name on a line of its own with a comma after it, and the closing parenthesis on another.
    case block
    /// Each argument on a line of its own, and the closing parenthesis on another.
    case lines
    /// As `lines`, but the closing parenthesis isn't indented.
    case combined
    /// The callback of combined outputs: on one line, but a line break follows the closing parenthesis where the expression isn't an
    /// operand of another one.
    case callback
}

extension PythonExpression {
    /// A call with arguments by position.
    static func call(_ function: PythonExpression, _ arguments: [PythonExpression]) -> PythonExpression {
        .call(PythonCall(function: function, arguments: arguments))
    }

    /// A call of a method with arguments by position.
    static func call(
        _ method: String, of receiver: PythonExpression, _ arguments: [PythonExpression] = []
    ) -> PythonExpression {
        .call(PythonCall(function: .attribute(receiver, method), arguments: arguments))
    }
}
