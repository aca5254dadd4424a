/// The 64-bit FNV-1a hash: small, and the same in every process.
struct FNV1a: Sendable {
    /// The hash of what was fed so far.
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Feeds bytes.
    mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
        }
    }
}
