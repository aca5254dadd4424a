/// What a request needs of a worker, or the least that some of many requests need: with it a worker
/// passes over many that are too long for it at once.
struct Needs: Hashable, Sendable {
    /// Tokens of text.
    var length: Int
    /// Tokens of context.
    var context: Int

    /// More than any worker has: the least of no requests at all.
    static let unbounded = Needs(length: .max, context: .max)

    /// True when a worker with these limits may suit; false when it does not for sure.
    func isWithin(_ limits: Needs) -> Bool {
        length <= limits.length && context <= limits.context
    }

    /// Takes the lesser of both, figure by figure.
    mutating func lower(to other: Needs) {
        length = min(length, other.length)
        context = min(context, other.context)
    }
}
