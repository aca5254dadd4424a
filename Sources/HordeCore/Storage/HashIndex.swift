/// Finds things that are numbered by their hashes, in eight bytes and little room beside them.
///
/// The things themselves lie elsewhere: an entry is a thing's number and 32 bits of its hash, so
/// that an index grows without looking at any of them. It consists of 256 parts that grow one by
/// one, so that no insertion has to move more than a small share of a large index.
struct HashIndex: Sendable {
    /// Open addressing with linear probing; zero is a free place.
    private var parts: [[UInt64]] = Array(repeating: [], count: 256)
    private var counts: [Int] = Array(repeating: 0, count: 256)

    /// How many numbers there are.
    var count: Int { counts.reduce(0, +) }

    /// The number under a hash that `isMatch` accepts.
    ///
    /// - Parameters:
    ///   - hash: 64 evenly spread bits.
    ///   - isMatch: Says whether a number is the one; other numbers may be under the same hash.
    func number(under hash: UInt64, where isMatch: (Int) -> Bool) -> Int? {
        let part = Int(hash >> 56)
        let mask = parts[part].count - 1
        guard mask > 0 else { return nil }
        var place = Int(UInt32(truncatingIfNeeded: hash)) & mask
        while true {
            let entry = parts[part][place]
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
        if counts[part] * 4 >= parts[part].count * 3 { grow(part) }
        Self.put(Self.entry(number, hash), into: &parts[part])
        counts[part] += 1
    }

    /// Removes a number.
    ///
    /// - Precondition: it is there, under this hash.
    mutating func remove(_ number: Int, under hash: UInt64) {
        let part = Int(hash >> 56)
        let mask = parts[part].count - 1
        let entry = Self.entry(number, hash)
        var hole = Int(UInt32(truncatingIfNeeded: hash)) & mask
        while parts[part][hole] != entry {
            precondition(parts[part][hole] != 0, "What is removed from an index is in it.")
            hole = (hole + 1) & mask
        }
        // Whoever was pushed behind the hole and may be in it moves up.
        var place = (hole + 1) & mask
        while parts[part][place] != 0 {
            let home = Int(UInt32(truncatingIfNeeded: parts[part][place])) & mask
            if (place - home) & mask >= (place - hole) & mask {
                parts[part][hole] = parts[part][place]
                hole = place
            }
            place = (place + 1) & mask
        }
        parts[part][hole] = 0
        counts[part] -= 1
    }
}

extension HashIndex {
    private static func entry(_ number: Int, _ hash: UInt64) -> UInt64 {
        UInt64(UInt32(number + 1)) << 32 | UInt64(UInt32(truncatingIfNeeded: hash))
    }

    private static func put(_ entry: UInt64, into places: inout [UInt64]) {
        let mask = places.count - 1
        var place = Int(UInt32(truncatingIfNeeded: entry)) & mask
        while places[place] != 0 { place = (place + 1) & mask }
        places[place] = entry
    }

    private mutating func grow(_ part: Int) {
        var larger = [UInt64](repeating: 0, count: max(4, parts[part].count * 2))
        for entry in parts[part] where entry != 0 { Self.put(entry, into: &larger) }
        parts[part] = larger
    }
}
