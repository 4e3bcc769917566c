import Schema

/// Which helper types the types of a package have: those that some use anywhere in the package needs.
///
/// Source of the rules: the published library generator. It visits each type once for each combination of uses, so that the order
/// counts: types by token, in their plain shape, then resources and functions.
struct GoTypeFormTable: Sendable {
    /// Type's token → its forms.
    private(set) var forms: [String: GoTypeForms] = [:]
    /// Collections of collections → their forms.
    private(set) var nested: [GoNestedCollection: GoTypeForms] = [:]

    private let schema: Package
    private let extraInputs: Bool
    private var seen: Set<Visit> = []
    private var seenTypes: Set<TypeVisit> = []

    /// How a type is used where it is met.
    private struct Use: Hashable {
        var isOptional = false
        var isInput = false
        var isOutput = false
    }

    /// One visit of a collection or union, so that none is visited twice in the same way.
    private struct Visit: Hashable {
        var type: TypeReference
        /// The shape that the type is in.
        var isInputShape: Bool
        var use: Use
    }

    /// One visit of a declared type. Objects of both shapes are one.
    private struct TypeVisit: Hashable {
        var token: String
        var use: Use
    }

    /// Collects the uses of all types of a package.
    init(_ schema: Package, _ settings: GoPackageSettings) {
        self.schema = schema
        extraInputs = settings.generatesExtraInputTypes
        collectTypes()
        collectResources()
        collectFunctions(settings)
        if extraInputs { for reference in everyReference() { markCollections(reference) } }
        markInnerCollections()
    }

    // MARK: Declarations

    private mutating func collectTypes() {
        let tokens = schema.typeTokens.sorted()
        for token in tokens {
            // The input shape would be visited in the same way, and so isn't.
            visit(.type(DeclarationName(package: schema.name, token: token)), inputShape: false, Use())
        }
    }

    private mutating func collectResources() {
        for token in [schema.providerToken] + schema.resourceTokens.sorted() {
            guard let resource = schema.resource(token) else { continue }
            let use = Use(isOptional: resource.isProvider)
            visit(resource.inputs, inputShape: true, use)
            visit(resource.outputs, inputShape: false, Use(isOptional: resource.isProvider, isOutput: true))
            visit(resource.stateInputs, inputShape: true, use)
        }
    }

    private mutating func collectFunctions(_ settings: GoPackageSettings) {
        guard !settings.disablesFunctionOutputVersions || extraInputs else { return }
        for token in schema.functionTokens.sorted() {
            guard let function = schema.function(token) else { continue }
            if case .none = function.result, !extraInputs { continue }
            if let inputs = function.inputs { visit(inputs.properties, inputShape: true, Use()) }
            let use = Use(isOutput: true)
            switch function.result {
            case .none: break
            case .object(let type): visit(type.properties, inputShape: false, use)
            case .value(let reference):
                visit(reference, inputShape: false, use)
                visit(.map(reference), inputShape: false, use)
            }
        }
    }

    // MARK: Uses

    private mutating func visit(_ properties: PropertyList, inputShape: Bool, _ given: Use) {
        var use = given
        for property in properties.sorted(by: { $0.name < $1.name }) {
            if case .plain(let inner) = property.type, let token = ownObject(inner) {
                // From a plain object on, the other properties count as inputs, too.
                use.isInput = true
                mark(token, property.isRequired ? [.input, .output] : GoTypeForms.pointer(isInput: true, isOutput: false))
            }
            visit(
                property.type, inputShape: inputShape,
                Use(isOptional: use.isOptional || !property.isRequired, isInput: use.isInput, isOutput: use.isOutput))
        }
    }

    private mutating func visit(_ reference: TypeReference, inputShape: Bool, _ given: Use) {
        var reference = reference
        var use = given
        if case .plain(let inner) = reference {
            reference = inner
        } else if inputShape {
            use.isInput = true
            use.isOutput = false
        }
        switch reference {
        case .plain, .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: return
        case .type(let name): return visit(name, inputShape: inputShape, use)
        case .array, .map, .union: break
        }
        guard seen.insert(Visit(type: reference, isInputShape: inputShape, use: use)).inserted else { return }
        switch reference {
        case .array(let element):
            mark(element, GoTypeForms.array(isInput: use.isInput || extraInputs, isOutput: use.isOutput))
            visit(element, inputShape: inputShape, Use(isInput: use.isInput, isOutput: use.isOutput))
        case .map(let element):
            mark(element, GoTypeForms.map(isInput: use.isInput || extraInputs, isOutput: use.isOutput))
            visit(element, inputShape: inputShape, Use(isInput: use.isInput, isOutput: use.isOutput))
        case .union(let union):
            for element in union.elements { visit(element, inputShape: inputShape, use) }
        case .type, .plain, .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: break
        }
    }

