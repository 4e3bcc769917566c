extension Set<String> {
    /// The name if it isn't in the set yet, else the first of it with a number behind it that isn't; puts it in.
    ///
    /// - Parameters:
    ///   - start: the first number to try.
    ///   - separator: what stands between name and number.
    package mutating func insertDistinct(_ name: String, numberedFrom start: Int, separator: String = "") -> String {
        var candidate = name
        var number = start
        while !insert(candidate).inserted {
            candidate = "\(name)\(separator)\(number)"
            number += 1
        }
        return candidate
    }
}
