/// A stable kebab-case name of a kind of finding, such as `unknown-property`.
///
/// Each module declares the codes that it reports as static members, beside the code that reports them.
public struct DiagnosticCode: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
    /// The name, in kebab-case; never changes once released.
    public let name: String

    /// Creates a code by its name.
    public init(_ name: String) { self.name = name }

    /// Creates a code by its name.
    public init(stringLiteral value: String) { name = value }

    /// Alphabetical order.
    public static func < (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.name < b.name }
}
