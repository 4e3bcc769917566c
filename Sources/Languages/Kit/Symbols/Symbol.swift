/// The name and location of one declaration in a package's SDK: what programs, bindings and reference pages need to refer to it.
///
/// Each language says in its `Symbols` what its namespaces, import paths and files are.
package struct Symbol: Hashable, Sendable {
    /// The path of the enclosing namespace, module or package in the language's own notation; empty for the SDK's root in languages
    /// where the root has no name.
    package var namespace: String
    /// What a program imports in order to use the declaration: an npm package, a Python module, a Go import path, a C# namespace, a Java
    /// class.
    package var importPath: String
    /// The file that declares it, relative to the SDK's folder for the language.
    package var file: String
    /// The name as it stands in the declaration, without its namespace.
    package var identifier: String

    /// Creates a symbol.
    package init(namespace: String, importPath: String, file: String, identifier: String) {
        self.namespace = namespace
        self.importPath = importPath
        self.file = file
        self.identifier = identifier
    }
}
