/// What a program's source is written in.
public enum SourceFormat: String, Sendable, CaseIterable {
    /// The YAML program language.
    case yaml
    /// The program language in HCL syntax (`.pp`).
    case pcl
}
