import Base
import Documents
package import LanguageKit
package import Schema

extension JavaClass {
    /// The file that declares a class of an SDK, below the SDK's folder.
    var file: String {
        let folders = package.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "/") : $0 }
        return "src/main/java/\(String(decoding: folders, as: UTF8.self))/\(name).java"
    }
}

/// What the declarations of a package are called in its Java SDK, and where they are.
///
/// Source of the rules: the published SDKs, since programs must use the names that they have.
package final class JavaSymbols: Symbols {
    /// The symbols of each package, made once and shared by all programs and threads.
    package static let all = SymbolStore { JavaSymbols($0) }

    /// The package's schema.
    package let schema: Package
    /// What the schema says about the SDK.
    let settings: JavaPackageSettings
    /// The Java package of the root module: `com.pulumi.random`.
    let rootPackage: String

    private let usage: LazyValue<TypeUsage>
    private let resultTypes: LazyValue<Set<JavaClass>>

    /// The symbols of a package.
    package init(_ schema: Package) {
        let settings = JavaPackageSettings(schema)
        self.schema = schema
        self.settings = settings
        let segment = settings.packages[schema.name] ?? JavaNaming.packageSegment(schema.name)
        let rootPackage = "\(settings.basePackage).\(segment)"
        self.rootPackage = rootPackage
        usage = LazyValue { TypeUsage.all[schema] }
        resultTypes = LazyValue {
            // Only such types can be called as a function's result is.
            let tokens = schema.typeTokens.filter { $0.hasSuffix("Result") && !schema.isEnumeration($0) }
            return Set(
                tokens.map { token in
                    let package = Self.package(of: token, in: schema, settings, rootPackage)
                    return JavaClass(package: "\(package).outputs", name: JavaNaming.className(Token(token).member))
                })
        }
    }

    // MARK: Packages

    /// The Java package of the module that a token belongs to.
    func package(of token: String) -> String { Self.package(of: token, in: schema, settings, rootPackage) }

    private static func package(
        of token: String, in schema: Package, _ settings: JavaPackageSettings, _ rootPackage: String
    ) -> String {
        let module = module(of: token, in: schema)
        guard !module.isEmpty else { return rootPackage }
        return "\(rootPackage).\(settings.packages[module] ?? JavaNaming.packageSegment(module))"
    }

    /// The module that a token belongs to; empty for the root.
    private static func module(of token: String, in schema: Package) -> String {
        Token(token).isProvider ? "" : schema.module(of: token)
    }

    // MARK: Resources

    /// The class of a resource, or of the provider.
    package func resource(_ token: String) -> JavaClass {
        JavaClass(package: package(of: token), name: resourceName(token))
    }

    /// The class of what a resource takes.
    package func arguments(ofResource token: String) -> JavaClass {
        JavaClass(package: package(of: token), name: resourceName(token) + "Args")
    }

    /// The class of what narrows the look-up of a resource.
    package func state(ofResource token: String) -> JavaClass {
        JavaClass(package: "\(package(of: token)).inputs", name: resourceName(token) + "State")
    }

    private func resourceName(_ token: String) -> String {
        token == schema.providerToken ? "Provider" : JavaNaming.className(Token(token).member)
    }

    // MARK: Functions

    /// The class that has all functions of a function's module as methods.
    func functions(of token: String) -> JavaClass {
        let module = Self.module(of: token, in: schema)
        return JavaClass(
            package: package(of: token), name: JavaNaming.functionsClass(module.isEmpty ? schema.name : module))
    }

    /// The method of a function; that of the plain form has a longer name.
    func function(_ token: String, _ form: FunctionForm) -> String {
        let name = JavaNaming.lowerFirst(JavaNaming.className(Token(token).member))
        return form == .plain ? name + "Plain" : JavaNaming.identifier(name)
    }

    /// The class of what a form of a function takes.
    func arguments(ofFunction token: String, _ form: FunctionForm) -> JavaClass {
        let name = JavaNaming.className(Token(token).member)
        return JavaClass(package: "\(package(of: token)).inputs", name: name + (form == .plain ? "PlainArgs" : "Args"))
    }

    /// The class of what a function gives, if that is an object of its own; a type of the same name comes first.
    package func result(ofFunction token: String) -> JavaClass {
        let name = JavaNaming.className(Token(token).member)
        let usual = JavaClass(package: "\(package(of: token)).outputs", name: name + "Result")
        guard resultTypes.value.contains(usual) else { return usual }
        return JavaClass(package: usual.package, name: name + "InvokeResult")
    }

    // MARK: Types

    /// The class of an object type in a shape. The state that narrows a look-up, and what functions take in their output form, is of
    /// the same class as what resources take.
    package func object(_ token: String, _ shape: TypeShape) -> JavaClass {
        let name = JavaNaming.className(Token(token).member)
        switch shape {
        case .output: return JavaClass(package: "\(package(of: token)).outputs", name: name)
        case .functionInput: return JavaClass(package: "\(package(of: token)).inputs", name: name)
        case .input, .state, .functionOutputInput:
            return JavaClass(
                package: "\(package(of: token)).inputs", name: JavaNaming.argumentsClass(Token(token).member))
        }
    }

    /// The shape in whose place the class of an object type in the configuration stands: what functions take in their plain form, unless
    /// some function takes the type, which needs that class itself.
    func configurationShape(ofObject token: String) -> TypeShape {
        usage.value[token].contains(.functionInput) ? .output : .functionInput
    }

    /// Whether the SDK has a class of an object type in a shape.
    package func declares(_ shape: TypeShape, ofObject token: String) -> Bool {
        let uses = usage.value[token]
        return switch shape {
        case .output: !uses.isDisjoint(with: [.resourceOutput, .functionResult])
        case .functionInput: !uses.isDisjoint(with: [.functionInput, .configuration])
        case .input, .state, .functionOutputInput:
            !uses.isDisjoint(with: [.resourceInput, .providerInput, .stateInput, .functionOutputInput])
        }
    }

    /// The enum of an enum type.
    package func enumeration(_ token: String) -> JavaClass {
        JavaClass(package: "\(package(of: token)).enums", name: JavaNaming.className(Token(token).member))
    }

    // MARK: Configuration

    /// The class of the configuration, with a method for each variable.
    var configuration: JavaClass { JavaClass(package: rootPackage, name: "Config") }
}
