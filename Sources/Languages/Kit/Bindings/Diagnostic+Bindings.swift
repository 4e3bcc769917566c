package import Base
package import Documents

/// What keeps an SDK from compiling. All languages report it in the same words; everything else still comes out.
extension Diagnostic {
    /// A name of the schema that no identifier can be made of.
    package static func illegalName(
        _ written: String, as name: String, in language: any Language.Type, at node: DataNode?
    ) -> Diagnostic {
        binding(
            .illegalName, "'\(written)' would be `\(name)` in \(language.displayName), which is no identifier",
            hint: "Rename it in the schema.", language, node)
    }

    /// Two declarations that a language gives the same name in one place.
    package static func clashingName(
        _ token: String, _ name: String, of other: String, in language: any Language.Type, at node: DataNode?
    ) -> Diagnostic {
        binding(
            .clashingName, "'\(token)' would be called `\(name)` in \(language.displayName), as '\(other)' is",
            hint: "Rename one of them in the schema.", language, node)
    }

    /// A construct that a language's SDKs have no form for.
    package static func unsupportedBinding(
        _ construct: String, in language: any Language.Type, hint: String, at node: DataNode?
    ) -> Diagnostic {
        binding(.notExpressible, "\(construct) can't be said in \(language.displayName)", hint: hint, language, node)
    }

    private static func binding(
        _ code: DiagnosticCode, _ message: String, hint: String, _ language: any Language.Type, _ node: DataNode?
    ) -> Diagnostic {
        guard let node else { return Diagnostic(.error, code, message, hint: hint, language: language.id.name) }
        return Diagnostic(.error, code, message, hint: hint, in: node.source, at: node.span, language: language.id.name)
    }
}

extension DiagnosticCode {
    /// No identifier can be made of a name in a schema.
    package static let illegalName: DiagnosticCode = "illegal-name"
    /// Two declarations of a schema have the same name in an SDK.
    package static let clashingName: DiagnosticCode = "clashing-name"
}
