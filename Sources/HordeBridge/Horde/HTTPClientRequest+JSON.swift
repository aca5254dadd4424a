import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

extension HTTPClientRequest {
    /// A call of a back end, with JSON both ways and its own key, if it has one.
    ///
    /// - Throws: `unusableAnswer` for a value that JSON cannot hold, which no payload brings.
    init(
        _ method: HTTPMethod, _ url: String, json body: [String: JSONValue]?,
        key: APIKey?
    ) throws(BackendFault) {
        self.init(url: url)
        self.method = method
        headers = ["Accept": "application/json"]
        if let key { headers.add(name: "Authorization", value: "Bearer \(key.secret)") }
        guard let body else { return }
        guard let data = try? JSONEncoder().encode(body) else { throw .unusableAnswer }
        headers.add(name: "Content-Type", value: "application/json")
        self.body = .bytes(ByteBuffer(data: data))
    }
}
