import NIOCore
import NIOHTTP1

/// One request to a server, and the status that its answer must have.
struct Ask: Sendable {
    var method: HTTPMethod
    var path: String
    var key: String?
    var body: ByteBuffer?
    var status: Int

    /// Asks for a page.
    static func get(_ path: String) -> Ask {
        Ask(method: .GET, path: path, key: nil, body: nil, status: 200)
    }

    /// Takes something away.
    static func delete(_ path: String) -> Ask {
        Ask(method: .DELETE, path: path, key: nil, body: nil, status: 200)
    }

    /// Sends a JSON document.
    static func post(_ path: String, _ json: String, key: String, status: Int) -> Ask {
        Ask(method: .POST, path: path, key: key, body: ByteBuffer(string: json), status: status)
    }

    /// The head to send, with the headers that clients of a horde send.
    func head(host: String) -> HTTPRequestHead {
        var headers = HTTPHeaders([
            ("Host", host), ("Client-Agent", "horde-load:1:local"), ("Accept", "application/json"),
        ])
        if let key { headers.add(name: "apikey", value: key) }
        if let body {
            headers.add(name: "Content-Type", value: "application/json")
            headers.add(name: "Content-Length", value: "\(body.readableBytes)")
        }
        return HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: headers)
    }
}
