/// A key that a user lends to others, who ask for texts with it at the user's cost.
public struct SharedKey: Hashable, Sendable {
    /// What may be asked for in one request; nil where everything may.
    public struct Limits: Hashable, Sendable {
        /// The longest text, in tokens.
        public var textTokens: Int?
        /// Kept for clients that show it; no rule depends on it.
        public var imagePixels: Int?
        /// Kept for clients that show it; no rule depends on it.
        public var imageSteps: Int?

        /// Creates limits.
        public init(textTokens: Int? = nil, imagePixels: Int? = nil, imageSteps: Int? = nil) {
            self.textTokens = textTokens
            self.imagePixels = imagePixels
            self.imageSteps = imageSteps
        }
    }

    /// The public name.
    public let id: SharedKeyID
    /// The digest of the secret.
    public let key: SecretDigest
    /// Who lends it and pays.
    public let owner: UserID
    /// What the owner calls it; empty for nothing.
    public var name: String
    /// All that may ever be paid with it; nil for no limit.
    public var budget: Kudos?
    /// What was paid with it, never negative.
    public var utilized: Kudos
    /// From when on it is void; nil for never.
    public var expiresAt: Timestamp?
    /// What may be asked for.
    public var limits: Limits
    /// When it was made.
    public let createdAt: Timestamp

    /// Creates a key.
    public init(
        key: SecretDigest, owner: UserID, name: String = "", budget: Kudos? = nil,
        utilized: Kudos = .zero, expiresAt: Timestamp? = nil, limits: Limits = Limits(),
        createdAt: Timestamp
    ) {
        id = SharedKeyID(of: key)
        self.key = key
        self.owner = owner
        self.name = name
        self.budget = budget
        self.utilized = utilized
        self.expiresAt = expiresAt
        self.limits = limits
        self.createdAt = createdAt
    }

    /// What is left of the budget; nil for no limit.
    ///
    /// Below zero when a text came from a larger model than any that was there when it was asked
    /// for.
    public var left: Kudos? { budget.map { $0 - utilized } }

    /// True when it is void at `now`.
    public func isExpired(at now: Timestamp) -> Bool { expiresAt.map { $0 <= now } ?? false }
}
