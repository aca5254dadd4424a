/// What up to 64 parties, or groups of them, have in one lane: who is there, whose turn comes
/// first, and the least that anything needs.
struct ElderShare: Sendable {
    /// What one of them has.
    struct Entry: Hashable, Sendable {
        /// The first turn.
        var turn: Turn
        /// The least that anything needs.
        var bound: Bound
    }

    /// All of them together.
    private(set) var entry: Entry
    /// A bit for each who has something there.
    private(set) var members: UInt64
    private var witness: Witness
    /// The first turns of the members, by seat; empty when there is one.
    private var turns: [Turn] = []

    /// That of one member.
    init(_ entry: Entry, at seat: Int) {
        self.entry = entry
        members = 1 << UInt64(seat)
        witness = Witness(seat)
    }

    /// Calls back with each member and its first turn.
    func forEach(_ body: (Int, Turn) -> Void) {
        var (rest, place) = (members, 0)
        while rest != 0 {
            body(rest.trailingZeroBitCount, turns.isEmpty ? entry.turn : turns[place])
            rest &= rest - 1
            place += 1
        }
    }

    /// Takes note of a change of what one has there.
    ///
    /// - Returns: true when the bound has to be worked out anew from all members.
    mutating func change(_ seat: Int, from old: Entry?, to new: Entry?) -> Bool {
        let place = (members & (1 << UInt64(seat) - 1)).nonzeroBitCount
        let isAlone = members == 1 << UInt64(seat)
        switch (old, new) {
        case (nil, nil): return false
        case (nil, let new?):
            if turns.isEmpty { turns.append(entry.turn) }
            turns.insert(new.turn, at: place)
            members |= 1 << UInt64(seat)
            entry.turn = min(entry.turn, new.turn)
        case (let old?, let new?):
            if !isAlone { turns[place] = new.turn }
            if isAlone || new.turn <= entry.turn {
                entry.turn = new.turn
            } else if old.turn == entry.turn {
                entry.turn = turns.min() ?? new.turn
            }
        case (let old?, nil):
            members &= ~(1 << UInt64(seat))
            guard !isAlone else { return false }
            turns.remove(at: place)
            if old.turn == entry.turn { entry.turn = turns.min() ?? entry.turn }
            if turns.count == 1 { turns = [] }
        }
        return witness.change(seat, from: old?.bound, to: new?.bound, of: &entry.bound)
    }

    /// Works out the bound anew.
    mutating func settle(_ bound: (Int) -> Bound?) {
        var rest = members
        witness.settle(&entry.bound) {
            guard rest != 0 else { return nil }
            let seat = rest.trailingZeroBitCount
            rest &= rest - 1
            guard let bound = bound(seat) else {
                preconditionFailure("A member has something in the lane.")
            }
            return (seat, bound)
        }
    }
}
