import Base
import LanguageKit
import Program
import Schema

/// Where resources, functions and types are found: the module and their name there.
final class GoLocations {
    let program: Program
    let style: GoStyle
    let store: GoPackageStore

    /// Creates the locations as one program sees them.
    init(program: Program, style: GoStyle, store: GoPackageStore) {
        self.program = program
        self.style = style
        self.store = store
    }

    /// The module and the type name of a resource.
    func resource(_ token: String, _ schema: Resource?) -> (module: GoModule, name: String) {
        if let schema { return resource(schema) }
        let parts = Token(token)
        if parts.package == "pulumi", !parts.isProvider { return (.pulumi, GoNames.title(parts.member)) }
        if parts.isProvider { return (unknownModule(parts.member, ""), "Provider") }
        return (unknownModule(parts.package, parts.module), GoNames.title(parts.member))
    }

    /// The module and the type name of a resource of a schema.
    func resource(_ resource: Resource) -> (module: GoModule, name: String) {
        let package = store.package(resource.package)
        let name = resource.isProvider ? "Provider" : GoNames.title(Token(resource.token).member)
        let module = package.module(of: resource.token)
        return (self.module(package, module), package.resourceName(name, in: module))
    }

    /// The name of an object type of a package: that of its plain struct.
    func object(_ type: ObjectType) -> GoTypeName {
        let package = store.package(type.package)
        let module = package.module(of: type.token)
        return GoTypeName(self.module(package, module), package.typeName(GoNames.title(Self.memberName(of: type)), in: module))
    }

    /// The name of an enum type of a package.
    func enumeration(_ type: EnumType) -> GoTypeName {
        let package = store.package(type.package)
        let module = package.module(of: type.token)
        return GoTypeName(
            self.module(package, module), package.typeName(GoNames.title(Token(type.token).member), in: module))
    }

    /// The module and the name of a function.
    func function(_ token: String, _ function: Function?) -> (module: GoModule, name: String) {
        guard let function else {
            let parts = Token(token)
            return (unknownModule(parts.package, parts.module), GoNames.title(parts.member))
        }
        return (module(of: function), functionName(function))
    }

    /// The struct of a function's plain arguments.
    func arguments(_ function: Function) -> GoTypeName {
        GoTypeName(module(of: function), argumentsBase(function), form: .arguments)
    }

    /// The struct of the arguments of a function's output form. The published generator names it by the function's own name, whatever gave
    /// way.
    func outputArguments(_ function: Function) -> GoTypeName {
        let token = function.token
        let name =
            style.looksUpInRootPackage
            ? store.package(function.package).functionName(of: token) : GoNames.title(Token(token).member)
        return GoTypeName(module(of: function), name, form: .outputArguments)
    }

    /// Whether a function is called by the names that the SDK has, and with as many arguments.
    ///
    /// In style `current` it may not be: the published generator calls functions of the root package that had to leave their
    /// names by these all the same, and functions without inputs with an empty map.
    func isCalledAsDeclared(_ function: Function) -> Bool {
        guard function.inputs != nil || style.omitsMissingArguments else { return false }
        let name = store.package(function.package).functionName(of: function.token)
        return functionName(function) == name && argumentsBase(function) == name
    }

    private func module(of function: Function) -> GoModule {
        let package = store.package(function.package)
        return module(package, package.module(of: function.token))
    }

    /// A module of a package, in the version that the program asks for.
    private func module(_ package: GoPackage, _ module: String) -> GoModule {
        (program.schemas[package.schema.name].map(store.package) ?? package).location(of: module)
    }

    /// The name by which a function is called.
    private func functionName(_ function: Function) -> String {
        let package = store.package(function.package)
        if style.looksUpInRootPackage { return package.functionName(of: function.token) }
        let member = GoNames.title(Token(function.token).member)
        return lookupName(member, in: package, function.package.module(of: function.token)) ?? member
    }

    /// The name of a function as that of its arguments' struct begins.
    private func argumentsBase(_ function: Function) -> String {
        let package = store.package(function.package)
        if style.looksUpInRootPackage { return package.functionName(of: function.token) }
        let token = Token(function.token)
        let member = GoNames.title(token.member)
        return lookupName(member, in: package, token.module) ?? member
    }

    /// The other name of a function that gets something, if it had to leave its own to a resource's function.
    ///
    /// The published generator looks for the module by its name in the token, which the root package's own functions
    /// don't have.
    private func lookupName(_ name: String, in package: GoPackage, _ written: String) -> String? {
        guard name.hasPrefix("Get") else { return nil }
        let parts = written.parts(separatedBy: UInt8(ascii: "/")).filter { !$0.isEmpty }
        var module = parts.first ?? ""
        if module == "index", parts.count > 1 {
            module = ""
        } else if module.isEmpty || !package.has(module) {
            module = written.isEmpty ? "index" : written
        }
        let other = "Lookup" + name.dropFirst(3)
        return package.declares(other, in: module) ? other : nil
    }

    /// A module of a package of which no schema is known, by the paths that the published packages have.
    private func unknownModule(_ package: String, _ module: String) -> GoModule {
        let major = style.packageVersions[package].map { "/v\($0)" } ?? ""
        let base =
            program.schemas[package].map(GoPackage.basePath)
            ?? "github.com/pulumi/pulumi-\(package)/sdk\(major)/go/\(package)"
        let module = module.lowercased()
        let parts = module.parts(separatedBy: UInt8(ascii: "/")).filter { !$0.isEmpty }
        guard let last = parts.last, module != "index", parts.first != "index" else {
            return GoModule(base, name: GoNames.importAlias(package))
        }
        return GoModule("\(base)/\(module)", name: GoNames.importAlias(last))
    }

    /// The member part of an object type's token: that of a function's arguments and result follow from the function's.
    private static func memberName(of type: ObjectType) -> String {
        var member = Token(type.token).member
        // A method's token has the resource's name before the slash.
        if let slash = member.firstIndex(of: "/") {
            member = member[..<slash] + GoNames.title(String(member[member.index(after: slash)...]))
        }
        guard let function = type.package.function(type.token) else { return member }
        if function.inputs == type { return member + "Args" }
        if case .object(let result) = function.result, result == type { return member + "Result" }
        return member
    }
}
