/// What workers did for a team.
public struct TeamTotals: Hashable, Sendable {
    /// Texts delivered.
    public var texts: Int
    /// Tokens in them.
    public var tokens: Int
    /// Kudos earned, by texts and by uptime; a statistic, the owners have the kudos.
    public var kudos: Kudos
    /// Time checked in, in milliseconds.
    public var uptimeMilliseconds: Int64

    /// Creates totals; nothing was done by default.
    public init(
        texts: Int = 0, tokens: Int = 0, kudos: Kudos = .zero, uptimeMilliseconds: Int64 = 0
    ) {
        self.texts = texts
        self.tokens = tokens
        self.kudos = kudos
        self.uptimeMilliseconds = uptimeMilliseconds
    }

    /// All that a worker ever did.
    init(_ statistics: WorkerStatistics) {
        self.init(
            texts: statistics.textsDelivered, tokens: statistics.tokensDelivered,
            kudos: statistics.kudosGenerated + statistics.kudosUptime,
            uptimeMilliseconds: statistics.uptimeMilliseconds)
    }

    /// What came on top of `earlier`; never less than nothing, since a crash may take away uptime
    /// that was not yet written down.
    func since(_ earlier: TeamTotals) -> TeamTotals {
        TeamTotals(
            texts: max(0, texts - earlier.texts), tokens: max(0, tokens - earlier.tokens),
            kudos: max(.zero, kudos - earlier.kudos),
            uptimeMilliseconds: max(0, uptimeMilliseconds - earlier.uptimeMilliseconds))
    }

    static func += (left: inout TeamTotals, right: TeamTotals) {
        left.texts += right.texts
        left.tokens += right.tokens
        left.kudos += right.kudos
        left.uptimeMilliseconds += right.uptimeMilliseconds
    }
}
