/// Delivered texts by how long ago that was.
public struct TextStatistics: Hashable, Sendable {
    /// In the last sixty seconds.
    public let minute: TextCount
    /// In the last sixty minutes; from the start on, if that is less long ago.
    public let hour: TextCount
    /// In this hour of the clock and the 23 before.
    public let day: TextCount
    /// In this hour of the clock and the 719 before, thirty days in all.
    public let month: TextCount
    /// Ever.
    public let total: TextCount
}
