import Program

/// What the names in an expression mean beside the module's declarations.
struct TerraformScope {
    /// The variables of loops around the expression: their names in the program, and the types of their values.
    var variables: [String: (name: String, type: TerraformType)] = [:]
    /// Expressions that stand for `each.key`, `count.index`, `setting.value` and the like, by what is written.
    var replacements: [String: (value: ExpressionSyntax, type: TerraformType)] = [:]
    /// The resource that `self` means in the provisioners of a resource.
    var ownResource: (value: ExpressionSyntax, type: TerraformType)?
    /// Whether the expression is a value of a resource, where quoted keys make a map of an object.
    var isInBlock = false
    /// Whether keys stay as they are written, as in JSON.
    var keepsKeys = false
    /// How many `dynamic` blocks stand around the expression.
    var dynamicCount = 0
}
