public import Base

/// The Markdown document of one resource or function, and the program files that go with it.
public struct Page: Sendable {
    /// The token that it documents.
    public var token: String
    /// Path relative to the output folder, `/` between components; nil if the token allows none.
    public var path: PagePath?
    /// The document.
    public var text: String
    /// Each example's program files by language, in the order of the page.
    public var examples: [[ProgramFile]]
    /// What became of its examples.
    public var coverage = Coverage()
    /// What was found while the page was made.
    public var diagnostics: [Diagnostic]

    /// Creates a page.
    public init(
        token: String, path: PagePath? = nil, text: String = "", examples: [[ProgramFile]] = [], diagnostics: [Diagnostic] = []
    ) {
        self.token = token
        self.path = path
        self.text = text
        self.examples = examples
        self.diagnostics = diagnostics
    }
}

/// Where a page lies: `<package>/<module>/<name>`.
public struct PagePath: Hashable, Sendable {
    /// The components, each safe as the name of a file or folder.
    public let components: [String]

    /// The page's file.
    public var file: String { components.joined(separator: "/") + ".md" }

    /// The folder of its programs.
    public var folder: String { components.joined(separator: "/") }

    /// The folder of an example's program, counted from 0.
    public func folder(ofExample number: Int) -> String { "\(folder)/example-\(number + 1)" }

    /// The path of a token's page; nil if a part of the token could leave the folder or is no file name.
    public init?(package: String, module: String, name: String) {
        // A method's name holds its resource's: `Resource/method`.
        let inner = "\(module.isEmpty ? "index" : module)/\(name)"
        let components = [package] + inner.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard components.allSatisfy(Self.isSafe) else { return nil }
        self.components = components
    }

    /// Whether a text can be the name of a file in a folder, on every system.
    static func isSafe(_ component: String) -> Bool {
        guard !component.isEmpty, component != ".", component != "..", component.utf8.count <= 200 else { return false }
        return component.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && !unsafeBytes.contains($0) }
    }

    private static let unsafeBytes = Set("/\\:*?\"<>|".utf8)
}

extension DiagnosticCode {
    /// A token's parts can't be names of files.
    public static let unsafeToken: DiagnosticCode = "unsafe-token"
    /// Two tokens would have the same page.
    public static let duplicatePage: DiagnosticCode = "duplicate-page"
    /// A code block stays as it is, since it can't be made anew.
    public static let fenceKept: DiagnosticCode = "fence-kept"
    /// A generated program holds what opens a template tag.
    public static let templateDelimiter: DiagnosticCode = "template-delimiter"
    /// A page template can't be read.
    public static let badTemplate: DiagnosticCode = "bad-template"
}
