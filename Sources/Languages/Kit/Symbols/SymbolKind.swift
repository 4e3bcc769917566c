/// What a declaration of an SDK stands for. One declaration of the schema has several: a resource has a class, the type of its
/// arguments and the type of its state.
package enum SymbolKind: Hashable, Sendable {
    /// A resource's class; the provider is a resource.
    case resource
    /// The type of a resource's arguments.
    case resourceArgs
    /// The type of the state that an existing resource is looked up by.
    case resourceState
    /// An object type, in one of its shapes.
    case object(TypeShape)
    /// An enum type.
    case enumeration
    /// A function, in one of its forms.
    case function(FunctionForm)
    /// The type of a function's arguments, in one of its forms.
    case functionArgs(FunctionForm)
    /// The type of a function's result.
    case functionResult
    /// The type of the arguments of a resource's method, by the method's name in the schema.
    case methodArgs(String)
    /// The type of the result of a resource's method, by the method's name in the schema.
    case methodResult(String)
}

/// What an object type is used for. Languages map several of these to one declaration.
package enum TypeShape: Hashable, Sendable, CaseIterable {
    /// Read from a resource, from configuration or from a function's result: all values are known.
    case output
    /// Given to a resource: each value may be an output.
    case input
    /// Given to look up an existing resource.
    case state
    /// Given to a function in its plain form: all values are known.
    case functionInput
    /// Given to a function in the form that takes outputs.
    case functionOutputInput
}

/// The two forms of a function.
package enum FunctionForm: Hashable, Sendable, CaseIterable {
    /// It takes known values and gives its result (or a promise of it).
    case plain
    /// It takes outputs and gives an output.
    case output
}

/// Where a property is declared, since some languages name a property differently in a resource and in an argument type.
package enum PropertyOwner: Hashable, Sendable {
    /// The output property of a resource.
    case resource
    /// An argument type: of a resource, a state, a function or an object in an input shape.
    case arguments
    /// The parameters of a resource's constructor, in languages where it takes each input as a parameter.
    case constructor
    /// An object type that is read, or a function's result.
    case result
    /// The package's configuration.
    case configuration
}
