import Base
import Documents
import Synchronization

/// What providers say about the names of their resources and properties, by provider; each file is read when first asked for.
///
/// A folder holds `NAME.bridge-metadata.json`, as a bridged provider's repository has it, or `NAME.json`, as the published converter
/// takes it.
public final class TerraformMappings: Sendable {
    /// Without any provider's file.
    public static let none = TerraformMappings(directories: []) { _ in nil }

    private let directories: [String]
    private let read: @Sendable (String) -> [UInt8]?
    private let known = Mutex<[String: TerraformMapping?]>([:])

    /// Creates mappings that read files by the given function, which gives nil for a file that isn't there.
    public init(directories: [String], read: @escaping @Sendable (String) -> [UInt8]?) {
        self.directories = directories.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        self.read = read
    }

    /// The mapping of the provider with the given name; nil if the folders have no file for it.
    func mapping(of provider: String) -> TerraformMapping? {
        guard NameStyle.isPlainIdentifier(provider.replacingHyphens) else { return nil }
        if let mapping = known.withLock({ $0[provider] }) { return mapping }
        let mapping = load(provider)
        known.withLock { $0[provider] = .some(mapping) }
        return mapping
    }

    private func load(_ provider: String) -> TerraformMapping? {
        for directory in directories {
            for ending in [".bridge-metadata.json", ".json"] {
                let path = directory + provider + ending
                guard let bytes = read(path), let root = DataNode.parse(SourceFile(name: path, bytes: bytes)).root else {
                    continue
                }
                return TerraformMapping(root)
            }
        }
        return nil
    }
}

extension String {
    fileprivate var replacingHyphens: String {
        String(decoding: utf8.map { $0 == 0x2D ? 0x5F : $0 }, as: UTF8.self)
    }
}

/// What one provider says about its names.
struct TerraformMapping: Sendable {
    /// A resource or a data source.
    struct Entry: Sendable {
        /// Its token.
        var token: String
        /// Its fields by Terraform's names, as far as they are named.
        var fields: [String: Field]
    }

    /// A field of a resource, a data source or an object in one.
    struct Field: Sendable {
        /// The property's name, where it isn't the usual one.
        var name: String?
        /// Whether a list of at most one element is a value by itself.
        var isSingle: Bool?
        /// What a path in its value becomes, where the property takes an asset.
        var asset: Asset?
        /// The fields of the object that it holds.
        var fields: [String: Field]
    }

    /// What a path in a value is read as: a file, or an archive of a folder or file.
    enum Asset: Sendable {
        case file
        case archive
    }

    /// Resources by Terraform's types.
    let resources: [String: Entry]
    /// Data sources by Terraform's types.
    let dataSources: [String: Entry]
    /// The names of properties by Terraform's names, for each token of a resource, function or type.
    let names: [String: [String: String]]

    init(_ root: DataNode) {
        let bridged = root["auto-aliasing"]
        let provider = root["provider"]
        resources = Self.entries((bridged ?? root)["resources"], provider?["resources"])
        dataSources = Self.entries(bridged?["datasources"] ?? root["dataSources"], provider?["dataSources"])
        var names: [String: [String: String]] = [:]
        for (token, properties) in root["renames"]?["renamedProperties"]?.entries ?? [] {
            for (name, value) in properties.entries {
                if let original = value.string { names[token.text, default: [:]][original] = name.text }
            }
        }
        self.names = names
    }

    private static func entries(_ node: DataNode?, _ shapes: DataNode?) -> [String: Entry] {
        var result: [String: Entry] = [:]
        for (type, entry) in node?.entries ?? [] {
            guard let token = (entry["current"] ?? entry["tok"])?.string else { continue }
            result[type.text] = Entry(token: token, fields: fields(entry["fields"], shapes?[type.text], depth: 0))
        }
        return result
    }

    /// What is said of fields.
    ///
    /// - Parameters:
    ///   - node: the fields that differ from what their names and shapes suggest.
    ///   - shapes: the provider's own description of all fields, which says of lists how many elements they may have.
    private static func fields(_ node: DataNode?, _ shapes: DataNode?, depth: Int) -> [String: Field] {
        guard depth < 32 else { return [:] }
        var result: [String: Field] = [:]
        let names = (node?.entries ?? []).map(\.key.text) + (shapes?.entries ?? []).map(\.key.text)
        for name in names where result[name] == nil {
            let field = node?[name]
            let shape = shapes?[name]
            let element = field?["elem"] ?? field?["element"]
            result[name] = Field(
                name: field?["name"]?.string,
                isSingle: field?["maxItemsOne"]?.boolean ?? (shape?["maxItems"]?.integer == 1 ? true : nil),
                asset: field?["asset"].map { [2, 3].contains($0["kind"]?.integer) ? .archive : .file },
                fields: fields(element?["fields"] ?? field?["fields"], shape?["element"]?["resource"], depth: depth + 1))
        }
        return result
    }
}
