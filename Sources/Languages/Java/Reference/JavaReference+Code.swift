import LanguageKit
public import Schema

// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension JavaReference {
    public func constructorCode(of resource: Resource) -> String {
        constructors(of: resource).map { "public \(self.resource(resource))(\(Self.parameters($0)))" }.joined(separator: "\n")
    }

    public func lookupCode(of resource: Resource) -> String {
        guard let signature = lookup(of: resource) else { return "" }
        return "public static \(self.resource(resource)) get(\(Self.parameters(signature)))"
    }

    public func functionCode(of function: Function) -> String {
        let declared = self.function(function)
        let plain =
            "public static CompletableFuture<\(declared.result)> \(declared.name)Plain(\(Self.parameters(declared.plain)))"
        let outputs = [declared.output, declared.outputOptions].compactMap { signature in
            signature.map { "public static Output<\(declared.result)> \(declared.name)(\(Self.parameters($0)))" }
        }
        return ([plain] + outputs).joined(separator: "\n")
    }

    /// Java's SDKs have no methods.
    public func methodCode(of name: String, _ function: Function, of resource: Resource) -> String { "" }

    private static func parameters(_ signature: ReferenceSignature) -> String { signature.joined { "\($0.type) \($0.name)" } }
}
