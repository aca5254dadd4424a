internal import HordeCore

/// The secret of a shared key: a random UUID, so that it has the 36 characters that clients expect.
///
/// It is told once; what is kept is its digest. The UUID under which its owner finds it again is
/// another one, a ``SharedKeyID``.
struct SharedSecret: UniqueIdentifier {
    let bits: UInt128

    init(bits: UInt128) { self.bits = bits }

    /// A new secret with 122 random bits.
    static func make() -> SharedSecret {
        var generator = SystemRandomNumberGenerator()
        let (high, low): (UInt64, UInt64) = (generator.next(), generator.next())
        // Version 4, and the variant of all UUIDs.
        let bits = UInt128(high & ~0xF000 | 0x4000) << 64 | UInt128(low & ~(3 << 62) | 2 << 62)
        return SharedSecret(bits: bits)
    }

    /// What is kept of it.
    var digest: SecretDigest { APIKey.digest(of: description) }
}
