import Base
package import LanguageKit
package import Schema

/// The questions that all languages answer.
extension CSharpSymbols: ClassSymbols {
    package static func symbol(of declaration: CSharpClass) -> Symbol {
        Symbol(
            namespace: declaration.namespace, importPath: declaration.namespace, file: declaration.file,
            identifier: declaration.name)
    }

    package func symbol(of function: Function, _ form: FunctionForm) -> Symbol? {
        form == .plain || function.hasOutputForm ? Self.symbol(of: self.function(function.token)) : nil
    }

    package func arguments(of function: Function, _ form: FunctionForm) -> CSharpClass? {
        guard function.inputs != nil, function.multiArgumentInputs == nil else { return nil }
        switch form {
        case .plain: return arguments(ofFunction: function.token)
        // The form that takes outputs has no class without properties.
        case .output:
            guard function.hasOutputForm, function.inputs?.properties.isEmpty == false else { return nil }
            return outputFormArguments(ofFunction: function.token)
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
