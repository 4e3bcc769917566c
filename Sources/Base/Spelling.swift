/// Finds what a misspelt name probably meant.
public enum Spelling {
    /// The candidate that is nearest to `name`, if one is near enough to be meant: at most a third of its letters differ.
    /// Of equally near ones the first.
    public static func nearest<Names: Sequence<String>>(to name: String, among candidates: Names) -> String? {
        let wanted = Array(name.utf8.prefix(64).map(NameStyle.lower))
        var best: String?
        var least = max(1, wanted.count / 3) + 1
        for candidate in candidates {
            let letters = Array(candidate.utf8.prefix(64).map(NameStyle.lower))
            guard abs(letters.count - wanted.count) < least else { continue }
            let found = distance(wanted, letters)
            if found < least {
                least = found
                best = candidate
            }
        }
        return best
    }

    /// How many letters must be put in, left out, changed or swapped with their neighbour to get from one text to the other.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in b.indices {
                var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
                row.append(least)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
