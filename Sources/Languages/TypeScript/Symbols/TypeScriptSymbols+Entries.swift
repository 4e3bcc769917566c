package import LanguageKit
import Schema

/// All declarations of a TypeScript SDK.
extension TypeScriptSymbols {
    package var entries: [SymbolEntry] {
        var entries: [SymbolEntry] = []
        for token in schema.resourceTokens {
            if let resource = schema.resource(token) { add(resource, to: &entries) }
        }
        if let provider = schema.provider { add(provider, to: &entries) }
        for token in schema.functionTokens {
            if let function = schema.function(token), !function.isMethod { add(function, to: &entries) }
        }
        for token in schema.typeTokens { addType(token, to: &entries) }
        for property in schema.configuration where settings.hasConfiguration {
            entries.append(SymbolEntry("variable", "config/vars.ts", self.property(property, of: .configuration)))
        }
        var modules = modules
        // A module that has only types that functions take is there, too, though it is empty.
        for token in schema.typeTokens where !uses[token].isDisjoint(with: [.functionInput, .methodInput]) {
            modules.add(folder(of: token))
        }
        for (folder, names) in modules.children {
            for name in names {
                let file = TypeScriptModules.path(folder, "index.ts")
                entries.append(SymbolEntry("module", file, TypeScriptNames.identifier(name)))
            }
        }
        return entries
    }

    private func add(_ resource: Resource, to entries: inout [SymbolEntry]) {
        guard !resource.isOverlay, let symbol = symbol(.resource, resource.token) else { return }
        entries.append(SymbolEntry("class", symbol.file, symbol.identifier))
        for property in resource.outputs {
            let name = self.property(property, of: .resource)
            entries.append(SymbolEntry("property", symbol.file, "\(symbol.identifier).\(name)"))
        }
        addInterface(self.symbol(.resourceArgs, resource.token), resource.inputs, to: &entries)
        if !resource.isProvider, !resource.stateInputs.isEmpty {
            addInterface(self.symbol(.resourceState, resource.token), resource.stateInputs, to: &entries)
        }
        for method in resource.methods {
            guard let function = schema.function(method.token), hasMethod(function) else { continue }
            entries.append(SymbolEntry("method", symbol.file, "\(symbol.identifier).\(self.method(method.name))"))
            if let inputs = function.inputs, !inputs.properties.isEmpty {
                addInterface(
                    self.symbol(.methodArgs(method.name), resource.token), inputs.properties, within: symbol.identifier,
                    to: &entries)
            }
            if case .object(let result) = function.result {
                addInterface(
                    self.symbol(.methodResult(method.name), resource.token), result.properties, within: symbol.identifier,
                    to: &entries)
            }
        }
    }

    /// Whether the SDK has a method: a result that is no object can only be given as a plain one.
    private func hasMethod(_ function: Function) -> Bool {
        switch function.result {
        case .none, .object: true
        case .value: function.givesPlainResult
        }
    }

    private func add(_ function: Function, to entries: inout [SymbolEntry]) {
        guard !function.isOverlay else { return }
        let takesObject = function.inputs != nil && function.multiArgumentInputs == nil
        let properties = function.inputs?.properties ?? PropertyList()
        if function.hasPlainForm, let symbol = symbol(.function(.plain), function.token) {
            entries.append(SymbolEntry("function", symbol.file, symbol.identifier))
        }
        // The plain arguments are there even where the function has no plain form.
        if takesObject { addInterface(symbol(.functionArgs(.plain), function.token), properties, to: &entries) }
        if case .object(let result) = function.result {
            addInterface(symbol(.functionResult, function.token), result.properties, to: &entries)
        }
        if function.hasOutputForm, let symbol = symbol(.function(.output), function.token) {
            entries.append(SymbolEntry("function", symbol.file, symbol.identifier))
            if takesObject, !properties.isEmpty {
                addInterface(self.symbol(.functionArgs(.output), function.token), properties, to: &entries)
            }
        }
    }

    private func addType(_ token: String, to entries: inout [SymbolEntry]) {
        guard !schema.isOverlayType(token) else { return }
        switch schema.type(token) {
        case .enumeration(let type):
            guard let symbol = symbol(.enumeration, token) else { return }
            entries.append(SymbolEntry("enum", symbol.file, symbol.identifier))
            for case let name? in type.members.map({ member($0, of: type) }) {
                entries.append(SymbolEntry("member", symbol.file, "\(symbol.identifier).\(name)"))
            }
        case .object(let type):
            let uses = uses[token]
            var symbols: Set<Symbol> = []
            if !uses.isDisjoint(with: .anyOutput), let symbol = symbol(.object(.output), token) { symbols.insert(symbol) }
            if !uses.isDisjoint(with: [.functionInput, .methodInput]), let symbol = symbol(.object(.functionInput), token) {
                symbols.insert(symbol)
            }
            if !uses.isDisjoint(with: .anyInput.subtracting(.functionInput)), let symbol = symbol(.object(.input), token) {
                symbols.insert(symbol)
            }
            for symbol in symbols {
                let namespaces = symbol.namespace.split(separator: ".").dropFirst(2).joined(separator: ".")
                addInterface(symbol, type.properties, within: namespaces, to: &entries)
            }
        case nil: break
        }
    }

    /// An interface with its members; `within` are the namespaces around it in its file.
    private func addInterface(
        _ symbol: Symbol?, _ properties: PropertyList, within namespace: String = "", to entries: inout [SymbolEntry]
    ) {
        guard let symbol else { return }
        let name = namespace.isEmpty ? symbol.identifier : "\(namespace).\(symbol.identifier)"
        entries.append(SymbolEntry("interface", symbol.file, name))
        for property in properties {
            entries.append(SymbolEntry("property", symbol.file, "\(name).\(self.property(property, of: .arguments))"))
        }
    }
}
