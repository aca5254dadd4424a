internal import HordeCore
public import Hummingbird
internal import NIOCore

/// What is known about a request besides its bytes.
public struct HordeRequestContext: RequestContext {
    /// What Hummingbird keeps.
    public var coreContext: CoreRequestContextStorage
    /// The address at the other end of the connection, as text; nil when there is none, as in
    /// tests without sockets.
    ///
    /// It is used for keyed digests only and never logged.
    let peerAddress: String?
    /// Who calls, once that was worked out.
    var caller: CallerID?

    /// The address for which a service calls, as text; nil when nobody named one who may.
    var namedAddress: String?

    /// Whether its connection can carry another request.
    let connection = ConnectionUse()

    /// Creates the context of a request on a connection.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peerAddress = source.channel.remoteAddress?.ipAddress
    }
}
