import LanguageKit
public import Schema

// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension GoReference {
    public func constructorCode(of resource: Resource) -> String {
        let name = self.resource(resource)
        return constructors(of: resource).map { "func New\(name)(\(Self.parameters($0))) (*\(name), error)" }
            .joined(separator: "\n")
    }

    public func lookupCode(of resource: Resource) -> String {
        guard let signature = lookup(of: resource) else { return "" }
        let name = self.resource(resource)
        return "func Get\(name)(\(Self.parameters(signature))) (*\(name), error)"
    }

    public func functionCode(of function: Function) -> String {
        let declared = self.function(function)
        var forms = ["func \(declared.name)(\(Self.parameters(declared.plain))) (*\(declared.result), error)"]
        if let output = declared.output {
            forms.append("func \(declared.name)Output(\(Self.parameters(output))) \(declared.outputResult)")
        }
        return forms.joined(separator: "\n")
    }

    public func methodCode(of name: String, _ function: Function, of resource: Resource) -> String {
        guard let method = self.method(name, function, of: resource) else { return "" }
        let result = method.result.isEmpty ? "error" : "(\(method.result), error)"
        return "func (r *\(self.resource(resource))) \(method.name)(\(Self.parameters(method.plain))) \(result)"
    }

    private static func parameters(_ signature: ReferenceSignature) -> String {
        signature.joined { "\($0.name) \($0.mark)\($0.type)" }
    }
}
