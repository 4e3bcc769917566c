import LanguageKit
public import Schema

// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension HCLReference {
    public func constructorCode(of resource: Resource) -> String {
        """
        resource "\(self.resource(resource))" "name" {
          # \(ReferenceComments.arguments)
        }
        """
    }

    /// HCL imports an existing resource.
    public func lookupCode(of resource: Resource) -> String { "" }

    public func functionCode(of function: Function) -> String {
        """
        data "\(self.function(function).name)" "name" {
          # \(ReferenceComments.functionArguments)
        }
        """
    }

    /// HCL calls no methods.
    public func methodCode(of name: String, _ function: Function, of resource: Resource) -> String { "" }
}
