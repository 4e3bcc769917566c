/// Packages by name, read when first asked for; shared by every language and thread.
public protocol PackageProvider: Sendable {
    /// The package with the given name, at the given version if one is asked for and at hand; nil if there is no schema.
    func package(_ name: String, version: String?) -> Package?
}
