/// What up to 64 parties have in one lane.
///
/// Of a few only who they are is kept, and what they have is looked up with the parties themselves.
/// In most lanes there are a few, and there are very many such lanes.
struct SparseSum<Sum: MemberSum>: Sendable {
    /// So many are a few.
    private static var few: Int { 4 }

    /// The seats of those who have something there.
    private(set) var members = SeatSet()
    /// What more than a few have; nothing while there are not.
    private var sum: [Sum] = []

    /// That of one party.
    init(seat: Int) {
        members.insert(seat)
    }

    /// That of several parties.
    init(_ sum: Sum) {
        members = sum.members
        if members.count > Self.few { self.sum = [sum] }
    }

    /// What all have, as far as it is known without looking at each; nil where they are a few.
    var known: Sum? { sum.first }

    /// What all have.
    ///
    /// - Parameter part: What the one on a seat has.
    func total(_ part: (Int) -> Sum.Part) -> Sum.Part? { sum.first?.total ?? added(part) }

    /// Takes note of a change of what one party has there.
    ///
    /// - Parameters:
    ///   - seat: The party's.
    ///   - old: What it had; nil for nothing.
    ///   - new: What it has; nil for nothing.
    ///   - part: What the one on another seat has.
    /// - Returns: what all had, and what they have; nil for nothing.
    mutating func change(
        _ seat: Int, from old: Sum.Part?, to new: Sum.Part?, _ part: (Int) -> Sum.Part
    ) -> (before: Sum.Part?, after: Sum.Part?) {
        guard !sum.isEmpty else { return changeOfFew(seat, from: old, to: new, part) }
        let before = sum[0].total
        func now(_ other: Int) -> Sum.Part { other == seat ? new ?? part(other) : part(other) }
        if sum[0].change(seat, from: old, to: new) { sum[0].settle { now($0).bound } }
        members = sum[0].members
        if members.count <= Self.few / 2 { sum = [] }
        return (before, total(now))
    }

    /// The same where it is known of nobody what it has.
    private mutating func changeOfFew(
        _ seat: Int, from old: Sum.Part?, to new: Sum.Part?, _ part: (Int) -> Sum.Part
    ) -> (before: Sum.Part?, after: Sum.Part?) {
        if old == nil { members.insert(seat) }
        var rest = members
        var (before, after) = (Sum.Part?.none, Sum.Part?.none)
        while let other = rest.popFirst() {
            if other == seat {
                Self.add(old, to: &before)
                Self.add(new, to: &after)
            } else {
                let part = part(other)
                Self.add(part, to: &before)
                Self.add(part, to: &after)
            }
        }
        if new == nil { members.remove(seat) }
        if members.count > Self.few { sumUp { $0 == seat ? new ?? part($0) : part($0) } }
        return (before, after)
    }

    private static func add(_ part: Sum.Part?, to all: inout Sum.Part?) {
        guard let part else { return }
        if all == nil { all = part } else { all?.add(part) }
    }

    private func added(_ part: (Int) -> Sum.Part) -> Sum.Part? {
        var (rest, all) = (members, Sum.Part?.none)
        while let seat = rest.popFirst() {
            Self.add(part(seat), to: &all)
        }
        return all
    }

    private mutating func sumUp(_ part: (Int) -> Sum.Part) {
        var rest = members
        while let seat = rest.popFirst() {
            if sum.isEmpty {
                sum = [Sum(part(seat), at: seat)]
            } else {
                _ = sum[0].change(seat, from: nil, to: part(seat))
            }
        }
    }
}
