import Program
import Schema

/// Types as messages name them: as the program language writes them, or by their tokens.
enum TypeWords {
    /// Most members or alternatives that are named.
    private static let most = 4

    /// The words for a type. An output is said to be one, since that is often what is wrong.
    static func text(_ type: ValueType) -> String {
        switch type {
        case .none: "null"
        case .boolean: "bool"
        case .integer: "int"
        case .number: "number"
        case .string, .identifier: "string"
        case .dynamic: "any"
        case .asset: "an asset"
        case .archive: "an archive"
        case .assetOrArchive: "an asset or archive"
        case .list(let t): "list(\(text(t)))"
        case .map(let t): "map(\(text(t)))"
        case .tuple(let ts): "[\(listed(ts.map { text($0) }))]"
        case .object(.literal(let members)): "{\(listed(members.map(\.name)))}"
        case .object(.declared(let t, _)): "`\(t.token)`"
        case .object(.resource(let r)), .object(.resolvedResource(let r)): "the resource `\(r.token)`"
        case .union(let u): u.elements.prefix(most).map { text($0) }.joined(separator: " or ")
        case .enumeration(let e): "`\(e.token)`"
        case .constant(_, .string(let s)): "\"\(s)\""
        case .constant(let t, _): text(t)
        case .optional(let t), .input(let t): text(t)
        case .output(let t): "output(\(text(t)))"
        case .promise(let t): "promise(\(text(t)))"
        }
    }

    private static func listed(_ words: [String]) -> String {
        words.prefix(most).joined(separator: ", ") + (words.count > most ? ", …" : "")
    }
}
