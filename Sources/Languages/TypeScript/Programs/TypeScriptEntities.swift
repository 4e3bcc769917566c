import Base
import LanguageKit
import Program
import Schema

// Where the declarations of packages are found in their SDKs: a package's symbols know it; without a schema, tokens tell.
extension TypeScriptTranslator {
    /// An enum: `digitalocean.Region`.
    func entity(of type: EnumType) -> TypeScriptEntity {
        let path = TypeScriptSymbols.all[type.package].path(of: type.token)
        return entity(Token(type.token).package, type.package, path, TypeScriptSymbols.typeName(type.token))
    }

    /// A resource's class: `aws.s3.Bucket`.
    func entity(of resource: ResourceDeclaration) -> TypeScriptEntity {
        let token = Token(resource.token)
        let package = resource.schema?.package
        if token.isProvider { return entity(token.member, package, [], "Provider") }
        let path =
            package.map { TypeScriptSymbols.all[$0].path(of: resource.token) }
            // The engine's own resources, such as stack references, stand in the root of the SDK.
            ?? (token.package == "pulumi" ? [] : modulePath(of: token))
        return entity(token.package, package, path, TypeScriptSymbols.typeName(resource.token))
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
        let package = invoke.function?.package
        let path =
            package.map { TypeScriptSymbols.all[$0].path(of: invoke.token) }
            ?? (style.keepsTokenModules && token.module == "index" ? [] : modulePath(of: token).map { $0.lowercased() })
        let name = TypeScriptSymbols.functionName(invoke.token)
        return entity(token.package, package, path, invoke.isOutputForm ? name + "Output" : name)
    }

    /// The namespaces of a token whose package has no schema. A module such as `s3/bucket` names the file that declares the member.
    private func modulePath(of token: Token) -> [String] {
        if style.keepsTokenModules { return TypeScriptNames.modulePath(token.module) }
        var path = TypeScriptNames.modulePath(token.module)
        if path.count > 1, path.last?.lowercased() == token.member.lowercased() { path.removeLast() }
        return path == ["index"] ? [] : path
    }

    /// A member of a package's SDK.
    private func entity(_ package: String, _ schema: Package?, _ namespaces: [String], _ name: String) -> TypeScriptEntity {
        let path = namespaces + [name]
        switch package {
        case "pulumi": return TypeScriptEntity(.core, path)
        case "": return TypeScriptEntity(.unknown(TypeScriptNames.identifier(package)), path)
        default:
            let npmName = schema.map { TypeScriptSymbols.all[$0].settings.packageName }
            return TypeScriptEntity(.package(package, npmName: npmName), path)
        }
    }
}
