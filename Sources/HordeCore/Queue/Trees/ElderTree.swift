/// Whose turn comes first among all parties in each lane, by age.
///
/// A tournament: parties are in groups of 64 by their numbers, groups in groups of groups, and each
/// knows, for each lane, who in it comes first. A party never moves; when it had an elder's turn
/// its groups take note, and only as far up as that matters.
///
/// What the parties have is looked up in their records, which are changed before this is.
struct ElderTree: Sendable {
    typealias Entry = ElderShare.Entry

    /// The groups of parties.
    private(set) var groups = ChunkedArray<LaneMap<SparseSum<ElderShare>>>()
    /// The groups of groups, the lowest level first; the highest has one group.
    ///
    /// There is none while there is one group of parties.
    private(set) var levels: [ChunkedArray<LaneMap<ElderShare>>] = []

    /// What all parties have in a lane; nil when that is nothing.
    func entry(in lane: Int, _ records: Table<PartyRecord>) -> Entry? {
        entry(in: lane, of: 0, at: top, records)
    }

    /// The level of the one group above all others; zero when it is one of parties.
    var top: Int { levels.count }

    /// What a group has in a lane; nil when that is nothing.
    ///
    /// - Parameters:
    ///   - lane: The lane.
    ///   - group: The number of the group.
    ///   - level: Zero for a group of parties, more for groups of groups.
    ///   - records: The parties.
    func entry(
        in lane: Int, of group: Int, at level: Int, _ records: Table<PartyRecord>
    ) -> Entry? {
        guard level > 0 else { return entry(in: lane, of: group, records) }
        let map = levels[level - 1][group]
        return map.index(of: lane).map { map[$0].entry }
    }

    /// What the parties of a group have in a lane; nil when that is nothing.
    private func entry(
        in lane: Int, of group: Int, _ records: Table<PartyRecord>
    ) -> Entry? {
        guard group < groups.count, let index = groups[group].index(of: lane) else { return nil }
        return groups[group][index].total { Self.entry(in: lane, of: group << 6 | $0, records) }
    }

    private static func entry(
        in lane: Int, of party: Int, _ records: Table<PartyRecord>
    ) -> Entry {
        guard let entry = records.read(party, { $0.elder(in: lane) }) else {
            preconditionFailure("A member has something in the lane.")
        }
        return entry
    }

    /// Takes note of a change of what a party has in a lane.
    mutating func change(
        _ lane: Int, of party: Int, from old: Entry?, to new: Entry?,
        _ records: Table<PartyRecord>
    ) {
        guard old != new else { return }
        let (group, seat) = (party >> 6, party & 63)
        while groups.count <= group { groups.append(LaneMap()) }
        var (before, after): (Entry?, Entry?) = (nil, new)
        if let index = groups[group].index(of: lane) {
            (before, after) = groups[group][index].change(seat, from: old, to: new) {
                Self.entry(in: lane, of: group << 6 | $0, records)
            }
            if after == nil { groups[group].remove(at: index) }
        } else {
            groups[group].append(lane, SparseSum(seat: seat))
        }
        rise(lane, of: group, from: before, to: after, records)
        if levels.isEmpty, groups.count > 1 { addLevel(records) }
    }

    /// Tells the groups of groups what has changed in a group of parties.
    private mutating func rise(
        _ lane: Int, of group: Int, from old: Entry?, to new: Entry?,
        _ records: Table<PartyRecord>
    ) {
        var (level, index, old, new) = (0, group, old, new)
        while level < levels.count, old != new {
            let (above, seat) = (index >> 6, index & 63)
            while levels[level].count <= above { levels[level].append(LaneMap()) }
            var (before, after): (Entry?, Entry?) = (nil, new)
            if let place = levels[level][above].index(of: lane) {
                before = levels[level][above][place].entry
                after = step(lane, at: place, level, above, seat, from: old, to: new, records)
            } else if let new {
                levels[level][above].append(lane, ElderShare(new, at: seat))
            }
            (level, index, old, new) = (level + 1, above, before, after)
        }
        if let top = levels.last, top.count > 1 { addLevel(records) }
    }

    /// - Returns: what the group of groups has in the lane then.
    private mutating func step(
        _ lane: Int, at place: Int, _ level: Int, _ group: Int, _ seat: Int, from old: Entry?,
        to new: Entry?, _ records: Table<PartyRecord>
    ) -> Entry? {
        let isInDoubt = levels[level][group][place].change(seat, from: old, to: new)
        guard !levels[level][group][place].members.isEmpty else {
            levels[level][group].remove(at: place)
            return nil
        }
        if isInDoubt {
            var share = levels[level][group][place]
            share.settle { seat in
                guard let entry = entry(in: lane, of: group << 6 | seat, at: level, records)
                else { preconditionFailure("A member has something in the lane.") }
                return entry.bound
            }
            levels[level][group][place] = share
        }
        return levels[level][group][place].entry
    }

    /// Puts a group of groups above all that are highest now.
    private mutating func addLevel(_ records: Table<PartyRecord>) {
        var whole = LaneMap<ElderShare>()
        for member in 0..<(levels.last?.count ?? groups.count) {
            let lanes = levels.last?[member].lanes ?? groups[member].lanes
            for lane in lanes.map({ Int($0) }) {
                guard let entry = entry(in: lane, of: member, at: top, records) else {
                    continue
                }
                if let place = whole.index(of: lane) {
                    _ = whole[place].change(member, from: nil, to: entry)
                } else {
                    whole.append(lane, ElderShare(entry, at: member))
                }
            }
        }
        levels.append(ChunkedArray())
        levels[levels.count - 1].append(whole)
    }
}
