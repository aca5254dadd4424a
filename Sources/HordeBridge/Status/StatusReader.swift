public import Foundation
import NIOCore
import NIOPosix

/// Reads how a running bridge is, over its socket.
public enum StatusReader {
    /// Reads the document behind a socket.
    ///
    /// - Parameter path: The socket's path.
    /// - Returns: nil when no bridge answers there within five seconds.
    public static func read(_ path: String) async -> Data? {
        await withTaskGroup(of: Data?.self) { group in
            group.addTask { try? await receive(path) }
            group.addTask {
                try? await Task.sleep(for: .seconds(5))
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }

    private static func receive(_ path: String) async throws -> Data {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(unixDomainSocketPath: path) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, _ in
            var data = Data()
            for try await part in inbound where data.count < 1 << 20 {
                data.append(contentsOf: part.readableBytesView)
            }
            return data
        }
    }

    /// The sockets in a folder, by their paths in order.
    public static func sockets(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".sock") }.sorted().map { "\(folder)/\($0)" }
    }
}
