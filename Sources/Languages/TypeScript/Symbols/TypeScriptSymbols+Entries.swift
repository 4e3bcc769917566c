package import LanguageKit
import Schema

/// All declarations of a TypeScript SDK.
extension TypeScriptSymbols {
    package var entries: [SymbolEntry] {
        var list = TypeScriptEntryList(symbols: self)
        list.addDeclarations(of: schema)
        var entries = list.entries
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

    fileprivate func add(_ resource: Resource, to entries: inout [SymbolEntry]) {
        guard let symbol = symbol(.resource, resource.token) else { return }
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

    fileprivate func add(_ function: Function, to entries: inout [SymbolEntry]) {
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

    fileprivate func add(_ type: EnumType, to entries: inout [SymbolEntry]) {
        guard let symbol = symbol(.enumeration, type.token) else { return }
        entries.append(SymbolEntry("enum", symbol.file, symbol.identifier))
        for case let name? in type.members.map({ member($0, of: type) }) {
            entries.append(SymbolEntry("member", symbol.file, "\(symbol.identifier).\(name)"))
        }
    }

    fileprivate func add(_ type: ObjectType, to entries: inout [SymbolEntry]) {
        let uses = uses[type.token]
        var symbols: Set<Symbol> = []
        if !uses.isDisjoint(with: .anyOutput), let symbol = symbol(.object(.output), type.token) { symbols.insert(symbol) }
        if !uses.isDisjoint(with: [.functionInput, .methodInput]), let symbol = symbol(.object(.functionInput), type.token) {
            symbols.insert(symbol)
        }
        if !uses.isDisjoint(with: .anyInput.subtracting(.functionInput)), let symbol = symbol(.object(.input), type.token) {
            symbols.insert(symbol)
        }
        for symbol in symbols {
            let namespaces = symbol.namespace.split(separator: ".").dropFirst(2).joined(separator: ".")
            addInterface(symbol, type.properties, within: namespaces, to: &entries)
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

/// The entries of a list, as they are collected.
private struct TypeScriptEntryList: DeclarationList {
    let symbols: TypeScriptSymbols
    var entries: [SymbolEntry] = []

    mutating func add(resource: Resource) { symbols.add(resource, to: &entries) }

    mutating func add(function: Function) {
        if !function.isMethod { symbols.add(function, to: &entries) }
    }

    mutating func add(object: ObjectType) { symbols.add(object, to: &entries) }

    mutating func add(enumeration: EnumType) { symbols.add(enumeration, to: &entries) }
}
