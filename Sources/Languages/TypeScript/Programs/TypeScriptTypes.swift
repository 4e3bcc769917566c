import Program
import Schema

/// The types that the program's values have in TypeScript.
enum TypeScriptTypes {
    /// The type argument of `config.requireObject<…>()`.
    static func configuration(_ type: ValueType) -> TypeScriptType {
        switch type {
        case .identifier, .string: return .string
        case .number, .integer: return .number
        case .boolean: return .boolean
        case .list(let t): return .named("Array", [configuration(t)])
        case .map(let t): return .record(configuration(t))
        case .output(let t), .optional(let t), .input(let t): return configuration(t)
        case .object(let shape):
            let members = shape.sortedMembers
            if members.isEmpty { return .any }
            return .object(members.map { TypeScriptField($0.name, configuration($0.type), isOptional: true) }, .line)
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .tuple, .union, .enumeration, .constant, .promise: return .any
        }
    }

    /// The type of a component's argument. `isLoose` says that objects may lack every member.
    static func argument(_ type: ValueType, isLoose: Bool) -> TypeScriptType {
        switch type {
        case .object(let shape): object(shape, isLoose)
        case .list(.object(let shape)): .array(object(shape, isLoose))
        case .map(.object(let shape)): .record(object(shape, isLoose))
        default: .input(element(type))
        }
    }

    private static func object(_ shape: ObjectShape, _ isLoose: Bool) -> TypeScriptType {
        .object(
            shape.sortedMembers.map {
                TypeScriptField($0.name, .input(element($0.type)), isOptional: isLoose || $0.type.isOptional)
            }, .lines)
    }

    /// A value's type inside `pulumi.Input<…>` or `pulumi.Output<…>`.
    static func element(_ type: ValueType) -> TypeScriptType {
        switch type {
        case .boolean: .boolean
        case .integer, .number: .number
        case .identifier, .string: .string
        case .list(let t): .array(element(t))
        case .map(let t): .record(.input(element(t)))
        case .output(let t), .optional(let t), .input(let t): element(t)
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .tuple, .object, .union, .enumeration, .constant, .promise: .any
        }
    }

    /// The type of a value that the program itself makes; `any` for what has no short name.
    static func value(_ type: ValueType) -> TypeScriptType {
        switch type {
        case .boolean: .boolean
        case .integer, .number: .number
        case .identifier, .string: .string
        case .list(let t): .array(t.isOptional ? .any : value(t))
        case .tuple: value(.list(type.element))
        case .map(let t): .record(t.isOptional ? .any : value(t))
        case .output(.optional(let t)): .output(value(t).orUndefined)
        case .output(let t): .output(value(t))
        case .optional(let t), .input(let t): value(t)
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .object, .union, .enumeration, .constant, .promise: .any
        }
    }
}

extension ObjectShape {
    /// The members, sorted by their names.
    fileprivate var sortedMembers: [LiteralMember] {
        memberTypes.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
