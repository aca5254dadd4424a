/// Whose turn comes first among all parties in each lane, by age.
///
/// A tournament: parties are in groups of 64 by their numbers, groups in groups of groups, and each
/// knows, for each lane, who in it comes first. A party never moves; when it had an elder's turn
/// its groups take note, and only as far up as that matters.
///
/// What the parties have is looked up in their records, which are changed before this is.
struct ElderTree: Sendable {
    typealias Entry = ElderShare.Entry

    /// The lowest level first; the highest has one group.
    private(set) var levels = [ChunkedArray<LaneMap<ElderShare>>()]

    /// What all parties have in a lane; nil when that is nothing.
    func entry(in lane: Int) -> Entry? {
        guard let top = levels.last?.first else { return nil }
        return top.index(of: lane).map { top[$0].entry }
    }

    /// Takes note of a change of what a party has in a lane.
    mutating func change(
        _ lane: Int, of party: Int, from old: Entry?, to new: Entry?,
        _ records: Table<PartyRecord>
    ) {
        var (level, index, old, new) = (0, party, old, new)
        while old != new {
            let (group, seat) = (index >> 6, index & 63)
            if group >= levels[level].count { grow(level, to: group) }
            var (before, after): (Entry?, Entry?) = (nil, new)
            if let place = levels[level][group].index(of: lane) {
                before = levels[level][group][place].entry
                after = step(lane, at: place, level, group, seat, from: old, to: new, records)
            } else if let new {
                levels[level][group].append(lane, ElderShare(new, at: seat))
            }
            guard level + 1 < levels.count else { return }
            (level, index, old, new) = (level + 1, group, before, after)
        }
    }

    /// - Returns: what the group has in the lane then.
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
                let member = group << 6 | seat
                guard level > 0 else { return records.read(member) { $0.bound(in: lane) } }
                let below = levels[level - 1][member]
                return below.index(of: lane).map { below[$0].entry.bound }
            }
            levels[level][group][place] = share
        }
        return levels[level][group][place].entry
    }

    /// Makes groups up to a number, and a level above where there are several.
    private mutating func grow(_ level: Int, to group: Int) {
        while levels[level].count <= group { levels[level].append(LaneMap()) }
        guard level + 1 == levels.count, group > 0 else { return }
        var top = LaneMap<ElderShare>()
        for (seat, below) in levels[level].enumerated() {
            for index in 0..<below.count {
                let (lane, entry) = (Int(below.lanes[index]), below[index].entry)
                if let place = top.index(of: lane) {
                    _ = top[place].change(seat, from: nil, to: entry)
                } else {
                    top.append(lane, ElderShare(entry, at: seat))
                }
            }
        }
        levels.append(ChunkedArray())
        levels[level + 1].append(top)
    }

    /// Who of a group has something in the lanes that may be within the limits, with the first
    /// turns in them.
    func candidates(
        of group: Int, at level: Int, in lanes: [Int], within limits: Needs
    ) -> [(member: Int, turn: Turn)] {
        guard group < levels[level].count else { return [] }
        var found: [(member: Int, turn: Turn)] = []
        var known: UInt64 = 0
        for lane in lanes {
            guard let index = levels[level][group].index(of: lane),
                levels[level][group][index].entry.bound.isWithin(limits)
            else { continue }
            levels[level][group][index].forEach { seat, turn in
                let (member, bit) = (group << 6 | seat, UInt64(1) << UInt64(seat))
                if known & bit == 0 {
                    known |= bit
                    found.append((member, turn))
                } else if let place = found.firstIndex(where: { $0.member == member }) {
                    found[place].turn = min(found[place].turn, turn)
                }
            }
        }
        return found
    }
}
