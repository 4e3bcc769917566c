/// Names that came before. Few are compared faster than hashed, and most objects and mappings have few keys.
public struct SeenNames: Sendable {
    private var few: [String] = []
    private var many: Set<String> = []

    /// No names.
    public init() {}

    /// Takes a name; false if it came before.
    public mutating func insert(_ name: String) -> Bool {
        if !many.isEmpty { return many.insert(name).inserted }
        if few.contains(name) { return false }
        few.append(name)
        if few.count > 8 { (few, many) = ([], Set(few)) }
        return true
    }
}
