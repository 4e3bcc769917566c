import Base
import Documents
import Synchronization

/// The members of a schema's `resources`, `functions` or `types`, by token.
final class TokenTable: Sendable {
    /// Every token, in the schema's order.
    let tokens: [String]
    private let nodes: [String: DataNode]
    private let package: String
    private let format: ModuleFormat
    private let known = Mutex(Known())

    /// What look-ups in other spellings have found.
    private struct Known {
        /// Other spellings; nil before they are first needed.
        var forms: Forms?
        /// The tokens that `canonical` found, by the spelling asked for.
        var canonical: [String: String] = [:]
    }

    /// Other spellings of the tokens. Built when first needed: most look-ups are exact.
    private struct Forms {
        /// Token in lower case → token.
        var folded: [String: String] = [:]
        /// `module:member` with the module's short name → token; nil where several tokens share it.
        var short: [String: String?] = [:]
    }

    init(_ section: DataNode?, package: String, format: ModuleFormat) {
        self.package = package
        self.format = format
        var tokens: [String] = []
        var nodes: [String: DataNode] = [:]
        for (token, node) in section?.members ?? [] where nodes.updateValue(node, forKey: token) == nil { tokens.append(token) }
        self.tokens = tokens
        self.nodes = nodes
    }

    /// The node of exactly this token.
    func node(_ token: String) -> DataNode? { nodes[token] }

    /// The declared token that a token in a short form means; nil if there is none, or several could be meant.
    ///
    /// The YAML language's rules come first: letter case does not count, `package:Member` means `package:index:Member`, and
    /// `package:module:Member` also means `package:module/member:Member`. Then those of the program language, where two
    /// tokens are the same if they have the same module and member.
    func canonical(_ token: String) -> String? {
        if nodes[token] != nil { return token }
        return known.withLock { known in
            if let answer = known.canonical[token] { return answer }
            let answer = find(token, &known.forms)
            known.canonical[token] = answer
            return answer
        }
    }

    private func find(_ token: String, _ known: inout Forms?) -> String? {
        var parts = token.parts(separatedBy: UInt8(ascii: ":"))
        guard parts.count == 2 || parts.count == 3 else { return nil }
        if let match = usual(parts) { return match }
        let forms = known ?? makeForms()
        known = forms
        if let match = forms.folded[token.lowercased()] { return match }
        if parts.count == 2 { parts.insert("index", at: 1) }
        if parts[1].isEmpty { parts[1] = "index" }
        let full = parts.joined(separator: ":").lowercased()
        if let match = forms.folded[full] { return match }
        let repeated = "\(parts[0]):\(parts[1])/\(parts[2]):\(parts[2])".lowercased()
        if let match = forms.folded[repeated] { return match }
        // A module may be given by its short name, or in full where the schema has it short. What the format does not
        // match has no module; taken for the root, it would make every module's name right.
        var modules = [parts[1] == "index" ? "" : parts[1]]
        let module = format.module(of: parts.joined(separator: ":"))
        if !module.isEmpty || parts[1].hasPrefix("index") { modules.append(module) }
        for module in modules {
            if let match = forms.short["\(module):\(parts[2])"] { return match }
        }
        return nil
    }

    /// The token that the usual short forms of a bridged package mean; it spares most programs the table of all forms.
    private func usual(_ parts: [String]) -> String? {
        let module = parts.count == 3 && !parts[1].isEmpty ? parts[1] : "index"
        guard let member = parts.last, !module.utf8.contains(UInt8(ascii: "/")) else { return nil }
        let plain = "\(parts[0]):\(module):\(member)"
        if nodes[plain] != nil { return plain }
        guard let first = member.utf8.first else { return nil }
        let file = String(Unicode.Scalar(NameStyle.lower(first))) + member.dropFirst()
        let full = "\(parts[0]):\(module)/\(file):\(member)"
        return nodes[full] == nil ? nil : full
    }

    private func makeForms() -> Forms {
        var forms = Forms()
        for token in tokens {
            let lower = token.lowercased()
            if forms.folded[lower] == nil { forms.folded[lower] = token }
            let short = "\(format.module(of: token)):\(token.lastPart(after: UInt8(ascii: ":")))"
            forms.short.updateValue(forms.short[short] == nil ? token : nil, forKey: short)
        }
        return forms
    }
}
