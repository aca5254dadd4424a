internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension FieldMask {
    /// The mask that a request asks for; nil when there is none.
    static func of(_ request: Request) throws(APIFault) -> FieldMask? {
        guard let header = request.headers[.fields] else { return nil }
        return try read(header)
    }
}

extension Response {
    /// The answer with only those members that the mask names.
    ///
    /// Faults and pages stay whole.
    func masked(by mask: FieldMask) async throws -> Response {
        guard status.kind == .successful,
            headers[.contentType]?.hasPrefix("application/json") ?? false
        else { return self }
        let collector = BodyCollector()
        try await body.write(collector)
        let limits = JSONLimits(depth: 64, values: 10_000_000)
        let value = try JSONReader.read(collector.bytes, limits: limits)
        var writer = JSONWriter(capacity: collector.bytes.count)
        writer.value(mask.applied(to: value))
        var masked = Answer.json(status, writer.bytes)
        for field in headers where field.name != .contentLength && field.name != .contentType {
            masked.headers.append(field)
        }
        return masked
    }
}
