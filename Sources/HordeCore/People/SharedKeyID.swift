/// Names a shared key without being it: the first half of the digest of its secret.
///
/// Whoever has the name may look at the key, and its owner may change it; nobody can ask for texts
/// with it.
public struct SharedKeyID: UniqueIdentifier {
    /// The bits of the UUID.
    public let bits: UInt128

    /// Wraps 128 bits.
    public init(bits: UInt128) { self.bits = bits }

    /// The name of the key whose secret has a digest.
    public init(of key: SecretDigest) {
        bits = UInt128(key.words.0) << 64 | UInt128(key.words.1)
    }
}
