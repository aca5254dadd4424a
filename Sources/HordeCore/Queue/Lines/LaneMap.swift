/// Something for each of some lanes, by their numbers.
///
/// A few are looked through one by one; for more there is a table of places with linear probing.
struct LaneMap<Value: Sendable>: Sendable {
    /// More lanes than these have a table.
    private static var few: Int { 12 }

    /// The lanes, in no particular order, but always in the same after the same changes.
    private(set) var lanes: [Int32] = []
    /// What each of them has.
    private(set) var values: [Value] = []
    /// One more than the index of a lane; zero is a free place.
    private var places: [UInt32] = []

    var isEmpty: Bool { lanes.isEmpty }

    /// How many lanes there are.
    var count: Int { lanes.count }

    /// Where a lane is; good until the next change of which lanes there are.
    func index(of lane: Int) -> Int? {
        let lane = Int32(lane)
        if places.isEmpty { return lanes.firstIndex(of: lane) }
        let mask = places.count - 1
        var place = home(of: lane)
        while places[place] != 0 {
            let index = Int(places[place]) - 1
            if lanes[index] == lane { return index }
            place = (place + 1) & mask
        }
        return nil
    }

    subscript(index: Int) -> Value {
        _read { yield values.span[index] }
        _modify { yield &values[index] }
    }

    /// Looks at what the lane at an index has, without a copy of it.
    func read<Result>(_ index: Int, _ body: (Value) -> Result) -> Result {
        body(values.span[index])
    }

    /// Adds a lane that is not there yet.
    mutating func append(_ lane: Int, _ value: Value) {
        if values.count == values.capacity {
            // By a quarter, since there are many maps and most hardly grow.
            lanes.reserveCapacity(lanes.count + max(1, lanes.count / 4))
            values.reserveCapacity(values.count + max(1, values.count / 4))
        }
        lanes.append(Int32(lane))
        values.append(value)
        if lanes.count > Self.few, lanes.count * 4 > places.count * 3 {
            places = Array(repeating: 0, count: max(32, places.count * 2))
            for index in lanes.indices { link(index) }
        } else if !places.isEmpty {
            link(lanes.count - 1)
        }
    }

    /// Removes the lane at an index, to which the last one moves.
    mutating func remove(at index: Int) {
        if !places.isEmpty { unlink(index) }
        let last = lanes.count - 1
        if index != last, !places.isEmpty {
            places[place(of: last)] = UInt32(index + 1)
        }
        lanes.swapAt(index, last)
        values.swapAt(index, last)
        lanes.removeLast()
        values.removeLast()
        if lanes.isEmpty { places = [] }
    }

    /// The same lanes with something made of what each has.
    func mapValues<Other>(_ transform: (Value) -> Other) -> LaneMap<Other> {
        var map = LaneMap<Other>()
        map.lanes = lanes
        map.values = values.map(transform)
        map.places = places
        return map
    }

    private func home(of lane: Int32) -> Int {
        let hash = UInt64(UInt32(bitPattern: lane)) &* 0x9E37_79B9_7F4A_7C15
        return Int(hash >> 32) & (places.count - 1)
    }

    private func place(of index: Int) -> Int {
        var place = home(of: lanes[index])
        while places[place] != UInt32(index + 1) { place = (place + 1) & (places.count - 1) }
        return place
    }

    private mutating func link(_ index: Int) {
        var place = home(of: lanes[index])
        while places[place] != 0 { place = (place + 1) & (places.count - 1) }
        places[place] = UInt32(index + 1)
    }

    private mutating func unlink(_ index: Int) {
        let mask = places.count - 1
        var hole = place(of: index)
        var place = (hole + 1) & mask
        while places[place] != 0 {
            let home = home(of: lanes[Int(places[place]) - 1])
            if (place - home) & mask >= (place - hole) & mask {
                places[hole] = places[place]
                hole = place
            }
            place = (place + 1) & mask
        }
        places[hole] = 0
    }
}
