/// What a worker has done so far, and the uptime that is not yet rewarded.
public struct WorkerStatistics: Hashable, Sendable {
    /// Texts delivered.
    public var textsDelivered: Int
    /// Tokens in them.
    public var tokensDelivered: Int
    /// Jobs that it took and did not deliver.
    public var jobsFailed: Int
    /// Kudos earned by texts; a statistic, the ledger holds the kudos.
    public var kudosGenerated: Kudos
    /// Kudos earned by uptime; likewise.
    public var kudosUptime: Kudos
    /// All time checked in, in milliseconds.
    public var uptimeMilliseconds: Int64
    /// Time checked in since the last uptime reward, in milliseconds.
    public var accruedMilliseconds: Int64
    /// When it last checked in.
    public var lastCheckIn: Timestamp
    /// How many of its texts requesters complained about, by reason.
    public var reports: [ReportReason: Int]

    /// How many of its texts requesters complained about.
    public var reportCount: Int { reports.values.reduce(0, +) }

    /// Creates statistics of a worker that has done nothing yet.
    public init(
        textsDelivered: Int = 0, tokensDelivered: Int = 0, jobsFailed: Int = 0,
        kudosGenerated: Kudos = .zero, kudosUptime: Kudos = .zero, uptimeMilliseconds: Int64 = 0,
        accruedMilliseconds: Int64 = 0, lastCheckIn: Timestamp,
        reports: [ReportReason: Int] = [:]
    ) {
        self.textsDelivered = textsDelivered
        self.tokensDelivered = tokensDelivered
        self.jobsFailed = jobsFailed
        self.kudosGenerated = kudosGenerated
        self.kudosUptime = kudosUptime
        self.uptimeMilliseconds = uptimeMilliseconds
        self.accruedMilliseconds = accruedMilliseconds
        self.lastCheckIn = lastCheckIn
        self.reports = reports
    }
}
