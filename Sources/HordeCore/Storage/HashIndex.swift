/// Finds things that are numbered by their hashes, in eight bytes and little room beside them.
///
/// The things themselves lie elsewhere: an entry is a thing's number and 32 bits of its hash, so
/// that an index grows without looking at any of them. It consists of 256 parts that grow one by
/// one, so that no insertion has to move more than a small share of a large index.
struct HashIndex: Sendable {
    /// Entries in open addressing with linear probing; zero is a free place.
    fileprivate struct Part: Sendable {
        var places: [UInt64] = []
        var count = 0
    }

    /// None in an empty index, which so costs nothing to make.
    private var parts: [Part] = []
    /// How many numbers there are.
    private(set) var count = 0

    /// The number under a hash that `isMatch` accepts.
    ///
    /// - Parameters:
    ///   - hash: 64 evenly spread bits.
    ///   - isMatch: Says whether a number is the one; other numbers may be under the same hash.
    func number(under hash: UInt64, where isMatch: (Int) -> Bool) -> Int? {
        guard count > 0 else { return nil }
        let part = Int(hash >> 56)
        let mask = parts[part].places.count - 1
        guard mask > 0 else { return nil }
        var place = Int(UInt32(truncatingIfNeeded: hash)) & mask
        while true {
            let entry = parts[part].places[place]
            if entry == 0 { return nil }
            if UInt32(truncatingIfNeeded: entry) == UInt32(truncatingIfNeeded: hash) {
                let number = Int(entry >> 32) - 1
                if isMatch(number) { return number }
            }
            place = (place + 1) & mask
        }
    }

    /// Adds a number, from 0 up, under a hash.
    mutating func insert(_ number: Int, under hash: UInt64) {
        let part = Int(hash >> 56)
        if parts.isEmpty { parts = Array(repeating: Part(), count: 256) }
        if parts[part].count * 4 >= parts[part].places.count * 3 { parts[part].grow() }
        parts[part].put(Self.entry(number, hash))
        count += 1
    }

    /// Removes a number.
    ///
    /// - Precondition: it is there, under this hash.
    mutating func remove(_ number: Int, under hash: UInt64) {
        let part = Int(hash >> 56)
        parts[part].remove(Self.entry(number, hash))
        count -= 1
    }

    private static func entry(_ number: Int, _ hash: UInt64) -> UInt64 {
        UInt64(UInt32(number + 1)) << 32 | UInt64(UInt32(truncatingIfNeeded: hash))
    }
}

extension HashIndex.Part {
    mutating func put(_ entry: UInt64) {
        let mask = places.count - 1
        var place = Int(UInt32(truncatingIfNeeded: entry)) & mask
        while places[place] != 0 { place = (place + 1) & mask }
        places[place] = entry
        count += 1
    }

    mutating func remove(_ entry: UInt64) {
        let mask = places.count - 1
        var hole = Int(UInt32(truncatingIfNeeded: entry)) & mask
        while places[hole] != entry {
            precondition(places[hole] != 0, "What is removed from an index is in it.")
            hole = (hole + 1) & mask
        }
        // Whoever was pushed behind the hole and may be in it moves up.
        var place = (hole + 1) & mask
        while places[place] != 0 {
            let home = Int(UInt32(truncatingIfNeeded: places[place])) & mask
            if (place - home) & mask >= (place - hole) & mask {
                places[hole] = places[place]
                hole = place
            }
            place = (place + 1) & mask
        }
        places[hole] = 0
        count -= 1
    }

    mutating func grow() {
        let old = places
        places = [UInt64](repeating: 0, count: max(4, old.count * 2))
        count = 0
        for entry in old where entry != 0 { put(entry) }
    }
}
