import Foundation
public import Logging
import NIOCore
import NIOPosix
public import ServiceLifecycle

/// Tells every local caller who may open its socket how the bridge is.
///
/// A caller connects, is sent one JSON document, and the connection ends; whatever the caller
/// sends is not read. Only the owner may connect: the socket has mode 0600. A bridge without the
/// socket serves all the same, so that trouble with it is only logged.
public struct StatusSocket: Service {
    private let path: String
    private let user: UInt32
    private let monitor: BridgeMonitor
    private let logger: Logger

    /// Plans a socket; nothing is opened before it runs.
    ///
    /// - Parameters:
    ///   - path: Where it is; its folder is made when it is missing.
    ///   - user: The number of the user that runs the bridge, who must own the folder.
    ///   - monitor: Knows how the bridge is.
    ///   - logger: Told at `info` when there is no socket.
    public init(path: String, user: UInt32, monitor: BridgeMonitor, logger: Logger) {
        self.path = path
        self.user = user
        self.monitor = monitor
        self.logger = logger
    }

    /// Answers until a graceful shutdown, then removes the socket.
    public func run() async throws {
        guard StatusPlace.prepareFolder(of: path, user: user) else {
            return logger.info("No status socket: its folder is not the owner's alone")
        }
        guard await StatusReader.read(path) == nil else {
            return logger.info("No status socket: a bridge of this name has it already")
        }
        do {
            let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                            wrappingChannelSynchronously: channel)
                    }
                }
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: path)
            defer { try? FileManager.default.removeItem(atPath: path) }
            try await server.executeThenClose { callers in
                try await withThrowingDiscardingTaskGroup { group in
                    for try await caller in callers.cancelOnGracefulShutdown() {
                        group.addTask { await answer(caller) }
                    }
                }
            }
        } catch {
            logger.info("No status socket", metadata: ["error.type": "\(type(of: error))"])
        }
    }

    private func answer(_ caller: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async {
        await monitor.refreshBalance(olderThan: .seconds(60), within: .seconds(2))
        let document = ByteBuffer(bytes: monitor.status.document)
        // A caller who left does not matter.
        try? await caller.executeThenClose { _, outbound in
            try await outbound.write(document)
            outbound.finish()
        }
    }
}

extension StatusSocket: CustomStringConvertible {
    /// A name only: those who run services write their descriptions into logs.
    public var description: String { "StatusSocket" }
}
