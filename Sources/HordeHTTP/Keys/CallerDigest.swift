internal import Crypto
internal import HordeCore

/// Tells anonymous callers apart without knowing them: a digest of the address, keyed with a
/// secret that is made at start and never leaves memory.
struct CallerDigest: Sendable {
    private let key: SymmetricKey

    /// Makes a digester with a new secret.
    init() {
        key = SymmetricKey(size: .bits256)
    }

    /// The caller at an address.
    ///
    /// An IPv6 address counts by its first half, since a household has
    /// all the addresses of the second.
    func caller(at address: String?) -> CallerID {
        let bytes = Self.network(of: address ?? "")
        let code = HMAC<SHA256>.authenticationCode(for: bytes, using: key)
        return CallerID(digest: code.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// The bytes that tell networks apart: four of an IPv4 address, eight of an IPv6 one, the
    /// text itself when it is neither.
    static func network(of text: String) -> [UInt8] {
        let host = host(in: text)
        if let address = fourBytes(host) { return address }
        guard let groups = eightGroups(host) else { return Array(text.utf8) }
        if groups[..<5].allSatisfy({ $0 == 0 }), groups[5] == 0xFFFF {
            return [groups[6], groups[7]].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        }
        return groups[..<4].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    }

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
                guard let group = UInt16(part, radix: 16) else { return nil }
                groups.append(group)
            }
        }
        return groups
    }
}
