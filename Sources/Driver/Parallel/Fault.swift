import CFault
import Synchronization

/// The last barrier: a fault of ours (an index out of range, a stack that overflows) costs what it happened in, not the whole run.
///
/// After a fault nothing on the thread's stack is cleaned up, so a thread that had one must do little more than end. The barrier is
/// for faults that nobody foresaw; whatever a user can bring about has a diagnostic of its own.
enum Fault {
    /// The result of `body`, run on the calling thread; nil if it ended in a fault.
    static func guarded<Result>(_ body: @escaping () -> Result) -> Result? {
        let call = Call(body)
        let box = Unmanaged.passRetained(call)
        // After a fault the box is never released: the frames that hold it are gone.
        guard sextant_run_guarded({ Fault.run($0) }, box.toOpaque()) == 0 else { return nil }
        box.release()
        return call.result as? Result
    }

    /// The result of `body`, run on a thread of its own; nil if it ended in a fault.
    static func isolated<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result? {
        let slot = Slot<Result>()
        DeepThread.run {
            if let value = guarded(body) { slot.value.withLock { $0 = value } }
        }
        return slot.value.withLock { $0 }
    }

    /// A closure and what it gave, as an object that can go through a C pointer.
    private final class Call {
        let body: () -> Any
        var result: Any?
        init(_ body: @escaping () -> Any) { self.body = body }
    }

    /// What two threads hand over.
    private final class Slot<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }

    private static func run(_ box: UnsafeMutableRawPointer?) {
        guard let box else { return }
        let call = Unmanaged<Call>.fromOpaque(box).takeUnretainedValue()
        let result = call.body()
        call.result = result
    }
}
