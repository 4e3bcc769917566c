/// A statement, or what stands between statements.
indirect enum JavaStatement: Sendable {
    /// A line comment, without its mark.
    case comment(String)
    /// An empty line.
    case blank
    /// `final var x = value;`
    case local(String, JavaExpression, isFinal: Bool)
    /// `final X x = value;`
    case typed(JavaType, String, JavaExpression)
    /// `x = value;`
    case assignment(JavaExpression, JavaExpression)
    case expression(JavaExpression)
    case `return`(JavaExpression)
    case `throw`(JavaExpression)
    /// `try { … } catch (X x) { … }`
    case `try`([JavaStatement], JavaType, String, [JavaStatement])
    case `if`(JavaExpression, [JavaStatement])
    /// `for (var x : values)`
    case forEach(String, in: JavaExpression, [JavaStatement])
    /// `for (var i = 0; i < end; i++)`
    case count(String, to: JavaExpression, [JavaStatement])
}
