/// What rows of a ``Table`` are found by.
protocol StorageKey: Hashable, Sendable {
    /// 64 evenly spread bits; the same in every process.
    var storageHash: UInt64 { get }
}

/// Spreads two words over 64 bits: both halves of their product, each disturbed by a constant with
/// about as many ones as zeros.
///
/// Identifiers are random as a rule, but whoever embeds a horde may count them up.
func spread(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
        by: second ^ 0xD1B5_4A32_D192_ED03)
    return (product.high ^ product.low) &* 0x9FB2_1C65_1E98_DF25
}

extension UniqueIdentifier {
    /// The bits, spread.
    var storageHash: UInt64 {
        let hash = spread(
            UInt64(truncatingIfNeeded: bits), UInt64(truncatingIfNeeded: bits >> 64))
        return hash ^ hash >> 32
    }
}

extension WorkerID: StorageKey {}

extension RequestID: StorageKey {}

extension JobID: StorageKey {}

extension SecretDigest: StorageKey {
    /// A part of the digest, which is as good as random.
    var storageHash: UInt64 { words.0 ^ words.2 }
}

extension CallerID: StorageKey {
    /// The digest, spread: an embedder may count callers up.
    var storageHash: UInt64 { spread(digest, 0) }
}
