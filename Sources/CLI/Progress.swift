import Synchronization

/// A bar on standard error while a person waits; silent where nobody looks.
final class Progress: Sendable {
    private let noun: String
    private let total: Int
    private let isShown: Bool
    private let start = ContinuousClock.now
    private let state = Mutex((done: 0, next: Duration.zero))
    /// How often the bar is drawn anew: a line for each thing would take longer than the work itself.
    private static let interval = Duration.milliseconds(100)

    /// Creates a bar for so many things.
    ///
    /// - Parameter isWanted: whether it may be shown at all.
    init(of noun: String, total: Int, isWanted: Bool = true) {
        self.noun = noun
        self.total = total
        isShown = isWanted && StandardError.isTerminal
    }

    /// Counts one more.
    func advance() {
        guard isShown else { return }
        state.withLock { state in
            state.done += 1
            let elapsed = ContinuousClock.now - start
            guard elapsed >= state.next else { return }
            state.next = elapsed + Self.interval
            let line = Self.line(done: state.done, total: total, noun: noun, seconds: elapsed / .seconds(1))
            StandardError.write(Array("\r\(line)\u{1B}[K".utf8))
        }
    }

    /// Clears the line.
    func end() {
        guard isShown else { return }
        StandardError.write(Array("\r\u{1B}[K".utf8))
    }

    /// The bar: `[#####---------------]  610/2440 pages  203/s  9 s left`.
    static func line(done: Int, total: Int, noun: String, seconds: Double) -> String {
        let width = 20
        let total = max(total, done)
        let full = width * done / max(total, 1)
        let bar = String(repeating: "#", count: full) + String(repeating: "-", count: width - full)
        guard done > 0, seconds > 0 else { return "[\(bar)]  \(done)/\(total) \(noun)" }
        let rate = Double(done) / seconds
        let shownRate = rate >= 10 ? String(Int(rate.rounded())) : String(Double(Int(rate * 10)) / 10)
        let left = Int((Double(total - done) / rate).rounded(.up))
        let shownLeft = left < 60 ? "\(left) s" : "\(left / 60) min \(left % 60) s"
        return "[\(bar)]  \(done)/\(total) \(noun)  \(shownRate)/s  \(shownLeft) left"
    }
}

/// A number of things: `1 page`, `2 pages`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
