package import LanguageKit
import Schema

/// Every declaration of the SDK that follows from the schema: classes, their getters, functions and enums' members.
extension JavaSymbols {
    package var entries: [SymbolEntry] {
        var list = JavaEntryList(symbols: self)
        for token in [schema.providerToken] + schema.resourceTokens { list.add(resource: token) }
        for token in schema.functionTokens { list.add(function: token) }
        for token in schema.typeTokens { list.add(type: token) }
        if !schema.configuration.isEmpty { list.add(configuration, schema.configuration, .configuration) }
        return Array(list.all)
    }
}

/// The entries of a list, as they are collected.
private struct JavaEntryList {
    let symbols: JavaSymbols
    private(set) var all: Set<SymbolEntry> = []

    init(symbols: JavaSymbols) { self.symbols = symbols }

    mutating func add(_ symbol: JavaClass, _ properties: PropertyList, _ owner: PropertyOwner) {
        all.insert(SymbolEntry("class", symbol.file, symbol.name))
        for property in properties {
            all.insert(SymbolEntry("getter", symbol.file, "\(symbol.name).\(symbols.property(property, of: owner))"))
        }
    }

    mutating func add(resource token: String) {
        guard let resource = symbols.schema.resource(token), !resource.isOverlay else { return }
        add(symbols.resource(token), resource.outputs, .resource)
        add(symbols.arguments(ofResource: token), resource.inputs, .arguments)
        if !resource.stateInputs.isEmpty { add(symbols.state(ofResource: token), resource.stateInputs, .arguments) }
    }

    mutating func add(function token: String) {
        guard let function = symbols.schema.function(token), !function.isOverlay else { return }
        let owner = symbols.functions(of: token)
        // Methods leave the class empty.
        all.insert(SymbolEntry("class", owner.file, owner.name))
        guard !function.isMethod else { return }
        for form in FunctionForm.allCases where form == .output ? function.hasOutputForm : function.hasPlainForm {
            all.insert(SymbolEntry("function", owner.file, "\(owner.name).\(symbols.function(token, form))"))
            if let inputs = function.inputs {
                add(symbols.arguments(ofFunction: token, form), inputs.properties, .arguments)
            }
        }
        if case .object(let result) = function.result {
            add(symbols.result(ofFunction: token), result.properties, .result)
        }
    }

    mutating func add(type token: String) {
        switch symbols.schema.type(token) {
        case .object(let object)?:
            for shape in TypeShape.allCases where symbols.declares(shape, ofObject: token) {
                add(symbols.object(token, shape), object.properties, shape == .output ? .result : .arguments)
            }
        case .enumeration(let type)?:
            let symbol = symbols.enumeration(token)
            add(symbol, PropertyList(), .result)
            for member in type.members {
                guard let name = symbols.member(member, of: type) else { continue }
                all.insert(SymbolEntry("member", symbol.file, "\(symbol.name).\(name)"))
            }
        case nil: break
        }
    }
}
