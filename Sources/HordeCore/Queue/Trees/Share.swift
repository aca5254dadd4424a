/// What the tenants of a ``PartyNode`` have in one lane, and who they are.
struct Share: MemberSum {
    /// All of it.
    private(set) var contents: Contents
    /// The seats of those who have something there.
    private(set) var members = SeatSet()
    private var witness: Witness

    /// That of one tenant.
    init(_ contents: Contents, at seat: Int) {
        self.contents = contents
        members.insert(seat)
        witness = Witness(seat)
    }

    /// Takes note of a change of what one tenant has there.
    ///
    /// - Parameters:
    ///   - seat: The tenant's.
    ///   - old: What it had; nil for nothing.
    ///   - new: What it has; nil for nothing.
    ///   - counts: False when requests and load stay here as they are.
    /// - Returns: true when the bound has to be worked out anew from all members.
    mutating func change(
        _ seat: Int, from old: Contents?, to new: Contents?, counts: Bool
    ) -> Bool {
        if counts {
            if let new { contents.count(new) }
            if let old { contents.discount(old) }
        }
        if new != nil { members.insert(seat) } else { members.remove(seat) }
        return witness.change(seat, from: old?.bound, to: new?.bound, of: &contents.bound)
    }

    mutating func change(_ seat: Int, from old: Contents?, to new: Contents?) -> Bool {
        change(seat, from: old, to: new, counts: true)
    }

    var total: Contents { contents }

    /// Works out the bound anew.
    ///
    /// - Parameter bound: What the tenant on a seat needs at least.
    mutating func settle(_ bound: (Int) -> Bound) {
        var seats = members
        witness.settle(&contents.bound) { seats.popFirst().map { ($0, bound($0)) } }
    }

    /// A member moves to another seat with all that it has, and may leave some of it.
    mutating func reseat(_ old: Int, keeps: Bool, to new: Int) {
        if !keeps { members.remove(old) }
        members.insert(new)
        forget(witness: old)
    }

    /// Some members leave with all that they have; the bound stays, which may be too low now.
    mutating func release(_ seats: SeatSet, with part: Contents) {
        contents.discount(part)
        members.subtract(seats)
        seats.forEach { forget(witness: $0) }
    }

    /// What a member has may have changed.
    mutating func forget(witness seat: Int) { witness.forget(seat) }
}
