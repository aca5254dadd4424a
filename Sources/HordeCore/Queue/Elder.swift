/// The place of a party by age in one lane.
struct Elder: Summed, Hashable {
    /// The arrival of its oldest request there, or when it had an elder's turn if that was later.
    let turn: UInt64
    /// The arrival of its oldest request there.
    let arrival: UInt64
    /// The party's number.
    let party: Int
    /// What it has in the lane.
    var contents: Contents

    static func < (left: Elder, right: Elder) -> Bool {
        (left.turn, left.arrival) < (right.turn, right.arrival)
    }

    static func == (left: Elder, right: Elder) -> Bool {
        left.turn == right.turn && left.arrival == right.arrival
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(arrival)
    }

    func isWithin(_ limits: Needs) -> Bool { contents.bound.isWithin(limits) }
}
