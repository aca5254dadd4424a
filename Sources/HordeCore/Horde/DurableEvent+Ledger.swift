extension DurableEvent {
    /// The movements that the fact brings.
    public var ledgerEvents: [LedgerEvent] {
        switch self {
        case .jobSettled(let settlement): settlement.ledgerEvent.map { [$0] } ?? []
        case .uptimeRewarded(let credit): credit.ledgerEvent.map { [$0] } ?? []
        case .kudosTransferred(let record): [record.ledgerEvent]
        case .kudosMoved(let event): [event]
        case .userSaved, .workerSaved, .workerDeleted, .workerReported, .workersProgressed,
            .modesChanged,
            .invitationSaved, .idempotencyKeysForgotten, .filterSaved, .filterDeleted,
            .modelConfirmed, .modelWithdrawn,
            .styleSaved, .styleDeleted, .collectionSaved, .collectionDeleted, .styleUsed,
            .teamSaved, .teamDeleted, .messageSaved, .messageDeleted, .sharedKeySaved,
            .sharedKeyDeleted:
            []
        }
    }
}
