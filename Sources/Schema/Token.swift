/// A token taken apart: `aws:s3/bucket:Bucket` has package `aws`, module `s3/bucket` and member `Bucket`.
public struct Token: Hashable, Sendable {
    /// The package's name.
    public let package: String
    /// What stands between the colons; `index` where the token has two parts only.
    public let module: String
    /// The member's name.
    public let member: String
    /// The whole token, in three parts.
    public let text: String

    /// Takes a token apart. Two parts mean the module `index`; with more than three, the rest belongs to the member. A text
    /// without a colon is a member of the package of that name.
    public init(_ text: String) {
        var given = text
        let parts: (package: String, module: String, member: String)? = given.withUTF8 { bytes in
            let colon = UInt8(ascii: ":")
            guard let first = bytes.firstIndex(of: colon) else { return nil }
            let package = String(decoding: bytes[..<first], as: UTF8.self)
            guard let second = bytes[(first + 1)...].firstIndex(of: colon) else {
                return (package, "", String(decoding: bytes[(first + 1)...], as: UTF8.self))
            }
            let module = String(decoding: bytes[(first + 1)..<second], as: UTF8.self)
            return (package, module, String(decoding: bytes[(second + 1)...], as: UTF8.self))
        }
        guard let parts, !parts.module.isEmpty else {
            (package, module, member) = (parts?.package ?? text, "index", parts?.member ?? text)
            self.text = "\(package):\(module):\(member)"
            return
        }
        (package, module, member) = parts
        self.text = text
    }

    /// The module without the member's own file: `s3/bucket` → `s3`, `index/randomPet` → `index`.
    public var moduleName: String { String(module.utf8.prefix { $0 != UInt8(ascii: "/") }) ?? module }
    /// Whether it names a package's provider, `pulumi:providers:<name>`.
    public var isProvider: Bool { package == "pulumi" && module == "providers" }
}
