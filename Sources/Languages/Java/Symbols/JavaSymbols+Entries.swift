package import LanguageKit
import Schema

/// Every declaration of the SDK that follows from the schema: classes, their getters, functions and enums' members.
extension JavaSymbols {
    package var entries: [SymbolEntry] {
        var list = JavaEntryList(symbols: self)
        list.addDeclarations(of: schema)
        if !schema.configuration.isEmpty { list.add(configuration, schema.configuration, .configuration) }
        return list.entries.all
    }
}

/// The entries of a list, as they are collected.
private struct JavaEntryList: DeclarationList {
    let symbols: JavaSymbols
    var entries = SymbolEntryList()

    mutating func add(_ symbol: JavaClass, _ properties: PropertyList, _ owner: PropertyOwner) {
        entries.add("class", symbol.file, symbol.name, properties, as: "getter") { symbols.property($0, of: owner) }
    }

    mutating func add(resource: Resource) {
        let token = resource.token
        add(symbols.resource(token), resource.outputs, .resource)
        add(symbols.arguments(ofResource: token), resource.inputs, .arguments)
        if !resource.stateInputs.isEmpty { add(symbols.state(ofResource: token), resource.stateInputs, .arguments) }
    }

    mutating func add(function: Function) {
        let token = function.token
        let owner = symbols.functions(of: token)
        // Methods leave the class empty.
        entries.add("class", owner.file, owner.name)
        guard !function.isMethod else { return }
        for form in FunctionForm.allCases where form == .output ? function.hasOutputForm : function.hasPlainForm {
            entries.add("function", owner.file, "\(owner.name).\(symbols.function(token, form))")
            if let inputs = function.inputs {
                add(symbols.arguments(ofFunction: token, form), inputs.properties, .arguments)
            }
        }
        if case .object(let result) = function.result {
            add(symbols.result(ofFunction: token), result.properties, .result)
        }
    }

    mutating func add(object: ObjectType) {
        for shape in TypeShape.allCases where symbols.declares(shape, ofObject: object.token) {
            add(symbols.object(object.token, shape), object.properties, shape == .output ? .result : .arguments)
        }
    }

    mutating func add(enumeration type: EnumType) {
        let symbol = symbols.enumeration(type.token)
        entries.add("class", symbol.file, symbol.name, type, of: symbols)
    }
}
