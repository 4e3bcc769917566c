/// A half-open range of UTF-8 byte offsets in one source text, `start ..< end`.
public struct SourceSpan: Hashable, Sendable {
    /// Offset of the first byte, counted from 0.
    public var start: Int
    /// Offset one past the last byte.
    public var end: Int

    /// Creates the span `start ..< end`; an `end` before `start` is raised to it.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// The span of something that stands nowhere, such as a value that a rule supplies.
    public static let none = SourceSpan(0, 0)

    /// The smallest span that covers both.
    public func union(_ other: SourceSpan) -> SourceSpan {
        SourceSpan(min(start, other.start), max(end, other.end))
    }
}

/// A place as people read it: both numbers count from 1, the column in characters.
public struct SourceLocation: Hashable, Comparable, Sendable {
    /// Line, from 1.
    public var line: Int
    /// Column, from 1, in Unicode scalars.
    public var column: Int

    /// Creates a location.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Reading order.
    public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}
