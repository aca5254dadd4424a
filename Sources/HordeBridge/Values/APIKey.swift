/// The key that proves to the horde who owns the worker.
///
/// It prints as `<redacted>` wherever it is described, dumped or logged; only the HTTP client
/// asks for `secret`.
public struct APIKey: Sendable, Hashable {
    /// The key as it goes into the `apikey` header.
    let secret: String

    /// Wraps a key.
    ///
    /// - Returns: nil when the key is empty, longer than 256 characters, or holds anything but
    ///   visible ASCII, which no header may carry.
    public init?(_ secret: String) {
        let isVisible = secret.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard !secret.isEmpty, secret.utf8.count <= 256, isVisible else { return nil }
        self.secret = secret
    }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `<redacted>`.
    public var description: String { "<redacted>" }

    /// Always `<redacted>`.
    public var debugDescription: String { description }

    /// A mirror without children, so that a dump shows no key either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
