/// Durable events that are committed together, all or none.
public struct JournalBatch: Hashable, Sendable {
    /// The number of the batch: 1, 2, 3 and so on without gaps, over restarts too.
    public let number: UInt64
    /// The service's time when the batch was closed; never earlier than the batch before.
    public let time: Timestamp
    /// The facts, in order.
    public let events: [DurableEvent]

    /// Creates a batch.
    public init(number: UInt64, time: Timestamp, events: [DurableEvent]) {
        self.number = number
        self.time = time
        self.events = events
    }
}
