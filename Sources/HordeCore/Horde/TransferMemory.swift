/// Remembers transfers by their idempotency keys.
struct TransferMemory: Sendable {
    private struct Key: Hashable {
        let source: UserID
        let digest: SecretDigest
    }

    private var records: [Key: TransferRecord] = [:]
    /// In order of time.
    private var order: [Key] = []

    /// The transfer that the giver made under the key.
    func record(of source: UserID, under digest: SecretDigest) -> TransferRecord? {
        records[Key(source: source, digest: digest)]
    }

    /// The time of the oldest one remembered.
    var oldest: Timestamp? { order.first.flatMap { records[$0]?.ledgerEvent.time } }

    mutating func note(_ record: TransferRecord) {
        guard let digest = record.idempotencyKey else { return }
        let key = Key(source: record.source, digest: digest)
        records[key] = record
        order.append(key)
    }

    mutating func forget(before time: Timestamp) {
        let count = order.prefix { records[$0].map { $0.ledgerEvent.time < time } ?? true }.count
        for key in order.prefix(count) { records[key] = nil }
        order.removeFirst(count)
    }

    /// Those remembered, oldest first.
    var all: [TransferRecord] { order.compactMap { records[$0] } }
}
