/// A token taken apart: `aws:s3/bucket:Bucket` has package `aws`, module `s3/bucket` and member `Bucket`.
///
/// Only the places of the colons are kept: most uses want one part of the three.
public struct Token: Hashable, Sendable {
    /// The whole token, in three parts.
    public let text: String
    private let firstColon: Int
    private let secondColon: Int

    /// Takes a token apart. Two parts mean the module `index`; with more than three, the rest belongs to the member. A text
    /// without a colon is a member of the package of that name.
    public init(_ text: String) {
        let colon = UInt8(ascii: ":")
        var given = text
        let colons: (first: Int, second: Int)? = given.withUTF8 { bytes in
            guard let first = bytes.firstIndex(of: colon) else { return nil }
            return (first, bytes[(first + 1)...].firstIndex(of: colon) ?? bytes.count)
        }
        if let colons, colons.second > colons.first + 1, colons.second < given.utf8.count {
            self.text = given
            (firstColon, secondColon) = colons
            return
        }
        // One colon, or two without a module between them.
        let package = colons.map { Self.part(of: given, 0..<$0.first) } ?? given
        let start = colons.map { $0.second < given.utf8.count ? $0.second + 1 : $0.first + 1 } ?? 0
        self.text = "\(package):index:\(Self.part(of: given, start..<given.utf8.count))"
        firstColon = package.utf8.count
        secondColon = firstColon + 6
    }

    /// The package's name.
    public var package: String { Self.part(of: text, 0..<firstColon) }
    /// What stands between the colons; `index` where the token has two parts only.
    public var module: String { Self.part(of: text, (firstColon + 1)..<secondColon) }
    /// The member's name.
    public var member: String { Self.part(of: text, (secondColon + 1)..<text.utf8.count) }

    /// The module without the member's own file: `s3/bucket` → `s3`, `index/randomPet` → `index`.
    public var moduleName: String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: firstColon + 1)
        let end = utf8.index(start, offsetBy: secondColon - firstColon - 1)
        return String(text[start..<(utf8[start..<end].firstIndex(of: UInt8(ascii: "/")) ?? end)])
    }

    /// Whether it names a package's provider, `pulumi:providers:<name>`.
    public var isProvider: Bool { text.utf8.starts(with: "pulumi:providers:".utf8) }

    private static func part(of text: String, _ range: Range<Int>) -> String {
        var text = text
        return text.withUTF8 { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }
}
