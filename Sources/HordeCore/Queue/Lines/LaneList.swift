/// The numbers of a few lanes, of which most parties have no more than lie here.
///
/// Read as a collection they come in the order in which they were added, until one is removed.
struct LaneList: Hashable, Sendable {
    private static let none: Int32 = -1

    private var first = Self.none
    private var second = Self.none
    private var third = Self.none
    private var fourth = Self.none
    private var others: [Int32] = []

    /// One lane.
    init(_ lane: Int) {
        first = Int32(lane)
    }

    /// Where a lane is; nil when it is not there.
    func index(of lane: Int) -> Int? {
        let lane = Int32(lane)
        if first == lane { return 0 }
        if second == lane { return 1 }
        if third == lane { return 2 }
        if fourth == lane { return 3 }
        return others.firstIndex(of: lane).map { $0 + 4 }
    }

    /// Adds a lane that is not there yet.
    mutating func append(_ lane: Int) {
        let lane = Int32(lane)
        if second == Self.none {
            second = lane
        } else if third == Self.none {
            third = lane
        } else if fourth == Self.none {
            fourth = lane
        } else {
            others.append(lane)
        }
    }

    /// Removes the lane at an index, to which the last one moves.
    ///
    /// - Precondition: there is another one.
    mutating func remove(at index: Int) {
        let last = self[count - 1]
        if index < 4 { put(last, index) } else { others[index - 4] = Int32(last) }
        if others.popLast() == nil { put(Int(Self.none), count - 1) }
    }

    private mutating func put(_ lane: Int, _ index: Int) {
        let lane = Int32(lane)
        switch index {
        case 0: first = lane
        case 1: second = lane
        case 2: third = lane
        default: fourth = lane
        }
    }
}

extension LaneList: RandomAccessCollection {
    var startIndex: Int { 0 }

    var endIndex: Int {
        if fourth != Self.none { return 4 + others.count }
        return third != Self.none ? 3 : second != Self.none ? 2 : 1
    }

    subscript(position: Int) -> Int {
        switch position {
        case 0: Int(first)
        case 1: Int(second)
        case 2: Int(third)
        case 3: Int(fourth)
        default: Int(others[position - 4])
        }
    }
}
