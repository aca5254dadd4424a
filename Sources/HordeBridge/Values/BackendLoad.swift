/// What a back end is doing when it is looked at, for whomever.
public struct BackendLoad: Sendable, Hashable {
    /// Generations that run or wait.
    public let running: Int
    /// Generations since it began; nil when it does not count them.
    public let total: Int?
    /// Time since the last generation of anybody; nil when it does not tell.
    public let idle: Duration?

    /// Creates a load.
    public init(running: Int, total: Int? = nil, idle: Duration? = nil) {
        self.running = running
        self.total = total
        self.idle = idle
    }
}
