import Base
import LanguageKit
import Schema

/// What a package's own types are called, found once for the whole SDK.
struct TypeScriptSDKTypes: Sendable {
    /// An interface of an object type in one shape.
    struct Interface: Sendable {
        /// Its own name.
        let name: String
        /// Its name in the SDK's files: `inputs.s3.Rule`.
        let path: String

        fileprivate init(_ symbol: Symbol) {
            let parts = symbol.namespace.parts(separatedBy: UInt8(ascii: "."))
            let root = parts.dropFirst().first == "output" ? "outputs" : "inputs"
            name = symbol.identifier
            path = ([root] + parts.dropFirst(2) + [symbol.identifier]).joined(separator: ".")
        }
    }

    /// An object or enum type.
    enum Entry: Sendable {
        case object(Object)
        /// An enum, with its name in the SDK's files: `enums.s3.Region`.
        case enumeration(String)
    }

    /// An object type in all shapes.
    final class Object: Sendable {
        let output: Interface
        let functionInput: Interface
        let input: Interface

        fileprivate init?(_ token: String, _ symbols: TypeScriptSymbols) {
            guard let output = symbols.symbol(.object(.output), token), let input = symbols.symbol(.object(.input), token),
                let functionInput = symbols.symbol(.object(.functionInput), token)
            else { return nil }
            self.output = Interface(output)
            self.functionInput = Interface(functionInput)
            self.input = Interface(input)
        }

        /// The interface of a shape.
        subscript(shape: TypeScriptSDKShape) -> Interface {
            switch shape {
            case .output: output
            case .functionInput: functionInput
            case .input: input
            }
        }
    }

    private let entries: [String: Entry]

    /// Reads all types of a package.
    init(_ symbols: TypeScriptSymbols) {
        let package = symbols.schema
        var entries: [String: Entry] = [:]
        entries.reserveCapacity(package.typeTokens.count)
        for token in package.typeTokens {
            guard package.isEnumeration(token) else {
                entries[token] = Object(token, symbols).map { .object($0) }
                continue
            }
            guard let symbol = symbols.symbol(.enumeration, token) else { continue }
            let path = symbol.namespace.isEmpty ? symbol.identifier : "\(symbol.namespace).\(symbol.identifier)"
            entries[token] = .enumeration("enums." + path)
        }
        self.entries = entries
    }

    /// The type of a token; nil if the schema doesn't declare it.
    subscript(token: String) -> Entry? { entries[token] }

    /// The interface of an object type in a shape; nil if the schema doesn't declare it.
    func interface(_ token: String, _ shape: TypeScriptSDKShape) -> Interface? {
        guard case .object(let object)? = entries[token] else { return nil }
        return object[shape]
    }
}
