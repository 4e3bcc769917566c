import Synchronization

/// Properties that are read when first asked for: most programs read few of a resource's outputs, and hardly one its state.
final class LazyPropertyList: Sendable {
    private let read: @Sendable () -> PropertyList
    private let known: Mutex<PropertyList?>

    /// A list that `read` gives; it may be asked more than once.
    init(_ read: @escaping @Sendable () -> PropertyList) {
        self.read = read
        known = Mutex(nil)
    }

    /// A list that is known.
    init(_ list: PropertyList) {
        read = { list }
        known = Mutex(list)
    }

    /// The list.
    var list: PropertyList {
        if let list = known.withLock({ $0 }) { return list }
        let list = read()
        return known.withLock {
            let first = $0 ?? list
            $0 = first
            return first
        }
    }
}
