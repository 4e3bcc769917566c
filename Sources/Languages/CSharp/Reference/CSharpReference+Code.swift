import LanguageKit
public import Schema

// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CSharpReference {
    public func constructorCode(of resource: Resource) -> String {
        constructors(of: resource).map { "public \(self.resource(resource))(\(Self.parameters($0)))" }.joined(separator: "\n")
    }

    public func lookupCode(of resource: Resource) -> String {
        guard let signature = lookup(of: resource) else { return "" }
        return "public static \(self.resource(resource)) Get(\(Self.parameters(signature)))"
    }

    public func functionCode(of function: Function) -> String {
        let declared = self.function(function)
        var forms = ["public static Task<\(declared.result)> InvokeAsync(\(Self.parameters(declared.plain)))"]
        for signature in [declared.output, declared.outputOptions] {
            guard let signature else { continue }
            forms.append("public static Output<\(declared.result)> Invoke(\(Self.parameters(signature)))")
        }
        return "public static class \(declared.name)\n{\n" + forms.map { "    \($0)\n" }.joined() + "}"
    }

    public func methodCode(of name: String, _ function: Function, of resource: Resource) -> String {
        guard let method = self.method(name, function, of: resource) else { return "" }
        let result = method.result.isEmpty ? "void" : "Output<\(method.result)>"
        return "public \(result) \(method.name)(\(Self.parameters(method.plain)))"
    }

    private static func parameters(_ signature: ReferenceSignature) -> String {
        signature.joined { "\($0.type)\($0.mark) \($0.name)\($0.defaultText)" }
    }
}
