import Base
import Schema

/// Tokens as people write them.
enum YAMLTokens {
    /// A token without what follows from the rest: `aws:s3/bucket:Bucket` → `aws:s3:Bucket`, `random:index/randomPet:RandomPet` →
    /// `random:RandomPet`, `pkg::Thing` → `pkg:Thing`.
    static func short(_ token: String) -> String {
        let colon = UInt8(ascii: ":")
        guard token.utf8.reduce(0, { $0 + ($1 == colon ? 1 : 0) }) == 2 else { return token }
        let parts = Token(token)
        var module = parts.module
        let member = parts.member
        if module.utf8.contains(UInt8(ascii: "/")) {
            let steps = module.parts(separatedBy: UInt8(ascii: "/"))
            if steps.count == 2, NameStyle.capitalized(steps[1]) == NameStyle.capitalized(member) { module = steps[0] }
        }
        return module == "index" ? "\(parts.package):\(member)" : "\(parts.package):\(module):\(member)"
    }
}
