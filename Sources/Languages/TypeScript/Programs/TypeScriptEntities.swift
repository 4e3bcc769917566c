import Base
import LanguageKit
import Program
import Schema

// Where the declarations of packages are found in their SDKs.
extension TypeScriptTranslator {
    /// An enum: `digitalocean.Region`.
    func entity(of type: EnumType) -> TypeScriptEntity {
        let token = Token(type.token)
        var module = token.module
        // A type's own file is no module: `pkg:mod/name:Name` lies in `mod`.
        let parts = module.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, parts[1].lowercased() == token.member.lowercased() { module = String(parts[0]) }
        let path = TypeScriptNames.namespaces(TypeScriptNames.module(module, of: type.package))
        return entity(
            token.package, type.package, path + [TypeScriptNames.member(NameStyle.capitalized(token.member))])
    }

    /// A resource's class: `aws.s3.Bucket`.
    func entity(of resource: ResourceDeclaration) -> TypeScriptEntity {
        let token = Token(resource.token)
        let package = resource.schema?.package
        if token.isProvider { return entity(token.member, package, ["Provider"]) }
        let module: String
        if let package {
            module = TypeScriptNames.module(package.module(of: resource.token), of: package)
        } else {
            // The engine's own resources, such as stack references, have no schema and stand in the root of the SDK.
            module = token.package == "pulumi" ? "" : token.module
        }
        let path = TypeScriptNames.namespaces(module)
        return entity(token.package, package, path + [TypeScriptNames.member(NameStyle.capitalized(token.member))])
    }

    /// A component's class, which lies in a file of its own where its program is known.
    func entity(of component: ComponentDeclaration) -> TypeScriptEntity {
        if component.token != nil { return .core("ComponentResource") }
        guard unit.components.contains(where: { $0.className == component.className }) else {
            return TypeScriptEntity(.unknown(component.className))
        }
        return TypeScriptEntity(
            .component(className: component.className, file: TypeScriptComponentFile.name(of: component)))
    }

    /// A package's function, in the form that the call has.
    func entity(of invoke: InvokeExpression) -> TypeScriptEntity {
        let token = Token(invoke.token)
        let module = invoke.function?.package.module(of: invoke.token) ?? token.module
        let path = module == "index" ? [] : TypeScriptNames.namespaces(module.lowercased())
        let name = TypeScriptNames.member(token.member)
        return entity(token.package, invoke.function?.package, path + [invoke.isOutputForm ? name + "Output" : name])
    }

    /// A member of a package's SDK.
    private func entity(_ name: String, _ schema: Package?, _ path: [String]) -> TypeScriptEntity {
        switch name {
        case "pulumi": TypeScriptEntity(.core, path)
        case "": TypeScriptEntity(.unknown(TypeScriptNames.identifier(name)), path)
        default: TypeScriptEntity(.package(name, npmName: schema.map { TypeScriptNames.npmName(of: $0, named: name) }), path)
        }
    }
}
