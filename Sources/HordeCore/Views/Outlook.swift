/// What a request that is not over has to expect.
struct Outlook: Sendable {
    /// The workers that could serve it.
    var servers = Servers()
    /// What stands before it for them.
    var ahead = Ahead()
    /// True when a worker that is here could serve it, or one is doing so.
    var isPossible = true
    /// Seconds until it is done, at least 1.
    var waitSeconds = 1
}
