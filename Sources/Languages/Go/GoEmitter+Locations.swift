import Base
import Program
import Schema

/// Where resources and functions are found: the name of their package in the file, and their own name there.
extension GoEmitter {
    /// Imports the package of a resource.
    func importResource(_ resource: ResourceDeclaration) { _ = resourceLocation(resource.token, resource.schema) }

    /// The package name and the type name of a resource.
    func resourceLocation(_ token: String, _ schema: Resource?) -> (package: String, type: String) {
        if let schema {
            let package = store.package(schema.package)
            return (importName(package, package.module(of: schema.token)), resourceName(schema))
        }
        let parts = Token(token)
        if parts.package == "pulumi", !parts.isProvider { return ("pulumi", GoNames.title(parts.member)) }
        if parts.isProvider { return (importUnknown(parts.member, module: ""), "Provider") }
        return (importUnknown(parts.package, module: parts.module), GoNames.title(parts.member))
    }

    /// The package name and the name of a function.
    func functionLocation(_ token: String, _ function: Function?) -> (package: String, name: String) {
        let member = GoNames.title(Token(token).member)
        guard let function else {
            let parts = Token(token)
            return (importUnknown(parts.package, module: parts.module), member)
        }
        let package = store.package(function.package)
        let module = package.module(of: function.token)
        return (importName(package, module), functionName(function))
    }

    /// The name of the struct of a function's plain arguments, package included.
    func argumentsName(_ function: Function) -> String {
        let package = store.package(function.package)
        return "\(importName(package, package.module(of: function.token))).\(argumentsBase(function))Args"
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

    /// Imports a package of which no schema is known, by the paths that the published packages have.
    private func importUnknown(_ package: String, module: String) -> String {
        let major = style.packageVersions[package].map { "/v\($0)" } ?? ""
        let base =
            program.schemas[package].map(GoPackage.basePath)
            ?? "github.com/pulumi/pulumi-\(package)/sdk\(major)/go/\(package)"
        let module = module.lowercased()
        let parts = module.parts(separatedBy: UInt8(ascii: "/")).filter { !$0.isEmpty }
        guard let last = parts.last, module != "index", parts.first != "index" else {
            return imports.add(base, name: GoNames.importAlias(package))
        }
        return imports.add("\(base)/\(module)", name: GoNames.importAlias(last))
    }
}
