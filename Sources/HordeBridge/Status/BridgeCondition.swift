/// How a bridge is, in one word.
public enum BridgeCondition: String, Sendable, Hashable, CaseIterable, Codable {
    /// It has not heard from the back end yet.
    case starting
    /// The back end cannot generate.
    case backendAway = "back-end-away"
    /// The horde does not answer as hoped.
    case hordeAway = "horde-away"
    /// The horde has put the worker into maintenance.
    case maintenance
    /// It works on at least one job.
    case working
    /// It waits for jobs.
    case waiting
    /// Its owner has told it to pause.
    case paused
    /// It is one of the quiet hours.
    case quiet
    /// Its owner uses the back end.
    case yielding
    /// It takes no more jobs and will end.
    case stopping

    /// The condition as its owner reads it.
    public var words: String {
        switch self {
        case .starting: "starting"
        case .backendAway: "waiting for the back end"
        case .hordeAway: "waiting for the horde"
        case .maintenance: "in maintenance"
        case .working: "working"
        case .waiting: "waiting for jobs"
        case .paused: "paused by you"
        case .quiet: "quiet hours"
        case .yielding: "waiting while you use the back end"
        case .stopping: "stopping"
        }
    }
}
