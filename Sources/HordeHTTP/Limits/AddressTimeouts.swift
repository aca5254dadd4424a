internal import HordeCore
internal import Synchronization

/// Addresses from which nobody may ask for texts or for work for a while, by a moderator's order.
///
/// They are in memory alone, like the last address of each worker, which is needed to refuse it:
/// no address is ever written to a file, so a restart forgets all of them.
final class AddressTimeouts: Sendable {
    /// Addresses, and until when they are refused.
    struct Entry: Sendable {
        /// The addresses.
        let range: AddressRange
        /// When they are no longer refused.
        let end: Timestamp
    }

    /// How many are kept; each call looks at all of them.
    static let capacity = 1000
    /// Of how many workers the address is known.
    static let workerCapacity = 100_000

    private struct State {
        var entries: [Entry] = []
        var workers: [WorkerID: NetworkAddress] = [:]
    }

    private let state = Mutex(State())

    /// Refuses addresses until an instant, in place of an earlier order for exactly these.
    ///
    /// - Returns: false when too many are refused already; then nothing is changed.
    func refuse(_ range: AddressRange, until end: Timestamp, at now: Timestamp) -> Bool {
        state.withLock { state in
            state.entries.removeAll { $0.range == range || $0.end <= now }
            guard state.entries.count < Self.capacity else { return false }
            state.entries.append(Entry(range: range, end: end))
            return true
        }
    }

    /// Takes an order back, if there is one for exactly these addresses.
    func admit(_ range: AddressRange) {
        state.withLock { state in state.entries.removeAll { $0.range == range } }
    }

    /// True when an address is refused.
    func isRefused(_ address: NetworkAddress, at now: Timestamp) -> Bool {
        state.withLock { state in
            state.entries.contains { $0.end > now && $0.range.contains(address) }
        }
    }

    /// What is refused, in the order in which it was ordered.
    func entries(at now: Timestamp) -> [Entry] {
        state.withLock { state in state.entries.filter { $0.end > now } }
    }

    /// Keeps where a worker asked for work.
    func note(_ address: NetworkAddress?, of worker: WorkerID) {
        guard let address else { return }
        state.withLock { state in
            // The addresses come back with the next pops.
            if state.workers.count >= Self.workerCapacity, state.workers[worker] == nil {
                state.workers.removeAll(keepingCapacity: true)
            }
            state.workers[worker] = address
        }
    }

    /// Where a worker asked for work the last time since the start; nil when it did not.
    func lastAddress(of worker: WorkerID) -> NetworkAddress? {
        state.withLock { state in state.workers[worker] }
    }
}
