/// What a user is or may do, as a set of flags.
public struct UserRoles: OptionSet, Hashable, Sendable {
    /// One bit a role; the values are written to disk and never change.
    public let rawValue: UInt32

    /// Creates a set from its bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// May change the horde itself: modes, kudos, moderators.
    public static let administrator = UserRoles(rawValue: 1 << 0)
    /// May look after users and workers.
    public static let moderator = UserRoles(rawValue: 1 << 1)
    /// Vouched for by the operator.
    public static let trusted = UserRoles(rawValue: 1 << 2)
    /// Under suspicion: no transfers, no workers.
    public static let flagged = UserRoles(rawValue: 1 << 3)
    /// Gone: neither requests nor earns.
    public static let deleted = UserRoles(rawValue: 1 << 4)
    /// Registered with a name alone, without an outside identity.
    public static let pseudonymous = UserRoles(rawValue: 1 << 5)
    /// Shows which workers are its own.
    public static let showsWorkers = UserRoles(rawValue: 1 << 6)
    /// May publish styles without being trusted.
    public static let customizer = UserRoles(rawValue: 1 << 7)
    /// Kept for clients that show it; no rule depends on it.
    public static let vpn = UserRoles(rawValue: 1 << 8)
    /// Calls for others, whom it may name by address.
    public static let service = UserRoles(rawValue: 1 << 9)
    /// Lends keys to many, and asks for much at once.
    public static let education = UserRoles(rawValue: 1 << 10)
    /// Kept for clients that show it; no rule depends on it.
    public static let special = UserRoles(rawValue: 1 << 11)
    /// Gone for good: of the user there is nothing but the number.
    public static let wiped = UserRoles(rawValue: 1 << 12)
}
