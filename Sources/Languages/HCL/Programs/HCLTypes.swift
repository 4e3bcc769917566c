import LanguageKit
import Program
import Schema

/// Types of configuration variables as HCL writes them.
enum HCLTypes {
    /// The text of a variable's type. Any value may be null, so that nothing says so; a type without words of its own is `any`.
    static func text(_ type: ValueType) -> String {
        switch type {
        case .boolean: "bool"
        case .integer, .number: "number"
        case .string, .identifier: "string"
        case .list(let element): "list(\(text(element)))"
        case .map(let element): "map(\(text(element)))"
        case .optional(let inner), .input(let inner), .output(let inner), .promise(let inner), .constant(let inner, _):
            text(inner)
        case .tuple(let elements): "tuple([\(elements.map(text).joined(separator: ", "))])"
        case .object(.literal(let members)):
            members.allSatisfy { HCLSyntax.isIdentifier($0.name) }
                ? "object({\(members.sorted { $0.name < $1.name }.map { "\($0.name)=\(text($0.type))" }.joined(separator: ", "))})"
                : "any"
        case .dynamic, .none, .object, .union, .enumeration, .asset, .archive, .assetOrArchive: "any"
        }
    }
}

extension ValueType {
    /// The object type of the elements, where it is a list of declared objects: what HCL writes as blocks.
    var blockType: ObjectType? {
        guard case .list(let element) = unwrappedPlace, case .object(.declared(let type, _)) = element.unwrappedPlace else {
            return nil
        }
        return type
    }
}
