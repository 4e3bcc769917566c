import Program
import Schema

/// Types as TypeScript writes them.
enum TypeScriptTypes {
    /// The type argument of `config.requireObject<…>()`.
    static func configuration(_ type: ValueType) -> String {
        switch type {
        case .identifier, .string: return "string"
        case .number, .integer: return "number"
        case .boolean: return "boolean"
        case .list(let t): return "Array<\(configuration(t))>"
        case .map(let t): return "Record<string, \(configuration(t))>"
        case .output(let t), .optional(let t), .input(let t): return configuration(t)
        case .object(let shape):
            let members = shape.memberTypes.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            if members.isEmpty { return "any" }
            return "{" + members.map { "\(key($0.name))?: \(configuration($0.type))" }.joined(separator: ", ") + "}"
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .tuple, .union, .enumeration, .constant, .promise:
            return "any"
        }
    }

    /// A value's type inside `pulumi.Input<…>` or `pulumi.Output<…>`.
    static func element(_ type: ValueType) -> String {
        switch type {
        case .boolean: return "boolean"
        case .integer, .number: return "number"
        case .identifier, .string: return "string"
        case .list(let t): return element(t) + "[]"
        case .map(let t): return "Record<string, pulumi.Input<\(element(t))>>"
        case .output(let t), .optional(let t), .input(let t): return element(t)
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .tuple, .object, .union, .enumeration, .constant, .promise:
            return "any"
        }
    }

    /// The type of a value that the program itself makes; `any` for what has no short name.
    static func value(_ type: ValueType) -> String {
        switch type {
        case .boolean: return "boolean"
        case .integer, .number: return "number"
        case .identifier, .string: return "string"
        case .list(let t): return t.isOptional ? "any[]" : value(t) + "[]"
        case .tuple: return value(.list(type.element))
        case .map(let t): return t.isOptional ? "Record<string, any>" : "Record<string, \(value(t))>"
        case .output(.optional(let t)): return "pulumi.Output<\(value(t)) | undefined>"
        case .output(let t): return "pulumi.Output<\(value(t))>"
        case .optional(let t), .input(let t): return value(t)
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .object, .union, .enumeration, .constant, .promise:
            return "any"
        }
    }

    /// A name as the key of an object's type.
    static func key(_ name: String) -> String { TypeScriptNames.isLegal(name) ? name : TypeScriptText.quoted(name) }
}
