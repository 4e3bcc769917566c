/// The picture that package managers show of an SDK whose overlays have none: 64 by 64 dots, drawn for Sextant.
enum CSharpSDKLogo {
    /// The picture as a PNG file.
    static let bytes: [UInt8] = decoded(
        """
        iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAQMAAACQp+OdAAAABlBMVEX///8kP3hshu5wAAAAoklEQVR42s3RMQ7DIAwFUH5ThQyRyJitPUJu0B\
        4lN8k/Wo6SI2TsUJViGyEFqUuneOHJBhmMc+eLZs3wW0bYa9xeP0vlVEGJbqgzQ5dxv9Z4XjLWJoOwFQQNKWdXTrsUrXOzATT04KQYwfGICeyP\
        mMFWsYHemoPa3gvkQSE1h7w1SGbXWYA6j0cE41tKMYWUvEBOQaB3XWL82MBsi9b47199AfxGOXOxToU7AAAAAElFTkSuQmCC
        """)

    /// The bytes of a text in base64.
    private static func decoded(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        var buffer: UInt32 = 0
        var count: UInt32 = 0
        for byte in text.utf8 {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: continue
            }
            buffer = buffer << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                out.append(UInt8(truncatingIfNeeded: buffer >> count))
            }
        }
        return out
    }
}
