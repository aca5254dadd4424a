/// The least that some requests need: with it a worker passes over many at once.
///
/// Where requests are alike it is exact. Else it may be less than any of them needs, which costs a
/// closer look and nothing else.
struct Bound: Hashable, Sendable {
    /// A length and a context.
    private struct Corner: Hashable, Sendable {
        var length: Int32
        var context: Int32

        static let unbounded = Corner(length: .max, context: .max)

        func isWithin(_ other: Corner) -> Bool {
            length <= other.length && context <= other.context
        }

        /// The least of both, figure by figure.
        func meet(_ other: Corner) -> Corner {
            Corner(length: min(length, other.length), context: min(context, other.context))
        }

        /// How much less than one of the two their least is.
        func loss(_ other: Corner) -> Int64 {
            (Int64(length) - Int64(other.length)).magnitude.clamped
                + (Int64(context) - Int64(other.context)).magnitude.clamped
        }
    }

    /// Workers that all of them exclude.
    private var excluded = WorkerPair()
    /// Each request needs at least as much as one of these.
    private var first = Corner.unbounded
    private var second = Corner.unbounded
    /// The combinations of wishes that there are; zero only where there is no request.
    private var wishes: UInt32 = 0
    /// The bound of no requests.
    init() {}

    /// The bound of one request.
    init(_ needs: Needs) {
        first = Corner(length: needs.length, context: needs.context)
        wishes = needs.wishes
        excluded = needs.workers
    }

    /// False when no request can suit a worker with these limits.
    func isWithin(_ limits: Needs) -> Bool {
        guard wishes & limits.wishes != 0, !excluded.meets(limits.workers) else { return false }
        let corner = Corner(length: limits.length, context: limits.context)
        return first.isWithin(corner) || second != .unbounded && second.isWithin(corner)
    }

    /// Takes in the bound of more requests.
    mutating func add(_ other: Bound) {
        guard wishes != 0 else {
            self = other
            return
        }
        guard other.wishes != 0 else { return }
        wishes |= other.wishes
        excluded.intersect(other.excluded)
        add(other.first)
        if other.second != .unbounded { add(other.second) }
    }

    /// True when nothing is within the other bound that is not within this one.
    func covers(_ other: Bound) -> Bool {
        coversWishes(of: other) && covers(other.first)
            && (other.second == .unbounded || covers(other.second))
    }

    /// The same for all but lengths and contexts.
    func coversWishes(of other: Bound) -> Bool {
        wishes & other.wishes == other.wishes && excluded.isPart(of: other.excluded)
    }

    /// True when a corner of the other may be why this one is what it is.
    func sharesCorner(with other: Bound) -> Bool {
        first == other.first || first == other.second || second == other.first
            || second != .unbounded && second == other.second
    }

    private func covers(_ corner: Corner) -> Bool {
        first.isWithin(corner) || second.isWithin(corner)
    }

    private mutating func add(_ corner: Corner) {
        if covers(corner) { return }
        if corner.isWithin(first) {
            first = corner
            if corner.isWithin(second) { second = .unbounded }
        } else if second == .unbounded || corner.isWithin(second) {
            second = corner
        } else {
            // Of three corners the two that lose least become one.
            let losses = (first.loss(second), first.loss(corner), second.loss(corner))
            if losses.0 <= losses.1, losses.0 <= losses.2 {
                first = first.meet(second)
                second = corner
            } else if losses.1 <= losses.2 {
                first = first.meet(corner)
            } else {
                second = second.meet(corner)
            }
            if first.isWithin(second) { second = .unbounded }
            if second.isWithin(first) {
                first = second
                second = .unbounded
            }
        }
    }
}

extension UInt64 {
    fileprivate var clamped: Int64 { Int64(clamping: self) }
}
