extension ElderTree {
    /// Traps unless each group knows who of it has something in which lane, and since when.
    func checkInvariants(_ records: Table<PartyRecord>) {
        var below: [Int: [Int: Entry]] = [:]
        for party in records.keys.compactMap({ records.slot(of: $0) }) {
            for (lane, _) in records[slot: party].contents {
                below[party, default: [:]][lane] = records[slot: party].elder(in: lane)
            }
        }
        for level in levels {
            var groups: [Int: [Int: Entry]] = [:]
            for (number, group) in level.enumerated() {
                for index in 0..<group.count {
                    let lane = Int(group.lanes[index])
                    group[index].check(lane, group: number, below)
                    groups[number, default: [:]][lane] = group[index].entry
                }
            }
            let expected = below.reduce(into: 0) { $0 += $1.value.count }
            let counted = level.reduce(into: 0) { sum, group in
                for index in 0..<group.count { sum += group[index].members.count }
            }
            precondition(expected == counted, "Whoever waits is in a group, and nobody else.")
            below = groups
        }
        precondition(levels.last?.count ?? 0 <= 1, "One group is above all others.")
    }
}

extension ElderShare {
    fileprivate func check(_ lane: Int, group: Int, _ below: [Int: [Int: Entry]]) {
        var least: Turn?
        forEach { seat, turn in
            guard let entry = below[group << 6 | seat]?[lane] else {
                preconditionFailure("A member has something in the lane.")
            }
            precondition(entry.turn == turn, "A turn is current.")
            precondition(self.entry.bound.covers(entry.bound), "Nothing is below the bound.")
            least = min(least ?? turn, turn)
        }
        precondition(least == entry.turn, "The first turn is known.")
    }
}
