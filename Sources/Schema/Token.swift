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
        let bytes = text.utf8
        let colon = UInt8(ascii: ":")
        guard let first = bytes.firstIndex(of: colon) else {
            (package, module, member) = (text, "index", text)
            return
        }
        package = String(text[..<first])
        let rest = bytes.index(after: first)
        if let second = bytes[rest...].firstIndex(of: colon) {
            (module, member) = (String(text[rest..<second]), String(text[bytes.index(after: second)...]))
        } else {
            (module, member) = ("index", String(text[rest...]))
        }
        if module.isEmpty { module = "index" }
    }

    /// The module without the member's own file: `s3/bucket` → `s3`, `index/randomPet` → `index`.
    public var moduleName: String { String(module.utf8.prefix { $0 != UInt8(ascii: "/") }) ?? module }
    /// The whole token.
    public var text: String { "\(package):\(module):\(member)" }
    /// Whether it names a package's provider, `pulumi:providers:<name>`.
    public var isProvider: Bool { package == "pulumi" && module == "providers" }
}
