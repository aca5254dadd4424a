import Synchronization

/// Counts from one up.
final class Counter: Sendable {
    private let value = Mutex(0)

    /// The last number; 0 before the first.
    var count: Int { value.withLock { $0 } }

    /// The next number.
    func next() -> Int {
        value.withLock { count in
            count += 1
            return count
        }
    }
}
