/// The delays that the machine waits for.
public enum BridgeTimer: Sendable, Hashable {
    /// The next look at the back end; the number tells it from one that was overtaken.
    case description(Int)
    /// The end of a slot's pause.
    case slot(Int)
    /// The end of a slot's pause after a pop without a job; the number tells it from one that was
    /// cut short.
    case turn(slot: Int, Int)
    /// The end of the time that running jobs have when the bridge stops.
    case grace
    /// The moment at which the bridge ends whatever still runs.
    case end
}
