public import Base

/// Something that a program's source says about its project rather than about the program: its description, plugins, or the configuration
/// of a package's provider. It belongs to the project file of every language.
public struct ProjectSetting: Sendable {
    /// The key in the project file: `description`, or `config` for one key of its configuration.
    public var key: String
    /// The lines of the setting as the project file has them, `key: value`, without the indentation of the first line.
    public var lines: [String]
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a setting.
    public init(key: String, lines: [String], span: SourceSpan) {
        self.key = key
        self.lines = lines
        self.span = span
    }
}
