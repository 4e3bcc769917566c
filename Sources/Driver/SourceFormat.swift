public import Base

/// What a program's source is written in.
public enum SourceFormat: String, Sendable, CaseIterable {
    /// The YAML program language.
    case yaml
    /// The program language in HCL syntax (`.pp`).
    case pcl
}

extension DiagnosticCode {
    /// A program is written in PCL, which isn't read yet.
    public static let pclNotSupported: DiagnosticCode = "pcl-not-supported"
}
