import Base
import Program

extension JavaEmitter {
    /// Writes the statement that reads a configuration variable.
    mutating func write(_ variable: ConfigurationVariable, named name: String, to w: inout CodeWriter) {
        w.writeIndent()
        w.write("final var ")
        w.write(name)
        w.write(" = config.")
        let isOptional = variable.defaultValue != nil || variable.isNullable
        if style.readsConfigurationAsText {
            w.write("get(")
            JavaText.writeLiteral(variable.logicalName, to: &w)
        } else {
            let type = variable.type.unwrapped
            w.write(isOptional ? "get" : "require")
            if variable.isSecret { w.write("Secret") }
            let suffix = Self.accessor(of: type)
            w.write(suffix)
            w.write("(")
            JavaText.writeLiteral(variable.logicalName, to: &w)
            if suffix == "Object" {
                w.write(", ")
                Self.writeShape(of: type, to: &w)
            }
        }
        w.write(")")
        if let value = variable.defaultValue {
            w.write(".orElse(")
            write(value, in: variable.type, to: &w)
            w.write(")")
        }
        w.write(";\n")
    }

    /// What follows `get` or `require` in the method that reads a value of the type.
    private static func accessor(of type: ValueType) -> String {
        switch type {
        case .boolean: "Boolean"
        case .integer: "Integer"
        case .number: "Double"
        case .string, .identifier, .none: ""
        case .dynamic, .asset, .archive, .assetOrArchive, .list, .map, .tuple, .object, .union, .enumeration, .constant,
            .optional,
            .input, .output, .promise:
            "Object"
        }
    }

    /// Writes the shape by which a structured value is read.
    private static func writeShape(of type: ValueType, to w: inout CodeWriter) {
        switch type {
        case .list(let element):
            w.write("com.pulumi.core.TypeShape.list(")
            w.write(className(of: element))
            w.write(".class)")
        case .map(let element):
            w.write("com.pulumi.core.TypeShape.map(String.class, ")
            w.write(className(of: element))
            w.write(".class)")
        case .object(.literal): w.write("com.pulumi.core.TypeShape.map(String.class, Object.class)")
        default: w.write("Object.class")
        }
    }

    /// The class of values of a type.
    static func className(of type: ValueType) -> String {
        switch type.unwrapped {
        case .boolean: "Boolean"
        case .integer: "Integer"
        case .number: "Double"
        case .string, .identifier: "String"
        case .list, .tuple: "java.util.List"
        case .map, .object(.literal): "Map"
        default: "Object"
        }
    }
}
