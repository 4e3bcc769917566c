import Program

/// What the names in an expression mean beside the module's declarations.
struct HCLScope {
    /// The variables of loops around the expression, with the types of their values.
    var variables: [String: HCLType] = [:]
    /// Expressions that stand for `each.key`, `setting.value` and the like, by what is written.
    var replacements: [String: ExpressionSyntax] = [:]
    /// The types of these values.
    var types: [String: HCLType] = [:]
    /// The loops around the expression, the outermost first.
    var loops: [(key: String?, value: String)] = []

    /// The scope inside a loop.
    func inside(key: String?, value: String, of collection: HCLType) -> HCLScope {
        var inner = self
        if let key { inner.variables[key] = .any }
        inner.variables[value] = collection.element
        inner.loops.append((key, value))
        return inner
    }
}
