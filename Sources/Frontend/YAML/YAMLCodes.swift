public import Base

/// Findings about programs in YAML.
extension DiagnosticCode {
    /// A key that means nothing where it stands.
    public static let unknownKey: DiagnosticCode = "unknown-key"
    /// A value of another kind than its place takes, such as a list where a mapping is wanted.
    public static let unexpectedKind: DiagnosticCode = "unexpected-kind"
    /// A key that has to be given is missing.
    public static let missingKey: DiagnosticCode = "missing-key"
    /// A `${…}` that can't be read.
    public static let invalidInterpolation: DiagnosticCode = "invalid-interpolation"
    /// A configuration variable's type that is none of the language's.
    public static let unknownConfigurationType: DiagnosticCode = "unknown-configuration-type"
    /// A part of the language that has no counterpart in a program.
    public static let unsupportedSection: DiagnosticCode = "unsupported-section"
}
