internal import Crypto
internal import HordeCore

/// Tells callers apart without knowing them: a digest of the address, keyed with a secret that is
/// made at start and never leaves memory.
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
        CallerID(digest: digest(of: Self.network(of: address ?? "")))
    }

    /// A digest of any bytes that are not to be kept.
    func digest(of bytes: [UInt8]) -> UInt64 {
        let code = HMAC<SHA256>.authenticationCode(for: bytes, using: key)
        return code.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The bytes that tell networks apart: four of an IPv4 address, eight of an IPv6 one, the
    /// text itself when it is neither.
    static func network(of text: String) -> [UInt8] {
        NetworkAddress(text)?.network ?? Array(text.utf8)
    }
}
