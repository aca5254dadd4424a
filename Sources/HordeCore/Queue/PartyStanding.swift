/// What decides a party's places in the queue at an instant.
struct PartyStanding: Sendable {
    /// The user's balance less holds; zero for anonymous callers, who share one.
    var standing: Kudos
    /// Centikudos a second that waiting is worth.
    var ageing: Kudos
    /// The stamp of the party's last job; orders anonymous callers among each other.
    var lastServed: UInt64
    /// The stamp of the party's last elder's turn.
    var lastElder: UInt64

    /// The score of a request: (standing) × 1000 − ageing × submission milliseconds, exactly.
    func score(of entry: LineEntry) -> Int128 {
        Int128(standing.centikudos) * 1000
            - Int128(ageing.centikudos) * Int128(entry.submitted)
    }

    /// The place of a request by standing.
    ///
    /// Callers take turns: whoever was served goes behind those who were there by then. Ageing
    /// takes the place of turns.
    func rank(of entry: LineEntry, party: Party, slot: Int = 0) -> Rank {
        let takesTurns = party.isAnonymous && ageing == .zero
        return Rank(
            score: party.isAnonymous ? 0 : score(of: entry), isAnonymous: party.isAnonymous,
            slot: slot, turn: takesTurns ? max(lastServed, entry.arrival) : 0,
            arrival: entry.arrival)
    }

    /// The place of a request by age: whoever had an elder's turn goes behind those who were there
    /// by then.
    func elderRank(of entry: LineEntry) -> Rank {
        Turn(turn: max(lastElder, entry.arrival), arrival: entry.arrival).rank
    }
}
