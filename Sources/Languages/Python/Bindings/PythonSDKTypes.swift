import LanguageKit
import Schema

/// What a package's own types are called, found once for the whole SDK.
struct PythonSDKTypes: Sendable {
    /// An object or enum type.
    final class Entry: Sendable {
        /// The folder of its module.
        let folder: String
        let isEnumeration: Bool
        /// The class that is read, or the enum's.
        let output: String
        /// The class that is given to resources.
        let input: String
        /// The class that is given to functions.
        let functionInput: String

        init(_ token: String, _ symbols: PythonSymbols) {
            folder = symbols.folder(of: token)
            isEnumeration = symbols.schema.isEnumeration(token)
            if isEnumeration {
                output = PythonSymbols.className(token)
                input = output
                functionInput = output
            } else {
                output = symbols.objectName(token, .output)
                input = symbols.objectName(token, .input)
                functionInput = symbols.objectName(token, .functionInput)
            }
        }

        /// The class of a shape.
        func name(_ shape: TypeShape) -> String {
            switch shape {
            case .output: output
            case .input, .state: input
            case .functionInput, .functionOutputInput: functionInput
            }
        }
    }

    private let entries: [String: Entry]

    /// Reads all types of a package.
    init(_ symbols: PythonSymbols) {
        var entries: [String: Entry] = [:]
        entries.reserveCapacity(symbols.schema.typeTokens.count)
        for token in symbols.schema.typeTokens where symbols.schema.type(token) != nil { entries[token] = Entry(token, symbols) }
        self.entries = entries
    }

    /// The type of a token; nil if the schema doesn't declare it.
    subscript(token: String) -> Entry? { entries[token] }
}
