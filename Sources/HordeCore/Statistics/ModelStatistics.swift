/// Delivered texts by model and by how long ago that was; each model is in all three.
public struct ModelStatistics: Hashable, Sendable {
    /// In this hour of the clock and the 23 before.
    public let day: [String: TextCount]
    /// In this hour of the clock and the 719 before, thirty days in all.
    public let month: [String: TextCount]
    /// Ever since models are counted.
    public let total: [String: TextCount]
}
