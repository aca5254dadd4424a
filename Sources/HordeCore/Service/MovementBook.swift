/// The last movements, for a journal in memory: at least ``limit`` of them, at most twice as many.
struct MovementBook: Sendable {
    private var events: [LedgerEvent] = []
    private var places: [LedgerEventID: Int] = [:]
    private var reversals: [LedgerEventID: LedgerEventID] = [:]
    /// How many movements were forgotten.
    private var forgotten = 0

    /// How many movements are kept for sure.
    static let limit = 100_000

    /// Takes a movement, and forgets the oldest ones now and then.
    mutating func append(_ event: LedgerEvent) {
        places[event.id] = forgotten + events.count
        events.append(event)
        if let undone = event.reverses { reversals[undone] = event.id }
        guard events.count >= 2 * Self.limit else { return }
        for event in events.prefix(Self.limit) {
            places[event.id] = nil
            reversals[event.id] = nil
        }
        events.removeFirst(Self.limit)
        forgotten += Self.limit
    }

    /// The movement with an id.
    func movement(_ id: LedgerEventID) -> LedgerMovement? {
        places[id].map { kept(events[$0 - forgotten]) }
    }

    /// A user's movements before another, newest first.
    func movements(
        of user: UserID, before event: LedgerEventID?, limit: Int
    ) -> [LedgerMovement] {
        var end = events.count
        if let event { end = places[event].map { $0 - forgotten } ?? 0 }
        return Array(
            events[..<end].reversed().lazy.filter { $0.concerns(user) }.prefix(limit).map(kept))
    }

    private func kept(_ event: LedgerEvent) -> LedgerMovement {
        LedgerMovement(event: event, reversedBy: reversals[event.id])
    }
}
