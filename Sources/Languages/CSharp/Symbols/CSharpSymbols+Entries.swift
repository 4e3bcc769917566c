package import LanguageKit
import Schema

/// Every declaration of the SDK that follows from the schema: classes with their namespaces, properties and members.
extension CSharpSymbols {
    package var entries: [SymbolEntry] {
        var list = CSharpEntryList(symbols: self)
        list.addDeclarations(of: schema)
        list.addConfiguration()
        return list.entries.all
    }
}

/// The entries of a list, as they are collected.
private struct CSharpEntryList: DeclarationList {
    let symbols: CSharpSymbols
    var entries = SymbolEntryList()

    private mutating func add(_ symbol: CSharpClass, _ properties: PropertyList, _ owner: PropertyOwner) {
        entries.add("class", symbol.file, symbol.qualified, properties, as: "property") { symbols.property($0, of: owner) }
    }

    mutating func add(resource: Resource) {
        let token = resource.token
        let symbol = symbols.resource(token)
        add(symbol, resource.outputs, .resource)
        add(symbols.arguments(ofResource: token), resource.inputs, .arguments)
        if !resource.stateInputs.isEmpty { add(symbols.state(ofResource: token), resource.stateInputs, .arguments) }
        for (name, function) in resource.methods {
            guard let function = symbols.schema.function(function) else { continue }
            entries.add("method", symbol.file, "\(symbol.qualified).\(symbols.method(name))")
            if let inputs = function.inputs, !inputs.properties.isEmpty,
                let arguments = symbols.arguments(ofMethod: name, of: token)
            {
                add(arguments, inputs.properties, .arguments)
            }
            if let object = function.resultObject, let result = symbols.result(ofMethod: name, of: token) {
                add(result, object.properties, .result)
            }
        }
    }

    mutating func add(function: Function) {
        if function.isMethod { return }
        let token = function.token
        add(symbols.function(token), PropertyList(), .result)
        for form in FunctionForm.allCases {
            guard let inputs = function.inputs, let arguments = symbols.arguments(of: function, form) else { continue }
            add(arguments, inputs.properties, .arguments)
        }
        if case .object(let result) = function.result {
            add(symbols.result(ofFunction: token), result.properties, .result)
        }
    }

    mutating func add(object: ObjectType) {
        for shape in TypeShape.allCases where shape != .functionOutputInput {
            guard symbols.declares(shape, ofObject: object.token) else { continue }
            add(symbols.object(object.token, shape), object.properties, shape == .output ? .result : .arguments)
        }
    }

    mutating func add(enumeration type: EnumType) {
        let symbol = symbols.enumeration(type.token)
        entries.add("class", symbol.file, symbol.qualified, type, of: symbols)
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
