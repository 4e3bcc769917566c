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

extension SchemaValue {
    /// The value as a program writes it: texts have quotes.
    package var quotedReferenceText: String {
        if case .string(let text) = self { return "\"\(text)\"" }
        return referenceText
    }
}

extension UnionReference {
    /// The primitive type of the first enum among the alternatives; nil if there is no enum. Several languages read such unions as that.
    package func enumPrimitive(in package: Package) -> TypeReference? {
        for element in elements {
            if case .type(let name) = element.withoutMarks, case .enumeration(let type)? = package.type(name) {
                return type.valueType
            }
        }
        return nil
    }
}

extension [String] {
    /// The texts in their order, each once.
    package var distinct: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension ReferenceLanguage {
    /// The parameter for the arguments of a method; none if callers give nothing.
    ///
    /// - Parameters:
    ///   - owner: the name of the arguments' class without `Args`.
    ///   - mark: what marks arguments that may be left out.
    package func methodArguments(_ function: Function, _ owner: String, mark: String) -> [ReferenceParameter] {
        let inputs = function.methodInputs
        guard !inputs.isEmpty else { return [] }
        return [ReferenceParameter("args", owner + "Args", mark: inputs.contains { $0.isRequired } ? "" : mark)]
    }

    /// The type of a method's result: a class, or the result itself where it is no object or the language's SDK gives its only property.
    package func methodResult(_ function: Function, of resource: Resource, _ owner: String, liftsSingleResults: Bool) -> String {
        let form = ReferenceNameForm.code(of: resource.token, in: resource.package)
        switch function.result {
        case .none: return ""
        case .value(let type) where function.resultObject == nil: return self.type(type, .output, form)
        case .value, .object:
            guard liftsSingleResults, let property = function.onlyResultProperty else { return owner + "Result" }
            return type(property.type, .output, form)
        }
    }
}
