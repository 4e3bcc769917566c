import Documents
import LanguageKit
public import Schema

/// Two versions of a package schema, compared.
///
/// A change is judged by the way its value goes: an input that becomes required breaks programs that don't give it, an output that does
/// breaks nothing. Types take the directions of all that refers to them.
public struct SchemaComparison: Sendable {
    /// All changes: the package, configuration, provider, resources, functions, types, each in the order of the new schema, after what is
    /// gone in the order of the old one.
    public let changes: [SchemaChange]
    /// The version of the old schema, if it gives one.
    public let oldVersion: String?
    /// The version of the new schema, if it gives one.
    public let newVersion: String?

    /// Compares two versions.
    public init(from old: Package, to new: Package) {
        var comparer = SchemaComparer(old, new)
        comparer.compare()
        changes = comparer.changes
        oldVersion = old.version
        newVersion = new.version
    }

    /// Whether the version says that it may break programs: another major version or, before 1.0.0, another minor one. Nil if one of
    /// the versions is missing or no semantic version.
    public var allowsBreaking: Bool? {
        guard let old = Self.numbers(oldVersion), let new = Self.numbers(newVersion) else { return nil }
        if old[0] != new[0] { return new[0] > old[0] }
        return old[0] == 0 && new[1] > old[1]
    }

    private static func numbers(_ version: String?) -> [Int]? {
        guard let version else { return nil }
        let core = version.drop { $0 == "v" }.prefix { $0 != "-" && $0 != "+" }
        let numbers = core.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count >= 2 else { return nil }
        let known = numbers.compactMap { $0 }
        return known.count == numbers.count ? known : nil
    }
}

/// Collects the changes of one comparison.
struct SchemaComparer {
    let old: Package
    let new: Package
    var changes: [SchemaChange] = []
    /// Compares types, with the renames of types and resources.
    private(set) var types = TypeComparison(renamed: [:])
    private let oldDirections: TypeDirections
    private let newDirections: TypeDirections
    var names: NameComparison

    init(_ old: Package, _ new: Package) {
        self.old = old
        self.new = new
        oldDirections = TypeDirections(of: old)
        newDirections = TypeDirections(of: new)
        names = NameComparison(old, new)
    }

    mutating func add(_ change: SchemaChange) { changes.append(change) }

    mutating func compare() {
        let resources = renamedResources()
        let functions = RenameFinder.find(
            gone: Self.missing(old.functionTokens, in: new.functionTokens),
            added: Self.missing(new.functionTokens, in: old.functionTokens), { Self.members(of: self.old.function($0)) },
            { Self.members(of: self.new.function($0)) })
        let renamedTypes = RenameFinder.find(
            gone: Self.missing(old.typeTokens, in: new.typeTokens), added: Self.missing(new.typeTokens, in: old.typeTokens),
            { Self.members(of: self.old.type($0)) }, { Self.members(of: self.new.type($0)) })
        types = TypeComparison(
            renamed: Dictionary((resources + renamedTypes).map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first }))
        comparePackage()
        compare(old.configuration, new.configuration, at: ChangePlace(.config), .given, .variable)
        if let a = old.provider, let b = new.provider {
            let place = ChangePlace(.provider)
            compare(a.inputs, b.inputs, at: place.inside("inputs"), .given, .input)
            compare(a.outputs, b.outputs, at: place.inside("outputs"), .read, .output)
        }
        compareResources(resources)
        compareFunctions(functions)
        compareTypes(renamedTypes)
        changes += names.finish()
    }

    /// The directions that a type has in either version.
    func directions(_ old: String, _ new: String) -> Directions { oldDirections[old].union(newDirections[new]) }

    private mutating func comparePackage() {
        let place = ChangePlace(.package)
        if old.name != new.name {
            add(
                SchemaChange(
                    .packageRenamed, .breaking, at: place, "the package '\(old.name)' is called '\(new.name)'",
                    node: new.node["name"]))
        }
        let urls = (old.node["pluginDownloadURL"]?.string ?? "", new.node["pluginDownloadURL"]?.string ?? "")
        if urls.0 != urls.1 {
            let message =
                urls.1.isEmpty ? "the plugin is no longer downloaded from \(urls.0)" : "the plugin is downloaded from \(urls.1)"
            add(
                SchemaChange(
                    .pluginSourceChanged, .behaviour, at: place, message, node: new.node["pluginDownloadURL"] ?? new.node["name"])
            )
        }
    }

    // MARK: Renames

    /// The tokens of one list that another hasn't, in their order.
    static func missing(_ tokens: [String], in others: [String]) -> [String] {
        let others = Set(others)
        return tokens.filter { !others.contains($0) }
    }

    /// Resources that the new schema knows by an alias, then those that are alike.
    private func renamedResources() -> [Rename] {
        let gone = Self.missing(old.resourceTokens, in: new.resourceTokens)
        let added = Self.missing(new.resourceTokens, in: old.resourceTokens)
        var renames: [Rename] = []
        for token in gone {
            // A package finds a resource by its aliases, too.
            guard let resource = new.resource(token), !resource.isProvider, resource.token != token else { continue }
            renames.append(
                Rename(old: token, new: resource.token, reason: "it lists the old token as an alias", isDeclared: true))
        }
        let known = Set(renames.flatMap { [$0.old, $0.new] })
        return renames
            + RenameFinder.find(
                gone: gone.filter { !known.contains($0) }, added: added.filter { !known.contains($0) },
                { Self.members(of: self.old.resource($0)) }, { Self.members(of: self.new.resource($0)) })
    }

    private static func members(of resource: Resource?) -> Set<String> {
        Set((resource?.inputs.map(\.name) ?? []) + (resource?.outputs.map(\.name) ?? []))
    }

    private static func members(of function: Function?) -> Set<String> {
        Set((function?.inputs?.properties.map(\.name) ?? []) + (function?.resultObject?.properties.map(\.name) ?? []))
    }

    private static func members(of type: TypeDefinition?) -> Set<String> {
        switch type {
        case .object(let object)?: Set(object.properties.map(\.name))
        case .enumeration(let type)?: Set(type.members.map(\.value.text))
        case nil: []
        }
    }
}
