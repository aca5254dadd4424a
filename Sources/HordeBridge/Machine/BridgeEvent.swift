/// What happened, as the shell tells the machine.
public enum BridgeEvent: Sendable, Hashable {
    /// The bridge begins.
    case started
    /// The back end told what it is.
    case described(BackendDescription)
    /// The back end did not tell what it is.
    case describeFailed(BackendFault)
    /// A pop brought a job.
    case popped(slot: Int, Job)
    /// A pop brought no job, after this time.
    case poppedNothing(slot: Int, after: Duration)
    /// A pop failed.
    case popFailed(slot: Int, HordeFault)
    /// The back end has come this far with the text of a slot, in this time.
    case progressed(slot: Int, GenerationProgress, after: Duration = .zero)
    /// The back end generated a text, and took this time for it.
    case generated(slot: Int, GeneratedText, after: Duration = .zero)
    /// The back end did not generate, and took this time for it.
    case generateFailed(slot: Int, BackendFault, after: Duration)
    /// The horde took a submission and pays this many kudos; nil when it did not say.
    case submitted(slot: Int, reward: Double?)
    /// The horde did not take a submission, and this time went by meanwhile.
    case submitFailed(slot: Int, HordeFault, after: Duration = .zero)
    /// The horde says that nobody wants the texts of these jobs any more.
    case noLongerWanted([String])
    /// A delay is over.
    case woke(BridgeTimer)
    /// No more jobs are wanted until this hold is released.
    case held(BridgeHold)
    /// A hold is over.
    case released(BridgeHold)
    /// Somebody asks the bridge to stop.
    case stopRequested
}
