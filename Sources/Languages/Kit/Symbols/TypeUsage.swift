import Documents
package import Schema

/// What object and enum types of a package are used for, directly or inside another type. SDKs declare a type only in the shapes that
/// something needs, and some names depend on it.
///
/// Source: the closure of types in the published generators, which resources, configuration and functions start.
package struct TypeUsage: Sendable {
    /// What a type is used for.
    package struct Uses: OptionSet, Hashable, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }

        /// Output properties of resources.
        package static let resourceOutput = Uses(rawValue: 1)
        /// Configuration variables.
        package static let configuration = Uses(rawValue: 2)
        /// Results of functions.
        package static let functionResult = Uses(rawValue: 4)
        /// Results of methods.
        package static let methodResult = Uses(rawValue: 8)
        /// Inputs of resources.
        package static let resourceInput = Uses(rawValue: 16)
        /// Inputs of the provider.
        package static let providerInput = Uses(rawValue: 32)
        /// Inputs by which existing resources are looked up.
        package static let stateInput = Uses(rawValue: 64)
        /// Inputs of functions in their plain form.
        package static let functionInput = Uses(rawValue: 128)
        /// Inputs of functions in the form that takes outputs.
        package static let functionOutputInput = Uses(rawValue: 256)
        /// Inputs of methods.
        package static let methodInput = Uses(rawValue: 512)

        /// Everything that is read.
        package static let anyOutput: Uses = [.resourceOutput, .configuration, .functionResult, .methodResult]
        /// Everything that is given.
        package static let anyInput: Uses = [
            .resourceInput, .providerInput, .stateInput, .functionInput, .functionOutputInput, .methodInput,
        ]
    }

    /// What the types of each package are used for.
    package static let all = SymbolStore { TypeUsage($0) }

    private let uses: [String: Uses]

    /// What the type of a token is used for; empty if nothing uses it.
    package subscript(token: String) -> Uses { uses[token] ?? [] }

    /// Walks all resources, functions and the configuration of a package.
    package init(_ package: Package) {
        var walk = Walk(package: package)
        for token in package.resourceTokens {
            guard let resource = package.resource(token) else { continue }
            walk.add(resource.outputs, .resourceOutput)
            walk.add(resource.inputs, .resourceInput)
            walk.add(resource.stateInputs, .stateInput)
        }
        if let provider = package.provider {
            walk.add(provider.outputs, .resourceOutput)
            walk.add(provider.inputs, .providerInput)
        }
        walk.add(package.configuration, .configuration)
        for token in package.functionTokens {
            guard let function = package.function(token) else { continue }
            if let inputs = function.inputs {
                walk.add(inputs.properties, function.isMethod ? .methodInput : function.inputUses)
            }
            let use: Uses = function.isMethod ? .methodResult : .functionResult
            switch function.result {
            case .none: break
            case .object(let object): walk.add(object.properties, use)
            case .value(let type): walk.add(type, use)
            }
        }
        uses = walk.uses
    }

    /// The types found so far.
    private struct Walk {
        let package: Package
        var uses: [String: Uses] = [:]
        /// Types whose members still have to be visited, each with what is new about them.
        var pending: [(token: String, uses: Uses)] = []

        mutating func add(_ properties: PropertyList, _ use: Uses) {
            for property in properties { visit(property.type, use) }
            while let next = pending.popLast() {
                guard case .object(let object) = package.type(next.token) else { continue }
                for property in object.properties { visit(property.type, next.uses) }
            }
        }

        mutating func add(_ type: TypeReference, _ use: Uses) {
            visit(type, use)
            add(PropertyList(), use)
        }

        private mutating func visit(_ type: TypeReference, _ use: Uses) {
            switch type {
            case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: break
            case .array(let inner), .map(let inner), .plain(let inner): visit(inner, use)
            case .union(let union): for element in union.elements { visit(element, use) }
            case .type(let name):
                guard name.package == package.name else { return }
                let known = uses[name.token] ?? []
                let new = use.subtracting(known)
                guard !new.isEmpty else { return }
                uses[name.token] = known.union(new)
                pending.append((name.token, new))
            }
        }
    }
}

extension Package {
    /// Whether hand-written code takes the place of generated code for a type.
    package func isOverlayType(_ token: String) -> Bool { typeNode(token)?["isOverlay"]?.boolean ?? false }
}

extension Function {
    /// Whether the SDKs have the form that takes and gives outputs: they have it for every function with a result.
    package var hasOutputForm: Bool {
        switch result {
        case .none: false
        case .object, .value: true
        }
    }

    /// Whether the SDKs have the form that takes known values: `plain: false` leaves it out.
    package var hasPlainForm: Bool { node["plain"]?.boolean ?? true }

    fileprivate var inputUses: TypeUsage.Uses {
        hasOutputForm ? [.functionInput, .functionOutputInput] : .functionInput
    }
}
