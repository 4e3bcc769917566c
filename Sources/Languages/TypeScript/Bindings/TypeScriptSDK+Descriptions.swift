import Base
import LanguageKit
import Schema

/// Descriptions, in which mentions of declarations are the names of the SDK.
extension TypeScriptSDK {
    /// A description as comments show it.
    func laidOut(_ text: String) -> String { named(descriptions.laidOut(text)) }

    /// A description without the examples of other languages.
    func filtered(_ text: String) -> String { named(descriptions.filtered(text)) }

    private func named(_ text: String) -> String {
        DescriptionText.hasReferences(text) ? DescriptionText.withReferences(text, Self.name) : text
    }

    /// What TypeScript calls a declaration that a description mentions, without the module that it is in.
    private static func name(_ reference: DocumentationReference) -> String? {
        let type = TypeScriptSymbols.typeName(reference.token)
        guard let member = reference.member else {
            return reference.kind == .function ? TypeScriptSymbols.functionName(reference.token) : type
        }
        let owner =
            switch (reference.kind, member.isInput) {
            case (.resource, true), (.function, true): type + "Args"
            case (.function, false): type + "Result"
            case (.resource, false), (.type, _): type
            }
        return "\(owner).\(NameStyle.camel(member.name))"
    }
}
