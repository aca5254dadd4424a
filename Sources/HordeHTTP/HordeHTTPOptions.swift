/// How the horde's HTTP edge behaves; everything has a default that is right for most.
public struct HordeHTTPOptions: Sendable {
    /// The longest body that is read, in bytes; a longer one is answered with 413.
    public var bodyLimit = 4 << 20
    /// Where proxies are that tell the client's address in `X-Forwarded-For`; from elsewhere the
    /// header is not believed, and the address is that of the connection.
    public var trustedProxies: [AddressRange] = []
    /// True when callers that ask too often are refused for a while, by address and by key.
    public var limitsRates = true
    /// What the header `Horde-Node` says; neither host nor address, so that answers tell nothing
    /// about the machine.
    public var nodeName = "horde"
    /// What the heartbeat tells as the version.
    public var version = "0.1.0"
    /// What the pages call this horde.
    public var title = "Horde"
    /// The operator's documents and news.
    public var texts = OperatorTexts()
    /// Connections that may wait to be accepted.
    public var backlog = 1024

    /// Creates the default options.
    public init() {}
}
