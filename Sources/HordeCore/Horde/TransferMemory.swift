/// Remembers transfers by their idempotency keys.
///
/// They are kept in the order of time, each leading to the next, so that the oldest are forgotten
/// one by one.
struct TransferMemory: Sendable {
    private struct Key: StorageKey {
        let source: UserID
        let digest: SecretDigest

        var storageHash: UInt64 { spread(digest.storageHash, UInt64(source.number)) }
    }

    private struct Row: TableRow {
        let id: Key
        let record: TransferRecord
        var next = Link()
    }

    private var records = Table<Row>()
    private var first = Link()
    private var last = Link()

    /// The transfer that the giver made under the key.
    func record(of source: UserID, under digest: SecretDigest) -> TransferRecord? {
        records[Key(source: source, digest: digest)]?.record
    }

    /// The time of the oldest one remembered.
    var oldest: Timestamp? { first.slot.map { records[slot: $0].record.ledgerEvent.time } }

    /// The time of the oldest one that is not before `time`.
    func oldest(from time: Timestamp) -> Timestamp? {
        var next = first
        while let slot = next.slot {
            let found = records[slot: slot].record.ledgerEvent.time
            if found >= time { return found }
            next = records[slot: slot].next
        }
        return nil
    }

    mutating func note(_ record: TransferRecord) {
        guard let digest = record.idempotencyKey else { return }
        let row = Row(id: Key(source: record.source, digest: digest), record: record)
        precondition(records[row.id] == nil, "A key stands for one transfer.")
        let link = Link(records.insert(row))
        if let last = last.slot { records.update(last) { $0.next = link } } else { first = link }
        last = link
    }

    mutating func forget(before time: Timestamp) {
        while let slot = first.slot {
            let row = records[slot: slot]
            guard row.record.ledgerEvent.time < time else { return }
            first = row.next
            records.remove(row.id)
        }
        last = Link()
    }

    /// Those remembered, oldest first.
    var all: [TransferRecord] {
        var found: [TransferRecord] = []
        var next = first
        while let slot = next.slot {
            found.append(records[slot: slot].record)
            next = records[slot: slot].next
        }
        return found
    }
}
