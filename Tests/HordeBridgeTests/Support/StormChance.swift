/// Chance from a seed, as SplitMix64 makes it.
struct StormChance {
    var state: UInt64

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `limit`.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    /// True once in so many times.
    mutating func isOne(of count: Int) -> Bool { below(count) == 0 }

    /// From 0.0 to below 1.0.
    mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// One of the elements.
    mutating func element<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }
}
