public import Schema

/// Signatures of a package's declarations as code of one language.
public protocol ReferenceCode {
    /// What creates a resource: each form of its constructor.
    func constructorCode(of resource: Resource) -> String
    /// What looks up an existing resource; empty if the language has no such function.
    func lookupCode(of resource: Resource) -> String
    /// How a function is declared: each of its forms.
    func functionCode(of function: Function) -> String
    /// How a method is declared; empty if the language's SDKs have no methods.
    func methodCode(of name: String, _ function: Function, of resource: Resource) -> String
}

extension ReferenceSignature {
    /// The parameters, with commas between them.
    package func joined(_ separator: String = ", ", _ text: (ReferenceParameter) -> String) -> String {
        parameters.map(text).joined(separator: separator)
    }
}

extension ReferenceComments {
    /// Of the ID by which an existing resource is looked up.
    package static let existing = "The ID of the existing resource."
    /// Of the properties by which an existing resource is looked up.
    package static let state = "Properties that narrow the look-up."
    /// Of what a function takes.
    package static let functionArguments = "The arguments of the function."
}
