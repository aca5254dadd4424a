/// The SHA-256 digest of a secret: an API key, an invitation code or an idempotency key.
///
/// The core never sees the secret itself; the edge computes the digest. It prints as redacted.
public struct SecretDigest: Hashable, Sendable {
    /// The 32 bytes, as four words, most significant first.
    let words: (UInt64, UInt64, UInt64, UInt64)

    /// Wraps a digest of exactly 32 bytes; nil for any other count.
    public init?(bytes: some Collection<UInt8>) {
        // An array first: word by word through any collection costs microseconds for each key.
        let bytes = Array(bytes)
        guard bytes.count == 32 else { return nil }
        func word(_ index: Int) -> UInt64 {
            bytes[(index * 8)..<(index * 8 + 8)].reduce(0) { $0 << 8 | UInt64($1) }
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - $0 * 8)) }
        }
    }

    /// Equal when every byte is.
    public static func == (left: SecretDigest, right: SecretDigest) -> Bool {
        left.words == right.words
    }

    /// Feeds the digest's words.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}

extension SecretDigest: CustomStringConvertible, CustomReflectable {
    /// Never the digest.
    public var description: String { "redacted" }

    /// Shows nothing to debuggers and dumps.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
