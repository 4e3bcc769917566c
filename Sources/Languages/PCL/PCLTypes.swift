import Program

/// Types of configuration variables as the program language writes them.
enum PCLTypes {
    /// The text of a variable's type; nil for a type that the program language has no words for.
    ///
    /// What its objects hold may be left out, which goes without saying.
    static func text(ofVariable type: ValueType) -> String? { text(type.withoutOptionalMembers) }

    private static func text(_ type: ValueType) -> String? {
        switch type {
        case .boolean: "bool"
        case .integer: "int"
        case .number: "number"
        case .string, .identifier: "string"
        case .dynamic, .none: "any"
        case .list(let element): text(element).map { "list(\($0))" }
        case .map(let element): text(element).map { "map(\($0))" }
        case .optional(let inner): text(inner).map { "optional(\($0))" }
        case .tuple(let elements): joined(elements.map { text($0) }).map { "tuple([\($0)])" }
        case .object(.literal(let members)):
            joined(
                members.map { member in PCLText.isIdentifier(member.name) ? text(member.type).map { "\(member.name)=\($0)" } : nil
                }
            )
            .map { "object({\($0)})" }
        case .input(let inner), .output(let inner), .promise(let inner), .constant(let inner, _): text(inner)
        case .object, .union, .enumeration, .asset, .archive, .assetOrArchive: nil
        }
    }

    private static func joined(_ texts: [String?]) -> String? {
        texts.contains(nil) ? nil : texts.compactMap { $0 }.joined(separator: ", ")
    }
}

extension ValueType {
    fileprivate var withoutOptionalMembers: ValueType {
        switch self {
        case .object(.literal(let members)): .object(.literal(members.map { LiteralMember($0.name, $0.type.withoutOptional) }))
        case .list(.object(let shape)): .list(ValueType.object(shape).withoutOptionalMembers)
        case .map(.object(let shape)): .map(ValueType.object(shape).withoutOptionalMembers)
        default: self
        }
    }
}
