/// A node of a ``PartyTree``.
///
/// Its tenants are parties, in a leaf, or other nodes. Each has a seat that stays the same while
/// others come and go.
struct PartyNode: Sendable {
    /// A leaf is split when it grows beyond this.
    static let leafLimit = SeatSet.capacity - 1
    /// An inner node is split when it grows beyond this.
    static let limit = 48
    /// A node smaller than this is put to a neighbour if that is small too.
    static let least = 12

    let isLeaf: Bool
    /// The number of the node that this one is a tenant of; nil for the root.
    var parent: Int?
    /// The seat there.
    var seat = 0
    /// The tenants in order: of a leaf the parties' ranks, else where each tenant's stretch begins.
    var order: [Rank] = []
    /// The ranks of the first and the last party below; nil when there is none.
    var span: Span?
    /// Who sits where.
    private(set) var tenants: [Int32] = []
    private var taken = SeatSet()
    /// What the tenants have in each lane.
    var lanes = LaneMap<Share>()

    init(isLeaf: Bool) {
        self.isLeaf = isLeaf
    }

    /// The tenant whose stretch a rank is in.
    ///
    /// - Precondition: the node has tenants, and they are nodes.
    func tenant(enclosing rank: Rank) -> Int {
        Int(order[max(0, leading(of: order.count) { order[$0] <= rank } - 1)].slot)
    }

    /// How many parties of a leaf are outside its stretch.
    func strays(from low: Rank?, to high: Rank?) -> (before: Int, behind: Int) {
        let before = low.map { low in leading(of: order.count) { order[$0] < low } } ?? 0
        let behind = high.map { high in
            order.count - leading(of: order.count) { order[$0] < high }
        }
        return (before, behind ?? 0)
    }

    /// The offset of a rank.
    ///
    /// - Precondition: it is there.
    func offset(of rank: Rank) -> Int {
        let offset = leading(of: order.count) { order[$0] < rank }
        guard offset < order.count, order[offset] == rank else {
            preconditionFailure("Whoever leaves a place is there.")
        }
        return offset
    }

    /// Gives a tenant a seat, and its place in the order.
    ///
    /// - Returns: the seat.
    mutating func seat(_ rank: Rank) -> Int {
        let seat = taken.firstFree
        taken.insert(seat)
        if seat < tenants.count {
            tenants[seat] = rank.slot
        } else {
            tenants.append(rank.slot)
        }
        var rank = rank
        rank.seat = UInt8(seat)
        order.insert(rank, at: leading(of: order.count) { order[$0] < rank })
        return seat
    }

    /// Takes a tenant's place and seat away.
    mutating func unseat(_ rank: Rank) {
        taken.remove(Int(order.remove(at: offset(of: rank)).seat))
    }

    /// Takes the place and seat of whoever sits somewhere away.
    mutating func unseat(at seat: Int) {
        order.removeAll { Int($0.seat) == seat }
        taken.remove(seat)
    }

    /// Puts a tenant in another place; it keeps its seat.
    mutating func move(_ old: Rank, to new: Rank) {
        var new = new
        new.seat = order.remove(at: offset(of: old)).seat
        order.insert(new, at: leading(of: order.count) { order[$0] < new })
    }

    /// Takes the places and seats of the rear half away; of a few if the node grows at its end, as
    /// the last one often does, so that it stays full.
    mutating func unseatHalf(growsAtEnd: Bool) -> ArraySlice<Rank> {
        let rear = order[(growsAtEnd ? order.count - 8 : order.count / 2)...]
        order.removeLast(rear.count)
        for rank in rear { taken.remove(Int(rank.seat)) }
        return rear
    }
}
