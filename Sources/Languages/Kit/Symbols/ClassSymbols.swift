package import Schema

/// The symbols of a language whose SDKs have a class for each declaration of a schema.
package protocol ClassSymbols: Symbols {
    /// A class with its place.
    associatedtype Class

    /// The class as all languages give it.
    static func symbol(of declaration: Class) -> Symbol

    /// The class of a resource, or of the provider.
    func resource(_ token: String) -> Class
    /// The class of what a resource takes.
    func arguments(ofResource token: String) -> Class
    /// The class of what narrows the look-up of a resource.
    func state(ofResource token: String) -> Class
    /// The class of an object type in a shape.
    func object(_ token: String, _ shape: TypeShape) -> Class
    /// Whether the SDK has a class of an object type in a shape.
    func declares(_ shape: TypeShape, ofObject token: String) -> Bool
    /// The class of an enum.
    func enumeration(_ token: String) -> Class
    /// A function in one of its forms; nil if the SDK has no such form.
    func symbol(of function: Function, _ form: FunctionForm) -> Symbol?
    /// The class of what a function takes in one of its forms; nil if the SDK has none.
    func arguments(of function: Function, _ form: FunctionForm) -> Class?
    /// The class of what a function gives, if that is an object of its own.
    func result(ofFunction token: String) -> Class
    /// The class of what a method takes; nil if the SDKs have no methods.
    func arguments(ofMethod name: String, of resource: String) -> Class?
    /// The class of what a method gives; nil if the SDKs have no methods.
    func result(ofMethod name: String, of resource: String) -> Class?
}

extension ClassSymbols {
    // The protocol documents it.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    package func symbol(_ kind: SymbolKind, _ token: String) -> Symbol? {
        switch kind {
        case .resource: return Self.symbol(of: resource(token))
        case .resourceArgs: return Self.symbol(of: arguments(ofResource: token))
        case .resourceState:
            guard schema.resource(token)?.stateInputs.isEmpty == false else { return nil }
            return Self.symbol(of: state(ofResource: token))
        case .object(let shape): return declares(shape, ofObject: token) ? Self.symbol(of: object(token, shape)) : nil
        case .enumeration: return Self.symbol(of: enumeration(token))
        case .function(let form):
            guard let function = schema.function(token), !function.isMethod else { return nil }
            return symbol(of: function, form)
        case .functionArgs(let form): return schema.function(token).flatMap { arguments(of: $0, form) }.map(Self.symbol(of:))
        case .functionResult:
            guard case .object? = schema.function(token)?.result else { return nil }
            return Self.symbol(of: result(ofFunction: token))
        case .methodArgs(let name): return arguments(ofMethod: name, of: token).map(Self.symbol(of:))
        case .methodResult(let name): return result(ofMethod: name, of: token).map(Self.symbol(of:))
        }
    }
}
