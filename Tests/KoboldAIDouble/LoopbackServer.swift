import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A real HTTP server on 127.0.0.1 that answers as a function says.
///
/// It exists for tests: it can answer half, hang, or close the door at any moment.
public final class LoopbackServer: Sendable {
    /// The port that it listens on.
    public let port: Int
    private let channel: any Channel
    private let connections: ConnectionSet
    /// Keeps the port from others even after the shutdown; nil for one that the caller chose.
    private let held: HeldPort?

    private init(port: Int, channel: any Channel, connections: ConnectionSet, held: HeldPort?) {
        self.port = port
        self.channel = channel
        self.connections = connections
        self.held = held
    }

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - port: The port; 0 for any free one, which nobody else gets while this server is referred
    ///     to, so that it refuses connections after the shutdown.
    ///   - respond: Answers a request; its task is cancelled when the client goes away.
    /// - Throws: The socket's error, such as a port in use.
    public static func start(
        port: Int = 0, respond: @escaping @Sendable (LoopbackRequest) async -> LoopbackReply
    ) async throws -> LoopbackServer {
        let connections = ConnectionSet()
        let held = port == 0 ? HeldPort() : nil
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelOption(.socketOption(HeldPort.sharing), value: held == nil ? 0 : 1)
            .childChannelInitializer { child in
                connections.insert(child)
                return child.eventLoop.makeCompletedFuture {
                    let pipeline = child.pipeline.syncOperations
                    // Without pipelining help reads go on, so that a client's leaving is seen.
                    try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: false)
                    try pipeline.addHandler(LoopbackHandler(respond: respond))
                }
            }
            .bind(host: "127.0.0.1", port: held?.number ?? port).get()
        return LoopbackServer(
            port: channel.localAddress?.port ?? port, channel: channel, connections: connections,
            held: held)
    }

    /// Stops listening and closes all connections.
    public func shutdown() async {
        try? await channel.close()
        await connections.closeAll()
    }
}

/// The open connections of a server.
final class ConnectionSet: Sendable {
    private let open = Mutex<[ObjectIdentifier: any Channel]>([:])

    /// Remembers a connection until it closes.
    func insert(_ channel: any Channel) {
        let id = ObjectIdentifier(channel)
        open.withLock { $0[id] = channel }
        channel.closeFuture.whenComplete { _ in
            self.open.withLock { _ = $0.removeValue(forKey: id) }
        }
    }

    /// Closes every connection.
    func closeAll() async {
        let channels = open.withLock { Array($0.values) }
        for channel in channels { try? await channel.close() }
    }
}
