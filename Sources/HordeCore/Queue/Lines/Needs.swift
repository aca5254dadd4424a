/// What a request needs of a worker; or what a worker can do, in the same terms.
///
/// The order of the fields leaves no gaps in memory: of these there are many.
struct Needs: Hashable, Sendable {
    /// Of a request, two of the workers that must not serve it; of a worker, itself alone.
    var workers: WorkerPair
    /// Tokens of text.
    var length: Int32
    /// Tokens of context.
    var context: Int32
    /// Combinations of ``Wish``es, a bit for each: the one of a request, or all that a worker
    /// meets.
    var wishes: UInt32

    /// Figures beyond what fits are as good as the largest that does.
    init(length: Int, context: Int, wishes: UInt32 = 1, workers: WorkerPair = WorkerPair()) {
        self.length = Int32(clamping: length)
        self.context = Int32(clamping: context)
        self.wishes = wishes
        self.workers = workers
    }

    /// More than any request needs.
    static let unbounded = Needs(length: .max, context: .max, wishes: .max)

    /// True when a worker with these limits may suit; false when it does not for sure.
    func isWithin(_ limits: Needs) -> Bool {
        length <= limits.length && context <= limits.context && wishes & limits.wishes != 0
            && !workers.meets(limits.workers)
    }
}
