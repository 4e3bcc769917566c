/// A pattern for tokens and paths: `*` stands for any characters, `?` for one.
///
/// `random:*`, `random/index/RandomPet` and `*Pet*` all match `random:index/randomPet:RandomPet`, whose page is
/// `random/index/RandomPet`.
public struct Glob: Sendable {
    private let pattern: [UInt8]

    /// Creates a pattern.
    public init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

    /// Whether the pattern matches the whole text.
    public func matches(_ text: String) -> Bool {
        let text = Array(text.utf8)
        var (p, t) = (0, 0)
        // Where to resume when the text after the last star turns out not to match.
        var (starP, starT): (Int?, Int) = (nil, 0)
        while t < text.count {
            if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
                (starP, starT) = (p, t)
                p += 1
            } else if p < pattern.count, pattern[p] == UInt8(ascii: "?") || pattern[p] == text[t] {
                p += 1
                t += 1
            } else if let star = starP {
                starT += 1
                (p, t) = (star + 1, starT)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
