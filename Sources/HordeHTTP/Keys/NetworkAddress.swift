/// The address of a machine, read from text.
struct NetworkAddress: Hashable, Sendable {
    /// Four bytes of IPv4, also where it comes written as IPv6, or sixteen of IPv6.
    let bytes: [UInt8]

    /// Reads an address with or without port, brackets and zone; nil when it is none.
    init?(_ text: String) {
        let host = Self.host(in: text)
        if let four = Self.fourBytes(host) {
            bytes = four
            return
        }
        guard let groups = Self.eightGroups(host) else { return nil }
        let all = groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let isMapped = groups[..<5].allSatisfy { $0 == 0 } && groups[5] == 0xFFFF
        bytes = isMapped ? Array(all[12...]) : all
    }

    /// The bytes that tell networks apart: four of an IPv4 address, the first eight of an IPv6 one,
    /// since a household has all the addresses of the rest.
    var network: [UInt8] { Array(bytes.prefix(8)) }

    /// The address without port, brackets and zone.
    private static func host(in text: String) -> Substring {
        let text = PlainText.trimmed(text)
        if text.hasPrefix("[") { return text.dropFirst().prefix { $0 != "]" && $0 != "%" } }
        let colons = text.utf8.count { $0 == UInt8(ascii: ":") }
        return text.prefix { $0 != "%" && !(colons == 1 && $0 == ":") }
    }

    private static func fourBytes(_ text: Substring) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        let bytes = parts.compactMap { UInt8($0) }
        return bytes.count == 4 ? bytes : nil
    }

    private static func eightGroups(_ text: Substring) -> [UInt16]? {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard text.contains(":"), halves.count <= 2 else { return nil }
        guard let head = groups(halves[0]) else { return nil }
        guard halves.count == 2 else { return head.count == 8 ? head : nil }
        guard let tail = groups(halves[1]), head.count + tail.count < 8 else { return nil }
        return head + [UInt16](repeating: 0, count: 8 - head.count - tail.count) + tail
    }

    private static func groups(_ text: Substring) -> [UInt16]? {
        if text.isEmpty { return [] }
        var groups: [UInt16] = []
        for part in text.split(separator: ":", omittingEmptySubsequences: false) {
            if let bytes = fourBytes(part) {
                groups.append(UInt16(bytes[0]) << 8 | UInt16(bytes[1]))
                groups.append(UInt16(bytes[2]) << 8 | UInt16(bytes[3]))
            } else {
                guard part.utf8.count <= 4, let group = UInt16(part, radix: 16) else { return nil }
                groups.append(group)
            }
        }
        return groups
    }
}
