extension RequestQueue {
    /// The numbers of those lanes in which something may be within the limits.
    func lanes(_ keys: [LaneKey], within limits: Needs) -> [Int] {
        keys.compactMap { number(of: $0) }.filter { number in
            elders.entry(in: number, parties)?.bound.isWithin(limits) ?? false
        }
    }

    /// What decides the place of an anonymous request, whose callers share one standing.
    func anonymousScore(of entry: LineEntry) -> Int128 {
        PartyStanding(
            standing: standing(of: .anonymous) ?? .zero, ageing: ageing, lastServed: 0,
            lastElder: 0
        ).score(of: entry)
    }

    /// The same of a caller's oldest request.
    func anonymousScore(ofOldest slot: Int) -> Int128 {
        // Without ageing all have one.
        if ageing == .zero { return Int128((standing(of: .anonymous) ?? .zero).centikudos) * 1000 }
        guard let all = number(of: .all), let head = parties.read(slot, { $0.head(in: all) })
        else { preconditionFailure("A party that waits has a request.") }
        return anonymousScore(of: head)
    }
}
