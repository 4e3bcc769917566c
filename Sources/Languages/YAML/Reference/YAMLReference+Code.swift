import LanguageKit
public import Schema

// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension YAMLReference {
    public func constructorCode(of resource: Resource) -> String {
        """
        type: \(self.resource(resource))
        properties: # \(ReferenceComments.arguments)
        options: # \(ReferenceComments.options)
        """
    }

    public func lookupCode(of resource: Resource) -> String {
        """
        type: \(self.resource(resource))
        get:
          id: # \(ReferenceComments.existing)
          state: # \(ReferenceComments.state)
        """
    }

    public func functionCode(of function: Function) -> String {
        """
        fn::invoke:
          function: \(Self.collapsed(function.token))
          arguments: # \(ReferenceComments.functionArguments)
        """
    }

    /// YAML calls no methods by a signature of its own.
    public func methodCode(of name: String, _ function: Function, of resource: Resource) -> String { "" }
}
