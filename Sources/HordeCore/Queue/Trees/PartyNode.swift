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
    /// The tenants' seats in order.
    private(set) var order: [UInt8] = []
    /// By seat: of a leaf the parties' ranks, else where each tenant's stretch begins.
    private(set) var ranks: [Rank] = []
    /// Of an inner node the first party below each tenant, by seat.
    private(set) var firsts: [Rank] = []
    /// The ranks of the first and the last party below; nil when there is none.
    var span: Span?
    private var taken = SeatSet()
    /// What the tenants of an inner node have in each lane.
    var lanes = LaneMap<Share>()
    /// What the parties of a leaf have in each lane.
    var leafLanes = LaneMap<SparseSum<Share>>()

    init(isLeaf: Bool) {
        self.isLeaf = isLeaf
    }

    /// How many tenants there are.
    var count: Int { order.count }

    /// The first tenant's rank.
    var first: Rank? { order.first.map { ranks[Int($0)] } }

    /// The last tenant's rank.
    var last: Rank? { order.last.map { ranks[Int($0)] } }

    /// The rank of the tenant at an offset.
    func rank(at offset: Int) -> Rank { ranks[Int(order[offset])] }

    /// How many tenants come before the first that does not meet the condition.
    private func leading(_ condition: (Rank) -> Bool) -> Int {
        HordeCore.leading(of: order.count) { condition(rank(at: $0)) }
    }

    /// The tenant whose stretch a rank is in.
    ///
    /// - Precondition: the node has tenants, and they are nodes.
    func tenant(enclosing rank: Rank) -> Int {
        Int(self.rank(at: max(0, leading { $0 <= rank } - 1)).slot)
    }

    /// How many parties of a leaf are outside its stretch.
    func strays(from low: Rank?, to high: Rank?) -> (before: Int, behind: Int) {
        let before = low.map { low in leading { $0 < low } } ?? 0
        let behind = high.map { high in order.count - leading { $0 < high } } ?? 0
        return (before, behind)
    }

    /// The offset of the tenant on a seat.
    ///
    /// - Precondition: there is one.
    func offset(of seat: Int) -> Int {
        guard let offset = order.firstIndex(of: UInt8(seat)) else {
            preconditionFailure("A tenant has a place.")
        }
        return offset
    }

    /// Gives a tenant a seat, and its place in the order.
    ///
    /// - Returns: the seat.
    mutating func seat(_ rank: Rank) -> Int {
        let seat = taken.firstFree
        taken.insert(seat)
        order.insert(UInt8(seat), at: leading { $0 < rank })
        if seat < ranks.count { ranks[seat] = rank } else { ranks.append(rank) }
        return seat
    }

    /// Takes note of the first party below a tenant.
    mutating func note(first rank: Rank, at seat: Int) {
        while firsts.count <= seat { firsts.append(rank) }
        firsts[seat] = rank
    }

    /// Takes a tenant's place and seat away.
    mutating func unseat(_ seat: Int) {
        order.remove(at: offset(of: seat))
        taken.remove(seat)
    }

    /// Puts a tenant in another place; it keeps its seat.
    mutating func move(_ seat: Int, to rank: Rank) {
        order.remove(at: offset(of: seat))
        order.insert(UInt8(seat), at: leading { $0 < rank })
        ranks[seat] = rank
    }

    /// Takes the places and seats of the rear half away; of a few if the node grows at its end, as
    /// the last one often does, so that it stays full.
    ///
    /// - Returns: the ranks, in order, and the seats that they had.
    mutating func unseatHalf(growsAtEnd: Bool) -> (ranks: [Rank], seats: SeatSet) {
        let rear = order[(growsAtEnd ? order.count - 8 : order.count / 2)...]
        order.removeLast(rear.count)
        var seats = SeatSet()
        for seat in rear { seats.insert(Int(seat)) }
        taken.subtract(seats)
        return (rear.map { ranks[Int($0)] }, seats)
    }
}
