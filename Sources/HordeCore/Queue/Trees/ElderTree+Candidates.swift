extension ElderTree {
    /// Who of a group has something in the lanes that may be within the limits, with the first
    /// turns in them.
    ///
    /// - Parameters:
    ///   - group: The number of the group.
    ///   - level: Zero for a group of parties, more for groups of groups.
    ///   - lanes: The lanes.
    ///   - limits: What the worker can do.
    ///   - records: The parties.
    func candidates(
        of group: Int, at level: Int, in lanes: [Int], within limits: Needs,
        _ records: Table<PartyRecord>
    ) -> [(member: Int, turn: Turn)] {
        var found: [(member: Int, turn: Turn)] = []
        var known = SeatSet()
        for lane in lanes {
            forEach(of: group, at: level, in: lane, within: limits, records) { seat, turn in
                let member = group << 6 | seat
                if !known.contains(seat) {
                    known.insert(seat)
                    found.append((member, turn))
                } else if let place = found.firstIndex(where: { $0.member == member }) {
                    found[place].turn = min(found[place].turn, turn)
                }
            }
        }
        return found
    }

    private func forEach(
        of group: Int, at level: Int, in lane: Int, within limits: Needs,
        _ records: Table<PartyRecord>, _ body: (Int, Turn) -> Void
    ) {
        if level > 0 {
            guard let index = levels[level - 1][group].index(of: lane) else { return }
            levels[level - 1][group][index].forEach(within: limits, body)
            return
        }
        guard group < groups.count, let index = groups[group].index(of: lane) else { return }
        if let sum = groups[group][index].known { return sum.forEach(within: limits, body) }
        var rest = groups[group][index].members
        while let seat = rest.popFirst() {
            let entry = records.read(group << 6 | seat) { $0.elder(in: lane) }
            if let entry, entry.bound.isWithin(limits) { body(seat, entry.turn) }
        }
    }
}

extension ElderShare {
    fileprivate func forEach(within limits: Needs, _ body: (Int, Turn) -> Void) {
        if entry.bound.isWithin(limits) { forEach(body) }
    }
}
