/// A worker as the horde knows it now.
struct Worker: TableRow {
    /// The lasting facts.
    var profile: WorkerProfile
    /// What it did.
    var statistics: WorkerStatistics
    /// How fast it is.
    var speed = WorkerSpeed()
    /// Words that no prompt may hold, lower case.
    var blockedWords: [String] = []
    /// Users who come first, in order.
    var priorityUsers: [UserID] = []
    /// Its running jobs, oldest first.
    var jobs: [JobID] = []
    /// Since when it is here; nil when it was not heard of since the horde was started, or left.
    var presentSince: Timestamp?
    /// True when it was here since the horde was started, and fell silent.
    var hasLeft = false
    /// The limit of the last job that it ran out of time with; it counts as checked in until then.
    var busyUntil: Timestamp?
    /// When its maintenance or pause ended; uptime before that does not count.
    var countsFrom: Timestamp?
    /// How often it sent far more text than was asked for.
    var overruns = 0
    /// Who complained about its texts since the horde was started, each once.
    var reporters: [Party] = []
    /// From where it last called; nil when that is not known.
    var caller: CallerID?
    /// True when it delivered since its last uptime reward.
    var hasDelivered = false
    /// True when a job came back from it without a text since its last uptime reward.
    var cameBackEmpty = false
    /// True when something was not written down yet.
    var isUnwritten = false

    init(profile: WorkerProfile, statistics: WorkerStatistics) {
        self.profile = profile
        self.statistics = statistics
    }

    var id: WorkerID { profile.id }

    var offer: WorkerOffer { profile.offer }

    /// What is written down from time to time.
    var progress: WorkerProgress {
        WorkerProgress(
            worker: id, lastCheckIn: statistics.lastCheckIn,
            uptimeMilliseconds: statistics.uptimeMilliseconds,
            accruedMilliseconds: statistics.accruedMilliseconds,
            jobsFailed: statistics.jobsFailed)
    }
}
