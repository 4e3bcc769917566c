import Program

/// Types of configuration and of components' inputs and outputs.
enum CSharpTypes {
    /// The keyword for a primitive.
    static func primitive(_ type: ValueType) -> CSharpType? {
        switch type {
        case .boolean: .bool
        case .integer: .int
        case .number: .double
        case .string, .identifier: .string
        default: nil
        }
    }

    /// What stands inside of `Input<…>`: `bool`, `InputList<string>`.
    static func inputElement(_ type: ValueType) -> CSharpType {
        let type = type.withoutOptional
        switch type {
        case .list, .map: return input(type)
        case .input(let t): return inputElement(t)
        default: return primitive(type) ?? .dynamic
        }
    }

    /// A component's input: `Input<bool>`, `InputMap<string>`.
    static func input(_ type: ValueType) -> CSharpType {
        switch type.withoutOptional {
        case .list(let t): .generic("InputList", [inputElement(t)])
        case .map(let t): .generic("InputMap", [inputElement(t)])
        default: .input(of: inputElement(type))
        }
    }

    /// What stands inside of `Output<…>`: `bool`, `List<string>`.
    static func output(_ type: ValueType) -> CSharpType {
        switch type {
        case .list(let t): .list(of: output(t))
        case .map(let t): .dictionary(of: output(t))
        case .output(let t): output(t)
        default: primitive(type) ?? .dynamic
        }
    }

    /// A member of a configuration's class: `bool`, `List<string>`.
    static func configurationMember(_ type: ValueType) -> CSharpType {
        let type = type.withoutOptional
        return switch type {
        case .list(let t): .list(of: configurationMember(t))
        case .map(let t): .dictionary(of: configurationMember(t))
        default: primitive(type) ?? .dynamic
        }
    }

    /// The parameter of `config.GetObject<…>`; `className` is the class of its objects.
    static func configuration(_ type: ValueType, className: String) -> CSharpType {
        let type = type.withoutOptional
        return switch type {
        case .object: CSharpType(className)
        case .list(let t): .array(configuration(t, className: className))
        case .map(let t): .dictionary(of: configuration(t, className: className))
        default: primitive(type) ?? .dynamic
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

    /// The common element type of an object that a variable holds as a `Dictionary`: `string`, `Output<string>`; nil if there is none.
    static func dictionaryElement(of object: ObjectExpression) -> CSharpType? {
        guard let first = object.items.first, let element = dictionaryElement(first.value.type),
            object.items.allSatisfy({ dictionaryElement($0.value.type) == element })
        else { return nil }
        return element
    }

    private static func dictionaryElement(_ type: ValueType) -> CSharpType? {
        let type = type.withoutOptional
        if case .output(let t) = type { return dictionaryElement(t).map { .output(of: $0) } }
        return primitive(type)
    }
}
