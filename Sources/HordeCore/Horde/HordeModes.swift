/// The switches of an instance, changed by an administrator while it runs and kept over restarts.
public struct HordeModes: Hashable, Sendable {
    /// Who may make an account.
    public enum Registration: String, CaseIterable, Hashable, Sendable {
        /// Everybody.
        case open
        /// Who has an invitation code.
        case invitation
        /// Nobody but an administrator, for others.
        case closed
    }

    /// True when requests without an account are taken.
    public var allowsAnonymous: Bool
    /// Who may make an account.
    public var registration: Registration
    /// True when a new worker needs its owner to be invited.
    public var workersByInvitation: Bool
    /// The standing below which requests are refused; nil for no limit.
    public var minimumStanding: Kudos?
    /// True while new requests are refused and running ones finish.
    public var isInMaintenance: Bool
    /// True while moderators deal with a raid: requesters are not told what no worker here could
    /// serve, since that would tell raiders what to ask for.
    public var isUnderRaid: Bool

    /// Creates modes; everything is open by default.
    public init(
        allowsAnonymous: Bool = true, registration: Registration = .open,
        workersByInvitation: Bool = false, minimumStanding: Kudos? = nil,
        isInMaintenance: Bool = false, isUnderRaid: Bool = false
    ) {
        self.allowsAnonymous = allowsAnonymous
        self.registration = registration
        self.workersByInvitation = workersByInvitation
        self.minimumStanding = minimumStanding
        self.isInMaintenance = isInMaintenance
        self.isUnderRaid = isUnderRaid
    }
}
