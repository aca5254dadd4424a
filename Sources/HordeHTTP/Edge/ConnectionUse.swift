import Synchronization

/// Whether a request's connection can carry another one.
final class ConnectionUse: Sendable {
    private let isUsed = Atomic(false)

    /// True when the connection is to be closed after the answer, whatever that is.
    var isUsedUp: Bool { isUsed.load(ordering: .relaxed) }

    /// Notes that nothing more can be read from the connection.
    func useUp() {
        isUsed.store(true, ordering: .relaxed)
    }
}
