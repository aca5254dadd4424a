extension ElderTree {
    /// Traps unless each group knows who of it has something in which lane, and since when.
    func checkInvariants(_ records: Table<PartyRecord>) {
        var below: [Int: [Int: Entry]] = [:]
        for party in records.keys.compactMap({ records.slot(of: $0) }) {
            for (lane, _) in records[slot: party].contents {
                below[party, default: [:]][lane] = records[slot: party].elder(in: lane)
            }
        }
        for level in 0...levels.count {
            var groups: [Int: [Int: Entry]] = [:]
            for number in 0..<(level == 0 ? self.groups.count : levels[level - 1].count) {
                for lane in lanes(of: number, at: level) {
                    groups[number, default: [:]][lane] = check(
                        lane, of: number, at: level, below, records)
                }
            }
            let expected = below.reduce(into: 0) { $0 += $1.value.count }
            let counted = groups.reduce(into: 0) { sum, group in
                for lane in group.value.keys {
                    sum += members(in: lane, of: group.key, at: level).count
                }
            }
            precondition(expected == counted, "Whoever waits is in a group, and nobody else.")
            below = groups
        }
        precondition((levels.last?.count ?? groups.count) <= 1, "One group is above all others.")
    }

    private func lanes(of group: Int, at level: Int) -> [Int] {
        (level == 0 ? groups[group].lanes : levels[level - 1][group].lanes).map { Int($0) }
    }

    private func members(in lane: Int, of group: Int, at level: Int) -> SeatSet {
        if level == 0 {
            return groups[group].index(of: lane).map { groups[group][$0].members } ?? SeatSet()
        }
        let map = levels[level - 1][group]
        return map.index(of: lane).map { map[$0].members } ?? SeatSet()
    }

    /// - Returns: what the group has in the lane.
    private func check(
        _ lane: Int, of group: Int, at level: Int, _ below: [Int: [Int: Entry]],
        _ records: Table<PartyRecord>
    ) -> Entry {
        let parts = members(in: lane, of: group, at: level).map { seat in
            guard let entry = below[group << 6 | seat]?[lane] else {
                preconditionFailure("A member has something in the lane.")
            }
            return entry
        }
        guard let entry = entry(in: lane, of: group, at: level, records) else {
            preconditionFailure("A group has something in its lanes.")
        }
        for part in parts {
            precondition(entry.bound.covers(part.bound), "Nothing is below the bound.")
        }
        precondition(entry.turn == parts.map(\.turn).min(), "The first turn is known.")
        let turns = candidates(of: group, at: level, in: [lane], within: .unbounded, records)
        precondition(turns.map(\.turn) == parts.map(\.turn), "A turn is current.")
        return entry
    }
}
