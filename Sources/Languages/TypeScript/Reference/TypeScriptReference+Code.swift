import LanguageKit
public import Schema

// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension TypeScriptReference {
    public func constructorCode(of resource: Resource) -> String {
        constructors(of: resource).map { "new \(self.resource(resource))(\(Self.parameters($0)));" }.joined(separator: "\n")
    }

    public func lookupCode(of resource: Resource) -> String {
        guard let signature = lookup(of: resource) else { return "" }
        return "public static get(\(Self.parameters(signature))): \(self.resource(resource))"
    }

    public func functionCode(of function: Function) -> String {
        let declared = self.function(function)
        var forms = ["function \(declared.name)(\(Self.parameters(declared.plain))): Promise<\(Self.result(declared))>"]
        if let output = declared.output {
            forms.append("function \(declared.name)Output(\(Self.parameters(output))): Output<\(Self.result(declared))>")
        }
        return forms.joined(separator: "\n")
    }

    public func methodCode(of name: String, _ function: Function, of resource: Resource) -> String {
        guard let method = self.method(name, function, of: resource) else { return "" }
        let result = method.result.isEmpty ? "void" : "Output<\(method.result)>"
        return "\(method.name)(\(Self.parameters(method.plain))): \(result)"
    }

    private static func result(_ function: ReferenceFunction) -> String { function.result.isEmpty ? "void" : function.result }

    private static func parameters(_ signature: ReferenceSignature) -> String {
        signature.joined { "\($0.name)\($0.mark): \($0.type)" }
    }
}
