import Base

/// The part of a source's line that a terminal can show, and where in it a place is. A schema may be one line of megabytes.
struct SourceExcerpt {
    /// The text, one column of the terminal or two for each character; `…` where the line goes on.
    private(set) var text = ""
    /// Columns of the terminal before the place.
    private(set) var indent = 0
    /// Columns of the terminal that the place takes; at least one.
    private(set) var markWidth = 0

    private static let mostCharacters = 110
    private static let mostBefore = 60

    /// The line at a place; nil if there is no such line.
    ///
    /// - Parameter end: one past the last character of the place; nil for one character.
    init?(_ source: SourceFile, at place: SourceLocation, to end: SourceLocation?) {
        guard place.line >= 1, place.line <= source.lineStarts.count, place.column >= 1 else { return nil }
        let isLong = place.column > Self.mostBefore + 20
        let first = isLong ? place.column - Self.mostBefore : 1
        let start = source.offset(of: SourceLocation(line: place.line, column: first))
        let lineEnd = source.lineEnd(place.line)
        // A character has at most four bytes.
        let stop = min(lineEnd, start + 4 * (Self.mostCharacters + 1))
        guard start <= stop else { return nil }
        let all = String(decoding: source.bytes[start..<stop], as: UTF8.self).unicodeScalars
        let shown = all.prefix(Self.mostCharacters)
        let endColumn =
            switch end {
            case let end? where end.line == place.line: max(end.column, place.column + 1)
            case .some: Int.max
            case nil: place.column + 1
            }
        if isLong { append("…", width: 1, column: 0, place.column, endColumn) }
        for (index, scalar) in shown.enumerated() {
            // What a terminal would obey is shown as one unknown character, so that the mark below stays in its column.
            let isShown = !scalar.isObeyed
            let character: Unicode.Scalar = isShown ? scalar : scalar == "\t" ? " " : "\u{FFFD}"
            append(character, width: isShown ? Self.width(scalar) : 1, column: first + index, place.column, endColumn)
        }
        if shown.count < all.count || stop < lineEnd { text += "…" }
        markWidth = max(1, markWidth)
    }

    private mutating func append(_ scalar: Unicode.Scalar, width: Int, column: Int, _ start: Int, _ end: Int) {
        text.unicodeScalars.append(scalar)
        if column < start { indent += width } else if column < end { markWidth += width }
    }

    /// Columns of a terminal that a character takes.
    ///
    /// Source: Unicode Standard Annex #11, "East Asian Width": the blocks whose characters are wide.
    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x300: return 1
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: return 0
            default: return 1
            }
        }
    }
}
