internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Makes HTTP answers.
enum Answer {
    /// An answer with one JSON object that `content` writes.
    static func object(
        _ status: HTTPResponse.Status = .ok, _ content: (inout JSONWriter) -> Void
    ) -> Response {
        json(status, JSONWriter.object(content))
    }

    /// An answer with one JSON array.
    static func array<Item>(
        of items: some Sequence<Item>, _ element: (inout JSONWriter, Item) -> Void
    ) -> Response {
        var writer = JSONWriter(capacity: 4096)
        writer.array(of: items, element)
        return json(.ok, writer.bytes)
    }

    /// An answer with JSON bytes.
    static func json(_ status: HTTPResponse.Status, _ bytes: [UInt8]) -> Response {
        var buffer = ByteBuffer()
        buffer.reserveCapacity(bytes.count + 1)
        buffer.writeBytes(bytes)
        buffer.writeInteger(UInt8(ascii: "\n"))
        return Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: buffer))
    }

    /// The answer that a refusal gets.
    static func fault(_ fault: APIFault) -> Response {
        var response = json(fault.status, fault.body)
        for field in fault.headers { response.headers.append(field) }
        if let seconds = fault.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
        if !fault.allowed.isEmpty {
            response.headers[.allow] = fault.allowed.map(\.rawValue).joined(separator: ", ")
        }
        return response
    }

    /// An answer with an HTML page that no other page may frame and nobody keeps.
    static func page(_ status: HTTPResponse.Status, _ html: String) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8",
                .cacheControl: "no-store",
                .contentSecurityPolicy:
                    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'",
                .frameOptions: "DENY",
                .referrerPolicy: "same-origin",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }
}
