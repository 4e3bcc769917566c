import Base
import LanguageKit
import Schema

/// Where a comment is, for the names of declarations that it mentions.
struct GoSDKScope: Sendable {
    /// The types as files of the Go package name them.
    var types: GoSDKTypes
    /// The token of the declaration that the comment belongs to, whose properties go by their names alone.
    var owner: String?

    /// What Go calls a declaration that a comment mentions.
    func name(_ reference: DocumentationReference) -> String? {
        let symbols = types.sdk.symbols
        var name: String
        if !reference.isOwn {
            name = GoNames.title(Token(reference.token).member)
        } else {
            let declared = DeclarationName(package: types.sdk.package.name, token: reference.token)
            switch reference.kind {
            case .resource: name = types.resource(declared)
            case .function: name = symbols.function(reference.token).name
            case .type: name = types.declared(declared)
            }
        }
        guard let member = reference.member else { return name }
        let field = GoNames.title(member.name)
        if reference.token == owner { return field }
        if member.isInput { name += "Args" }
        return "\(name).\(field)"
    }
}
