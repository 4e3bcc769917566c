#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output, unbuffered.
enum StandardOutput {
    /// Writes all bytes; a reader that went away ends the writing silently.
    static func write(_ bytes: [UInt8]) { writeAll(bytes, to: 1) }
}

/// Standard error, unbuffered.
enum StandardError {
    /// Writes bytes.
    static func write(_ bytes: [UInt8]) { writeAll(bytes, to: 2) }
    /// Writes a line.
    static func write(line: String) { writeAll(Array((line + "\n").utf8), to: 2) }
    /// Whether a person is looking.
    static var isTerminal: Bool { isatty(2) == 1 }
    /// Whether colours are seen and wanted: on a terminal that knows them, unless NO_COLOR is set (no-color.org).
    static var showsColours: Bool {
        isTerminal && environment("NO_COLOR").isEmpty && environment("TERM") != "dumb"
    }

    private static func environment(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}

/// Writes all bytes; whether that succeeded.
@discardableResult
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var offset = 0
        while offset < buffer.count, let start = buffer.baseAddress {
            let count = write(descriptor, start + offset, buffer.count - offset)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            offset += count
        }
        return true
    }
}
