/// A class, by its package and name. Classes of the file's own package have an empty one.
package struct JavaClass: Hashable, Sendable {
    /// The package.
    let package: String
    /// The name.
    let name: String

    /// Package and name.
    var qualified: String { package.isEmpty ? name : "\(package).\(name)" }
}

/// A class as it is used at one place of a file.
struct JavaClassName: Hashable, Sendable {
    /// What a use asks of the file's imports.
    enum Form: Hashable, Sendable {
        /// The file imports it, in the order in which classes are used.
        case imported
        /// The file imports it after the classes of packages.
        case library
        /// The simple name is enough: it is in `java.lang`, or in the file's own package, or every file imports it.
        case simple
        /// Package and name are written.
        case qualified
    }

    /// The class.
    let declared: JavaClass
    /// What this use asks of the imports.
    let form: Form

    /// Names a class.
    init(_ declared: JavaClass, _ form: Form) {
        self.declared = declared
        self.form = form
    }

    /// Names a class.
    init(_ package: String, _ name: String, _ form: Form) {
        declared = JavaClass(package: package, name: name)
        self.form = form
    }

    /// A class of the file's own package, which stays empty.
    static func own(_ name: String) -> JavaClassName { JavaClassName("", name, .simple) }

    /// The same class, as another place uses it.
    func used(as form: Form) -> JavaClassName { JavaClassName(declared, form) }
}

/// A type, as declarations, casts and constructor calls write it.
indirect enum JavaType: Hashable, Sendable {
    /// `int`, `double`, `boolean`, `void`.
    case primitive(String)
    /// A class with its type arguments.
    case named(JavaClassName, [JavaType])
    /// Any type: `?`.
    case wildcard
    /// An array.
    case array(JavaType)
    /// A type variable of the method: `V`.
    case variable(String)
    /// What the last parameter takes any number of: `V...`.
    case several(JavaType)
    /// What the compiler finds out: `new X<>()`.
    case inferred
    /// A class inside a class.
    case inner(of: JavaClassName, String)

    /// A class without type arguments.
    static func named(_ name: JavaClassName) -> JavaType { .named(name, []) }
}

/// What a file imports.
enum JavaImport: Hashable, Sendable {
    /// A class.
    case type(JavaClass)
    /// A static member of a class.
    case member(JavaClass, String)
    /// All static members of a class.
    case allMembers(JavaClass)

    /// What follows the word `import`.
    var text: String {
        switch self {
        case .type(let type): type.qualified
        case .member(let type, let name): "static \(type.qualified).\(name)"
        case .allMembers(let type): "static \(type.qualified).*"
        }
    }
}
