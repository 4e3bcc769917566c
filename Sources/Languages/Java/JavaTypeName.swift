import Base
import Program
import Schema

/// Qualified names of the classes that stand for schema types and functions.
enum JavaTypeName {
    /// The argument class of an object type, or of a function's inputs.
    static func qualifiedArguments(of type: ObjectType) -> String {
        let token = Token(type.token)
        let package = JavaNaming.package(of: token, in: type.package)
        return "\(package).inputs.\(JavaNaming.argumentsClass(token.member))"
    }

    /// The class of values of a type, generic where the type is; `Object` where no class is known.
    static func type(of type: ValueType) -> String {
        switch type {
        case .boolean: "Boolean"
        case .integer: "Integer"
        case .number: "Double"
        case .string, .identifier: "String"
        case .list(let t): "java.util.List<\(self.type(of: t))>"
        case .tuple(let ts): "java.util.List<\(self.type(of: ValueType.unified(ts)))>"
        case .map(let t): "Map<String, \(self.type(of: t))>"
        case .object(.literal): "Map<String, Object>"
        case .object(.declared(let type, _)): qualifiedOutput(of: type)
        case .output(let t): "Output<\(self.type(of: t))>"
        case .optional(let t), .input(let t), .constant(let t, _), .promise(let t): self.type(of: t)
        case .union(let u) where u.elements.allSatisfy { JavaTypes.isDictionary($0) }: "Map<String, Object>"
        case .union(let u) where u.elements.allSatisfy { JavaTypes.isSequence($0) }:
            self.type(of: .list(ValueType.unified(u.elements.map(\.element))))
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .object, .union, .enumeration: "Object"
        }
    }

    private static func qualifiedOutput(of type: ObjectType) -> String {
        let token = Token(type.token)
        return "\(JavaNaming.package(of: token, in: type.package)).outputs.\(JavaNaming.className(token.member))"
    }

    /// The class that holds a function.
    static func qualifiedFunctions(of invoke: InvokeExpression) -> String {
        let token = Token(invoke.token)
        let package = JavaNaming.package(of: token, in: invoke.function?.package)
        return "\(package).\(JavaNaming.functionsClass(of: token, in: invoke.function?.package))"
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
    var qualified: String { "\(package).\(simple)" }
    /// The class of its arguments.
    var qualifiedArguments: String { "\(package).\(simple)Args" }
    /// The class of the state that a look-up takes.
    var qualifiedState: String { "\(package).inputs.\(simple)State" }
}
