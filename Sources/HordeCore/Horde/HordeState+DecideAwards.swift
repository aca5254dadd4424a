extension HordeState {
    /// In order: who acts, the receiver, its standing with the operator, the amount.
    ///
    /// A gift is for those who could receive one from others; a balance can always be set right.
    func decideAward(
        _ order: AwardOrder, actor: UserID, event: LedgerEventID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        _ = try administrator(actor)
        let user = try existing(order.user)
        if order.reason == .award {
            guard order.user != .anonymous else { throw .transferToAnonymous }
            if user.profile.roles.contains(.flagged) { throw .targetFlagged }
            if user.profile.roles.contains(.deleted) { throw .deletedUser }
            guard order.amount >= .zero else { throw .amountNegative }
        }
        guard order.amount != .zero else { throw .amountZero }
        let limit = policy.largestMovement
        guard order.amount <= limit, order.amount >= -limit else {
            throw .amountTooLarge(limit: limit)
        }

        // Nothing below can fail.
        return [
            .durable(.kudosMoved(LedgerEvent(id: event, time: now, entries: [order.entry()])))
        ]
    }

    /// In order: who acts, what the movement is, whether it was undone before.
    func decideReversal(
        of movement: LedgerMovement, as id: LedgerEventID, actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        _ = try administrator(actor)
        guard movement.event.reverses == nil else { throw .reversalIsFinal }
        if let earlier = movement.reversedBy ?? reversals[movement.event.id] {
            throw .alreadyReversed(by: earlier)
        }
        let entries = ledger.reversal(of: movement.event.entries)
        guard !entries.isEmpty else { throw .nothingToChange }

        // Nothing below can fail.
        return [
            .durable(
                .kudosMoved(
                    LedgerEvent(
                        id: id, time: now, entries: entries, reverses: movement.event.id)))
        ]
    }
}
