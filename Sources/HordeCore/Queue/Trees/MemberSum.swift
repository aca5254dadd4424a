/// What can be summed up over members.
protocol Summable: Hashable, Sendable {
    /// The least that anything in it needs.
    var bound: Bound { get }

    /// Takes in what another has.
    mutating func add(_ other: Self)
}

/// What up to 64 members have in one lane, summed up so that a change of one does not ask for all.
protocol MemberSum: Sendable {
    /// What one of them has, or all.
    associatedtype Part: Summable

    /// That of one member.
    init(_ part: Part, at seat: Int)

    /// All of it.
    var total: Part { get }

    /// The seats of those who have something there.
    var members: SeatSet { get }

    /// Takes note of a change of what one member has there.
    ///
    /// - Returns: true when the bound has to be worked out anew from all members.
    mutating func change(_ seat: Int, from old: Part?, to new: Part?) -> Bool

    /// Works out the bound anew.
    mutating func settle(_ bound: (Int) -> Bound)
}
