public import Base

extension Style {
    /// Names of the styles that the program carries.
    public static let bundledNames = ["current", "published", "classic"]

    /// A style that the program carries; nil if there is none of that name.
    public static func bundled(_ name: String) -> (style: Style, diagnostics: [Diagnostic])? {
        let files: [(name: String, bytes: [UInt8])]
        switch name {
        case "current":
            files = [
                ("style.yaml", PackageResources.current_style_yaml), ("page.mustache", PackageResources.current_page_mustache),
            ]
        case "published":
            files = [
                ("style.yaml", PackageResources.published_style_yaml),
                ("page.mustache", PackageResources.published_page_mustache),
            ]
        case "classic":
            files = [
                ("style.yaml", PackageResources.classic_style_yaml), ("page.mustache", PackageResources.classic_page_mustache),
            ]
        default: return nil
        }
        return read(name: name, files: files)
    }
}
