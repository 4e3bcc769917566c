package import LanguageKit
package import Schema

/// The questions that all languages answer.
extension JavaSymbols: ClassSymbols {
    package static func symbol(of declaration: JavaClass) -> Symbol {
        Symbol(
            namespace: declaration.package, importPath: declaration.qualified, file: declaration.file,
            identifier: declaration.name)
    }

    package func symbol(of function: Function, _ form: FunctionForm) -> Symbol? {
        guard form == .output ? function.hasOutputForm : function.hasPlainForm else { return nil }
        var symbol = Self.symbol(of: functions(of: function.token))
        symbol.identifier = self.function(function.token, form)
        return symbol
    }

    package func arguments(of function: Function, _ form: FunctionForm) -> JavaClass? {
        function.isMethod || function.inputs == nil ? nil : arguments(ofFunction: function.token, form)
    }

    // The SDKs have no methods.
    package func arguments(ofMethod name: String, of resource: String) -> JavaClass? { nil }

    package func result(ofMethod name: String, of resource: String) -> JavaClass? { nil }

    package func property(_ property: Property, of owner: PropertyOwner) -> String {
        owner == .resource ? JavaMemberNames.resourceProperty(property.name) : JavaMemberNames.property(property.name)
    }

    package func member(_ member: EnumType.Member, of enumeration: EnumType) -> String? {
        JavaMemberNames.member(
            member.name ?? member.value.text, of: JavaNaming.className(Token(enumeration.token).member))
    }

    package func method(_ name: String) -> String { JavaNaming.identifier(name) }
}
