import Base
package import LanguageKit
import Schema

/// Every declaration of the SDK that follows from the schema, but for those of hand-written files and of the `internal` package.
extension GoSymbols {
    package var entries: [SymbolEntry] {
        var list = GoEntryList(symbols: self)
        list.addDeclarations(of: schema)
        list.addNestedCollections()
        for property in schema.configuration { list.add("func", "config/config.go", configuration(property.name)) }
        guard !rootFolder.isEmpty else { return list.all }
        return list.all.map { SymbolEntry($0.kind, "\(rootFolder)/\($0.file)", $0.name) }
    }
}

/// The entries of a list, as they are collected.
private struct GoEntryList: DeclarationList {
    let symbols: GoSymbols
    var all: [SymbolEntry] = []

    mutating func add(_ kind: String, _ file: String, _ names: String...) {
        for name in names { all.append(SymbolEntry(kind, file, name)) }
    }

    /// A struct and its fields.
    mutating func addStruct(_ file: String, _ name: String, _ properties: PropertyList, _ field: (String) -> String) {
        add("type", file, name)
        for property in properties { add("field", file, "\(name).\(field(property.name))") }
    }

    /// The type of an output and its accessors.
    mutating func addOutput(_ file: String, _ name: String, _ properties: PropertyList, _ accessor: (String) -> String) {
        add("type", file, name)
        for property in properties { add("method", file, "\(name).\(accessor(property.name))") }
    }

    mutating func add(resource: Resource) {
        let token = resource.token
        let names = symbols.resource(token)
        let file = names.file
        addStruct(file, names.name, resource.outputs, names.field)
        add("func", file, names.constructor)
        if !resource.isProvider, !resource.isComponent {
            add("func", file, names.lookup)
            addStruct(file, names.plainState, resource.stateInputs, names.field)
            addStruct(file, names.state, resource.stateInputs, names.field)
        }
        addStruct(file, names.plainArguments, resource.inputs, names.field)
        addStruct(file, names.arguments, resource.inputs, names.field)
        add("type", file, names.input)
        addOutput(file, names.output, resource.outputs, names.accessor)
        if symbols.settings.generatesResourceContainerTypes, !resource.isProvider {
            for container in [names.array, names.map] {
                add("type", file, container, container + "Input", container + "Output")
            }
        }
        for (method, function) in resource.methods {
            guard let function = symbols.schema.function(function) else { continue }
            add(method: function, symbols.method(method, of: token), isLifted: symbols.settings.liftsSingleValueMethodReturns)
        }
    }

    private mutating func add(method function: Function, _ names: GoMethodSymbols, isLifted: Bool) {
        let file = names.resource.file
        add("method", file, "\(names.resource.name).\(names.name)")
        if let inputs = function.inputs, !inputs.properties.isEmpty {
            addStruct(file, names.plainArguments, inputs.properties, GoNames.field)
            addStruct(file, names.arguments, inputs.properties, GoNames.field)
        }
        let object = function.resultObject
        let isLifted = isLifted && object?.properties.count == 1
        let prefix = isLifted ? NameStyle.camel(names.resource.name) + names.name : names.resource.name + names.name
        if let properties = object?.properties {
            addStruct(file, prefix + "Result", properties, GoNames.field)
            addOutput(file, prefix + "ResultOutput", properties, GoNames.title)
        } else if function.givesPlainResult {
            // What a plain method gives travels in a struct.
            add("type", file, names.result, names.resultOutput)
            add("field", file, "\(names.result).Res")
            add("method", file, "\(names.resultOutput).Res")
        }
    }

    mutating func add(function: Function) {
        if function.isMethod { return }
        let names = symbols.function(function.token)
        let file = names.file
        if function.hasPlainForm { add("func", file, names.name) }
        if let inputs = function.inputs {
            let name = function.multiArgumentInputs == nil ? names.arguments : NameStyle.camel(names.name) + "Args"
            addStruct(file, name, inputs.properties, GoNames.field)
        }
        if let result = function.resultObject { addStruct(file, names.result, result.properties, GoNames.field) }
        guard function.hasOutputForm, !symbols.settings.disablesFunctionOutputVersions else { return }
        add("func", file, names.outputForm)
        if let inputs = function.inputs {
            let name = function.multiArgumentInputs == nil ? names.outputArguments : NameStyle.camel(names.name) + "OutputArgs"
            addStruct(file, name, inputs.properties, GoNames.field)
        }
        if let result = function.resultObject {
            let type = GoTypeSymbols(location: names.location, file: file, name: names.result)
            addOutput(file, names.resultOutput, result.properties, type.accessor)
        }
    }

    mutating func add(object: ObjectType) {
        let names = symbols.object(object.token)
        let forms = symbols.forms(ofType: object.token)
        addStruct(names.file, names.name, object.properties, names.field)
        if forms.contains(.input) {
            add("type", names.file, names.input)
            addStruct(names.file, names.arguments, object.properties, names.field)
        }
        if forms.contains(.pointerInput) {
            add("type", names.file, names.pointerInput, names.pointerType)
            add("func", names.file, names.pointer)
        }
        if forms.contains(.output) { addOutput(names.file, names.output, object.properties, names.accessor) }
        if forms.contains(.pointerOutput) {
            addOutput(names.file, names.pointerOutput, object.properties, names.pointerAccessor)
        }
        addContainers(names, forms)
    }

    mutating func add(enumeration type: EnumType) {
        let names = symbols.enumeration(type.token)
        let forms = symbols.forms(ofType: type.token)
        add("type", names.file, names.name)
        for member in type.members { add("const", names.file, names.member(member.name ?? member.value.text)) }
        if forms.contains(.output) { add("type", names.file, names.output, names.pointerOutput) }
        if forms.contains(.input) {
            add("type", names.file, names.input, names.pointerInput, NameStyle.camel(names.name) + "Ptr")
            add("func", names.file, names.pointer)
        }
        addContainers(names, forms)
    }

    private mutating func addContainers(_ names: GoTypeSymbols, _ forms: GoTypeForms) {
        for (container, input, output) in [
            (names.array, GoTypeForms.arrayInput, GoTypeForms.arrayOutput), (names.map, .mapInput, .mapOutput),
        ] where !symbols.declares(container, in: names.location.folder) {
            if forms.contains(input) { add("type", names.file, container, container + "Input") }
            if forms.contains(output) { add("type", names.file, container + "Output") }
        }
    }

    mutating func addNestedCollections() {
        var seen: Set<SymbolEntry> = []
        for (collection, forms) in symbols.formTable.nested {
            let isEnum = symbols.schema.isEnumeration(collection.token)
            let element = isEnum ? symbols.enumeration(collection.token) : symbols.object(collection.token)
            let name = collection.name(of: element.name)
            let module = element.location.folder
            let file = module.isEmpty ? "pulumiTypes.go" : "\(module)/pulumiTypes.go"
            for (container, input, output) in [
                (name + "Array", GoTypeForms.arrayInput, GoTypeForms.arrayOutput), (name + "Map", .mapInput, .mapOutput),
            ] {
                if forms.contains(input) {
                    seen.insert(SymbolEntry("type", file, container))
                    seen.insert(SymbolEntry("type", file, container + "Input"))
                }
                if forms.contains(output) { seen.insert(SymbolEntry("type", file, container + "Output")) }
            }
        }
        all += seen
    }
}
