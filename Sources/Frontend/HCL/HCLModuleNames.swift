import Base
import Schema

/// What a module declares, by kind and name, and the identifiers that the program language gets for it.
struct HCLModuleNames {
    /// A resource, a data source or a provider: its type and its label.
    struct Key: Hashable {
        var type: String
        var label: String
    }

    private(set) var configuration: [String: String] = [:]
    private(set) var locals: [String: String] = [:]
    private(set) var dataSources: [Key: String] = [:]
    private(set) var resources: [Key: String] = [:]
    private(set) var modules: [String: String] = [:]
    private(set) var outputs: [String: String] = [:]

    /// Names everything that a body declares.
    ///
    /// - Parameters:
    ///   - keepsLabels: whether labels that are identifiers stay as they are; else they become camelCase, as those of YAML do.
    ///   - member: the name in the token of a type, which is added to a label that something else has, too.
    init(_ body: HCLBody, keepsLabels: Bool, member: (String) -> String) {
        var taken: Set<String> = keepsLabels ? [] : DeclaredNames.reserved
        var labels: Set<String> = []
        func assign(_ label: String, _ suffix: String, member: String? = nil) -> String {
            let wanted = keepsLabels && Self.isIdentifier(label) ? label : IdentifierNaming.identifier(label)
            let isRepeated = !labels.insert(label).inserted
            let suffix = isRepeated ? member ?? suffix : suffix
            var name = wanted
            var number = 0
            while !taken.insert(name).inserted {
                name = number == 0 ? wanted + suffix : "\(wanted)\(suffix)\(number)"
                number += 1
            }
            return name
        }
        func each(_ type: String, _ count: Int, _ add: ([String]) -> Void) {
            for block in body.blocks(type) where block.labels.count >= count { add(block.labels.map(\.text)) }
        }
        each("variable", 1) { if configuration[$0[0]] == nil { configuration[$0[0]] = assign($0[0], "Config") } }
        // The importer of YAML names outputs before variables and resources; a project's outputs share no names with these.
        var free: Set<String> = []
        each("output", 1) { labels in
            guard keepsLabels else { return outputs[labels[0]] = assign(labels[0], "") }
            let wanted = Self.isIdentifier(labels[0]) ? labels[0] : IdentifierNaming.identifier(labels[0])
            outputs[labels[0]] = free.insert(wanted).inserted ? wanted : labels[0]
        }
        labels = []
        for block in body.blocks("locals") {
            for case .attribute(let a) in block.body.items where locals[a.name] == nil { locals[a.name] = assign(a.name, "Var") }
        }
        each("data", 2) { labels in
            let key = Key(type: labels[0], label: labels[1])
            if !HCLDataSource.isHoisted(labels[1]), dataSources[key] == nil {
                dataSources[key] = assign(labels[1], "Var", member: member(labels[0]))
            }
        }
        each("resource", 2) { labels in
            let key = Key(type: labels[0], label: labels[1])
            if resources[key] == nil { resources[key] = assign(labels[1], "Resource", member: member(labels[0])) }
        }
        for block in body.blocks("provider") where !block.labels.isEmpty {
            let label = block.body.text("alias") ?? block.labels[0].text
            let key = Key(type: block.labels[0].text, label: label)
            if resources[key] == nil { resources[key] = assign(label, "Provider") }
        }
        each("module", 1) { if modules[$0[0]] == nil { modules[$0[0]] = assign($0[0], "Component") } }
    }

    private static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, HCLLexer.isIdentifierStart(first) else { return false }
        return text.utf8.allSatisfy(HCLLexer.isIdentifierPart) && text.utf8.allSatisfy { $0 < 0x80 }
    }
}

/// A data source, whose call is written where it is used if the label is one that only the writer of HCL gives.
struct HCLDataSource {
    var block: HCLBody.Block
    var function: Function?
    var token: String

    /// Whether the label is that of a call that was moved out of another value: `invoke_3`.
    static func isHoisted(_ label: String) -> Bool {
        guard label.hasPrefix("invoke_") else { return false }
        let number = label.dropFirst(7)
        return !number.isEmpty && number.utf8.allSatisfy(NameStyle.isDigit)
    }
}

extension HCLBody {
    /// The text of an attribute that is one.
    func text(_ name: String) -> String? {
        if case .string(let text, _)? = attribute(name)?.value { return text }
        return nil
    }
}
