import Base
import LanguageKit
import Schema

/// The comments of interfaces of inputs, which say how a value of each is made.
///
/// Source of the rules: the published SDKs, in which the forms follow from the end of the interface's name.
struct GoSDKUsage: Sendable {
    let sdk: GoSDK
    /// The Go package's folder.
    let module: String

    /// The lines of the comment of an interface.
    func comment(_ name: String) -> [String] {
        let base = "Array Map Ptr".split(separator: " ").first { name.hasSuffix($0) }.map { String(name.dropLast($0.utf8.count)) }
        let via = "You can construct a concrete instance of `\(name)Input` via:"
        guard let base else {
            return [
                "\(name)Input is an input type that accepts \(name)Args and \(name)Output values.", via, "", "\t\(name)Args{...}",
            ]
        }
        if name.hasSuffix("Ptr") {
            return [
                "\(name)Input is an input type that accepts \(base)Args, \(name) and \(name)Output values.", via, "",
                "\t        \(base)Args{...}", "", "\tor:", "", "\t        nil",
            ]
        }
        return [
            "\(name)Input is an input type that accepts \(name) and \(name)Output values.", via, "", "\t\(example(name, base))",
        ]
    }

    /// A value of a list or map, by the names of both and of the element.
    private func example(_ name: String, _ base: String) -> String {
        let value = "\(base)Args{...}"
        guard name.hasSuffix("Array") || name.hasSuffix("Map") else { return value }
        let inner = isDeclared(base) ? value : example(base, Self.element(of: base))
        return name.hasSuffix("Map") ? "\(name){ \"key\": \(inner) }" : "\(name){ \(inner) }"
    }

    private static func element(of name: String) -> String {
        GoSDKTypes.without("Map", name) == name ? GoSDKTypes.without("Array", name) : GoSDKTypes.without("Map", name)
    }

    /// Whether the schema declares something of that name in the Go package.
    private func isDeclared(_ name: String) -> Bool {
        guard name.hasSuffix("Array") || name.hasSuffix("Map") else { return false }
        let tokens = sdk.symbols.tokens[module]
        return ((tokens?.resources ?? []) + (tokens?.objects ?? []) + (tokens?.enums ?? [])).contains {
            GoNames.title(Token($0).member) == name
        }
    }
}
