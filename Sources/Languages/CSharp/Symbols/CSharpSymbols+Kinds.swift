import Base
package import LanguageKit
package import Schema

/// The questions that all languages answer.
extension CSharpSymbols {
    package func symbol(_ kind: SymbolKind, _ token: String) -> Symbol? {
        switch kind {
        case .resource: return Symbol(resource(token))
        case .resourceArgs: return Symbol(arguments(ofResource: token))
        case .resourceState:
            guard schema.resource(token)?.stateInputs.isEmpty == false else { return nil }
            return Symbol(state(ofResource: token))
        case .object(let shape): return declares(shape, ofObject: token) ? Symbol(object(token, shape)) : nil
        case .enumeration: return Symbol(enumeration(token))
        case .function(let form):
            guard let function = schema.function(token), !function.isMethod, form == .plain || function.hasOutputForm else {
                return nil
            }
            return Symbol(self.function(token))
        case .functionArgs(let form):
            guard let function = schema.function(token), function.takesObject else { return nil }
            switch form {
            case .plain: return Symbol(arguments(ofFunction: token))
            case .output: return function.hasOutputFormArguments ? Symbol(outputFormArguments(ofFunction: token)) : nil
            }
        case .functionResult:
            guard case .object? = schema.function(token)?.result else { return nil }
            return Symbol(result(ofFunction: token))
        case .methodArgs(let name): return Symbol(arguments(ofMethod: name, of: token))
        case .methodResult(let name): return Symbol(result(ofMethod: name, of: token))
        }
    }

    package func property(_ property: Property, of owner: PropertyOwner) -> String { Self.property(property) }

    /// The name of a property; it depends neither on the package nor on what has the property.
    static func property(_ property: Property) -> String { property.name(in: "csharp") ?? NameStyle.pascal(property.name) }

    package func member(_ member: EnumType.Member, of enumeration: EnumType) -> String? {
        CSharpNames.enumMember(
            member.name ?? member.value.text, of: NameStyle.capitalized(Token(enumeration.token).member))
    }

    package func method(_ name: String) -> String { NameStyle.capitalized(name) }
}

extension Function {
    /// Whether the function takes one object of arguments, which may have no properties.
    var takesObject: Bool { inputs != nil && multiArgumentInputs == nil }

    /// Whether the form that takes outputs takes one object of arguments, which always has properties.
    var hasOutputFormArguments: Bool { takesObject && hasOutputForm && inputs?.properties.isEmpty == false }
}

extension Symbol {
    fileprivate init(_ symbol: CSharpClass) {
        self.init(namespace: symbol.namespace, importPath: symbol.namespace, file: symbol.file, identifier: symbol.name)
    }
}
