/// A running digest of 64 bits over a canonical encoding, the same in every process: FNV-1a, by
/// words where there are words.
package struct Digest: Sendable {
    /// The digest so far.
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    /// Takes in one byte.
    package mutating func combine(byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// Takes in a word.
    package mutating func combine(_ word: UInt64) {
        value = (value ^ word) &* 0x0000_0100_0000_01b3
        value ^= value >> 32
    }

    /// Takes in a whole number.
    package mutating func combine(_ number: Int) {
        combine(UInt64(bitPattern: Int64(number)))
    }

    /// Takes in a whole number.
    package mutating func combine(_ number: Int64) {
        combine(UInt64(bitPattern: number))
    }

    /// Takes in a text with its length, so that two texts are never taken for one.
    package mutating func combine(_ text: String) {
        combine(text.utf8.count)
        for byte in text.utf8 { combine(byte: byte) }
    }

    /// Takes in whether something holds.
    package mutating func combine(_ flag: Bool) {
        combine(byte: flag ? 1 : 0)
    }

    /// Takes in an identifier.
    package mutating func combine(bits: UInt128) {
        combine(UInt64(truncatingIfNeeded: bits))
        combine(UInt64(truncatingIfNeeded: bits >> 64))
    }
}
