/// A source file. Its `using` lines follow from what is in it (`CSharpUsings`), and so do the helpers that stand before its
/// statements.
struct CSharpFile: Sendable {
    /// The namespace around its classes; nil where there is none.
    var namespace: String?
    /// Namespaces that are imported whether or not something is used of them.
    var usings: [CSharpUsing]
    /// Statements outside of classes.
    var statements: [CSharpStatement] = []
    var classes: [CSharpClassDeclaration] = []
}
