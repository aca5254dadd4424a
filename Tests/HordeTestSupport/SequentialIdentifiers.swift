public import HordeCore
import Synchronization

/// Identifiers that count up from one, so that a test knows them beforehand.
public final class SequentialIdentifiers: IdentifierSource {
    private let last: Mutex<UInt128>

    /// Creates a source whose first identifier is the one after `last`.
    public init(after last: UInt128 = 0) {
        self.last = Mutex(last)
    }

    /// The next number.
    public func next() -> UInt128 {
        last.withLock { last in
            last += 1
            return last
        }
    }
}
