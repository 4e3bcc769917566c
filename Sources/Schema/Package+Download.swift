import Documents

extension Package {
    /// Where the package's plugin is downloaded from (`pluginDownloadURL`), if not from the usual place.
    public var pluginDownloadURL: String? { node["pluginDownloadURL"]?.string }
}
