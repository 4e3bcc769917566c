import LanguageKit
public import Schema

// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PythonReference {
    public func constructorCode(of resource: Resource) -> String {
        constructors(of: resource).map { "@overload\n" + Self.definition(self.resource(resource), $0) }.joined(separator: "\n")
    }

    public func lookupCode(of resource: Resource) -> String {
        guard let signature = lookup(of: resource) else { return "" }
        let fixed = [
            ReferenceParameter("resource_name", "str"), ReferenceParameter("id", "str"),
            ReferenceParameter("opts", "Optional[ResourceOptions]", default: " = None"),
        ]
        let all = ReferenceSignature(fixed + signature.parameters)
        return "@staticmethod\n" + Self.definition("get", all, result: self.resource(resource))
    }

    public func functionCode(of function: Function) -> String {
        let declared = self.function(function)
        var forms = [Self.definition(declared.name, declared.plain, result: declared.result)]
        if let output = declared.output {
            forms.append(Self.definition(declared.name + "_output", output, result: "Output[\(declared.result)]"))
        }
        return forms.joined(separator: "\n")
    }

    public func methodCode(of name: String, _ function: Function, of resource: Resource) -> String {
        guard let method = self.method(name, function, of: resource) else { return "" }
        var signature = method.plain
        if signature.parameters.isEmpty { signature.parameters = [ReferenceParameter("self")] }
        return Self.definition(method.name, signature, result: method.result.isEmpty ? "None" : "Output[\(method.result)]")
    }

    /// A function's first line, with one parameter a line.
    private static func definition(_ name: String, _ signature: ReferenceSignature, result: String = "") -> String {
        let start = "def \(name)("
        let indent = String(repeating: " ", count: start.utf8.count)
        let parameters = signature.joined(",\n" + indent) { parameter in
            parameter.name + (parameter.type.isEmpty ? "" : ": \(parameter.type)") + parameter.defaultText
        }
        return start + parameters + ")" + (result.isEmpty ? "" : " -> \(result)")
    }
}
