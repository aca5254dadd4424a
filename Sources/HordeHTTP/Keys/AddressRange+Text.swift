extension AddressRange {
    /// The addresses of one household: a single one of IPv4, the first 64 bits of IPv6.
    init(householdOf address: NetworkAddress) {
        let width = address.bytes.count
        let kept = address.network
        self.init(
            start: kept + [UInt8](repeating: 0, count: width - kept.count), bits: kept.count * 8)
    }

    /// One address alone.
    init(single address: NetworkAddress) {
        self.init(start: address.bytes, bits: address.bytes.count * 8)
    }

    /// True when it is one address alone.
    var isSingle: Bool { bits == start.count * 8 }

    /// The range as it is written: a single address by itself, others with their bits.
    var text: String {
        let address: String
        if start.count == 4 {
            address = start.map { String($0) }.joined(separator: ".")
        } else {
            address = stride(from: 0, to: start.count, by: 2)
                .map { String(UInt16(start[$0]) << 8 | UInt16(start[$0 + 1]), radix: 16) }
                .joined(separator: ":")
        }
        return isSingle ? address : "\(address)/\(bits)"
    }
}
