public import Base

/// Findings about what a schema declares. `Reading/SchemaReader.swift` has those about the document as a whole.
extension DiagnosticCode {
    /// An example of a definition has no program.
    public static let missingProgram: DiagnosticCode = "missing-program"
    /// A key that must be there is not.
    public static let missingKey: DiagnosticCode = "missing-key"
    /// A `$ref` that has none of the known forms.
    public static let malformedReference: DiagnosticCode = "malformed-reference"
    /// A `$ref`, or a method's token, that names something undeclared.
    public static let danglingReference: DiagnosticCode = "dangling-reference"
    /// A token that is not `package:module:Member`, or of another package.
    public static let malformedToken: DiagnosticCode = "malformed-token"
    /// Two tokens that differ only in letter case.
    public static let ambiguousToken: DiagnosticCode = "ambiguous-token"
    /// Two properties whose names some languages can't tell apart.
    public static let ambiguousProperty: DiagnosticCode = "ambiguous-property"
    /// An enum without values.
    public static let emptyEnum: DiagnosticCode = "empty-enum"
    /// A value that an enum lists twice.
    public static let duplicateValue: DiagnosticCode = "duplicate-value"
    /// A type that is called neither `array`, `object`, nor like a primitive.
    public static let unknownType: DiagnosticCode = "unknown-type"
    /// A union with fewer than two alternatives, or a discriminator without a property.
    public static let incompleteUnion: DiagnosticCode = "incomplete-union"
    /// A list of required names has one that is not declared.
    public static let unknownRequired: DiagnosticCode = "unknown-required"
    /// `multiArgumentInputs` and the inputs do not match.
    public static let mismatchedArguments: DiagnosticCode = "mismatched-arguments"
    /// A constant, default or enum value that its type can't have.
    public static let wrongValue: DiagnosticCode = "wrong-value"
    /// A name that every resource or package has already.
    public static let reservedName: DiagnosticCode = "reserved-name"
    /// Resources that are each other's aliases.
    public static let aliasCycle: DiagnosticCode = "alias-cycle"
    /// An object type that needs a value of itself.
    public static let endlessType: DiagnosticCode = "endless-type"
    /// A method's function is not declared as one.
    public static let malformedMethod: DiagnosticCode = "malformed-method"
    /// `meta.moduleFormat` is no regular expression.
    public static let invalidModuleFormat: DiagnosticCode = "invalid-module-format"
    /// A version that is not `MAJOR.MINOR.PATCH`.
    public static let invalidVersion: DiagnosticCode = "invalid-version"
    /// A name with characters that it can't have.
    public static let invalidName: DiagnosticCode = "invalid-name"
}
