extension HordeState {
    /// In order: the giver, repetition, the receiver, its shared key, both standings with the
    /// operator, the amount, the key, the cover.
    func decideTransfer(
        _ order: TransferOrder, event: LedgerEventID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        let source = try existing(order.source)
        guard order.source != .anonymous else { throw .transferFromAnonymous }
        let earlier = order.idempotencyKey.flatMap {
            transfers.record(of: order.source, under: $0)
        }
        if let earlier, earlier.destination == order.destination, earlier.amount == order.amount {
            return []
        }
        guard users.indices.contains(order.destination.number) else {
            throw .unknownTransferTarget
        }
        let destination = users[order.destination.number]
        let grown = try sharedKey(of: order, at: now)
        guard order.destination != .anonymous else { throw .transferToAnonymous }
        guard order.destination != order.source else { throw .transferToSelf }
        if source.profile.roles.contains(.flagged) { throw .sourceFlagged }
        if destination.profile.roles.contains(.flagged) { throw .targetFlagged }
        if source.isBarredFromTransfers || destination.isBarredFromTransfers {
            throw .deletedUser
        }
        guard order.amount >= .zero else { throw .amountNegative }
        guard order.amount != .zero else { throw .amountZero }
        guard earlier == nil else { throw .idempotencyConflict }
        guard order.amount <= policy.largestMovement else {
            throw .amountTooLarge(limit: policy.largestMovement)
        }
        let available = ledger.standing(of: order.source)
        guard order.amount <= available else { throw .insufficientKudos(available: available) }

        // Nothing below can fail.
        let entry = LedgerEntry(
            debit: .balance(order.source), credit: .balance(order.destination),
            amount: order.amount, code: .transfer)
        let record = TransferRecord(
            source: order.source, destination: order.destination, amount: order.amount,
            idempotencyKey: order.idempotencyKey,
            ledgerEvent: LedgerEvent(id: event, time: now, entries: [entry]))
        return [.durable(.kudosTransferred(record))] + grown.map { .durable(.sharedKeySaved($0)) }
    }

    /// The shared key of a transfer with its budget grown; nothing when there is none that grows.
    private func sharedKey(
        of order: TransferOrder, at now: Timestamp
    ) throws(HordeRejection) -> [SharedKey] {
        guard let id = order.sharedKey else { return [] }
        guard var key = sharedKeys.keys[id], key.owner == order.destination else {
            throw .unknownTransferTarget
        }
        guard !key.isExpired(at: now) else { throw .sharedKeyExpired }
        guard let budget = key.budget else { return [] }
        key.budget = budget + order.amount
        return [key]
    }
}
