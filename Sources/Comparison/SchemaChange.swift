public import Documents
public import LanguageKit

/// One difference between two versions of a package schema, and what it means for those who use the package.
public struct SchemaChange: Sendable {
    /// What happens to users when they take the new version.
    public enum Level: String, Sendable, CaseIterable, Comparable {
        /// Programs and deployments stay as they are: additions, deprecations, inputs that may now be left out.
        case compatible
        /// The same program may do something else: a default, a secret.
        case behaviour
        /// Existing resources may be replaced, or are no longer recognized.
        case state
        /// A program that works with the old version may not compile or deploy with the new one.
        case breaking

        /// From harmless to breaking.
        public static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .compatible: 0
            case .behaviour: 1
            case .state: 2
            case .breaking: 3
            }
        }
    }

    /// What kind of change it is.
    public var kind: ChangeKind
    /// What it means for users.
    public var level: Level
    /// What changed, in the terms of the schema.
    public var place: ChangePlace
    /// One sentence that names what changed, without its place; no full stop.
    public var message: String
    /// The languages in which it has this level, where it is harmless in the others; empty if it has it in all.
    public var languages: [LanguageID]
    /// Why it was recognized as a rename, or why an override gives it another level.
    public var reason: String?
    /// The declaration in the new schema; in the old one if the new one has none.
    public var node: DataNode?

    /// Creates a change.
    init(
        _ kind: ChangeKind, _ level: Level, at place: ChangePlace, _ message: String, languages: [LanguageID] = [],
        reason: String? = nil, node: DataNode?
    ) {
        self.kind = kind
        self.level = level
        self.place = place
        self.message = message
        self.languages = languages
        self.reason = reason
        self.node = node
    }
}

/// What a change concerns, in the terms of a schema.
public struct ChangePlace: Hashable, Sendable {
    /// A part of a schema.
    public enum Section: String, Sendable, CaseIterable {
        case package, config, provider, resources, functions, types
    }

    /// The part of the schema.
    public var section: Section
    /// The declaration's token; nil where the section is one declaration.
    public var token: String?
    /// What of the declaration: `inputs`, `acl`. Empty if all of it.
    public var path: [String]

    /// Creates a place.
    public init(_ section: Section, _ token: String? = nil, _ path: [String] = []) {
        self.section = section
        self.token = token
        self.path = path
    }

    /// A place inside this one.
    func inside(_ steps: String...) -> ChangePlace { ChangePlace(section, token, path + steps) }

    /// The place on one line, as overrides name it: `resources/aws:s3/bucket:Bucket/inputs/acl`.
    public var text: String { ([section.rawValue] + (token.map { [$0] } ?? []) + path).joined(separator: "/") }
}
