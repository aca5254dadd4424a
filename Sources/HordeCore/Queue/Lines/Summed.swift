/// What lies in a ``SummedList``.
protocol Summed: Comparable, Sendable {
    /// What it counts for.
    var contents: Contents { get }
    /// False when nothing of it can suit a worker with these limits.
    func isWithin(_ limits: Needs) -> Bool
}
