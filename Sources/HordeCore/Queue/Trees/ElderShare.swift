/// What up to 64 parties, or groups of them, have in one lane: who is there, whose turn comes
/// first, and the least that anything needs.
struct ElderShare: MemberSum {
    /// What one of them has.
    struct Entry: Summable {
        /// The first turn.
        var turn: Turn
        /// The least that anything needs.
        var bound: Bound

        mutating func add(_ other: Entry) {
            turn = min(turn, other.turn)
            bound.add(other.bound)
        }
    }

    /// All of them together.
    private(set) var entry: Entry
    /// Who has something there.
    private(set) var members = SeatSet()
    private var witness: Witness
    /// The first turns of the members, by seat; empty when there is one.
    private var turns: [Turn] = []

    /// That of one member.
    init(_ entry: Entry, at seat: Int) {
        self.entry = entry
        members.insert(seat)
        witness = Witness(seat)
    }

    /// Calls back with each member and its first turn.
    func forEach(_ body: (Int, Turn) -> Void) {
        var (rest, place) = (members, 0)
        while let seat = rest.popFirst() {
            body(seat, turns.isEmpty ? entry.turn : turns[place])
            place += 1
        }
    }

    /// Takes note of a change of what one has there.
    ///
    /// - Returns: true when the bound has to be worked out anew from all members.
    mutating func change(_ seat: Int, from old: Entry?, to new: Entry?) -> Bool {
        let place = members.count(before: seat)
        let isAlone = turns.isEmpty
        switch (old, new) {
        case (nil, nil): return false
        case (nil, let new?):
            if turns.isEmpty { turns.append(entry.turn) }
            // By a quarter, since there are many shares and most hardly grow.
            if turns.count == turns.capacity {
                turns.reserveCapacity(turns.count + max(2, turns.count / 4))
            }
            turns.insert(new.turn, at: place)
            members.insert(seat)
            entry.turn = min(entry.turn, new.turn)
        case (let old?, let new?):
            if !isAlone { turns[place] = new.turn }
            if isAlone || new.turn <= entry.turn {
                entry.turn = new.turn
            } else if old.turn == entry.turn {
                entry.turn = turns.min() ?? new.turn
            }
        case (let old?, nil):
            members.remove(seat)
            guard !isAlone else { return false }
            turns.remove(at: place)
            if old.turn == entry.turn { entry.turn = turns.min() ?? entry.turn }
            if turns.count == 1 { turns = [] }
        }
        return witness.change(seat, from: old?.bound, to: new?.bound, of: &entry.bound)
    }

    /// Works out the bound anew.
    mutating func settle(_ bound: (Int) -> Bound) {
        var rest = members
        witness.settle(&entry.bound) { rest.popFirst().map { ($0, bound($0)) } }
    }

    var total: Entry { entry }
}
