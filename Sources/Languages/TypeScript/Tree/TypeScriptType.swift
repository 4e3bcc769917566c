/// A type of TypeScript.
indirect enum TypeScriptType: Sendable {
    case any, boolean, number, string, undefined
    /// `const`, in assertions.
    case const
    /// A type of the language's library, with its arguments: `Array<T>`, `Record<string, T>`.
    case named(String, [TypeScriptType] = [])
    /// An imported type, with its arguments.
    case entity(TypeScriptEntity, [TypeScriptType] = [])
    case array(TypeScriptType)
    case union([TypeScriptType])
    /// `{a?: T, b: U}`.
    case object([TypeScriptField], TypeScriptLayout)
    /// `{[key: string]: T}`.
    case dictionary(TypeScriptType)

    /// `Record<string, T>`.
    static func record(_ value: TypeScriptType) -> TypeScriptType { .named("Record", [.string, value]) }
    /// `pulumi.Input<T>`.
    static func input(_ value: TypeScriptType) -> TypeScriptType { .entity(.core("Input"), [value]) }
    /// `pulumi.Output<T>`.
    static func output(_ value: TypeScriptType) -> TypeScriptType { .entity(.core("Output"), [value]) }
    /// `T | undefined`.
    var orUndefined: TypeScriptType { .union([self, .undefined]) }
}

/// A property of an object type, an interface or a class.
struct TypeScriptField: Sendable {
    /// What is said of the property in front of its name.
    enum Modifier: Sendable { case `public`, `private`, `protected`, `static`, `readonly` }

    var documentation: String
    var modifiers: [Modifier]
    var name: String
    var isOptional: Bool
    var type: TypeScriptType

    init(
        _ name: String, _ type: TypeScriptType, isOptional: Bool = false, modifiers: [Modifier] = [], documentation: String = ""
    ) {
        self.documentation = documentation
        self.modifiers = modifiers
        self.name = name
        self.isOptional = isOptional
        self.type = type
    }
}
