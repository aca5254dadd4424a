/// How the horde's HTTP edge behaves; everything has a default that is right for most.
public struct HordeHTTPOptions: Sendable {
    /// The longest body that is read, in bytes; a longer one is answered with 413.
    public var bodyLimit = 4 << 20
    /// True when the server stands behind one proxy that it trusts to tell the client's address
    /// as the last entry of `X-Forwarded-For`; false takes the address of the connection.
    public var trustsForwardedFor = false
    /// What the header `Horde-Node` says; neither host nor address, so that answers tell nothing
    /// about the machine.
    public var nodeName = "horde"
    /// What the heartbeat tells as the version.
    public var version = "0.1.0"
    /// What the pages call this horde.
    public var title = "Horde"
    /// Connections that may wait to be accepted.
    public var backlog = 1024

    /// Creates the default options.
    public init() {}
}
