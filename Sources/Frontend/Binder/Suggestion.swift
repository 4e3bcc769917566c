import Base
import Schema

/// Suggests the name that was probably meant.
enum Suggestion {
    /// A hint that names the closest candidate, or says that there is none.
    static func hint(for name: String, among candidates: [String]) -> String {
        closest(to: name, among: candidates).map { "Did you mean `\($0)`?" } ?? "Check the spelling, or declare it."
    }

    /// A hint that names the closest of the values that there are, or some of them.
    static func hint(for value: String, amongValues values: [String]) -> String {
        if let near = closest(to: value, among: values) { return "Did you mean \"\(near)\"?" }
        let shown = values.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
        return "Use one of \(shown)\(values.count > 8 ? ", …" : "")."
    }

    /// A hint that names the token that was probably meant, in its short form.
    static func hint(forToken token: String, among candidates: [String]) -> String {
        hint(for: short(token), among: candidates.map(short))
    }

    /// The form of a token that programs use: `random:index/randomPet:RandomPet` is `random:RandomPet`.
    private static func short(_ text: String) -> String {
        let token = Token(text)
        let module = token.moduleName
        return module == "index" ? "\(token.package):\(token.member)" : "\(token.package):\(module):\(token.member)"
    }

    /// The candidate that was probably meant.
    static func closest(to name: String, among candidates: [String]) -> String? {
        NearestName.nearest(to: name, among: candidates)
    }
}
