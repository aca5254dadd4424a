/// A user as the horde knows it now.
public struct User: Hashable, Sendable {
    /// The lasting facts.
    public var profile: UserProfile
    /// Usage and contribution.
    public var statistics: UserStatistics
    /// Jobs that wait or run for the user now.
    public var openJobs: Int = 0
    /// The ends of the list of its requests.
    var requests = Ends()

    struct Ends: Hashable, Sendable {
        var oldest = Link()
        var newest = Link()
    }

    /// Creates a user without open jobs.
    public init(profile: UserProfile, statistics: UserStatistics = UserStatistics()) {
        self.profile = profile
        self.statistics = statistics
    }

    /// True when the user may look after others' workers and accounts.
    public var isModerator: Bool {
        !profile.roles.isDisjoint(with: [.moderator, .administrator])
    }

    /// True when the user may change the horde itself.
    public var isAdministrator: Bool { profile.roles.contains(.administrator) }

    /// True when the operator vouches for the user; moderators are always trusted.
    public var isTrusted: Bool { profile.roles.contains(.trusted) || isModerator }

    /// True when the user may neither give nor receive kudos.
    public var isBarredFromTransfers: Bool {
        !profile.roles.isDisjoint(with: [.flagged, .deleted])
    }
}
