/// Every interval of the bridge in one place.
public struct BridgeTiming: Sendable, Hashable {
    /// Seconds that the horde may hold a pop open while it has no job, 0 to 60.
    public var popWaitSeconds = 30
    /// Pause between pops of a horde that answers "no job" at once; grows with each such answer.
    public var pause = BackOff(first: .seconds(1), longest: .seconds(3))
    /// Delay after pops that failed.
    public var hordeBackOff = BackOff(first: .seconds(2), longest: .seconds(120))
    /// Delay between pops while the worker is in maintenance.
    public var maintenancePause = Duration.seconds(60)
    /// Delay after submits that failed.
    public var submitBackOff = BackOff(first: .seconds(2), longest: .seconds(30))
    /// Delay before a job is tried again on a busy back end.
    public var busyBackOff = BackOff(first: .seconds(2), longest: .seconds(10))
    /// Delay before the next pop after jobs that this worker had to give back.
    public var faultBackOff = BackOff(first: .seconds(2), longest: .seconds(300))
    /// Time for which the owner must have left the back end alone; KoboldCpp's own worker waits
    /// as long.
    public var ownerQuiet = Duration.seconds(20)
    /// The same for an owner who wants jobs taken only when idle.
    public var longOwnerQuiet = Duration.seconds(300)
    /// Delay between tries to deliver a text while the bridge stops, at most.
    public var lastSubmitDelay = Duration.seconds(1)
    /// Time between two looks at the back end, whose model may change.
    public var describeInterval = Duration.seconds(30)
    /// Delay between looks at a back end that does not answer.
    public var describeBackOff = BackOff(first: .seconds(1), longest: .seconds(30))
    /// Time that running jobs have to end when the bridge stops, 0 to 60 s.
    public var grace = Duration.seconds(8)
    /// Time after the grace for giving back what did not end.
    public var farewell = Duration.milliseconds(1500)

    /// The intervals that suit a worker at home.
    public init() {}

    /// The part of a job's time limit that may go by before it is given back unfinished.
    ///
    /// Nine tenths: the rest is for telling the horde.
    func usableTime(of job: Job) -> Duration {
        job.timeLimit * 9 / 10
    }
}
