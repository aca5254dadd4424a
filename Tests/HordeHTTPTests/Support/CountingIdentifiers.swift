import HordeCore
import Synchronization

/// Identifiers that count up, so that answers can be compared.
final class CountingIdentifiers: IdentifierSource {
    private let last = Mutex<UInt128>(0)

    func next() -> UInt128 {
        last.withLock { last in
            last += 1
            return last
        }
    }
}
