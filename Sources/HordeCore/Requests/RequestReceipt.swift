/// The answer to a request that was taken.
public struct RequestReceipt: Hashable, Sendable {
    /// The name under which to ask for the texts.
    public let id: RequestID
    /// What it costs if every text has its full length, on the largest of the models asked for.
    public let highestCost: Kudos
    /// True when a worker that is here could serve it.
    public let isPossible: Bool
    /// To how many tokens each text was cut, to be on credit; nil when it was not.
    public let cutLength: Int?

    /// Creates a receipt.
    public init(id: RequestID, highestCost: Kudos, isPossible: Bool, cutLength: Int? = nil) {
        self.id = id
        self.highestCost = highestCost
        self.isPossible = isPossible
        self.cutLength = cutLength
    }
}
