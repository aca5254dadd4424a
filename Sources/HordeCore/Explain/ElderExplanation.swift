/// How far a request is from being served out of turn because it has waited longest.
public struct ElderExplanation: Hashable, Sendable {
    /// Every how manieth job goes to whoever has waited longest.
    public let share: Int
    /// Jobs that are handed out before the next such turn.
    public let jobsBefore: Int
    /// The request's place by age among those that the same workers could serve, from 1.
    public let place: Int
    /// False when the place is further back than was counted.
    public let isExact: Bool

    /// Creates an explanation.
    public init(share: Int, jobsBefore: Int, place: Int, isExact: Bool) {
        self.share = share
        self.jobsBefore = jobsBefore
        self.place = place
        self.isExact = isExact
    }
}
