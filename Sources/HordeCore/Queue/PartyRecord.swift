/// What the queue knows of a party that waits.
struct PartyRecord: Sendable {
    /// What the party has in each lane that it waits in, by number.
    var lanes: [Int: Contents] = [:]
    /// The stamp of the party's last job.
    var lastServed: UInt64 = 0
    /// The stamp of the party's last elder's turn.
    var lastElder: UInt64 = 0
    /// Its place by standing, which is that of its oldest request.
    var rank: Rank?

    /// True when one of the lanes holds something of the party's that may be within the limits.
    func waits(in numbers: [Int], within limits: Needs) -> Bool {
        numbers.contains { lanes[$0]?.least.isWithin(limits) ?? false }
    }
}
