/// A token taken apart: `aws:s3/bucket:Bucket` has package `aws`, module `s3/bucket` and member `Bucket`.
public struct Token: Hashable, Sendable {
    /// The package's name.
    public var package: String
    /// What stands between the colons; `index` where the token has two parts only.
    public var module: String
    /// The member's name.
    public var member: String

    /// Takes a token apart. Two parts mean the module `index`; with more than three, the rest belongs to the member. A text
    /// without a colon is a member of the package of that name.
    public init(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        switch parts.count {
        case 3: (package, module, member) = (String(parts[0]), String(parts[1]), String(parts[2]))
        case 2: (package, module, member) = (String(parts[0]), "index", String(parts[1]))
        default: (package, module, member) = (text, "index", text)
        }
        if module.isEmpty { module = "index" }
    }

    /// The module without the member's own file: `s3/bucket` → `s3`, `index/randomPet` → `index`.
    public var moduleName: String { String(module.prefix { $0 != "/" }) }
    /// The whole token.
    public var text: String { "\(package):\(module):\(member)" }
    /// Whether it names a package's provider, `pulumi:providers:<name>`.
    public var isProvider: Bool { package == "pulumi" && module == "providers" }
}
