/// A source file.
struct JavaFile: Sendable {
    /// Its package.
    var package: String
    /// What it imports, in order.
    var imports: [JavaImport]
    /// What it declares.
    var types: [JavaTypeDeclaration]
    /// Classes that are written with their package though their uses would do with the simple name.
    var qualified: Set<JavaClass>
}

/// The declaration of a class or another type.
struct JavaTypeDeclaration: Sendable {
    /// What is declared.
    enum Kind: String, Sendable { case `class`, interface, `enum` }

    /// The lines of its doc comment.
    var documentation: [String] = []
    /// Its annotations, without the `@`.
    var annotations: [String] = []
    /// `public`, `final`, …
    var modifiers: [JavaModifier] = []
    /// What is declared.
    var kind = Kind.class
    /// Its name.
    var name: String
    /// The class that it extends.
    var superclass: JavaType?
    /// What it implements.
    var interfaces: [JavaType] = []
    /// Fields and methods, in order.
    var members: [JavaMember]
}

/// A word before a declaration.
enum JavaModifier: String, Sendable { case `public`, protected, `private`, `static`, abstract, final }

/// A member of a class.
enum JavaMember: Sendable {
    case field(JavaField)
    case method(JavaMethod)
    /// A method of which every line is given.
    case source([String])

    /// Whether it is a field, which stands below another without an empty line.
    var isField: Bool { if case .field = self { true } else { false } }
}

/// A field.
struct JavaField: Sendable {
    /// The lines of its doc comment.
    var documentation: [String] = []
    /// Its annotations, without the `@`.
    var annotations: [String] = []
    /// `private`, `final`, …
    var modifiers: [JavaModifier] = []
    /// Its type.
    var type: JavaType
    /// Its name.
    var name: String
    /// What it holds at first.
    var value: JavaExpression?
}

/// A method or constructor.
struct JavaMethod: Sendable {
    /// The lines of its doc comment.
    var documentation: [String] = []
    /// Its annotations, without the `@`.
    var annotations: [String] = []
    /// `public`, `static`, …
    var modifiers: [JavaModifier] = []
    /// The names of its type variables.
    var typeVariables: [String] = []
    /// What it gives; nil for a constructor.
    var result: JavaType?
    /// Its name.
    var name: String
    /// Its parameters.
    var parameters: [(type: JavaType, name: String)] = []
    /// What it does; nil where only its form is declared.
    var body: [JavaStatement]?
}
