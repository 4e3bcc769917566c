import LanguageKit
public import Schema

/// What a page says of one resource or function, in no particular language.
public struct ReferencePage: Sendable {
    /// What the page is about.
    public enum Subject: Sendable {
        case resource(Resource)
        case function(Function)
    }

    /// The subject.
    public let subject: Subject
    /// The module's name; empty for the root.
    public let module: String
    /// The package.
    public let package: Package
    /// The properties that are given, by name.
    public let inputs: [ReferenceProperty]
    /// The properties that are read, without those that are given, by name.
    public let outputs: [ReferenceProperty]
    /// What an existing resource is looked up by.
    public let state: [ReferenceProperty]
    /// The resource's methods, by name.
    public let methods: [(name: String, function: Function)]
    /// The object types and enums that the others lead to, by name.
    public let types: [ReferenceType]

    /// Collects what the page of a resource says.
    public init(_ resource: Resource, module: String) {
        subject = .resource(resource)
        self.module = module
        package = resource.package
        let given = Set(resource.inputs.map(\.name))
        var outputs: [ReferenceProperty] = []
        if !resource.isProvider {
            outputs = resource.outputs.byName.filter { !given.contains($0.name) }.map { ReferenceProperty($0) }
        }
        if !resource.isComponent { outputs.append(.id(of: resource)) }
        self.outputs = outputs
        let isProvider = resource.isProvider
        inputs = resource.inputs.byName.map { ReferenceProperty($0, ofProvider: isProvider) }
        state = isProvider ? [] : resource.stateInputs.byName.map { ReferenceProperty($0) }
        methods = resource.methods.sorted { $0.name < $1.name }.compactMap { name, token in
            resource.package.function(token).map { (name, $0) }
        }
        var walk = TypeWalk(package: resource.package)
        walk.add(resource.outputs)
        walk.add(resource.inputs)
        for method in methods { walk.add(method.function) }
        types = walk.types
    }

    /// Collects what the page of a function says.
    public init(_ function: Function, module: String) {
        subject = .function(function)
        self.module = module
        package = function.package
        inputs = function.inputsInOrder.map { ReferenceProperty($0) }
        outputs = function.resultObject?.properties.byName.map { ReferenceProperty($0) } ?? []
        state = []
        methods = []
        var walk = TypeWalk(package: function.package)
        walk.add(function)
        types = walk.types
    }
}

/// A property as a page shows it.
public struct ReferenceProperty: Sendable {
    /// The schema's property.
    public let property: Property
    /// Its description.
    public let description: String
    /// Environment variables that give a provider's input its value.
    public let environment: [String]

    init(_ property: Property, ofProvider: Bool = false) {
        self.property = property
        description = property.description
        environment = ofProvider ? property.environment : []
    }

    private init(id property: Property) {
        self.property = property
        description = "The provider-assigned unique ID for this managed resource."
        environment = []
    }

    /// The ID that every resource has beside what the schema declares.
    static func id(of resource: Resource) -> ReferenceProperty {
        ReferenceProperty(id: Property(name: "id", type: .string, isRequired: true, node: resource.node))
    }
}

/// An object type or enum that a page describes.
public struct ReferenceType: Sendable {
    /// Its name.
    public let name: String
    /// The type.
    public let definition: TypeDefinition
}

extension Function {
    /// The inputs: in the order of parameters where they are that, else by name.
    var inputsInOrder: [Property] {
        guard let properties = inputs?.properties else { return [] }
        guard let order = multiArgumentInputs else { return properties.byName }
        return order.compactMap { properties[$0] }
    }
}

/// Collects the types that properties lead to.
private struct TypeWalk {
    let package: Package
    private var tokens: Set<String> = []

    init(package: Package) { self.package = package }

    mutating func add(_ properties: PropertyList) {
        for property in properties { visit(property.type) }
    }

    mutating func add(_ function: Function) {
        if let inputs = function.inputs, function.multiArgumentInputs == nil { add(inputs.properties) }
        switch function.result {
        case .none: break
        case .object(let object): add(object.properties)
        case .value(let type): if function.resultObject != nil { visit(type) }
        }
    }

    private mutating func visit(_ type: TypeReference) {
        switch type {
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: break
        case .array(let inner), .map(let inner), .plain(let inner): visit(inner)
        case .union(let union): for element in union.elements { visit(element) }
        case .type(let name):
            guard name.package == package.name, tokens.insert(name.token).inserted else { return }
            if case .object(let object)? = package.type(name.token) { add(object.properties) }
        }
    }

    /// The types that have members, by name.
    var types: [ReferenceType] {
        let found = tokens.sorted().compactMap { token -> (shown: String, type: ReferenceType)? in
            guard let definition = package.type(token) else { return nil }
            switch definition {
            case .object(let object): if object.properties.isEmpty { return nil }
            case .enumeration(let type): if type.members.isEmpty { return nil }
            }
            let name = ReferenceName.type(token)
            return (HTMLText.breakable(name), ReferenceType(name: name, definition: definition))
        }
        return found.sorted { $0.shown < $1.shown }.map(\.type)
    }
}
