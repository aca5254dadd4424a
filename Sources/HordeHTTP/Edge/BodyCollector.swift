internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Takes a body that was meant for a connection.
final class BodyCollector: ResponseBodyWriter {
    /// What came so far.
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws {
        bytes.append(contentsOf: buffer.readableBytesView)
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
