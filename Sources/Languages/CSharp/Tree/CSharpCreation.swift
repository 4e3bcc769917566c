/// An object or array that is made: `new Random.RandomPet("name", new() { … })`, `new[] { … }`.
struct CSharpCreation: Sendable {
    /// What is made.
    enum Target: Sendable {
        /// `new()`: what the destination takes.
        case implicit
        /// `new Class`.
        case type(CSharpType)
        /// `new[]`: an array of what the elements have in common.
        case array
        /// `new Element[]`.
        case arrayOf(CSharpType)
        /// `new`: an object of an anonymous class.
        case anonymous
        /// Nothing: braces alone, which add to the collection that a member has.
        case existing
    }

    var target: Target
    /// What the constructor is given; nil where nothing is written for it.
    var arguments: [CSharpExpression]?
    /// The braces; nil where there are none.
    var initializer: CSharpInitializer?
}

/// The braces behind `new`, with what is set or added.
struct CSharpInitializer: Sendable {
    /// One member or element.
    enum Entry: Sendable {
        /// `Name = value`.
        case property(String, CSharpExpression)
        /// `Name = { … }`: values are added to the collection that the member has.
        case additions(String, CSharpInitializer)
        /// `[key] = value`.
        case key(CSharpExpression, CSharpExpression)
        /// `{ key, value }`.
        case pair(CSharpExpression, CSharpExpression)
        /// A value alone.
        case value(CSharpExpression)
    }

    /// How the braces stand.
    enum Layout: Sendable {
        /// Each brace and each entry on a line of its own.
        case lines
        /// As `lines`, but the opening brace stays on its line.
        case hanging
        /// All on one line.
        case inline
        /// `{}`, which holds nothing.
        case empty
    }

    var entries: [Entry]
    var layout = Layout.lines
}

extension CSharpExpression {
    /// `new Class(arguments)`.
    static func new(_ type: CSharpType, _ arguments: [CSharpExpression]) -> CSharpExpression {
        .creation(CSharpCreation(target: .type(type), arguments: arguments))
    }

    /// What is made, with braces and without arguments.
    static func new(
        _ target: CSharpCreation.Target, _ entries: [CSharpInitializer.Entry], _ layout: CSharpInitializer.Layout = .lines
    ) -> CSharpExpression {
        .creation(CSharpCreation(target: target, initializer: CSharpInitializer(entries: entries, layout: layout)))
    }
}
