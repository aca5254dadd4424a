/// Where a requester wants to be told of its texts.
///
/// It is as private as the prompt: it lives in the ``TextVault`` and nowhere else, and prints as
/// redacted.
public struct Callback: Hashable, Sendable {
    /// The address to call, opaque to the core.
    public let address: String
    /// What the calls are signed with; the requester alone knows it.
    public let secret: String
    /// For whom a service asked; nil when it did not say.
    public let account: String?

    /// Puts a callback together.
    public init(address: String, secret: String, account: String? = nil) {
        self.address = address
        self.secret = secret
        self.account = account
    }

    /// How much memory it takes, in bytes.
    var byteCount: Int {
        address.utf8.count + secret.utf8.count + (account?.utf8.count ?? 0)
    }
}

extension Callback: CustomStringConvertible, CustomReflectable {
    /// Never the address.
    public var description: String { "redacted" }

    /// Shows nothing to debuggers and dumps.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
