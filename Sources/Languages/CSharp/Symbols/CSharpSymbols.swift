import Base
import Documents
package import LanguageKit
package import Schema

/// A class of an SDK, or a struct or enum.
package struct CSharpClass: Hashable, Sendable {
    /// Its namespace in full: `Pulumi.Random.Inputs`.
    var namespace: String
    /// Its name.
    var name: String
    /// The file that declares it, below the SDK's folder.
    var file: String

    /// The name with its namespace.
    var qualified: String { "\(namespace).\(name)" }
}

/// What the declarations of a package are called in its C# SDK, and where they are.
///
/// Source of the rules: the published library generator, since programs must use the names that it gave.
package final class CSharpSymbols: Symbols {
    /// The symbols of each package, made once and shared by all programs and threads.
    package static let all = SymbolStore { CSharpSymbols($0) }

    /// The package's schema.
    package let schema: Package
    /// What the schema says about the SDK.
    let settings: CSharpPackageSettings
    /// The root module's namespace: `Pulumi.Random`.
    let rootNamespace: String
    /// The name that programs give to that namespace: `Random`.
    let alias: String

    private let usage: LazyValue<TypeUsage>

    /// The symbols of a package.
    package init(_ schema: Package) {
        self.schema = schema
        settings = CSharpPackageSettings(schema)
        let name = CSharpNames.namespace(schema.name, in: settings.namespaces)
        rootNamespace = "\(settings.rootNamespace).\(name)"
        alias = Self.alias(for: name)
        usage = LazyValue { TypeUsage.all[schema] }
    }

    /// The name that programs give to the root namespace of a package. `Output` is a class of the core SDK, which an alias would hide.
    static func alias(for name: String) -> String { name == "Output" ? "PulumiOutput" : name }

    // MARK: Namespaces

    /// The namespace of a module of the schema.
    func namespace(ofModule module: String) -> String {
        module.isEmpty ? rootNamespace : "\(rootNamespace).\(CSharpNames.namespace(module, in: settings.namespaces))"
    }

    /// The namespace of the module that a token belongs to, or the part of it that holds nested types (`Inputs`, `Outputs`).
    func namespace(of token: String, part: String? = nil) -> String {
        let module = schema.module(of: token)
        guard let part else { return namespace(ofModule: module) }
        guard settings.compatibility == .kubernetes20 else { return "\(namespace(ofModule: module)).\(part)" }
        // Here the root module may have a name, too.
        let name = settings.namespaces[module] ?? (module.isEmpty ? "" : CSharpNames.namespace(module, in: [:]))
        return "\(rootNamespace).Types.\(part)" + (name.isEmpty ? "" : ".\(name)")
    }

    /// The folder of a module: what its namespace has behind the first two parts.
    func folder(ofModule module: String) -> String {
        namespace(ofModule: module).parts(separatedBy: UInt8(ascii: ".")).dropFirst(2).joined(separator: "/")
    }

    private func file(_ name: String, of token: String, part: String? = nil) -> String {
        let folder = folder(ofModule: schema.module(of: token))
        return [folder, part ?? "", "\(name).cs"].filter { !$0.isEmpty }.joined(separator: "/")
    }

    /// A class as programs write it, which name the root namespace by its alias: `Random.Inputs.PetArgs`.
    func aliased(_ symbol: CSharpClass) -> String { alias + symbol.qualified.dropFirst(rootNamespace.count) }

    // MARK: Resources

    /// The class of a resource, or of the provider.
    package func resource(_ token: String) -> CSharpClass {
        let name = resourceName(token)
        return CSharpClass(namespace: namespace(of: token), name: name, file: file(name, of: token))
    }

    /// The class of what a resource takes.
    package func arguments(ofResource token: String) -> CSharpClass {
        let name = resourceName(token)
        let isNested = settings.compatibility == .kubernetes20 && token != schema.providerToken
        return CSharpClass(
            namespace: namespace(of: token, part: isNested ? "Inputs" : nil), name: name + "Args", file: file(name, of: token))
    }

    /// The class of what narrows the look-up of a resource.
    package func state(ofResource token: String) -> CSharpClass {
        let name = resourceName(token)
        return CSharpClass(namespace: namespace(of: token), name: name + "State", file: file(name, of: token))
    }

    private func resourceName(_ token: String) -> String {
        if token == schema.providerToken { return "Provider" }
        let own = schema.resourceNode(token)?["language"]?["csharp"]?["name"]?.givenText
        return NameStyle.capitalized(own ?? Token(token).member)
    }

    /// The class of what a method takes.
    package func arguments(ofMethod name: String, of resource: String) -> CSharpClass? { methodClass(name, resource, "Args") }

    /// The class of what a method gives.
    package func result(ofMethod name: String, of resource: String) -> CSharpClass? { methodClass(name, resource, "Result") }

    private func methodClass(_ name: String, _ resource: String, _ suffix: String) -> CSharpClass {
        var symbol = self.resource(resource)
        symbol.name += method(name) + suffix
        return symbol
    }

    // MARK: Functions

    /// The class of a function; its methods are called `Invoke` and `InvokeAsync`, so that no class can be.
    func function(_ token: String) -> CSharpClass {
        let name = Self.functionName(Token(token))
        return CSharpClass(namespace: namespace(of: token), name: name, file: file(name, of: token))
    }

    /// The name of a function's class.
    static func functionName(_ token: Token) -> String {
        let member = NameStyle.capitalized(token.member)
        return ["invoke", "invokeasync"].contains(member.lowercased()) ? member + "Function" : member
    }

    /// The class of what a function takes as plain values.
    func arguments(ofFunction token: String) -> CSharpClass { functionClass(token, "Args") }

    /// The class of what a function's output form takes.
    func outputFormArguments(ofFunction token: String) -> CSharpClass { functionClass(token, "InvokeArgs") }

    /// The class of what a function gives, if that is an object of its own.
    package func result(ofFunction token: String) -> CSharpClass { functionClass(token, "Result") }

    private func functionClass(_ token: String, _ suffix: String) -> CSharpClass {
        var symbol = function(token)
        symbol.name += suffix
        return symbol
    }

    // MARK: Types

    /// The class of an object type in a shape. What functions take in their output form is of the same class as what resources take.
    package func object(_ token: String, _ shape: TypeShape) -> CSharpClass {
        let name = NameStyle.capitalized(Token(token).member)
        let part = shape == .output ? "Outputs" : "Inputs"
        let className = className(name, token, shape)
        let file =
            switch shape {
            case .input, .functionOutputInput: name + "Args"
            case .state: name + "GetArgs"
            case .functionInput: name
            case .output: className
            }
        return CSharpClass(
            namespace: namespace(of: token, part: part), name: className, file: self.file(file, of: token, part: part))
    }

    /// The class of an object type among the inputs of a resource, or of a function in its output form.
    ///
    /// The same as `object`, but nothing has to be known of what else uses the type: that asks for the whole schema.
    func argument(_ token: String, ofFunction: Bool) -> CSharpClass {
        let name = NameStyle.capitalized(Token(token).member)
        let suffix = ofFunction && settings.compatibility != nil ? "InputArgs" : "Args"
        return CSharpClass(
            namespace: namespace(of: token, part: "Inputs"), name: name + suffix,
            file: file(name + "Args", of: token, part: "Inputs"))
    }

    private func className(_ name: String, _ token: String, _ shape: TypeShape) -> String {
        let isCompatible = settings.compatibility != nil
        switch shape {
        case .state: return name + "GetArgs"
        case .input, .functionOutputInput:
            return name + (isCompatible && uses(of: token).isInOutputForm ? "InputArgs" : "Args")
        case .functionInput: return name + (isCompatible ? "Args" : "")
        case .output:
            let isOfFunction = !uses(of: token).isDisjoint(with: Self.functionUses)
            return name + (isCompatible && isOfFunction ? "Result" : "")
        }
    }

    /// Whether the SDK has a class of an object type in a shape.
    package func declares(_ shape: TypeShape, ofObject token: String) -> Bool {
        let uses = uses(of: token)
        switch shape {
        case .input, .functionOutputInput:
            return uses.isInOutputForm || !uses.isDisjoint(with: [.resourceInput, .providerInput, .stateInput])
        case .state: return uses.contains(.stateInput)
        case .functionInput: return !uses.isDisjoint(with: [.functionInput, .methodInput])
        case .output: return !uses.isDisjoint(with: [.resourceOutput, .functionResult, .methodResult])
        }
    }

    private static let functionUses: TypeUsage.Uses = [.functionInput, .methodInput, .functionResult, .methodResult]

    /// The struct or enum of an enum.
    package func enumeration(_ token: String) -> CSharpClass {
        CSharpClass(
            namespace: namespace(of: token), name: NameStyle.capitalized(Token(token).member), file: file("Enums", of: token))
    }

    /// What the package uses a type for. Methods count as functions.
    private func uses(of token: String) -> TypeUsage.Uses { usage.value[token] }

    // MARK: Members

    /// The class of the configuration.
    var configuration: CSharpClass { CSharpClass(namespace: rootNamespace, name: "Config", file: "Config/Config.cs") }

    /// The object types that the configuration has classes of.
    var configurationTypes: [String] {
        schema.typeTokens.filter { usage.value[$0].contains(.configuration) && !schema.isEnumeration($0) }
    }

    /// The class of an object type in the configuration, which is inside of the configuration's.
    func configurationType(_ token: String) -> CSharpClass {
        CSharpClass(
            namespace: "\(rootNamespace).Config.Types", name: NameStyle.capitalized(Token(token).member), file: configuration.file
        )
    }
}

extension TypeUsage.Uses {
    /// Whether the output form of a function or a method takes the type.
    fileprivate var isInOutputForm: Bool { !isDisjoint(with: [.functionOutputInput, .methodInput]) }
}
