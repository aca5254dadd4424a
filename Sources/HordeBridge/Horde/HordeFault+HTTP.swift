import Foundation
import NIOHTTP1

extension HordeFault {
    /// Reads an answer that is not success; a body that is not the horde's is no matter.
    init(_ answer: HTTPAnswer) {
        let code = try? JSONDecoder().decode(Reason.self, from: answer.body).rc
        let seconds = answer.headers.first(name: "Retry-After").flatMap { Int($0) }
        self.init(
            .answered(status: answer.status), code: code,
            retryAfter: seconds.map { .seconds(min(max($0, 0), 86_400)) })
    }

    /// Reads the trouble of a transport.
    init(transport fault: TransportFault) {
        switch fault {
        case .unreachable: self.init(.unreachable)
        case .timedOut: self.init(.timedOut)
        case .closed: self.init(.closedConnection)
        case .tooLarge: self.init(.malformed)
        case .cancelled: self.init(.cancelled)
        }
    }

    private struct Reason: Decodable {
        let rc: String?
    }
}
