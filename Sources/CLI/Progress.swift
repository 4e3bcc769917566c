import Synchronization

/// A count on standard error while a person waits; silent where nobody looks.
final class Progress: Sendable {
    private let noun: String
    private let isShown: Bool
    private let count = Mutex(0)

    /// Creates a count of the given things.
    init(of noun: String) {
        self.noun = noun
        isShown = StandardError.isTerminal
    }

    /// Counts one more.
    func advance() {
        guard isShown else { return }
        count.withLock { count in
            count += 1
            // A line for each would take longer than the work itself.
            if count % 50 == 0 { StandardError.write(Array("\r\(count) \(noun)".utf8)) }
        }
    }

    /// Clears the line.
    func end() {
        guard isShown else { return }
        StandardError.write(Array("\r\u{1B}[K".utf8))
    }
}
