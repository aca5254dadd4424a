/// A stream of chance that depends on its seed alone (SplitMix64 by Vigna).
struct Chance {
    private var state: UInt64

    /// A stream for one actor: the same in every variant of a scenario.
    init(seed: UInt64, kind: UInt64, number: Int) {
        state = seed
        state = next() &+ kind
        state = next() &+ UInt64(number)
        state = next()
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not, 1.
    mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A random time with the mean 1, as between arrivals that know nothing of each other.
    ///
    /// Von Neumann's method, which compares and counts and needs no logarithm: results do not
    /// depend on a machine's library.
    mutating func exponential() -> Double {
        var whole = 0.0
        while true {
            let first = share()
            var last = first
            var length = 1
            while case let drawn = share(), drawn < last {
                last = drawn
                length += 1
            }
            if length % 2 == 1 { return whole + first }
            whole += 1
        }
    }
}
