/// Addresses that begin alike, such as `10.0.0.0/8`, `127.0.0.1` or `fd00::/8`.
public struct AddressRange: Hashable, Sendable {
    /// The first address.
    let start: [UInt8]
    /// How many of its first bits count.
    let bits: Int

    /// This machine.
    public static let loopback = ["127.0.0.0/8", "::1"].compactMap { AddressRange($0) }

    /// Reads a range: an address, and behind a slash how many of its first bits count, all of them
    /// by default.
    ///
    /// - Returns: nil when it is none, or when bits are set behind those that count.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let address = NetworkAddress(String(parts[0])) else {
            return nil
        }
        let width = address.bytes.count * 8
        var bits = width
        if parts.count == 2 {
            guard let written = Int(parts[1]), (0...width).contains(written) else { return nil }
            bits = written
        }
        let start = Self.firstBits(bits, of: address.bytes)
        guard start == address.bytes else { return nil }
        self.start = start
        self.bits = bits
    }

    /// Creates a range of its first address and the bits that count; all others must be clear.
    init(start: [UInt8], bits: Int) {
        self.start = start
        self.bits = bits
    }

    /// True when an address lies in the range; false for what is no address.
    func contains(_ address: NetworkAddress) -> Bool {
        address.bytes.count == start.count && Self.firstBits(bits, of: address.bytes) == start
    }

    /// The bytes with all bits behind the first `count` cleared.
    private static func firstBits(_ count: Int, of bytes: [UInt8]) -> [UInt8] {
        bytes.enumerated().map { index, byte in
            let kept = min(max(count - index * 8, 0), 8)
            return kept == 0 ? 0 : byte & (UInt8.max << (8 - kept))
        }
    }
}
