import Base
import Documents
public import Schema

extension Resource {
    /// The class's name, before any language changes it.
    package var referenceName: String { isProvider ? "Provider" : NameStyle.capitalized(Token(token).member) }
    /// Whether a program may leave out all inputs.
    package var areInputsOptional: Bool { !inputs.contains { $0.isRequired } }
    /// The class of the options that its constructor takes.
    package var optionsName: String { isComponent ? "ComponentResourceOptions" : "CustomResourceOptions" }
}

extension Function {
    /// What callers of a method give: everything but the resource itself.
    package var methodInputs: [Property] { inputs?.properties.byName.filter { $0.name != "__self__" } ?? [] }
    /// The single property of a method's result.
    package var onlyResultProperty: Property? {
        guard let object = resultObject, object.properties.count == 1 else { return nil }
        return object.properties.first
    }
}

extension Package {
    /// Whether methods with a single result give that, not an object of it, in a language's SDK.
    package func liftsSingleResults(in language: String) -> Bool {
        node["language"]?[language]?["liftSingleValueMethodReturns"]?.boolean ?? false
    }
}

extension ReferenceNameForm {
    /// The name as code in the module of a resource or function writes it.
    package static func code(of token: String, in package: Package) -> ReferenceNameForm {
        .code(module: package.module(of: token))
    }
}

extension SchemaValue {
    /// The value as pages show it: whole numbers have no point.
    public var referenceText: String {
        guard case .number(let value) = self, value == value.rounded(), value.magnitude < 1e15 else { return text }
        return String(Int64(value))
    }
}
