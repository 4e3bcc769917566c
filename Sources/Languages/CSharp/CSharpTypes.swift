import Program

/// Types of configuration and of components' inputs and outputs, spelled in C#.
enum CSharpTypes {
    /// The keyword for a primitive.
    static func primitive(_ type: ValueType) -> String? {
        switch type {
        case .boolean: "bool"
        case .integer: "int"
        case .number: "double"
        case .string, .identifier: "string"
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .list, .map, .tuple, .object, .union, .enumeration, .constant,
            .optional, .input, .output, .promise:
            nil
        }
    }

    /// What stands inside of `Input<…>`: `bool`, `InputList<string>`.
    static func inputElement(_ type: ValueType) -> String {
        let type = type.withoutOptional
        if let name = primitive(type) { return name }
        switch type {
        case .list, .map: return input(type)
        case .input(let t): return inputElement(t)
        default: return "dynamic"
        }
    }

    /// A component's input: `Input<bool>`, `InputMap<string>`.
    static func input(_ type: ValueType) -> String {
        switch type.withoutOptional {
        case .list(let t): "InputList<\(inputElement(t))>"
        case .map(let t): "InputMap<\(inputElement(t))>"
        default: "Input<\(inputElement(type))>"
        }
    }

    /// What stands inside of `Output<…>`: `bool`, `List<string>`.
    static func output(_ type: ValueType) -> String {
        if let name = primitive(type) { return name }
        switch type {
        case .list(let t): return "List<\(output(t))>"
        case .map(let t): return "Dictionary<string, \(output(t))>"
        case .output(let t): return output(t)
        default: return "dynamic"
        }
    }

    /// A member of a configuration's class: `bool`, `List<string>`.
    static func configurationMember(_ type: ValueType) -> String {
        let type = type.withoutOptional
        if let name = primitive(type) { return name }
        switch type {
        case .list(let t): return "List<\(configurationMember(t))>"
        case .map(let t): return "Dictionary<string, \(configurationMember(t))>"
        default: return "dynamic"
        }
    }

    /// The parameter of `config.GetObject<…>`; `className` is the class of its objects.
    static func configuration(_ type: ValueType, className: String) -> String {
        let type = type.withoutOptional
        if let name = primitive(type) { return name }
        switch type {
        case .object: return className
        case .list(let t): return configuration(t, className: className) + "[]"
        case .map(let t): return "Dictionary<string, \(configuration(t, className: className))>"
        default: return "dynamic"
        }
    }

    /// What follows `Get` or `Require` for a type that has a method of its own; `Object` for all others.
    static func configurationMethod(_ type: ValueType) -> String {
        switch type.withoutOptional {
        case .string, .identifier: ""
        case .number: "Double"
        case .integer: "Int32"
        case .boolean: "Boolean"
        case .output(let t): configurationMethod(t)
        default: "Object"
        }
    }

    /// The element's type of a variable that holds a `Dictionary`: `string`, `Output<string>`.
    static func dictionaryElement(_ type: ValueType) -> String? {
        let type = type.withoutOptional
        if let name = primitive(type) { return name }
        if case .output(let t) = type { return dictionaryElement(t).map { "Output<\($0)>" } }
        return nil
    }
}
