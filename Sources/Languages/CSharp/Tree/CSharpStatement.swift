/// A statement of C#, or what stands between statements.
indirect enum CSharpStatement: Sendable {
    /// A line of a comment; the text is what follows the mark.
    case comment(String)
    /// An empty line.
    case blank
    /// `var name = value;`.
    case local(String, CSharpExpression)
    /// `Type name = value;`.
    case typedLocal(CSharpType, String, CSharpExpression)
    /// `target = value;`.
    case assignment(CSharpExpression, CSharpExpression)
    case expression(CSharpExpression)
    case `return`(CSharpExpression)
    case `throw`(CSharpExpression)
    /// `if (condition) { … }`.
    case branch(CSharpExpression, [CSharpStatement])
    /// `for (var name = 0; name < limit; name++) { … }`.
    case count(String, limit: CSharpExpression, [CSharpStatement])
    /// `foreach (var name in collection) { … }`.
    case forEach(String, in: CSharpExpression, [CSharpStatement])
}
