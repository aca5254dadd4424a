extension PartyNode {
    /// A change of what a node has in a lane.
    struct Change {
        let lane: Int
        let before: Contents?
        let after: Contents?
    }

    /// Takes note of a change of what one tenant has in a lane.
    ///
    /// A leaf settles what comes into doubt by that; for an inner node it is told.
    mutating func change(
        _ lane: Int, from old: Contents?, to new: Contents?, at seat: Int, counts: Bool,
        _ records: Table<PartyRecord>
    ) -> (before: Contents?, after: Contents?, isInDoubt: Bool) {
        guard let index = lanes.index(of: lane) else {
            guard let new else { preconditionFailure("What leaves a lane is in it.") }
            lanes.append(lane, Share(new, at: seat))
            return (nil, new, false)
        }
        let before = lanes[index].contents
        let isInDoubt = lanes[index].change(seat, from: old, to: new, counts: counts)
        guard !lanes[index].members.isEmpty else {
            lanes.remove(at: index)
            return (before, nil, false)
        }
        guard isInDoubt else { return (before, lanes[index].contents, false) }
        guard isLeaf else { return (before, lanes[index].contents, true) }
        let ranks = ranks
        lanes[index].settle(ranks) { party in
            records.read(party) { $0.bound(in: lane) }
        }
        return (before, lanes[index].contents, false)
    }

    /// Takes in all that a new tenant of a leaf has.
    mutating func admit(_ all: [(lane: Int, contents: Contents)], at seat: Int) -> [Change] {
        all.map { lane, contents in
            guard let index = lanes.index(of: lane) else {
                lanes.append(lane, Share(contents, at: seat))
                return Change(lane: lane, before: nil, after: contents)
            }
            let before = lanes[index].contents
            _ = lanes[index].change(seat, from: nil, to: contents, counts: true)
            return Change(lane: lane, before: before, after: lanes[index].contents)
        }
    }

    /// Lets go of all that a tenant of a leaf has.
    mutating func dismiss(
        _ all: [(lane: Int, contents: Contents)], at seat: Int, _ records: Table<PartyRecord>
    ) -> [Change] {
        all.map { lane, contents in
            let step = change(
                lane, from: contents, to: nil, at: seat, counts: true, records)
            return Change(lane: lane, before: step.before, after: step.after)
        }
    }

    /// The seats of the tenants with something in the lanes that may be within the limits.
    func candidates(in numbers: [Int], within limits: Needs) -> SeatSet {
        var seats = SeatSet()
        for number in numbers {
            guard let index = lanes.index(of: number) else { continue }
            if lanes[index].contents.bound.isWithin(limits) {
                seats.formUnion(lanes[index].members)
            }
        }
        return seats
    }
}
