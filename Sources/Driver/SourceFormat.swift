/// What a program's source is written in.
public enum SourceFormat: String, Sendable, CaseIterable {
    /// The YAML program language.
    case yaml
    /// The program language in HCL syntax (`.pp`).
    case pcl
    /// HCL with resources and data sources (`.tf`).
    case hcl
    /// A module of Terraform (`.tf`).
    case terraform

    /// Whether all files of a folder are one program, and the folders below it hold its components.
    var hasComponents: Bool { self != .yaml }
}
