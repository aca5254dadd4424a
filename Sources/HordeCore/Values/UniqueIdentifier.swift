/// An identifier of 128 bits that prints as UUID text.
///
/// Identifiers come from outside the core (see ``IdentifierSource``), so that the same commands
/// always lead to the same state.
public protocol UniqueIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The bits, most significant first as in the UUID text.
    var bits: UInt128 { get }

    /// Wraps 128 bits.
    init(bits: UInt128)
}

extension UniqueIdentifier {
    /// Orders identifiers by their bits.
    public static func < (left: Self, right: Self) -> Bool {
        left.bits < right.bits
    }

    /// Lower-case UUID text of 36 characters.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for index in 0..<32 {
            if index == 8 || index == 12 || index == 16 || index == 20 {
                text.append(UInt8(ascii: "-"))
            }
            let nibble = UInt8(truncatingIfNeeded: bits >> UInt128(124 - index * 4)) & 0xF
            text.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Parses UUID text in any spelling: with or without dashes, in either case.
    ///
    /// - Returns: nil unless exactly 32 hexadecimal digits are there.
    public init?(_ text: some StringProtocol) {
        var bits: UInt128 = 0
        var count = 0
        for byte in text.utf8 where byte != UInt8(ascii: "-") {
            let nibble: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): nibble = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): nibble = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): nibble = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            guard count < 32 else { return nil }
            bits = bits << 4 | UInt128(nibble)
            count += 1
        }
        guard count == 32 else { return nil }
        self.init(bits: bits)
    }
}
