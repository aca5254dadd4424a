import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// The delivery of a text whose second half stays behind until it is told to go.
final class SlowDelivery: Sendable {
    private let body: Data
    private let sent = AsyncStream<Void>.makeStream()
    private let rest = AsyncStream<Void>.makeStream()

    /// Prepares the delivery of a text for a job.
    init(of job: String, text: String) {
        body = Data(#"{"id": "\#(job)", "generation": "\#(text)"}"#.utf8)
    }

    /// Returns when the first half is on its way.
    func halfIsSent() async {
        for await _ in sent.stream {}
    }

    /// Lets the second half go.
    func finish() {
        rest.continuation.finish()
    }

    /// Delivers.
    func send(to horde: RunningHorde, key: String) async throws -> HTTPProbe.Answer {
        var request = HTTPClientRequest(url: horde.address + "/api/v2/generate/text/submit")
        request.method = .POST
        request.headers.add(name: "apikey", value: key)
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .stream(halves(), length: .known(Int64(body.count)))
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(50))
        let data = Data(buffer: try await response.body.collect(upTo: 1 << 20))
        return HTTPProbe.Answer(
            status: Int(response.status.code), text: String(decoding: data, as: UTF8.self),
            json: (try? JSONDecoder().decode(JSON.self, from: data)) ?? .null)
    }

    private func halves() -> AsyncStream<ByteBuffer> {
        let middle = body.count / 2
        let (first, second) = (body.prefix(middle), body.dropFirst(middle))
        let position = Counter()
        return AsyncStream { [sent, rest] in
            switch position.next() {
            case 1:
                return ByteBuffer(bytes: first)
            case 2:
                // Asked for the second half, the client has written the first.
                sent.continuation.finish()
                for await _ in rest.stream {}
                return ByteBuffer(bytes: second)
            default:
                return nil
            }
        }
    }
}
