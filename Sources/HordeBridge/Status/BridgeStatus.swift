public import Foundation

/// How a bridge is, as its owner may see it: counts and words, nothing of a prompt, text or key.
public struct BridgeStatus: Sendable, Hashable {
    /// The worker's name.
    public var worker: String
    /// The horde's address.
    public var horde: String
    /// Jobs at a time.
    public var threads: Int
    /// When the bridge began.
    public var startedAt: Date
    /// The back end's model; nil while the back end cannot generate.
    public var model: String?
    /// Whether the back end was lost, or never found.
    public var isBackendAway = false
    /// Whether the horde does not answer as hoped.
    public var isHordeAway = false
    /// Whether the horde has put the worker into maintenance.
    public var isInMaintenance = false
    /// Why no jobs are taken for now.
    public var holds: Set<BridgeHold> = []
    /// Whether the bridge takes no more jobs and will end.
    public var isStopping = false
    /// The jobs of each thread, 0 and up; nil for a thread without one.
    public var jobs: [RunningJob?]
    /// Jobs whose text the horde took.
    public var delivered = 0
    /// Jobs that were given back.
    public var returned = 0
    /// Jobs whose end the horde did not take.
    public var dropped = 0
    /// Kudos that the horde paid since the bridge began.
    public var kudosEarned = 0.0
    /// The owner's balance in kudos; nil while nobody has asked the horde for it.
    public var balance: Double?
    /// Tokens a second, about, over the last jobs; nil before the first.
    public var tokensPerSecond: Double?
    /// The last troubles, oldest first, at most five.
    public var troubles: [BridgeTrouble] = []

    /// A bridge that begins.
    public init(worker: String, horde: String, threads: Int, startedAt: Date) {
        self.worker = worker
        self.horde = horde
        self.threads = threads
        self.startedAt = startedAt
        jobs = Array(repeating: nil, count: threads)
    }

    /// How the bridge is, in one word; the most telling where several hold.
    public var condition: BridgeCondition {
        if isStopping { return .stopping }
        if jobs.contains(where: { $0 != nil }) { return .working }
        if holds.contains(.owner) { return .paused }
        if holds.contains(.quietHours) { return .quiet }
        if isBackendAway { return .backendAway }
        if holds.contains(.backendInUse) { return .yielding }
        if model == nil { return .starting }
        if isInMaintenance { return .maintenance }
        return isHordeAway ? .hordeAway : .waiting
    }
}
