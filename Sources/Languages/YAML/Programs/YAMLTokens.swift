import Base

/// Tokens as people write them.
enum YAMLTokens {
    /// A token without what follows from the rest: `aws:s3/bucket:Bucket` → `aws:s3:Bucket`, `random:index/randomPet:RandomPet` →
    /// `random:RandomPet`, `pkg::Thing` → `pkg:Thing`.
    static func short(_ token: String) -> String {
        var parts = token.parts(separatedBy: UInt8(ascii: ":"))
        guard parts.count == 3 else { return token }
        let module = parts[1].parts(separatedBy: UInt8(ascii: "/"))
        if module.count == 2, NameStyle.capitalized(module[1]) == NameStyle.capitalized(parts[2]) {
            parts[1] = module[0]
        }
        if parts[1] == "index" || parts[1].isEmpty { parts.remove(at: 1) }
        return parts.joined(separator: ":")
    }
}
