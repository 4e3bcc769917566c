import Base
import LanguageKit
import Schema

/// Names of declarations that descriptions mention.
extension PythonSDKNames {
    /// A declaration whose own properties go by their names alone.
    struct Owner {
        var kind: DocumentationReference.Kind
        var token: String

        static func resource(_ token: String) -> Owner { Owner(kind: .resource, token: token) }
        static func function(_ token: String) -> Owner { Owner(kind: .function, token: token) }
    }

    /// A description in which mentions of declarations are the names that they have in the module.
    func named(_ text: String, of owner: Owner? = nil) -> String {
        guard DescriptionText.hasReferences(text) else { return text }
        return DescriptionText.withReferences(text) { name($0, of: owner) }
    }

    private func name(_ reference: DocumentationReference, of owner: Owner?) -> String? {
        let name = name(reference)
        guard let member = reference.member else { return name }
        let property = PythonNames.snakeCase(member.name)
        let isOwner = reference.isOwn && reference.kind == owner?.kind && reference.token == owner?.token
        return isOwner ? property : "\(name).\(property)"
    }

    /// The declaration, or the class that has the property.
    private func name(_ reference: DocumentationReference) -> String {
        let token = reference.token
        let name = DeclarationName(package: reference.isOwn ? sdk.package.name : Token(token).package, token: token)
        switch (reference.kind, reference.member?.isInput) {
        case (.resource, true): return resourceName(name, .resourceArgs)
        case (.resource, _): return resourceName(name, .resource)
        case (.function, true): return PythonSymbols.className(token) + "Args"
        case (.function, false): return PythonSymbols.className(token) + "Result"
        case (.function, nil): return PythonSymbols.functionName(token)
        case (.type, _):
            let isEnumeration = sdk.others.owner(of: name)?.isEnumeration(token) ?? false
            return PythonSymbols.className(token) + (isEnumeration ? "" : "Args")
        }
    }
}
