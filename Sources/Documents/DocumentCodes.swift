public import Base

/// Findings about documents as such, whatever they describe.
extension DiagnosticCode {
    /// The text is not JSON.
    public static let invalidJSON: DiagnosticCode = "invalid-json"
    /// The text is not YAML.
    public static let invalidYAML: DiagnosticCode = "invalid-yaml"
    /// The text is not UTF-8.
    public static let invalidEncoding: DiagnosticCode = "invalid-encoding"
    /// There is nothing in the document.
    public static let emptyDocument: DiagnosticCode = "empty-document"
    /// Arrays and objects stand in each other too deeply.
    public static let nestingTooDeep: DiagnosticCode = "nesting-too-deep"
    /// A number has no 64-bit representation.
    public static let numberOutOfRange: DiagnosticCode = "number-out-of-range"
    /// An object has two members of one name.
    public static let duplicateKey: DiagnosticCode = "duplicate-key"
    /// An alias has no anchor, lies inside what it stands for, or expands to too much.
    public static let invalidAlias: DiagnosticCode = "invalid-alias"
    /// The value of a YAML merge key that isn't a mapping or a list of mappings.
    public static let invalidMerge: DiagnosticCode = "invalid-merge"
    /// A file holds a second document, which is not read.
    public static let extraDocument: DiagnosticCode = "extra-document"
}
