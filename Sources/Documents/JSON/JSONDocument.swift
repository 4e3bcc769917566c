public import Base
import CSimdJSON
import Synchronization

/// A parsed JSON text. Values are read straight from simdjson's tape, so that opening a large schema decodes nothing that is
/// not asked for.
///
/// The layout of the tape is documented in simdjson's `doc/tape.md`: each value starts with a word whose upper 8 bits are a
/// type character and whose lower 56 bits are a payload.
public final class JSONDocument: Sendable {
    /// Deepest nesting of arrays and objects that is read; deeper texts are errors.
    public static let maximumDepth = 500

    /// The text that was parsed.
    public let source: SourceFile
    private let tape: Tape
    private let offsets = Mutex<JSONOffsets?>(nil)

    /// The memory that simdjson keeps for a document: written once while parsing, only read afterwards.
    private final class Tape: @unchecked Sendable {
        let words: UnsafePointer<UInt64>
        let strings: UnsafePointer<UInt8>
        private let handle: OpaquePointer

        init?(_ handle: OpaquePointer) {
            guard let words = sextant_json_tape(handle), let strings = sextant_json_strings(handle) else {
                sextant_json_free(handle)
                return nil
            }
            (self.handle, self.words, self.strings) = (handle, words, strings)
        }

        deinit { sextant_json_free(handle) }
    }

    private init(source: SourceFile, tape: Tape) {
        self.source = source
        self.tape = tape
    }

    /// Parses a JSON text. If it is not JSON, or nested too deeply, the document is nil and one diagnostic says where.
    public static func parse(_ source: SourceFile) -> (document: JSONDocument?, diagnostics: [Diagnostic]) {
        var handle: OpaquePointer?
        let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let status = source.bytes.withUnsafeBufferPointer { bytes -> sextant_json_status in
            guard let base = bytes.baseAddress else { return SEXTANT_JSON_EMPTY }
            return sextant_json_parse(base + start, bytes.count - start, maximumDepth, &handle)
        }
        if let handle, let tape = Tape(handle) { return (JSONDocument(source: source, tape: tape), []) }
        return (nil, [JSONSyntaxCheck.diagnostic(for: source, isTooLarge: status == SEXTANT_JSON_TOO_LARGE)])
    }

    /// The outermost value.
    public var root: JSONElement { JSONElement(document: self, index: 1) }

    /// The word of the tape at the given index.
    @inline(__always)
    func word(_ index: Int) -> UInt64 { tape.words[index] }

    /// The decoded bytes of the string whose entry is at the given index; valid while `body` runs.
    @inline(__always)
    func withString<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let start = tape.strings + Int(tape.words[index] & 0x00FF_FFFF_FFFF_FFFF)
        let length = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
        return body(UnsafeBufferPointer(start: start + 4, count: Int(length)))
    }

    /// Where the value at the given index of the tape stands in the text. Found by walking the text beside the tape, since
    /// simdjson keeps no positions; the first question costs one pass over the text.
    func span(of index: Int) -> SourceSpan {
        offsets.withLock { known in
            let table = known ?? JSONOffsets(source.bytes)
            known = table
            return table.span(of: index, in: source.bytes)
        }
    }
}

/// A value of a JSON document.
public struct JSONElement: Sendable {
    /// The document that holds it.
    public let document: JSONDocument
    let index: Int

    /// The type character that starts its entry on the tape.
    @inline(__always)
    private var mark: UInt8 { UInt8(truncatingIfNeeded: document.word(index) >> 56) }
    @inline(__always)
    private func mark(at index: Int) -> UInt8 { UInt8(truncatingIfNeeded: document.word(index) >> 56) }

    /// Index of the entry after the value at the given index.
    @inline(__always)
    private func following(_ index: Int) -> Int {
        let word = document.word(index)
        switch UInt8(truncatingIfNeeded: word >> 56) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return Int(word & 0xFFFF_FFFF)
        case UInt8(ascii: "l"), UInt8(ascii: "u"), UInt8(ascii: "d"): return index + 2
        default: return index + 1
        }
    }

    /// What kind of value it is.
    public var kind: DataNode.Kind {
        switch mark {
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "l"): .integer
        case UInt8(ascii: "u"), UInt8(ascii: "d"): .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
        default: .null
        }
    }

    /// The string, if it is one.
    public var string: String? {
        guard mark == UInt8(ascii: "\"") else { return nil }
        return document.withString(index) { String(decoding: $0, as: UTF8.self) }
    }

    /// The boolean, if it is one.
    public var boolean: Bool? {
        switch mark {
        case UInt8(ascii: "t"): true
        case UInt8(ascii: "f"): false
        default: nil
        }
    }

    /// The integer, if it is a number without fraction and exponent that fits.
    public var integer: Int64? {
        mark == UInt8(ascii: "l") ? Int64(bitPattern: document.word(index + 1)) : nil
    }

    /// The number, if it is one.
    public var number: Double? {
        let word = document.word(index + 1)
        return switch mark {
        case UInt8(ascii: "l"): Double(Int64(bitPattern: word))
        case UInt8(ascii: "u"): Double(word)
        case UInt8(ascii: "d"): Double(bitPattern: word)
        default: nil
        }
    }

    /// Runs `body` on each element of an array; does nothing for every other kind.
    public func forEachElement(_ body: (JSONElement) -> Void) {
        guard mark == UInt8(ascii: "[") else { return }
        let end = following(index) - 1
        var at = index + 1
        while at < end {
            body(JSONElement(document: document, index: at))
            at = following(at)
        }
    }

    /// Runs `body` on each member of an object, in the text's order; does nothing for every other kind.
    public func forEachMember(_ body: (_ key: JSONElement, _ value: JSONElement) -> Void) {
        guard mark == UInt8(ascii: "{") else { return }
        let end = following(index) - 1
        var at = index + 1
        while at < end {
            body(JSONElement(document: document, index: at), JSONElement(document: document, index: at + 1))
            at = following(at + 1)
        }
    }

    /// The member with the given key; the first, if there are several.
    public subscript(key: String) -> JSONElement? {
        guard mark == UInt8(ascii: "{") else { return nil }
        var key = key
        return key.withUTF8 { wanted in
            let end = following(index) - 1
            var at = index + 1
            while at < end {
                let isWanted = document.withString(at) { $0.count == wanted.count && $0.elementsEqual(wanted) }
                if isWanted { return JSONElement(document: document, index: at + 1) }
                at = following(at + 1)
            }
            return nil
        }
    }

    /// Where it stands in the text.
    public var span: SourceSpan { document.span(of: index) }
}
