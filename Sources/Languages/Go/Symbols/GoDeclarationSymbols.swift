import Base

/// The names of a resource in Go.
struct GoResourceSymbols: Sendable {
    /// The Go package.
    var location: GoLocation
    /// The file below the root package's folder.
    var file: String
    /// The struct: `Pet`, or with a suffix where that was taken.
    var name: String
    /// The beginning of the names of structs that aren't exported.
    var hiddenName: String

    /// The function that makes one.
    var constructor: String { "New" + name }
    /// The function that looks one up; components and providers have none.
    var lookup: String { "Get" + name }
    /// The struct of its inputs.
    var arguments: String { name + "Args" }
    /// The struct of its inputs as they are sent.
    var plainArguments: String { hiddenName + "Args" }
    /// The struct of the state that narrows a look-up; components and providers have none.
    var state: String { name + "State" }
    /// The struct of that state as it is sent.
    var plainState: String { hiddenName + "State" }
    /// The interface of values that can be given where the resource is wanted.
    var input: String { name + "Input" }
    /// The type of outputs of the resource.
    var output: String { name + "Output" }
    /// The type of lists of the resource, if the package has such types.
    var array: String { name + "Array" }
    /// The type of maps of the resource, if the package has such types.
    var map: String { name + "Map" }

    /// The field that holds a property.
    func field(_ property: String) -> String {
        let field = GoNames.field(property)
        return field == "To\(name)Output" || field == "To\(name)OutputWithContext" ? field + "_" : field
    }

    /// The method that reads a property of an output of the resource.
    func accessor(_ property: String) -> String {
        GoNames.isOutputMember(property) ? "Get" + field(property) : field(property)
    }
}

/// The names of an object type or an enum in Go.
struct GoTypeSymbols: Sendable {
    /// The Go package.
    var location: GoLocation
    /// The file below the root package's folder.
    var file: String
    /// The struct, or the enum's type: `PetToy`, or with a suffix where that was taken.
    var name: String

    /// The struct of an object type as an input.
    var arguments: String { name + "Args" }
    /// The interface of values that can be given as an input.
    var input: String { name + "Input" }
    /// The interface of values that can be given as an input that may be absent.
    var pointerInput: String { name + "PtrInput" }
    /// The function that makes an input that may be absent.
    var pointer: String { name + "Ptr" }
    /// The struct behind that function.
    var pointerType: String { NameStyle.camel(name) + "PtrType" }
    /// The type of outputs.
    var output: String { name + "Output" }
    /// The type of outputs that may be absent.
    var pointerOutput: String { name + "PtrOutput" }
    /// The type of lists as inputs.
    var array: String { name + "Array" }
    /// The type of maps as inputs.
    var map: String { name + "Map" }

    /// The field that holds a property.
    func field(_ property: String) -> String { GoNames.field(property) }

    /// The method that reads a property of an output.
    func accessor(_ property: String) -> String {
        GoNames.isOutputMember(property) ? "Get" + GoNames.field(property) : GoNames.field(property)
    }

    /// The method that reads a property of an output that may be absent.
    func pointerAccessor(_ property: String) -> String {
        let name = GoNames.title(property)
        return name == "IsSecret" || name == "ElementType" ? name + "Prop" : name
    }

    /// The constant of an enum's member, by the name or the value that the schema gives.
    func member(_ member: String) -> String { GoNames.enumMember(member, of: name) }
}

/// The names of a function in Go.
struct GoFunctionSymbols: Sendable {
    /// The Go package.
    var location: GoLocation
    /// The file below the root package's folder.
    var file: String
    /// The function: `GetPet`, or `LookupPet` where a resource's function has that name.
    var name: String

    /// The struct of its arguments.
    var arguments: String { name + "Args" }
    /// The struct of its result, if that is an object.
    var result: String { name + "Result" }
    /// The form that takes and gives outputs.
    var outputForm: String { name + "Output" }
    /// The struct of that form's arguments.
    var outputArguments: String { name + "OutputArgs" }
    /// The type of that form's result.
    var resultOutput: String { name + "ResultOutput" }
}

/// The names of a resource's method in Go.
struct GoMethodSymbols: Sendable {
    /// The resource.
    var resource: GoResourceSymbols
    /// The method.
    var name: String

    /// The struct of its arguments.
    var arguments: String { resource.name + name + "Args" }
    /// The struct of its arguments as they are sent.
    var plainArguments: String { NameStyle.camel(resource.name) + name + "Args" }
    /// The struct of its result.
    var result: String { resource.name + name + "Result" }
    /// The type of its result as an output.
    var resultOutput: String { result + "Output" }
}

extension GoNames {
    /// Whether every output has a method or a field of the property's name.
    fileprivate static func isOutputMember(_ property: String) -> Bool {
        ["elementtype", "issecret"].contains(property.lowercased())
    }
}
