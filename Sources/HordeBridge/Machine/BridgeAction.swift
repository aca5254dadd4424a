/// What the shell has to do, as the machine tells it.
public enum BridgeAction: Sendable, Hashable {
    /// Ask the back end what it is; ends in `described` or `describeFailed`.
    case describe
    /// Ask the horde for a job; ends in `popped`, `poppedNothing` or `popFailed`.
    case pop(slot: Int, WorkerOffer, waitSeconds: Int)
    /// Give a job to the back end; ends in `generated` or `generateFailed`.
    case generate(slot: Int, Job, within: Duration)
    /// Tell the horde about a job, and the back end that nobody wants the text of the abandoned
    /// one any more; ends in `submitted` or `submitFailed`.
    case submit(slot: Int, Submission, abandoning: Job?)
    /// Ask the back end to end a generation whose text nobody wants; its own event follows.
    case abandon(Job)
    /// Wait; ends in `woke`.
    case sleep(BridgeTimer, Duration)
    /// End all pops that are on their way; each ends in one of its events.
    case cancelPops
    /// End all pops that are on their way, but not those to come; each ends in one of its events.
    case interruptPops
    /// End all generations that are on their way; each ends in one of its events.
    case cancelGenerations
    /// Tell the owner.
    case note(BridgeNote)
    /// The bridge is done; nothing follows.
    case finish(BridgeOutcome)
}
