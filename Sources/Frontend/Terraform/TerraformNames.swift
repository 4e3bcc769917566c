import Base

/// What a module declares, and the identifiers that the program language gets for it.
///
/// Source of the rules: the published converter.
struct TerraformNames {
    /// A resource or a data source: its type and its label.
    struct Key: Hashable {
        var type: String
        var label: String
    }

    private(set) var configuration: [String: String] = [:]
    private(set) var locals: [String: String] = [:]
    private(set) var dataSources: [Key: String] = [:]
    private(set) var resources: [Key: String] = [:]
    private(set) var providers: [Key: String] = [:]
    private(set) var modules: [String: String] = [:]
    /// Names for references to undeclared objects, by their spelling in the source, such as `aws_vpc.main`.
    private(set) var undeclared: [String: String] = [:]
    /// Words of the program language, which name nothing.
    private static let keywords: Set<String> = ["for", "if", "else"]
    private var taken: Set<String> = keywords

    /// Names everything that a body declares.
    ///
    /// - Parameter member: the name in the token of a type, which is added to a label that something else has, too.
    init(_ body: HCLBody, member: (_ type: String, _ isData: Bool) -> String) {
        for block in body.blocks("variable") {
            guard let label = block.labels.first?.text, configuration[label] == nil else { continue }
            configuration[label] = unique(label, prefix: "", suffix: "Config", kind: "Variable")
        }
        for block in body.blocks("locals") {
            for case .attribute(let a) in block.body.items where locals[a.name] == nil {
                locals[a.name] = unique(a.name, prefix: "my", suffix: "", kind: "Local")
            }
        }
        for block in body.blocks("data") {
            guard let key = block.key, dataSources[key] == nil else { continue }
            dataSources[key] = unique(key.label, prefix: "", suffix: member(key.type, true), kind: "Data")
        }
        for block in body.blocks("resource") {
            guard let key = block.key, resources[key] == nil else { continue }
            resources[key] = unique(key.label, prefix: "", suffix: member(key.type, false), kind: "Resource")
        }
        for block in body.blocks("provider") {
            guard let type = block.labels.first?.text, let alias = block.body.text("alias") else { continue }
            let key = Key(type: type, label: alias)
            if providers[key] == nil { providers[key] = unique(alias, prefix: "", suffix: "Provider", kind: "Provider") }
        }
        for block in body.blocks("module") {
            guard let label = block.labels.first?.text, modules[label] == nil else { continue }
            modules[label] = unique(label, prefix: "", suffix: "Component", kind: "ModuleCall")
        }
    }

    /// A label in the program language's spelling. One in capitals stays as it is.
    static func camel(_ label: String) -> String {
        guard label.utf8.contains(where: NameStyle.isLower) else { return label }
        let name = NameStyle.camelOfSnake(label)
        // Underscores at the end part no words.
        let end = String(decoding: label.utf8.reversed().prefix { $0 == 0x5F }, as: UTF8.self)
        guard let first = name.utf8.first, NameStyle.isUpper(first) else { return name + end }
        return String(decoding: [NameStyle.lower(first)] + name.utf8.dropFirst(), as: UTF8.self) + end
    }

    /// The name of something that nothing declares; the same for the same words.
    mutating func undeclared(_ words: String, label: String, type: String) -> String {
        if let name = undeclared[words] { return name }
        let name = unique(label, prefix: "", suffix: Self.camel(type), kind: "")
        undeclared[words] = name
        return name
    }

    /// - Parameter kind: the kind of the declaration; it is appended to a label that is a reserved word.
    private mutating func unique(_ label: String, prefix: String, suffix: String, kind: String) -> String {
        var name = Self.camel(label)
        if Self.keywords.contains(name), !kind.isEmpty { name += kind + "_" }
        if taken.insert(name).inserted { return name }
        if !prefix.isEmpty { name = prefix + NameStyle.capitalized(name) }
        name += NameStyle.capitalized(suffix)
        var result = name
        var number = 2
        while !taken.insert(result).inserted {
            result = "\(name)\(number)"
            number += 1
        }
        return result
    }
}

extension HCLBody.Block {
    /// Type and label of a resource or a data source.
    var key: TerraformNames.Key? {
        labels.count >= 2 ? TerraformNames.Key(type: labels[0].text, label: labels[1].text) : nil
    }
}
