import Documents
import LanguageKit
import Schema

/// What the `java` block of a schema says about the layout of the package's SDK.
struct JavaPackageSettings: Sendable {
    /// `packages`: package or module → Java package below the base package.
    var packages: [String: String] = [:]
    /// `basePackage`: the first part of all Java packages; else that of the publisher: `com.pulumi`.
    var basePackage = "com.pulumi"
    /// `buildFiles`: the build tool that files are made for; nil for none.
    var buildFiles: String?

    /// Reads the block of a package.
    init(_ package: Package) {
        let block = package.node["language"]?["java"]
        packages = block?["packages"]?.texts ?? [:]
        buildFiles = block?["buildFiles"]?.givenText.flatMap { $0 == "none" ? nil : $0 }
        if let base = block?["basePackage"]?.givenText, base != "com.pulumi", base != "com.pulumi." {
            basePackage = base.hasSuffix(".") ? String(base.dropLast()) : base
        } else {
            basePackage = "com.\(JavaNaming.packageSegment(package.namespace ?? "pulumi"))"
        }
    }
}
