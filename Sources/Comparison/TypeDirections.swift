import Schema

/// Which way values of a type go between a program and its provider.
struct Directions: OptionSet, Sendable {
    let rawValue: Int
    /// Programs give such values.
    static let given = Directions(rawValue: 1)
    /// Programs read such values.
    static let read = Directions(rawValue: 2)
}

/// The directions of a package's object and enum types, found by following references from resources, functions and configuration.
struct TypeDirections {
    private var known: [String: Directions] = [:]
    private let package: Package

    init(of package: Package) {
        self.package = package
        for token in [package.providerToken] + package.resourceTokens {
            guard let resource = package.resource(token) else { continue }
            follow(resource.inputs, .given)
            follow(resource.outputs, .read)
            follow(resource.stateInputs, .given)
        }
        for token in package.functionTokens {
            guard let function = package.function(token) else { continue }
            if let inputs = function.inputs { follow(inputs.properties, .given) }
            switch function.result {
            case .none: break
            case .object(let object): follow(object.properties, .read)
            case .value(let type): follow(type, .read)
            }
        }
        follow(package.configuration, .given)
    }

    /// The directions of a type. One that no declaration refers to may be used either way by whoever names it.
    subscript(token: String) -> Directions { known[token] ?? [.given, .read] }

    private mutating func follow(_ properties: PropertyList, _ direction: Directions) {
        for property in properties { follow(property.type, direction) }
    }

    private mutating func follow(_ type: TypeReference, _ direction: Directions) {
        switch type {
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: break
        case .array(let element), .map(let element), .plain(let element): follow(element, direction)
        case .union(let union): for element in union.elements { follow(element, direction) }
        case .type(let name):
            guard name.package == package.name, !(known[name.token] ?? []).contains(direction) else { return }
            known[name.token, default: []].insert(direction)
            if case .object(let object)? = package.type(name.token) { follow(object.properties, direction) }
        }
    }
}
