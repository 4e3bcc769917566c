/// Finds the name that was probably meant.
public enum NearestName {
    /// Beyond so many candidates nothing is looked for.
    private static let mostCandidates = 5000

    /// The candidate with the fewest edits, if they are few; the first of several.
    public static func nearest(to name: String, among candidates: [String]) -> String? {
        let wanted = Array(name.lowercased().utf8)
        guard wanted.count <= 64, candidates.count <= mostCandidates else { return nil }
        let limit = max(1, wanted.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            guard abs(candidate.utf8.count - wanted.count) <= limit else { continue }
            let other = Array(candidate.lowercased().utf8)
            let distance = edits(wanted, other)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Insertions, deletions and replacements that turn one text into the other.
    private static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
