package import LanguageKit
import Schema

/// All declarations of a Python SDK.
extension PythonSymbols {
    package var entries: [SymbolEntry] {
        var list = PythonEntryList(symbols: self)
        list.addDeclarations(of: schema)
        var entries = list.entries
        for property in schema.configuration where settings.hasConfiguration {
            entries.append(
                SymbolEntry("variable", file("config/vars.py"), self.property(property, of: .configuration)))
            // Type stubs keep the schema's spelling.
            entries.append(SymbolEntry("variable", file("config/__init__.pyi"), property.name))
        }
        let modules = PythonModules(
            schema, types: schema.typeTokens.filter { !uses[$0].isEmpty }, hasConfiguration: settings.hasConfiguration,
            folder: folder)
        for (folder, names) in modules.children {
            for name in names {
                entries.append(SymbolEntry("module", file(PythonModules.path(folder, "__init__.py")), name))
            }
        }
        return entries
    }

    fileprivate func add(_ resource: Resource, to entries: inout [SymbolEntry]) {
        guard let symbol = symbol(.resource, resource.token) else { return }
        addClass(symbol, resource.outputs, of: .resource, to: &entries)
        for property in resource.inputs {
            let name = self.property(property, of: .constructor)
            entries.append(SymbolEntry("parameter", symbol.file, "\(symbol.identifier).__init__.\(name)"))
        }
        addClass(self.symbol(.resourceArgs, resource.token), resource.inputs, of: .arguments, to: &entries)
        if !resource.isProvider, !resource.stateInputs.isEmpty {
            addClass(self.symbol(.resourceState, resource.token), resource.stateInputs, of: .arguments, to: &entries)
            for property in resource.stateInputs {
                let name = self.property(property, of: .constructor)
                entries.append(SymbolEntry("parameter", symbol.file, "\(symbol.identifier).get.\(name)"))
            }
        }
        for method in resource.methods {
            guard let function = schema.function(method.token) else { continue }
            let name = "\(symbol.identifier).\(self.method(method.name))"
            entries.append(SymbolEntry("method", symbol.file, name))
            for property in function.inputs?.properties ?? PropertyList() {
                entries.append(SymbolEntry("parameter", symbol.file, "\(name).\(self.property(property, of: .arguments))"))
            }
            guard let type = self.symbol(.methodResult(method.name), resource.token) else { continue }
            switch function.result {
            case .none: break
            case .object(let result): addClass(type, result.properties, of: .result, within: symbol.identifier, to: &entries)
            case .value:
                addClass(type, PropertyList(), of: .result, within: symbol.identifier, to: &entries)
                let name = "\(symbol.identifier).\(type.identifier).res"
                entries.append(SymbolEntry("property", symbol.file, name))
            }
        }
    }

    fileprivate func add(_ function: Function, to entries: inout [SymbolEntry]) {
        if case .object(let result) = function.result, let symbol = symbol(.functionResult, function.token) {
            addClass(symbol, result.properties, of: .result, to: &entries)
            // The plain form's result is there even where the function has no plain form.
            entries.append(SymbolEntry("class", symbol.file, "Awaitable\(symbol.identifier)"))
        }
        if function.hasPlainForm { addFunction(symbol(.function(.plain), function.token), function, to: &entries) }
        if function.hasOutputForm { addFunction(symbol(.function(.output), function.token), function, to: &entries) }
    }

    private func addFunction(_ symbol: Symbol?, _ function: Function, to entries: inout [SymbolEntry]) {
        guard let symbol else { return }
        entries.append(SymbolEntry("function", symbol.file, symbol.identifier))
        for property in function.inputs?.properties ?? PropertyList() {
            let name = self.property(property, of: .arguments)
            entries.append(SymbolEntry("parameter", symbol.file, "\(symbol.identifier).\(name)"))
        }
    }

    fileprivate func add(_ type: EnumType, to entries: inout [SymbolEntry]) {
        guard let symbol = symbol(.enumeration, type.token) else { return }
        entries.append(SymbolEntry("class", symbol.file, symbol.identifier))
        for case let name? in type.members.map({ member($0, of: type) }) {
            entries.append(SymbolEntry("member", symbol.file, "\(symbol.identifier).\(name)"))
        }
    }

    fileprivate func add(_ type: ObjectType, to entries: inout [SymbolEntry]) {
        let uses = uses[type.token]
        if !uses.isDisjoint(with: .anyOutput) {
            addClass(symbol(.object(.output), type.token), type.properties, of: .result, to: &entries)
        }
        var inputs: Set<Symbol> = []
        // Of what methods take there is only the shape without outputs.
        let plain: TypeUsage.Uses = [.functionInput, .functionOutputInput, .methodInput]
        if !uses.isDisjoint(with: plain), let symbol = symbol(.object(.functionInput), type.token) { inputs.insert(symbol) }
        if !uses.isDisjoint(with: .anyInput.subtracting(plain)), let symbol = symbol(.object(.input), type.token) {
            inputs.insert(symbol)
        }
        for var symbol in inputs {
            addClass(symbol, type.properties, of: .arguments, to: &entries)
            if settings.hasTypedDictionaries {
                symbol.identifier += "Dict"
                addClass(symbol, type.properties, of: .arguments, to: &entries)
            }
        }
    }

    /// A class with its properties; `within` is the class around it.
    private func addClass(
        _ symbol: Symbol?, _ properties: PropertyList, of owner: PropertyOwner, within outer: String = "",
        to entries: inout [SymbolEntry]
    ) {
        guard let symbol else { return }
        let name = outer.isEmpty ? symbol.identifier : "\(outer).\(symbol.identifier)"
        entries.append(SymbolEntry("class", symbol.file, name))
        for property in properties {
            entries.append(SymbolEntry("property", symbol.file, "\(name).\(self.property(property, of: owner))"))
        }
    }
}

/// The entries of a list, as they are collected.
private struct PythonEntryList: DeclarationList {
    let symbols: PythonSymbols
    var entries: [SymbolEntry] = []

    mutating func add(resource: Resource) { symbols.add(resource, to: &entries) }

    mutating func add(function: Function) {
        if !function.isMethod { symbols.add(function, to: &entries) }
    }

    mutating func add(object: ObjectType) { symbols.add(object, to: &entries) }

    mutating func add(enumeration: EnumType) { symbols.add(enumeration, to: &entries) }
}
