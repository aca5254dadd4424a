/// A change that the worker's owner may want to know; holds no text and no key.
public enum BridgeNote: Sendable, Hashable {
    /// The back end can generate, with this model.
    case backendReady(model: String)
    /// The back end cannot generate; told once per change.
    case backendLost(BackendFault)
    /// The horde answers again.
    case hordeBack
    /// The horde does not answer as hoped; told once per change.
    case hordeLost(HordeFault)
    /// The horde has put the worker into maintenance.
    case maintenance(HordeFault)
    /// A job came.
    case jobTaken(id: String)
    /// The first piece of a job's text came; told only by back ends that stream.
    case jobBegun(id: String)
    /// A job's text was taken by the horde; the reward is nil when it did not say.
    case jobDelivered(id: String, reward: Double?)
    /// A job waits for a busy back end.
    case jobWaits(id: String)
    /// Nobody wants a job any more; it is ended.
    case jobUnwanted(id: String)
    /// A job goes back to the horde for this reason.
    case jobReturned(id: String, BackendFault)
    /// A job is dropped because the horde does not take it.
    case jobDropped(id: String, HordeFault)
    /// A submit failed and is tried again.
    case submitRepeats(id: String, HordeFault)
    /// The bridge takes no jobs until this hold is over.
    case held(BridgeHold)
    /// A hold is over.
    case released(BridgeHold)
    /// The bridge stops taking jobs.
    case stopping
}
