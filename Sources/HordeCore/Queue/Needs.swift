/// What a request needs of a worker; or what a worker can do, in the same terms.
struct Needs: Hashable, Sendable {
    /// Tokens of text.
    var length: Int
    /// Tokens of context.
    var context: Int
    /// Combinations of ``Wish``es, a bit for each: the one of a request, or all that a worker
    /// meets.
    var wishes: UInt32 = 1
    /// Of a request, two of the workers that must not serve it; of a worker, itself alone.
    var workers = WorkerPair()

    /// More than any request needs.
    static let unbounded = Needs(length: .max, context: .max, wishes: .max)

    /// True when a worker with these limits may suit; false when it does not for sure.
    func isWithin(_ limits: Needs) -> Bool {
        length <= limits.length && context <= limits.context && wishes & limits.wishes != 0
            && !workers.meets(limits.workers)
    }
}
