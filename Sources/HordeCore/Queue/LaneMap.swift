/// Something for each of some lanes, by their numbers.
///
/// Few are looked through one by one; for more there is a table of places with linear probing.
struct LaneMap<Value: Sendable>: Sendable {
    /// A lane's.
    struct Entry: Sendable {
        let lane: Int
        var value: Value
    }

    /// In no particular order, but always in the same after the same changes.
    private(set) var entries: [Entry] = []
    /// One more than the index of an entry; zero is a free place.
    private var places: [UInt32] = []

    var isEmpty: Bool { entries.isEmpty }

    /// Where a lane's entry is; good until the next change of which lanes there are.
    func index(of lane: Int) -> Int? {
        if places.isEmpty { return entries.firstIndex { $0.lane == lane } }
        let mask = places.count - 1
        var place = home(of: lane)
        while places[place] != 0 {
            let index = Int(places[place]) - 1
            if entries[index].lane == lane { return index }
            place = (place + 1) & mask
        }
        return nil
    }

    subscript(index: Int) -> Value {
        _read { yield entries[index].value }
        _modify { yield &entries[index].value }
    }

    /// Adds a lane that is not there yet.
    mutating func append(_ lane: Int, _ value: Value) {
        entries.append(Entry(lane: lane, value: value))
        if entries.count > 8, entries.count * 2 > places.count {
            places = Array(repeating: 0, count: max(32, places.count * 2))
            for index in entries.indices { link(index) }
        } else if !places.isEmpty {
            link(entries.count - 1)
        }
    }

    /// Removes the entry at an index, to which the last one moves.
    mutating func remove(at index: Int) {
        if !places.isEmpty { unlink(index) }
        let last = entries.count - 1
        if index != last, !places.isEmpty {
            places[place(of: last)] = UInt32(index + 1)
        }
        entries.swapAt(index, last)
        entries.removeLast()
        if entries.isEmpty { places = [] }
    }

    private func home(of lane: Int) -> Int {
        let hash = UInt64(lane) &* 0x9E37_79B9_7F4A_7C15
        return Int(hash >> 32) & (places.count - 1)
    }

    private func place(of index: Int) -> Int {
        var place = home(of: entries[index].lane)
        while places[place] != UInt32(index + 1) { place = (place + 1) & (places.count - 1) }
        return place
    }

    private mutating func link(_ index: Int) {
        var place = home(of: entries[index].lane)
        while places[place] != 0 { place = (place + 1) & (places.count - 1) }
        places[place] = UInt32(index + 1)
    }

    private mutating func unlink(_ index: Int) {
        let mask = places.count - 1
        var hole = place(of: index)
        var place = (hole + 1) & mask
        while places[place] != 0 {
            let home = home(of: entries[Int(places[place]) - 1].lane)
            if (place - home) & mask >= (place - hole) & mask {
                places[hole] = places[place]
                hole = place
            }
            place = (place + 1) & mask
        }
        places[hole] = 0
    }
}

extension LaneMap<Contents> {
    /// Counts what comes to a lane.
    mutating func add(_ contents: Contents, to lane: Int) {
        if let index = index(of: lane) {
            self[index].add(contents)
        } else {
            append(lane, contents)
        }
    }

    /// Counts what goes from a lane, whose parts' bounds are given.
    ///
    /// - Returns: true when the lane's bound has changed.
    mutating func take(
        _ contents: Contents, from lane: Int, _ bounds: some Sequence<Bound>
    ) -> Bool {
        guard let index = index(of: lane) else {
            preconditionFailure("What leaves a lane is in it.")
        }
        self[index].remove(contents)
        if self[index].requests == 0 {
            remove(at: index)
            return true
        }
        return self[index].tighten(after: contents.bound, bounds)
    }
}
