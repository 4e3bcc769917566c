/// A source file. Its `using` lines follow from what is in it: `CSharpUsings`.
struct CSharpFile: Sendable {
    /// The namespace around its classes; nil where there is none.
    var namespace: String?
    /// Namespaces that are imported whether or not something is used of them.
    var usings: [CSharpUsing]
    /// Methods that stand before the statements.
    var helpers: [CSharpHelper] = []
    /// Statements outside of classes.
    var statements: [CSharpStatement] = []
    var classes: [CSharpClassDeclaration] = []
}
