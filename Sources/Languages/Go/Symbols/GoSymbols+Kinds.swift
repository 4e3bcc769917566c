package import LanguageKit
package import Schema

/// The questions that all languages answer.
extension GoSymbols {
    package func symbol(_ kind: SymbolKind, _ token: String) -> Symbol? {
        switch kind {
        case .resource: return symbol(resource(token)) { $0.name }
        case .resourceArgs: return symbol(resource(token)) { $0.arguments }
        case .resourceState:
            guard token != schema.providerToken, !schema.isComponent(token) else { return nil }
            return symbol(resource(token)) { $0.state }
        case .object(let shape): return symbol(object(token), shape, token)
        case .enumeration:
            let symbols = enumeration(token)
            return Symbol(symbols.location, symbols.file, symbols.name)
        case .function(let form): return function(token, form) { form == .plain ? $0.name : $0.outputForm }
        case .functionArgs(let form):
            guard let function = schema.function(token), function.inputs != nil else { return nil }
            if form == .plain, function.multiArgumentInputs != nil { return nil }
            return self.function(token, form) { form == .plain ? $0.arguments : $0.outputArguments }
        case .functionResult:
            guard schema.function(token)?.resultObject != nil else { return nil }
            return function(token, .plain) { $0.result }
        case .methodArgs(let name):
            let method = method(name, of: token)
            return Symbol(method.resource.location, method.resource.file, method.arguments)
        case .methodResult(let name):
            let method = method(name, of: token)
            return Symbol(method.resource.location, method.resource.file, method.result)
        }
    }

    private func symbol(_ symbols: GoResourceSymbols, _ name: (GoResourceSymbols) -> String) -> Symbol {
        Symbol(symbols.location, symbols.file, name(symbols))
    }

    private func symbol(_ symbols: GoTypeSymbols, _ shape: TypeShape, _ token: String) -> Symbol? {
        switch shape {
        case .output, .functionInput: return Symbol(symbols.location, symbols.file, symbols.name)
        case .input, .state, .functionOutputInput:
            guard forms(ofType: token).contains(.input) else { return nil }
            return Symbol(symbols.location, symbols.file, symbols.arguments)
        }
    }

    private func function(_ token: String, _ form: FunctionForm, _ name: (GoFunctionSymbols) -> String) -> Symbol? {
        guard let function = schema.function(token), !function.isMethod else { return nil }
        switch form {
        case .plain: guard function.hasPlainForm else { return nil }
        case .output: guard function.hasOutputForm, !settings.disablesFunctionOutputVersions else { return nil }
        }
        let symbols = self.function(token)
        return Symbol(symbols.location, symbols.file, name(symbols))
    }

    package func property(_ property: Property, of owner: PropertyOwner) -> String {
        switch owner {
        case .resource, .arguments, .constructor, .result: GoNames.field(property.name)
        case .configuration: configuration(property.name)
        }
    }

    package func member(_ member: EnumType.Member, of enumeration: EnumType) -> String? {
        self.enumeration(enumeration.token).member(member.name ?? member.value.text)
    }

    package func method(_ name: String) -> String { GoNames.title(name) }
}

extension Symbol {
    fileprivate init(_ location: GoLocation, _ file: String, _ name: String) {
        self.init(namespace: location.folder, importPath: location.importPath, file: file, identifier: name)
    }
}
