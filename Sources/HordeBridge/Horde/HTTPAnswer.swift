import Foundation
import NIOHTTP1

/// A whole HTTP answer.
struct HTTPAnswer: Sendable {
    /// The status code.
    let status: Int
    /// All headers.
    let headers: HTTPHeaders
    /// The body; empty when there is none.
    let body: Data

    /// Whether the body is a web page rather than data.
    var isWebPage: Bool {
        let type = headers.first(name: "Content-Type") ?? ""
        return type.lowercased().hasPrefix("text/html") || body.first == UInt8(ascii: "<")
    }

    /// Whether the body is a stream of events.
    var isEventStream: Bool {
        let type = headers.first(name: "Content-Type") ?? ""
        return status == 200 && type.lowercased().hasPrefix("text/event-stream")
    }

    /// The body as JSON; nil when it is none.
    var json: JSONValue? {
        try? JSONDecoder().decode(JSONValue.self, from: body)
    }
}
