import Base
import LanguageKit
import Program
import Schema

/// Where the resources, functions and types of one file are found: the module and their name there.
///
/// The names are those of the SDK's symbols. What is decided here is how the published programs call functions, which differs from the SDK,
/// and in which version of an SDK a name is looked for.
final class GoLocations {
    private let program: Program
    private let style: GoStyle
    /// The modules of SDKs that the file has named so far, by import path.
    private var modules: [String: GoModule] = [GoModule.pulumi.path: .pulumi]
    /// The types of SDKs that the file has named so far, by their declarations in the schema.
    private var types: [ObjectIdentifier: GoTypeName] = [:]

    /// Creates the locations as one program sees them.
    init(program: Program, style: GoStyle) {
        self.program = program
        self.style = style
    }

    /// The name of a resource's struct.
    func resource(_ token: String, _ schema: Resource?) -> GoTypeName {
        if let schema { return resource(schema) }
        let parts = Token(token)
        if parts.package == "pulumi", !parts.isProvider { return .library(GoNames.title(parts.member)) }
        if parts.isProvider { return GoTypeName(unknownModule(parts.member, ""), "Provider") }
        return GoTypeName(unknownModule(parts.package, parts.module), GoNames.title(parts.member))
    }

    /// The name of the struct of a resource of a schema.
    func resource(_ resource: Resource) -> GoTypeName {
        known(resource) {
            let symbols = GoSymbols.all[resource.package].resource(resource.token)
            return GoTypeName(module(symbols.location, of: resource.package), symbols.name)
        }
    }

    /// The name of an object type of a package: that of its plain struct.
    func object(_ type: ObjectType) -> GoTypeName {
        known(type) {
            let symbols = GoSymbols.all[type.package].object(type.token)
            let module = module(symbols.location, of: type.package)
            // The arguments and the result of a function have no token of their own.
            guard let function = type.package.function(type.token) else { return GoTypeName(module, symbols.name) }
            let name =
                style.keepsOutputTypes ? GoSymbols.typeName(Token(type.token).member) : structsName(of: function, type)
            if function.inputs == type { return GoTypeName(module, name + "Args") }
            if case .object(let result) = function.result, result == type { return GoTypeName(module, name + "Result") }
            return GoTypeName(module, symbols.name)
        }
    }

    /// The name of an enum type of a package.
    func enumeration(_ type: EnumType) -> GoTypeName {
        known(type) {
            let symbols = GoSymbols.all[type.package].enumeration(type.token)
            return GoTypeName(module(symbols.location, of: type.package), symbols.name)
        }
    }

    /// What the names of a function's arguments and result begin with. A method's type already has the resource's name.
    private func structsName(of function: Function, _ type: ObjectType) -> String {
        function.isMethod ? GoSymbols.typeName(Token(type.token).member) : declaredName(of: function)
    }

    private func known(_ declaration: AnyObject, _ make: () -> GoTypeName) -> GoTypeName {
        if let name = types[ObjectIdentifier(declaration)] { return name }
        let name = make()
        types[ObjectIdentifier(declaration)] = name
        return name
    }

    // MARK: Modules

    /// A module of a package, in the version that the program asks for.
    private func module(_ location: GoLocation, of package: Package) -> GoModule {
        let wanted = program.schemas[package.name].map { GoSymbols.all[$0].location(of: location.folder) } ?? location
        return module(wanted.importPath, name: wanted.name)
    }

    /// A module of a package of which no schema is known, by the paths that the published packages have.
    private func unknownModule(_ package: String, _ module: String) -> GoModule {
        let major = style.packageVersions[package].map { "/v\($0)" } ?? ""
        let base =
            program.schemas[package].map { GoSymbols.all[$0].basePath }
            ?? "github.com/pulumi/pulumi-\(package)/sdk\(major)/go/\(package)"
        let module = module.lowercased()
        let parts = module.parts(separatedBy: UInt8(ascii: "/")).filter { !$0.isEmpty }
        guard let last = parts.last, module != "index", parts.first != "index" else {
            return self.module(base, name: GoNames.importAlias(package))
        }
        return self.module("\(base)/\(module)", name: GoNames.importAlias(last))
    }

    private func module(_ path: String, name: String) -> GoModule {
        if let module = modules[path] { return module }
        let module = GoModule(path, name: name)
        modules[path] = module
        return module
    }

    // MARK: Functions

    /// The name of a function.
    func function(_ token: String, _ function: Function?) -> GoTypeName {
        guard let function else {
            let parts = Token(token)
            return GoTypeName(unknownModule(parts.package, parts.module), GoNames.title(parts.member))
        }
        return GoTypeName(module(of: function), functionName(function))
    }

    /// The struct of a function's plain arguments.
    func arguments(_ function: Function) -> GoTypeName {
        GoTypeName(module(of: function), argumentsBase(function), form: .arguments)
    }

    /// The struct of the arguments of a function's output form. The published generator names it by the function's own name, whatever gave
    /// way.
    func outputArguments(_ function: Function) -> GoTypeName {
        let name =
            style.getsInRootPackage ? GoNames.title(Token(function.token).member) : declaredName(of: function)
        return GoTypeName(module(of: function), name, form: .outputArguments)
    }

    /// Whether a function is called by the names that the SDK has, and with as many arguments.
    ///
    /// In style `published` it may not be: the published generator calls functions of the root package that had to leave their
    /// names by these all the same, and functions without inputs with an empty map.
    func isCalledAsDeclared(_ function: Function) -> Bool {
        guard function.inputs != nil || !style.passesEmptyMaps else { return false }
        let name = declaredName(of: function)
        return functionName(function) == name && argumentsBase(function) == name
    }

    private func module(of function: Function) -> GoModule {
        let symbols = GoSymbols.all[function.package]
        return module(symbols.location(of: symbols.module(of: function.token)), of: function.package)
    }

    /// The name that the SDK has.
    private func declaredName(of function: Function) -> String { GoSymbols.all[function.package].function(function.token).name }

    /// The name by which a function is called.
    private func functionName(_ function: Function) -> String {
        calledName(of: function, in: function.package.module(of: function.token))
    }

    /// The name of a function as that of its arguments' struct begins.
    private func argumentsBase(_ function: Function) -> String { calledName(of: function, in: Token(function.token).module) }

    /// The name by which the published programs know a function: its own, or the other one if it had to leave its own to a resource's
    /// function.
    ///
    /// The published generator looks for the module by its name in the token, which the root package's own functions
    /// don't have.
    private func calledName(of function: Function, in written: String) -> String {
        if !style.getsInRootPackage { return declaredName(of: function) }
        let name = GoNames.title(Token(function.token).member)
        guard name.hasPrefix("Get") else { return name }
        let symbols = GoSymbols.all[function.package]
        let parts = written.parts(separatedBy: UInt8(ascii: "/")).filter { !$0.isEmpty }
        var module = parts.first ?? ""
        if module == "index", parts.count > 1 {
            module = ""
        } else if module.isEmpty || !symbols.has(module) {
            module = written.isEmpty ? "index" : written
        }
        let other = "Lookup" + name.dropFirst(3)
        return symbols.declares(other, in: module) ? other : name
    }
}
