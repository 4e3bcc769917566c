import Base
import LanguageKit
import Program
import Schema

/// Java's types and classes for the types, resources and functions of a program.
enum JavaTypeName {
    /// The argument class of an object type, or of a function's inputs.
    static func arguments(of type: ObjectType) -> JavaClassName {
        JavaClassName(JavaSymbols.all[type.package].object(type.token, .input), .imported)
    }

    /// The class that holds a function.
    static func functions(of invoke: InvokeExpression) -> JavaClassName {
        let token = Token(invoke.token)
        let package = invoke.function?.package
        return JavaClassName(
            package.map { JavaSymbols.all[$0].functions(of: token.text) } ?? JavaUnknownPackage.functions(of: token),
            .imported)
    }

    /// The method of that class that gives an output of the function's result.
    static func method(of invoke: InvokeExpression) -> String {
        let token = Token(invoke.token)
        return invoke.function.map { JavaSymbols.all[$0.package].function(token.text, .output) }
            ?? JavaUnknownPackage.function(token)
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
        JavaClassName(JavaSymbols.all[type.package].object(type.token, .output), .qualified)
    }
}

/// The classes of a resource.
struct JavaResourceName {
    /// The resource's class.
    let resource: JavaClassName
    /// The class of its arguments.
    let arguments: JavaClassName
    /// The class of the state that a look-up takes.
    let state: JavaClassName

    /// The names of the resource's classes.
    init(_ declaration: ResourceDeclaration) {
        let token = Token(declaration.token)
        if let package = declaration.schema?.package, token.isProvider || token.package != "pulumi" {
            let symbols = JavaSymbols.all[package]
            resource = JavaClassName(symbols.resource(token.text), .imported)
            arguments = JavaClassName(symbols.arguments(ofResource: token.text), .imported)
            state = JavaClassName(symbols.state(ofResource: token.text), .imported)
        } else {
            let known = JavaUnknownPackage.resource(token)
            resource = JavaClassName(known, .imported)
            arguments = JavaClassName(known.package, known.name + "Args", .imported)
            state = JavaClassName(known.package + ".inputs", known.name + "State", .imported)
        }
    }
}

/// Classes of packages without a schema, named as those of a package that sets nothing, and of the engine's own resources.
private enum JavaUnknownPackage {
    /// The class of a resource.
    static func resource(_ token: Token) -> JavaClass {
        if token.isProvider { return JavaClass(package: package(token.member, module: ""), name: "Provider") }
        // The engine's own resources are in the core library.
        if token.package == "pulumi" { return JavaClass(package: "com.pulumi.resources", name: token.member) }
        return JavaClass(
            package: package(token.package, module: module(of: token)), name: JavaNaming.className(token.member))
    }

    /// The class that holds a function.
    static func functions(of token: Token) -> JavaClass {
        let module = module(of: token)
        return JavaClass(
            package: package(token.package, module: module),
            name: JavaNaming.functionsClass(module.isEmpty ? token.package : module))
    }

    /// The method of a function.
    static func function(_ token: Token) -> String { JavaNaming.identifier(token.member.filter { $0 != "-" }) }

    private static func package(_ name: String, module: String) -> String {
        let root = "com.pulumi.\(JavaNaming.packageSegment(name))"
        return module.isEmpty ? root : "\(root).\(JavaNaming.packageSegment(module))"
    }

    private static func module(of token: Token) -> String { JavaNaming.module(token.module) }
}
