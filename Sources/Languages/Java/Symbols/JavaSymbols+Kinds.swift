package import LanguageKit
package import Schema

/// The questions that all languages answer.
extension JavaSymbols {
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
            guard let function = schema.function(token), !function.isMethod else { return nil }
            if form == .output, !function.hasOutputForm { return nil }
            if form == .plain, !function.hasPlainForm { return nil }
            var symbol = Symbol(functions(of: token))
            symbol.identifier = self.function(token, form)
            return symbol
        case .functionArgs(let form):
            guard let function = schema.function(token), !function.isMethod, function.inputs != nil else { return nil }
            return Symbol(arguments(ofFunction: token, form))
        case .functionResult:
            guard case .object? = schema.function(token)?.result else { return nil }
            return Symbol(result(ofFunction: token))
        // The SDKs have no methods.
        case .methodArgs, .methodResult: return nil
        }
    }

    package func property(_ property: Property, of owner: PropertyOwner) -> String {
        owner == .resource ? JavaMemberNames.resourceProperty(property.name) : JavaMemberNames.property(property.name)
    }

    package func member(_ member: EnumType.Member, of enumeration: EnumType) -> String? {
        JavaMemberNames.member(
            member.name ?? member.value.text, of: JavaNaming.className(Token(enumeration.token).member))
    }

    package func method(_ name: String) -> String { JavaNaming.identifier(name) }
}

extension Symbol {
    fileprivate init(_ symbol: JavaClass) {
        self.init(namespace: symbol.package, importPath: symbol.qualified, file: symbol.file, identifier: symbol.name)
    }
}
