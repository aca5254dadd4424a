/// A message that is to be written.
public struct MessageOrder: Hashable, Sendable {
    /// The worker that it is for; nil for all, which is for moderators.
    public let worker: WorkerID?
    /// What it says.
    public let text: String
    /// In whose name it speaks.
    public let origin: String
    /// For how long workers get it.
    public let life: Duration

    /// Creates an order.
    public init(worker: WorkerID?, text: String, origin: String, life: Duration) {
        self.worker = worker
        self.text = text
        self.origin = origin
        self.life = life
    }
}
