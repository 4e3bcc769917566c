import Base
import Program
import Schema

/// Java's types and classes for the types, resources and functions of a program.
enum JavaTypeName {
    /// The argument class of an object type, or of a function's inputs.
    static func arguments(of type: ObjectType) -> JavaClassName {
        let token = Token(type.token)
        let package = JavaNaming.package(of: token, in: type.package)
        return JavaClassName("\(package).inputs", JavaNaming.argumentsClass(token.member), .imported)
    }

    /// The class that holds a function.
    static func functions(of invoke: InvokeExpression) -> JavaClassName {
        let token = Token(invoke.token)
        let package = invoke.function?.package
        return JavaClassName(
            JavaNaming.package(of: token, in: package), JavaNaming.functionsClass(of: token, in: package), .imported)
    }

    /// The type of values of a program's type, generic where the type is; `Object` where no class is known.
    static func type(of type: ValueType) -> JavaType {
        switch type {
        case .boolean: .named(JavaLibrary.boolean)
        case .integer: .named(JavaLibrary.integer)
        case .number: .named(JavaLibrary.double)
        case .string, .identifier: .named(JavaLibrary.string)
        case .list(let t): list(of: self.type(of: t))
        case .tuple(let ts): list(of: self.type(of: ValueType.unified(ts)))
        case .map(let t): map(to: self.type(of: t))
        case .object(.literal): map(to: .named(JavaLibrary.object))
        case .object(.declared(let type, _)): .named(output(of: type))
        case .output(let t): .named(JavaLibrary.output, [self.type(of: t)])
        case .optional(let t), .input(let t), .constant(let t, _), .promise(let t): self.type(of: t)
        case .union(let u) where u.elements.allSatisfy(\.isDictionary): map(to: .named(JavaLibrary.object))
        case .union(let u) where u.elements.allSatisfy(\.isSequence):
            list(of: self.type(of: ValueType.unified(u.elements.map(\.element))))
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .object, .union, .enumeration: .named(JavaLibrary.object)
        }
    }

    /// The class by which configuration of a type is read, without type arguments.
    static func configuration(of type: ValueType) -> JavaClassName {
        switch type.unwrapped {
        case .boolean: JavaLibrary.boolean
        case .integer: JavaLibrary.integer
        case .number: JavaLibrary.double
        case .string, .identifier: JavaLibrary.string
        case .list, .tuple: JavaLibrary.list.used(as: .qualified)
        case .map, .object(.literal): JavaLibrary.map
        default: JavaLibrary.object
        }
    }

    private static func list(of element: JavaType) -> JavaType { .named(JavaLibrary.list.used(as: .qualified), [element]) }

    private static func map(to value: JavaType) -> JavaType { .named(JavaLibrary.map, [.named(JavaLibrary.string), value]) }

    private static func output(of type: ObjectType) -> JavaClassName {
        let token = Token(type.token)
        return JavaClassName(
            "\(JavaNaming.package(of: token, in: type.package)).outputs", JavaNaming.className(token.member), .qualified)
    }
}

/// The classes of a resource.
struct JavaResourceName {
    private let package: String
    private let simple: String

    /// The names of the resource's classes.
    init(_ resource: ResourceDeclaration) {
        let token = Token(resource.token)
        let schema = resource.schema?.package
        if token.isProvider {
            package = JavaNaming.package(of: Token("\(token.member):index:Provider"), in: schema)
            simple = "Provider"
        } else if token.package == "pulumi" {
            // The engine's own resources are in the core library.
            package = "com.pulumi.resources"
            simple = token.member
        } else {
            package = JavaNaming.package(of: token, in: schema)
            simple = JavaNaming.className(token.member)
        }
    }

    /// The resource's class.
    var resource: JavaClassName { JavaClassName(package, simple, .imported) }
    /// The class of its arguments.
    var arguments: JavaClassName { JavaClassName(package, "\(simple)Args", .imported) }
    /// The class of the state that a look-up takes.
    var state: JavaClassName { JavaClassName("\(package).inputs", "\(simple)State", .imported) }
}
