extension PartyNode {
    /// A change of what a node has in a lane.
    struct Change {
        let lane: Int
        let before: Contents?
        let after: Contents?
    }

    /// The lanes in which the tenants have something.
    var laneNumbers: [Int32] { isLeaf ? leafLanes.lanes : lanes.lanes }

    /// True when a tenant has something in a lane.
    func holds(_ lane: Int) -> Bool {
        (isLeaf ? leafLanes.index(of: lane) : lanes.index(of: lane)) != nil
    }

    /// What the tenants have in a lane; nil when that is nothing.
    func contents(in lane: Int, _ records: Table<PartyRecord>) -> Contents? {
        guard isLeaf else { return lanes.index(of: lane).map { lanes[$0].contents } }
        return leafLanes.index(of: lane).flatMap { index in
            leafLanes[index].total { contents(of: $0, in: lane, records) }
        }
    }

    /// Calls back with each lane and what the tenants have in it.
    func forEachLane(_ records: Table<PartyRecord>, _ body: (Int, Contents) -> Void) {
        for index in 0..<lanes.count { body(Int(lanes.lanes[index]), lanes[index].contents) }
        for index in 0..<leafLanes.count {
            let lane = Int(leafLanes.lanes[index])
            let total = leafLanes[index].total { contents(of: $0, in: lane, records) }
            if let total { body(lane, total) }
        }
    }

    /// What the party on a seat of a leaf has in a lane.
    private func contents(
        of seat: Int, in lane: Int, _ records: Table<PartyRecord>
    ) -> Contents {
        guard let contents = records.read(Int(ranks[seat].slot), { $0.contents(in: lane) }) else {
            preconditionFailure("A member has something in the lane.")
        }
        return contents
    }

    /// The seats of the tenants with something in the lanes that may be within the limits.
    func candidates(in numbers: [Int], within limits: Needs) -> SeatSet {
        var seats = SeatSet()
        for number in numbers {
            if isLeaf {
                guard let index = leafLanes.index(of: number) else { continue }
                // Of a few it is not known; who opens them looks closer.
                if leafLanes[index].known?.contents.bound.isWithin(limits) ?? true {
                    seats.formUnion(leafLanes[index].members)
                }
            } else if let index = lanes.index(of: number),
                lanes[index].contents.bound.isWithin(limits)
            {
                seats.formUnion(lanes[index].members)
            }
        }
        return seats
    }

    /// The seats of the tenants with something in a lane.
    func members(in lane: Int) -> SeatSet {
        if isLeaf { return leafLanes.index(of: lane).map { leafLanes[$0].members } ?? SeatSet() }
        return lanes.index(of: lane).map { lanes[$0].members } ?? SeatSet()
    }
}

extension PartyNode {
    /// Takes note of a change of what one tenant has in a lane.
    ///
    /// A leaf settles what comes into doubt by that; for an inner node it is told.
    mutating func change(
        _ lane: Int, from old: Contents?, to new: Contents?, at seat: Int, counts: Bool,
        _ records: Table<PartyRecord>
    ) -> (before: Contents?, after: Contents?, isInDoubt: Bool) {
        if isLeaf {
            let step = change(lane, from: old, to: new, at: seat, records)
            return (step.before, step.after, false)
        }
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
        return (before, lanes[index].contents, isInDoubt)
    }

    /// Takes note of a change of what a party of a leaf has in a lane.
    private mutating func change(
        _ lane: Int, from old: Contents?, to new: Contents?, at seat: Int,
        _ records: Table<PartyRecord>
    ) -> Change {
        guard let index = leafLanes.index(of: lane) else {
            guard new != nil else { preconditionFailure("What leaves a lane is in it.") }
            leafLanes.append(lane, SparseSum(seat: seat))
            return Change(lane: lane, before: nil, after: new)
        }
        let ranks = ranks
        let (before, after) = leafLanes[index].change(seat, from: old, to: new) { seat in
            let contents = records.read(Int(ranks[seat].slot)) { $0.contents(in: lane) }
            guard let contents else {
                preconditionFailure("A member has something in the lane.")
            }
            return contents
        }
        if after == nil { leafLanes.remove(at: index) }
        return Change(lane: lane, before: before, after: after)
    }

    /// Takes in all that a new tenant of a leaf has.
    mutating func admit(
        _ all: [(lane: Int, contents: Contents)], at seat: Int, _ records: Table<PartyRecord>
    ) -> [Change] {
        all.map { change($0.lane, from: nil, to: $0.contents, at: seat, records) }
    }

    /// Lets go of all that a tenant of a leaf has.
    mutating func dismiss(
        _ all: [(lane: Int, contents: Contents)], at seat: Int, _ records: Table<PartyRecord>
    ) -> [Change] {
        all.map { change($0.lane, from: $0.contents, to: nil, at: seat, records) }
    }

    /// Lets go of some tenants of an inner node, of which it is known what they have.
    mutating func release(_ seats: SeatSet, with all: LaneMap<Share>) {
        for place in 0..<all.count {
            guard let index = lanes.index(of: Int(all.lanes[place])) else {
                preconditionFailure("What is below a node is in its lanes.")
            }
            lanes[index].release(seats, with: all[place].contents)
            if lanes[index].members.isEmpty { lanes.remove(at: index) }
        }
    }
}
