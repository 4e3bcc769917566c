/// Sorts what is required before what is not, in the order of the public registry.
///
/// There, properties are in alphabetical order and then sorted by Go's `sort.Slice`, which keeps the order of equal elements up to
/// twelve of them only. What it makes of more is a function of their number and of which are required; readers of both pages find
/// the properties in the same places.
/// Source of the rule: the pattern-defeating quicksort of Go's package `sort`, for keys that are true or false.
package struct RequiredFirst<Element> {
    private var items: [Element]
    private let isRequired: (Element) -> Bool

    /// The elements, sorted.
    package static func sorted(_ items: [Element], by isRequired: @escaping (Element) -> Bool) -> [Element] {
        var sorter = RequiredFirst(items: items, isRequired: isRequired)
        // As many bad pivots as the number has binary digits are borne before a heap takes over.
        sorter.sort(0..<items.count, patience: Int.bitWidth - items.count.leadingZeroBitCount)
        return sorter.items
    }

    private init(items: [Element], isRequired: @escaping (Element) -> Bool) {
        self.items = items
        self.isRequired = isRequired
    }

    /// Whether the element at one position belongs before the one at another.
    private func precedes(_ a: Int, _ b: Int) -> Bool { isRequired(items[a]) && !isRequired(items[b]) }

    private enum Order { case unknown, increasing, decreasing }

    private mutating func sort(_ whole: Range<Int>, patience: Int) {
        var range = whole
        var patience = patience
        var wasBalanced = true
        var wasPartitioned = true
        while true {
            let count = range.count
            if count <= 12 { return insertionSort(range) }
            if patience == 0 { return heapSort(range) }
            if !wasBalanced {
                breakPatterns(range)
                patience -= 1
            }
            var (pivot, order) = choosePivot(range)
            if order == .decreasing {
                reverse(range)
                pivot = range.upperBound - 1 - (pivot - range.lowerBound)
                order = .increasing
            }
            if wasBalanced, wasPartitioned, order == .increasing, partialInsertionSort(range) { return }
            // Everything before the range is no greater; a pivot that isn't either is the least element.
            if range.lowerBound > 0, !precedes(range.lowerBound - 1, pivot) {
                range = partitionEqual(range, pivot)..<range.upperBound
                continue
            }
            let (middle, alreadyPartitioned) = partition(range, pivot)
            wasPartitioned = alreadyPartitioned
            let left = middle - range.lowerBound
            let right = range.upperBound - middle
            wasBalanced = min(left, right) >= count / 8
            if left < right {
                sort(range.lowerBound..<middle, patience: patience)
                range = (middle + 1)..<range.upperBound
            } else {
                sort((middle + 1)..<range.upperBound, patience: patience)
                range = range.lowerBound..<middle
            }
        }
    }

    private mutating func insertionSort(_ range: Range<Int>) {
        for start in range.dropFirst() {
            var at = start
            while at > range.lowerBound, precedes(at, at - 1) {
                items.swapAt(at, at - 1)
                at -= 1
            }
        }
    }

    private mutating func heapSort(_ range: Range<Int>) {
        let first = range.lowerBound
        func siftDown(_ start: Int, _ end: Int, _ sorter: inout Self) {
            var root = start
            while true {
                var child = 2 * root + 1
                if child >= end { return }
                if child + 1 < end, sorter.precedes(first + child, first + child + 1) { child += 1 }
                if !sorter.precedes(first + root, first + child) { return }
                sorter.items.swapAt(first + root, first + child)
                root = child
            }
        }
        for start in stride(from: (range.count - 1) / 2, through: 0, by: -1) { siftDown(start, range.count, &self) }
        for end in stride(from: range.count - 1, through: 0, by: -1) {
            items.swapAt(first, first + end)
            siftDown(0, end, &self)
        }
    }

    /// Moves what stands against the pivot to where it belongs, and says where the pivot is, and whether nothing had to move.
    private mutating func partition(_ range: Range<Int>, _ pivot: Int) -> (middle: Int, wasPartitioned: Bool) {
        let first = range.lowerBound
        items.swapAt(first, pivot)
        var low = first + 1
        var high = range.upperBound - 1
        while low <= high, precedes(low, first) { low += 1 }
        while low <= high, !precedes(high, first) { high -= 1 }
        if low > high {
            items.swapAt(high, first)
            return (high, true)
        }
        items.swapAt(low, high)
        low += 1
        high -= 1
        while true {
            while low <= high, precedes(low, first) { low += 1 }
            while low <= high, !precedes(high, first) { high -= 1 }
            if low > high { break }
            items.swapAt(low, high)
            low += 1
            high -= 1
        }
        items.swapAt(high, first)
        return (high, false)
    }

    /// Moves what equals the pivot to the front, and gives the position after it.
    private mutating func partitionEqual(_ range: Range<Int>, _ pivot: Int) -> Int {
        let first = range.lowerBound
        items.swapAt(first, pivot)
        var low = first + 1
        var high = range.upperBound - 1
        while true {
            while low <= high, !precedes(first, low) { low += 1 }
            while low <= high, precedes(first, high) { high -= 1 }
            if low > high { return low }
            items.swapAt(low, high)
            low += 1
            high -= 1
        }
    }

    /// Mends a few places that are out of order; whether the range is sorted then.
    private mutating func partialInsertionSort(_ range: Range<Int>) -> Bool {
        var at = range.lowerBound + 1
        for _ in 0..<5 {
            while at < range.upperBound, !precedes(at, at - 1) { at += 1 }
            if at == range.upperBound { return true }
            if range.count < 50 { return false }
            items.swapAt(at, at - 1)
            if at - range.lowerBound >= 2 {
                for lower in stride(from: at - 1, through: 1, by: -1) {
                    if !precedes(lower, lower - 1) { break }
                    items.swapAt(lower, lower - 1)
                }
            }
            if range.upperBound - at >= 2 {
                for upper in (at + 1)..<range.upperBound {
                    if !precedes(upper, upper - 1) { break }
                    items.swapAt(upper, upper - 1)
                }
            }
        }
        return false
    }

    /// Scatters three elements around the middle, by a generator that the length seeds.
    private mutating func breakPatterns(_ range: Range<Int>) {
        let count = range.count
        guard count >= 8 else { return }
        var random = UInt64(count)
        let modulus = UInt64(1) << UInt64(Int.bitWidth - count.leadingZeroBitCount)
        let start = range.lowerBound + (count / 4) * 2 - 1
        for offset in 0..<3 {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            var other = Int(random & (modulus - 1))
            if other >= count { other -= count }
            items.swapAt(start + offset, range.lowerBound + other)
        }
    }

    /// A position near the middle of the order, and what the choice showed of the order.
    private func choosePivot(_ range: Range<Int>) -> (pivot: Int, order: Order) {
        let count = range.count
        var swaps = 0
        var (i, j, k) = (
            range.lowerBound + count / 4 * 1, range.lowerBound + count / 4 * 2, range.lowerBound + count / 4 * 3
        )
        if count >= 8 {
            if count >= 50 {
                i = median(i - 1, i, i + 1, &swaps)
                j = median(j - 1, j, j + 1, &swaps)
                k = median(k - 1, k, k + 1, &swaps)
            }
            j = median(i, j, k, &swaps)
        }
        switch swaps {
        case 0: return (j, .increasing)
        case 12: return (j, .decreasing)
        default: return (j, .unknown)
        }
    }

    private func median(_ a: Int, _ b: Int, _ c: Int, _ swaps: inout Int) -> Int {
        var (a, b, c) = (a, b, c)
        if precedes(b, a) { swap(&a, &b); swaps += 1 }
        if precedes(c, b) { swap(&b, &c); swaps += 1 }
        if precedes(b, a) { swap(&a, &b); swaps += 1 }
        return b
    }

    private mutating func reverse(_ range: Range<Int>) {
        var (low, high) = (range.lowerBound, range.upperBound - 1)
        while low < high {
            items.swapAt(low, high)
            low += 1
            high -= 1
        }
    }
}