    private mutating func visit(_ name: DeclarationName, inputShape: Bool, _ use: Use) {
        guard name.package == schema.name, seenTypes.insert(TypeVisit(token: name.token, use: use)).inserted,
            let type = schema.type(name.token)
        else { return }
        mark(name.token, GoTypeForms.single(isInput: use.isInput || extraInputs, isOutput: use.isOutput))
        if use.isOptional {
            mark(name.token, GoTypeForms.pointer(isInput: use.isInput || extraInputs, isOutput: use.isOutput))
        }
        if case .object(let object) = type { visit(object.properties, inputShape: inputShape, use) }
    }

    // MARK: Marks

    private mutating func mark(_ token: String, _ marked: GoTypeForms) { forms[token, default: []].formUnion(marked) }

    /// Marks the element of a collection: a type, or a collection of its own.
    private mutating func mark(_ element: TypeReference, _ marked: GoTypeForms) {
        guard let collection = collection(element) else { return }
        if collection.layers.isEmpty {
            mark(collection.token, marked)
        } else {
            nested[collection, default: []].formUnion(marked)
        }
    }

    /// Marks the elements of every collection in a type.
    private mutating func markCollections(_ reference: TypeReference) {
        switch reference {
        case .plain(let inner): markCollections(inner)
        case .array(let element):
            mark(element, GoTypeForms.array(isInput: true, isOutput: false))
            markCollections(element)
        case .map(let element):
            mark(element, GoTypeForms.map(isInput: true, isOutput: false))
            markCollections(element)
        case .union(let union): for element in union.elements { markCollections(element) }
        case .type, .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: break
        }
    }

    /// Lists of lists and maps of maps need those of their elements.
    private mutating func markInnerCollections() {
        for (collection, marked) in nested.sorted(by: { $0.key.layers.count > $1.key.layers.count }) {
            var inner = collection
            guard let layer = inner.layers.popLast() else { continue }
            let passed: GoTypeForms =
                layer == .array ? [.input, .output, .arrayInput, .arrayOutput] : [.input, .output, .mapInput, .mapOutput]
            let needed = marked.intersection(passed)
            if inner.layers.isEmpty {
                forms[inner.token, default: []].formUnion(needed)
            } else {
                nested[inner, default: []].formUnion(needed)
            }
        }
    }

    /// The type's innermost type of this package with the collections around it; nil if it is none of this package.
    private func collection(_ reference: TypeReference) -> GoNestedCollection? {
        switch reference {
        case .plain(let inner): return collection(inner)
        case .type(let name): return name.package == schema.name ? GoNestedCollection(token: name.token, layers: []) : nil
        case .array(let element), .map(let element):
            guard var inner = collection(element) else { return nil }
            if case .array = reference { inner.layers.append(.array) } else { inner.layers.append(.map) }
            return inner
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource, .union: return nil
        }
    }

    private func ownObject(_ reference: TypeReference) -> String? {
        guard case .type(let name) = reference, name.package == schema.name else { return nil }
        guard case .object? = schema.type(name.token) else { return nil }
        return name.token
    }

    /// The types of all properties and results of the package.
    private func everyReference() -> [TypeReference] {
        var all: [TypeReference] = schema.configuration.map(\.type)
        for token in schema.typeTokens {
            if case .object(let type)? = schema.type(token) { all += type.properties.map(\.type) }
        }
        for token in [schema.providerToken] + schema.resourceTokens {
            guard let resource = schema.resource(token) else { continue }
            all += resource.inputs.map(\.type) + resource.outputs.map(\.type) + resource.stateInputs.map(\.type)
        }
        for token in schema.functionTokens {
            guard let function = schema.function(token) else { continue }
            all += function.inputs?.properties.map(\.type) ?? []
            switch function.result {
            case .none: break
            case .object(let type): all += type.properties.map(\.type)
            case .value(let reference): all.append(reference)
            }
        }
        return all
    }
}
