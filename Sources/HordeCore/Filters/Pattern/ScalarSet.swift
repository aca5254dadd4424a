/// A set of Unicode scalars without regard to case, as ranges in rising order.
struct ScalarSet: Hashable, Sendable {
    private let ranges: [ClosedRange<UInt32>]
    private let isInverted: Bool
    /// The answers for ASCII, one bit a character.
    private let ascii: UInt128

    /// Makes a set of ranges; letters of other case than those in ranges up to 1,024 long belong to
    /// it as well.
    init(_ given: [ClosedRange<UInt32>], isInverted: Bool = false) {
        var all = given
        for range in given where range.count <= 1024 {
            for value in range {
                let folded = Self.folded(value)
                if folded != value { all.append(folded...folded) }
            }
        }
        let sorted = all.sorted { $0.lowerBound < $1.lowerBound }
        ranges = sorted
        self.isInverted = isInverted
        var ascii: UInt128 = 0
        for value in UInt32(0)..<128
        where sorted.contains(where: { $0.contains(value) }) != isInverted {
            ascii |= 1 << UInt128(value)
        }
        self.ascii = ascii
    }

    /// True when the set holds a scalar whose case was folded.
    func contains(_ value: UInt32) -> Bool {
        if value < 128 { return ascii >> UInt128(value) & 1 == 1 }
        return ranges.contains { $0.contains(value) } != isInverted
    }

    /// A scalar in lower case, where that is one scalar; itself elsewhere.
    static func folded(_ value: UInt32) -> UInt32 {
        if value < 128 { return (65...90).contains(value) ? value + 32 : value }
        guard let scalar = Unicode.Scalar(value) else { return value }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard let first = lower.first, lower.count == 1 else { return value }
        return first.value
    }

    /// Everything but the ends of lines.
    static let any = ScalarSet([0x0A...0x0A, 0x0D...0x0D], isInverted: true)
    /// The digits 0 to 9.
    static let digit = ScalarSet(digits)
    /// Letters, digits, the underscore, and everything beyond ASCII that is no white space.
    static let word = ScalarSet(words)
    /// White space.
    static let space = ScalarSet(spaces)

    static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    static let words: [ClosedRange<UInt32>] = [
        0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xAA...0xAA, 0xB5...0xB5,
        0xBA...0xBA, 0xC0...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xDFFF, 0xF900...0x10FFFF,
    ]
    static let spaces: [ClosedRange<UInt32>] = [
        0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A,
        0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
    ]
}
