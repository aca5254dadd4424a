/// Kudos that the horde gives a user every calendar month, as an administrator has set.
public struct MonthlyGrant: Hashable, Sendable {
    /// How much a month, above zero.
    public let amount: Kudos
    /// From when the months are counted: it falls due at the same time of the same day, or on the
    /// last day of a month that is shorter, in UTC.
    public let startedAt: Timestamp
    /// The instant at which it last fell due, given or not; the start at first.
    public let lastDue: Timestamp
    /// When it was last given; nil for never.
    public let lastGiven: Timestamp?

    /// How many months are given at once at the most, after the horde was down for longer.
    public static let mostLate: Int64 = 12

    /// Creates a grant.
    ///
    /// - Precondition: the amount is above zero.
    public init(
        amount: Kudos, startedAt: Timestamp, lastDue: Timestamp, lastGiven: Timestamp?
    ) {
        precondition(amount > .zero, "A grant gives something.")
        self.amount = amount
        self.startedAt = startedAt
        self.lastDue = lastDue
        self.lastGiven = lastGiven
    }

    /// When it falls due next.
    public var nextDue: Timestamp {
        startedAt.adding(months: lastDue.months(since: startedAt) + 1)
    }

    /// When it falls due next for a horde that has reached `now`: not more than ``mostLate`` months
    /// are made up for.
    func nextDue(at now: Timestamp) -> Timestamp {
        let earliest = now.months(since: startedAt) - Self.mostLate + 1
        return max(nextDue, startedAt.adding(months: earliest))
    }

    /// The same grant after it fell due at an instant.
    func passed(_ due: Timestamp, givenAt now: Timestamp?) -> MonthlyGrant {
        MonthlyGrant(
            amount: amount, startedAt: startedAt, lastDue: due, lastGiven: now ?? lastGiven)
    }
}

extension LedgerEventID {
    /// Names the grant that fell due for a user at an instant.
    ///
    /// A sweep has no fresh identifiers, and the journal takes a name once: the same month is never
    /// given twice.
    static func grant(to user: UserID, due: Timestamp) -> LedgerEventID {
        LedgerEventID(
            bits: UInt128(UInt64(bitPattern: due.milliseconds)) << 64
                | UInt128(0x6772_616E_7400_0000 ^ UInt64(user.number)))
    }
}
