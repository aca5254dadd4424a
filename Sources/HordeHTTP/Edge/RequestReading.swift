internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

extension Request {
    /// Reads the body, whatever it is.
    ///
    /// - Throws: an ``APIFault`` with 413 when it is longer than `limit`.
    mutating func readBytes(limit: Int) async throws -> [UInt8] {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw APIFault.tooLarge(limit: limit)
        }
        do {
            let buffer = try await collectBody(upTo: limit)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw APIFault.tooLarge(limit: limit)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw APIFault(.badRequest, nil, "The body could not be read.")
        }
    }

    /// Reads the body that must be JSON by its type, if it says one.
    mutating func readJSON(limit: Int) async throws -> [UInt8] {
        guard saysJSON else { throw APIFault.wrongContentType }
        return try await readBytes(limit: limit)
    }

    /// True unless the header names a type that is not JSON.
    private var saysJSON: Bool {
        guard let type = headers[.contentType]?.lowercased() else { return true }
        let media = PlainText.trimmed(String(type.prefix { $0 != ";" }))
        return media == "application/json"
            || media.hasPrefix("application/") && media.hasSuffix("+json")
    }

    /// Runs something long, and cancels it when the caller goes away or the server stops.
    ///
    /// The connection is closed after the answer or refusal, because watching it uses it up.
    func whileCallerWaits<Value: Sendable>(
        _ context: HordeRequestContext, among calls: WaitingCalls,
        _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        context.connection.useUp()
        return try await body.consumeWithCancellationOnInboundClose { _ in
            try await calls.run(operation)
        }
    }
}
