import Base
package import LanguageKit
import Schema

/// Every declaration of the SDK that follows from the schema: classes with their namespaces, properties and members.
extension CSharpSymbols {
    package var entries: [SymbolEntry] {
        var list = CSharpEntryList(symbols: self)
        for token in [schema.providerToken] + schema.resourceTokens { list.add(resource: token) }
        for token in schema.functionTokens { list.add(function: token) }
        for token in schema.typeTokens { list.add(type: token) }
        list.addConfiguration()
        return list.all
    }
}

/// The entries of a list, as they are collected.
private struct CSharpEntryList {
    let symbols: CSharpSymbols
    private(set) var all: [SymbolEntry] = []

    init(symbols: CSharpSymbols) { self.symbols = symbols }

    private mutating func add(_ symbol: CSharpClass, _ properties: PropertyList, _ owner: PropertyOwner) {
        all.append(SymbolEntry("class", symbol.file, symbol.qualified))
        for property in properties {
            all.append(SymbolEntry("property", symbol.file, "\(symbol.qualified).\(symbols.property(property, of: owner))"))
        }
    }

    mutating func add(resource token: String) {
        guard let resource = symbols.schema.resource(token), !resource.isOverlay else { return }
        add(symbols.resource(token), resource.outputs, .resource)
        add(symbols.arguments(ofResource: token), resource.inputs, .arguments)
        if !resource.stateInputs.isEmpty { add(symbols.state(ofResource: token), resource.stateInputs, .arguments) }
        for (name, function) in resource.methods {
            guard let function = symbols.schema.function(function) else { continue }
            let symbol = symbols.resource(token)
            all.append(SymbolEntry("method", symbol.file, "\(symbol.qualified).\(symbols.method(name))"))
            if let inputs = function.inputs, !inputs.properties.isEmpty {
                add(symbols.arguments(ofMethod: name, of: token), inputs.properties, .arguments)
            }
            if let result = function.resultObject {
                add(symbols.result(ofMethod: name, of: token), result.properties, .result)
            }
        }
    }

    mutating func add(function token: String) {
        guard let function = symbols.schema.function(token), !function.isOverlay, !function.isMethod else { return }
        add(symbols.function(token), PropertyList(), .result)
        if function.takesObject, let inputs = function.inputs {
            add(symbols.arguments(ofFunction: token), inputs.properties, .arguments)
            if function.hasOutputFormArguments {
                add(symbols.outputFormArguments(ofFunction: token), inputs.properties, .arguments)
            }
        }
        if case .object(let result) = function.result {
            add(symbols.result(ofFunction: token), result.properties, .result)
        }
    }

    mutating func add(type token: String) {
        if symbols.schema.isOverlayType(token) { return }
        switch symbols.schema.type(token) {
        case .object(let object)?:
            for shape in TypeShape.allCases where shape != .functionOutputInput {
                guard symbols.declares(shape, ofObject: token) else { continue }
                add(symbols.object(token, shape), object.properties, shape == .output ? .result : .arguments)
            }
        case .enumeration(let type)?:
            let symbol = symbols.enumeration(token)
            add(symbol, PropertyList(), .result)
            for member in type.members {
                guard let name = symbols.member(member, of: type) else { continue }
                all.append(SymbolEntry("member", symbol.file, "\(symbol.qualified).\(name)"))
            }
        case nil: break
        }
    }

    mutating func addConfiguration() {
        guard !symbols.schema.configuration.isEmpty else { return }
        add(symbols.configuration, symbols.schema.configuration, .configuration)
        for token in symbols.configurationTypes {
            guard case .object(let object)? = symbols.schema.type(token) else { continue }
            add(symbols.configurationType(token), object.properties, .configuration)
        }
    }
}
