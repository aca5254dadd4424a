/// A code that lets people register while registration is by invitation.
public struct Invitation: Hashable, Sendable {
    /// The public name of the invitation.
    public let id: InvitationID
    /// The digest of the code.
    public let code: SecretDigest
    /// How many more accounts may be made with it.
    public var usesLeft: Int
    /// From when on it is void; nil for never.
    public let expiresAt: Timestamp?
    /// Who made it.
    public let createdBy: UserID
    /// When it was made.
    public let createdAt: Timestamp
    /// True once an administrator took it back.
    public var isRevoked: Bool

    /// Creates an invitation.
    public init(
        id: InvitationID, code: SecretDigest, usesLeft: Int, expiresAt: Timestamp?,
        createdBy: UserID, createdAt: Timestamp, isRevoked: Bool = false
    ) {
        self.id = id
        self.code = code
        self.usesLeft = usesLeft
        self.expiresAt = expiresAt
        self.createdBy = createdBy
        self.createdAt = createdAt
        self.isRevoked = isRevoked
    }

    /// True when an account can be made with the code at `now`.
    public func isOpen(at now: Timestamp) -> Bool {
        !isRevoked && usesLeft > 0 && expiresAt.map { now < $0 } ?? true
    }
}
