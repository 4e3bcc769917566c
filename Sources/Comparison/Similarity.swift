import Base
import Schema

/// How alike two names are.
enum Similarity {
    /// Names with the same letters and digits, but for case, separators and a plural's `s`.
    static func areSpellings(_ a: String, _ b: String) -> Bool { folded(a) == folded(b) }

    private static func folded(_ name: String) -> [UInt8] {
        var bytes = name.utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }.map(NameStyle.lower)
        if bytes.count > 3, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
        return bytes
    }

    /// From 0 for names without a common letter to 1 for equal ones: the share of letters that an edit keeps.
    static func ofNames(_ a: String, _ b: String) -> Double {
        let x = Array(a.utf8).map(NameStyle.lower)
        let y = Array(b.utf8).map(NameStyle.lower)
        let longest = max(x.count, y.count)
        guard longest > 0 else { return 1 }
        // Names are short; the bound keeps hostile ones from taking quadratic time.
        guard longest <= 200 else { return x == y ? 1 : 0 }
        return 1 - Double(distance(x, y)) / Double(longest)
    }

    /// The number of letters to insert, remove or replace (Levenshtein's distance).
    private static func distance(_ x: [UInt8], _ y: [UInt8]) -> Int {
        var row = Array(0...y.count)
        for (i, a) in x.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in y.enumerated() {
                let above = row[j + 1]
                row[j + 1] = a == b ? diagonal : 1 + min(diagonal, above, row[j])
                diagonal = above
            }
        }
        return row[y.count]
    }

    /// The share of names that two sets have in common, from 0 to 1; 0 where both are empty.
    static func ofSets(_ a: Set<String>, _ b: Set<String>) -> Double {
        let all = a.union(b).count
        return all == 0 ? 0 : Double(a.intersection(b).count) / Double(all)
    }
}
